// stykovka-bench FOLDER [UNITS …] [alike]: makes memories from a seed and measures the whole way; one table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "figures.h"
#include "files.h"
#include "serving.h"

namespace stykovka::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t templates = 200'000;

BenchFiles files_in(const fs::path& folder, std::size_t units) {
    fs::create_directories(folder);
    return {folder, units};
}

// For a profiler: one phase, in the folder of an earlier run.
bool is_wanted(std::string_view phase) {
    const char* const only = std::getenv("STYKOVKA_BENCH_ONLY");
    return !only || phase == only;
}

Figures measured(const fs::path& folder, std::size_t units) {
    const BenchFiles files = files_in(folder / std::to_string(units), units);
    Figures figures;
    const auto phase = [&](std::string_view name, const char* memory_row, auto work) {
        if (is_wanted(name)) measure_apart(figures, memory_row, [&](Figures& own) { work(files, own); });
    };
    phase("files", "", [](const BenchFiles& all, Figures&) { make_files(all, 0); });
    phase("import", "import, peak memory", import_file);
    phase("open", "", open_archive);
    phase("export", "export, peak memory", export_file);
    phase("lookup", "look up, peak memory", look_up);
    phase("scan", "", compare_with_scan);
    phase("words", "", index_words);
    phase("concordance", "concordance, peak memory", search_words);
    phase("insert", "", store_one_by_one);
    return figures;
}

// Half of the memory is one template with other values.
void measure_alike(const fs::path& folder, Figures& figures) {
    const BenchFiles files = files_in(folder / "alike", 2 * templates);
    if (is_wanted("files")) measure_apart(figures, "", [&](Figures&) { make_files(files, templates); });
    if (is_wanted("import")) measure_apart(figures, "", [&](Figures& own) { import_file(files, own); });
    if (is_wanted("lookup")) measure_apart(figures, "", [&](Figures& own) { look_up_alike(files, own); });
    if (is_wanted("scan")) measure_apart(figures, "", [&](Figures& own) { compare_with_scan(files, own); });
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    using namespace stykovka::bench;
    if (argc < 2) {
        fmt::print(stderr, "stykovka-bench FOLDER [UNITS …] [alike]\n");
        return 2;
    }
    std::vector<std::string> sizes(argv + 2, argv + argc);
    const bool is_whole = sizes.empty();
    const bool has_template = is_whole || std::erase(sizes, "alike") > 0;
    if (is_whole) sizes = {"10000", "100000", "1000000"};
    std::vector<Figures> columns;
    for (const std::string& size : sizes)
        columns.push_back(measured(argv[1], static_cast<std::size_t>(std::atoll(size.c_str()))));
    if (!sizes.empty()) print_table(sizes, columns);
    if (has_template) {
        std::vector<Figures> alike(1);
        measure_alike(argv[1], alike.front());
        fmt::print("\n");
        print_table({"400 000 units"}, alike);
    }
}
