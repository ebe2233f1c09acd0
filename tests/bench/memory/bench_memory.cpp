// bench_memory UNITS FILE: fills an archive with made units, then measures lookups and single acceptances; one table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "archive/archive.h"
#include "archive/write.h"
#include "generator.h"
#include "memory/sqlite_store.h"
#include "memory/translation_memory.h"

namespace stykovka::bench {
namespace {

/// CPU time of this process, so that other programs on the machine do not count.
struct Clock {
    using time_point = double;
    static double now() {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    }
};

const BySide<Language> languages{Language("ru"), Language("en")};

double milliseconds_since(Clock::time_point start) { return Clock::now() - start; }

UnitAddition unit_of(const std::string& source, std::size_t number) {
    UnitAddition addition;
    addition.unit.variants.source = {Content{source, {}}, languages.source, {}, {}, {}};
    addition.unit.variants.target = {Content{"Unit " + source, {}}, languages.target, {}, {}, {}};
    addition.unit.changed = UtcTime(std::chrono::seconds(1'900'000'000 + static_cast<std::int64_t>(number)));
    return addition;
}

void fill(Archive& archive, SqliteStore& store, Generator& generator, std::size_t units) {
    constexpr std::size_t batch = 2000;  // as an import
    const auto start = Clock::now();
    double making = 0;
    Write import(archive, Act{"bench", "import"});
    for (std::size_t done = 0; done < units; done += batch) {
        const auto before = Clock::now();
        std::vector<UnitAddition> additions;
        for (std::size_t i = done; i < std::min(done + batch, units); ++i)
            additions.push_back(unit_of(generator.text(), i));
        making += milliseconds_since(before);
        store.apply(additions, {});
    }
    import.commit();
    const double taken = milliseconds_since(start) - making;
    const auto size = archive.database().number("PRAGMA page_count") * archive.database().number("PRAGMA page_size");
    fmt::print("| fill {} units | {:.0f} units/s | file {:.0f} MB |\n", units,
               1000.0 * static_cast<double>(units) / taken, static_cast<double>(size) / 1e6);
}

void print_row(const char* name, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    fmt::print("| {} | p50 {:.2f} ms | p99 {:.2f} ms |\n", name, times[times.size() / 2],
               times[times.size() * 99 / 100]);
}

void look_up(SqliteStore& store, const std::vector<std::string>& queries, int at_least) {
    TranslationMemory memory(store);
    LookupOptions options;
    options.at_least.percent = at_least;
    std::vector<double> times;
    std::size_t found = 0;
    for (const std::string& query : queries) {
        const auto start = Clock::now();
        found += memory.matches_for(Content{query, {}}, languages, options).size();
        times.push_back(milliseconds_since(start));
    }
    print_row(fmt::format("look up {} queries, at least {} %, {} matches", queries.size(), at_least, found).c_str(),
              times);
}

void accept_each(Archive& archive, SqliteStore& store, Generator& generator) {
    Write work(archive, Act{"bench", "accept one after the other"});
    std::vector<double> times;
    for (std::size_t i = 0; i < 500; ++i) {
        const std::vector additions{unit_of(generator.text(), i)};
        const auto start = Clock::now();
        store.apply(additions, {});
        times.push_back(milliseconds_since(start));
    }
    print_row("store one unit (without fsync)", times);
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    using namespace stykovka;
    using namespace stykovka::bench;
    if (argc != 3) {
        fmt::print(stderr, "bench_memory UNITS FILE\n");
        return 2;
    }
    Archive archive = Archive::open(argv[2], {}, "bench");
    SqliteStore store(archive);
    Generator generator(20310312);
    fill(archive, store, generator, static_cast<std::size_t>(std::atol(argv[1])));
    std::vector<std::string> queries;
    for (int i = 0; i < 1000; ++i) queries.push_back(generator.query());
    std::vector<std::string> short_queries;
    while (short_queries.size() < 300)
        if (std::string query = generator.query(); std::count(query.begin(), query.end(), ' ') < 4)
            short_queries.push_back(query);
    for (const int at_least : {70, 70, 50}) look_up(store, queries, at_least);
    fmt::print("short texts: ");
    look_up(store, short_queries, 70);
    accept_each(archive, store, generator);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("| peak memory | {} MB | |\n", usage.ru_maxrss / 1024);
}
