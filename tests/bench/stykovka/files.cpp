// The files that the benchmark works on: a made memory as TMX, and queries.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include <fmt/format.h>

#include <fstream>

#include "app/exchange.h"
#include "app/open_archive.h"
#include "formats/tmx_writer.h"
#include "generator.h"

namespace stykovka::bench {
namespace {

std::string speed(std::size_t units, double milliseconds) {
    return fmt::format("{:.0f}", 1e3 * static_cast<double>(units) / milliseconds);
}

TranslationUnit unit_of(Generator& generator, std::size_t number, bool is_alike) {
    const std::string source = is_alike ? generator.template_text() : generator.text();
    TranslationUnit unit;
    unit.variants.source = {Content{source, {}}, Language("ru"), {}, {}, {}};
    unit.variants.target = {Content{Generator::counterpart(source), {}}, Language("en"), {}, {}, {}};
    unit.attributes = {{"changedate", fmt::format("2031{:02}{:02}T{:02}{:02}{:02}Z", number / 28 % 12 + 1,
                                                  number % 28 + 1, number % 24, number / 7 % 60, number / 11 % 60)},
                       {"changeid", "editor"}};
    return unit;
}

}  // namespace

void make_files(const BenchFiles& files, std::size_t alike) {
    Generator generator(20310312);
    write_tmx(files.memory(), {}, [&](TmxWriter& writer) {
        for (std::size_t i = 0; i < files.units; ++i) writer.write(unit_of(generator, i, i < alike));
    });
    std::ofstream queries(files.queries());
    for (std::size_t i = 0; i < 1000; ++i)
        queries << (alike > 0 && i % 2 == 0 ? generator.template_text() : generator.query()) << '\n';
}

void import_file(const BenchFiles& files, Figures& figures) {
    std::filesystem::remove(files.archive());
    OpenArchive archive(files.archive(), "bench");
    const double cpu = cpu_milliseconds();
    const double waited = milliseconds_without_core();
    const double start = elapsed_milliseconds();
    const ImportOutcome outcome = import_memory(archive, files.memory(), {}, {});
    const double elapsed = elapsed_milliseconds() - start;
    figures.add("import, units/s of CPU time", speed(outcome.read, cpu_milliseconds() - cpu));
    figures.add("import, units/s by the clock", speed(outcome.read, elapsed));
    figures.add("… less the storing thread's waits for a core",
                speed(outcome.read, elapsed - (milliseconds_without_core() - waited)));
    figures.add("units in the archive", fmt::format("{}", outcome.added));
}

void export_file(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench", OpenArchive::Access::read_only);
    const double cpu = cpu_milliseconds();
    const double start = elapsed_milliseconds();
    const ExportOutcome outcome = export_memory(archive, files.out(), {}, {});
    figures.add("export, units/s of CPU time", speed(outcome.written, cpu_milliseconds() - cpu));
    figures.add("export, units/s by the clock", speed(outcome.written, elapsed_milliseconds() - start));
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace stykovka::bench
