// bench_variants FILE: links the pairs of an archive, then works out the variants of all terms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <ctime>

#include "app/variants.h"

namespace stykovka::bench {
namespace {

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

template <class Work>
auto measured(const char* name, const Work& work) {
    const double cpu = cpu_seconds();
    const auto start = std::chrono::steady_clock::now();
    auto result = work();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    fmt::print("| {} | {:.1f} s | {:.1f} s |\n", name, cpu_seconds() - cpu, elapsed.count());
    return result;
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    using namespace stykovka;
    using namespace stykovka::bench;
    if (argc != 2) {
        fmt::print(stderr, "bench_variants FILE\n");
        return 2;
    }
    OpenArchive archive(argv[1], "bench");
    const Tools tools = load_tools();
    const BySide<Language> languages{Language("ru"), Language("en")};
    archive.archive().database().execute("DELETE FROM linked_pairs");
    fmt::print("| | CPU time | elapsed |\n|---|---|---|\n");
    measured("link all pairs", [&] { return whole_corpus(archive, languages, tools, {}).pairs.size(); });
    const Corpus corpus = measured("load them again", [&] { return whole_corpus(archive, languages, tools, {}); });
    const auto terms = measured("variants of all terms", [&] { return variants_in(archive, corpus, tools, {}, {}); });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} pairs, {} terms with several renderings, peak memory {} MB\n", corpus.pairs.size(), terms.size(),
               usage.ru_maxrss / 1024);
}
