// What was measured, and one table of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <fstream>

namespace stykovka::bench {

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

double elapsed_milliseconds() {
    using namespace std::chrono;
    return 1e-3 * static_cast<double>(duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count());
}

double milliseconds_without_core() {
    double ran = 0;
    double waited = 0;
    std::ifstream("/proc/thread-self/schedstat") >> ran >> waited;
    return 1e-6 * waited;
}

void Figures::add(const std::string& name, const std::string& figure) {
    const auto same = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.first == name; });
    if (same == rows_.end())
        rows_.emplace_back(name, figure);
    else
        same->second = figure;
}

void Figures::add_times(const std::string& name, std::vector<double> times) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    add(name, fmt::format("{:.2f} / {:.2f} ms", times[times.size() / 2], times[times.size() * 99 / 100]));
}

namespace {

[[noreturn]] void run_child(int out, const std::function<void(Figures&)>& phase) {
    try {
        Figures own;
        phase(own);
        std::string lines;
        for (const auto& [name, figure] : own.rows()) lines += name + '\t' + figure + '\n';
        for (std::size_t done = 0; done < lines.size();) {
            const ssize_t written = ::write(out, lines.data() + done, lines.size() - done);
            if (written <= 0) std::_Exit(1);
            done += static_cast<std::size_t>(written);
        }
        std::_Exit(0);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        std::_Exit(1);
    }
}

std::string all_of(int in) {
    std::string text;
    char piece[4096];
    for (ssize_t size = ::read(in, piece, sizeof piece); size > 0; size = ::read(in, piece, sizeof piece))
        text.append(piece, static_cast<std::size_t>(size));
    ::close(in);
    return text;
}

}  // namespace

void measure_apart(Figures& figures, const std::string& memory_row, const std::function<void(Figures&)>& phase) {
    int ends[2] = {};
    if (::pipe(ends) != 0) std::exit(1);
    const pid_t child = ::fork();
    if (child < 0) std::exit(1);
    if (child == 0) {
        ::close(ends[0]);
        run_child(ends[1], phase);
    }
    ::close(ends[1]);
    const std::string text = all_of(ends[0]);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fmt::print(stderr, "A phase of the benchmark failed.\n");
        std::exit(1);
    }
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        const std::size_t tab = line.find('\t');
        figures.add(line.substr(0, tab), line.substr(tab + 1));
        begin = end + 1;
    }
    if (!memory_row.empty()) figures.add(memory_row, fmt::format("{} MB", usage.ru_maxrss / 1024));
}

void print_table(const std::vector<std::string>& sizes, const std::vector<Figures>& columns) {
    fmt::print("|");
    for (const std::string& size : sizes) fmt::print(" | {}", size);
    fmt::print(" |\n|---|");
    for (std::size_t i = 0; i < sizes.size(); ++i) fmt::print("---|");
    fmt::print("\n");
    for (std::size_t row = 0; row < columns.front().rows().size(); ++row) {
        fmt::print("| {}", columns.front().rows()[row].first);
        for (const Figures& column : columns) fmt::print(" | {}", column.rows().at(row).second);
        fmt::print(" |\n");
    }
}

}  // namespace stykovka::bench
