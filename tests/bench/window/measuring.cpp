// Times of the window's thread.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuring.h"

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/utils.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <memory>

#include "../stykovka/figures.h"

namespace stykovka::bench {
namespace {

double milliseconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

// A line "RssAnon:   12345 kB" of what the system says of this process.
std::size_t kilobytes(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stoul(line.substr(name.size() + 1));
    return 0;
}

}  // namespace

double thread_milliseconds() { return milliseconds_of(CLOCK_THREAD_CPUTIME_ID); }

Watchdog::Watchdog() {
    pthread_getcpuclockid(pthread_self(), &watched_);
    thread_ = std::jthread([this](const std::stop_token& leaving) { watch(leaving); });
}

void Watchdog::watch(const std::stop_token& leaving) {
    using namespace std::chrono_literals;
    while (!leaving.stop_requested()) {
        const double asked = elapsed_milliseconds();
        const double cpu = milliseconds_of(watched_);
        // Outlives this round when the program ends meanwhile.
        const auto answered = std::make_shared<std::atomic<bool>>(false);
        wxTheApp->CallAfter([answered] { *answered = true; });
        while (!*answered && !leaving.stop_requested()) {
            elapsed_ = std::max(elapsed_.load(), elapsed_milliseconds() - asked);
            cpu_ = std::max(cpu_.load(), milliseconds_of(watched_) - cpu);
            std::this_thread::sleep_for(200us);
        }
    }
}

Silence Watchdog::longest() { return {elapsed_.exchange(0), cpu_.exchange(0)}; }

bool live_until(const std::function<bool()>& done, double seconds) {
    using namespace std::chrono_literals;
    const double end = elapsed_milliseconds() + 1e3 * seconds;
    while (!done()) {
        wxYield();
        if (elapsed_milliseconds() > end) return false;
        std::this_thread::sleep_for(100us);
    }
    return true;
}

void live_for(double milliseconds) {
    const double end = elapsed_milliseconds() + milliseconds;
    live_until([end] { return elapsed_milliseconds() > end; });
}

std::string written(std::vector<double> times) {
    if (times.empty()) return "–";
    std::sort(times.begin(), times.end());
    return fmt::format("{:.1f} / {:.1f} ms", times[times.size() / 2], times[times.size() * 99 / 100]);
}

std::size_t megabytes() { return kilobytes("RssAnon:") / 1024; }

}  // namespace stykovka::bench
