// bench_concordance FILE: indexes the words of an archive, then measures searches for pieces of its texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "memory/concordance.h"
#include "memory/concordance_index.h"
#include "text/tokenizer.h"

namespace stykovka::bench {
namespace {

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

double megabytes(Archive& archive) {
    Database& database = archive.database();
    return 1e-6 *
           static_cast<double>((database.number("PRAGMA page_count") - database.number("PRAGMA freelist_count")) *
                               database.number("PRAGMA page_size"));
}

std::vector<std::string> texts_of(Archive& archive, std::size_t count) {
    std::mt19937 random(20310312);
    const auto units = static_cast<std::uint32_t>(archive.database().number("SELECT max(id) FROM units"));
    std::vector<std::string> texts;
    while (texts.size() < count) {
        Statement row =
            archive.database().query("SELECT source_text, target_text FROM units WHERE id=?", random() % units + 1);
        if (row.step()) texts.push_back(row.text(static_cast<int>(random() % 2)));
    }
    return texts;
}

std::string phrase_of(const std::string& text, std::size_t words, std::mt19937& random) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.size() < words) return text;
    const std::size_t first = random() % (tokens.size() - words + 1);
    return text.substr(tokens[first].span.begin, tokens[first + words - 1].span.end - tokens[first].span.begin);
}

std::string piece_of(const std::string& text, std::size_t size, std::mt19937& random) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xC0) != 0x80) begins.push_back(i);
    begins.push_back(text.size());
    if (begins.size() <= size) return text;
    const std::size_t first = random() % (begins.size() - size);
    return text.substr(begins[first], begins[first + size] - begins[first]);
}

template <class Cut>
void measure(Archive& archive, const char* name, ConcordanceKind kind, Cut cut) {
    std::vector<std::pair<double, std::string>> times;
    std::uint64_t hits = 0;
    for (const std::string& text : texts_of(archive, 300)) {
        ConcordanceQuery query;
        query.text = cut(text);
        query.kind = kind;
        query.languages = {Language("ru"), Language("en")};
        const double start = cpu_milliseconds();
        hits += concordance(archive, query).count;
        times.emplace_back(cpu_milliseconds() - start, query.text);
    }
    std::ranges::sort(times);
    fmt::print("| {} | p50 {:.2f} ms | p99 {:.2f} ms | {} hits; slowest “{}” {:.1f} ms |\n", name, times[150].first,
               times[297].first, hits, times.back().second, times.back().first);
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    using namespace stykovka;
    using namespace stykovka::bench;
    if (argc != 2) {
        fmt::print(stderr, "bench_concordance FILE\n");
        return 2;
    }
    Archive archive = Archive::open(argv[1], {}, "bench");
    const double before = megabytes(archive);
    const double start = cpu_milliseconds();
    ConcordanceIndex(archive).catch_up({});
    fmt::print("| index {} units | {:.1f} s | {:.0f} MB |\n", archive.summary().units,
               1e-3 * (cpu_milliseconds() - start), megabytes(archive) - before);
    std::mt19937 random(1);
    for (const std::size_t words : {1U, 2U, 3U, 5U})
        measure(archive, fmt::format("{} words", words).c_str(), ConcordanceKind::words,
                [&](const std::string& text) { return phrase_of(text, words, random); });
    for (const std::size_t size : {2U, 3U, 5U, 10U, 20U})
        measure(archive, fmt::format("{} characters", size).c_str(), ConcordanceKind::exact,
                [&](const std::string& text) { return piece_of(text, size, random); });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("| peak memory | {} MB | | |\n", usage.ru_maxrss / 1024);
}
