// The small peculiar TMX files of tests/data/tmx/quirks, and files of other tools.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>

#include "base/error.h"
#include "support/paths.h"
#include "tmx_cases.h"

namespace stykovka::test {
namespace {

struct Quirk {
    std::string file, exit_codes, units;
};

std::vector<std::vector<std::string>> table(const std::filesystem::path& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<std::string> cells;
        std::stringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

std::vector<Quirk> quirks() {
    std::vector<Quirk> result;
    for (const auto& row : table(data("tmx/quirks/expected.tsv"))) result.push_back({row[0], row[1], row[2]});
    return result;
}

std::optional<ReadTmx> read_if_possible(const std::filesystem::path& path, int& code) {
    try {
        code = 0;
        return read(path);
    } catch (const Error& error) {
        code = exit_code(error);
        return std::nullopt;
    }
}

bool has_xmllint() { return std::system("command -v xmllint > /dev/null 2>&1") == 0; }

// xmllint names the file and the line of what is wrong.
bool are_valid_by_dtd(const std::filesystem::path& folder, const std::string& files) {
    std::filesystem::copy_file(data("tmx/tmx14.dtd"), folder / "tmx14.dtd");
    return std::system(("cd '" + folder.string() + "' && xmllint --nonet --noout --valid " + files).c_str()) == 0;
}

}  // namespace

TEST_CASE("tmx: every peculiar file ends as expected") {
    const auto cases = quirks();
    REQUIRE(cases.size() == 119);
    for (const Quirk& quirk : cases) {
        CAPTURE(quirk.file);
        int code = 0;
        const auto result = read_if_possible(data("tmx/quirks/" + quirk.file), code);
        CHECK(quirk.exit_codes.find(std::to_string(code)) != std::string::npos);
        if (!quirk.units.empty()) CHECK(std::to_string(result ? distinct(result->units) : 0) == quirk.units);
        if (result) CHECK(result->report.read == result->report.taken + skipped_units(result->report));
    }
}

TEST_CASE("tmx: what was read of a peculiar file comes back byte for byte after the first export") {
    for (const Quirk& quirk : quirks()) {
        CAPTURE(quirk.file);
        int code = 0;
        const auto first = read_if_possible(data("tmx/quirks/" + quirk.file), code);
        if (!first) continue;
        const std::string exported = written(*first);
        const auto second = read_bytes(exported);
        CHECK(written(second) == exported);
        CHECK(second.report.repaired.empty());
        REQUIRE(second.units.size() == first->units.size());
        for (std::size_t k = 0; k < first->units.size(); ++k)
            for (const Side side : both_sides)
                CHECK(second.units[k].unit.variants[side].content == first->units[k].unit.variants[side].content);
    }
}

TEST_CASE("tmx: everything that is written is valid by the DTD") {
    if (!has_xmllint()) {
        MESSAGE("skipped: xmllint is not installed");
        return;
    }
    const auto folder = fresh_folder("tmx_dtd");
    for (const Quirk& quirk : quirks()) {
        CAPTURE(quirk.file);
        int code = 0;
        const auto result = read_if_possible(data("tmx/quirks/" + quirk.file), code);
        if (!result) continue;
        write_file(folder / (quirk.file + ".out"), written(*result));
    }
    CHECK(are_valid_by_dtd(folder, "*.out"));
}

TEST_CASE("tmx: files of other tools are read with every unit counted") {
    if (!has_shared("data/tmx/samples/expected.tsv")) return;
    for (const auto& row : table(shared("data/tmx/samples/expected.tsv"))) {
        CAPTURE(row[0]);
        std::smatch count, languages;
        REQUIRE(std::regex_search(row[3], count, std::regex("tu=([0-9]+)")));
        TmxReadOptions options;
        if (std::regex_search(row[3], languages, std::regex("\\{([A-Za-z-]+):[0-9]+,(.*,)?([A-Za-z-]+):[0-9]+\\}")))
            options.languages = {Language(languages[1].str()), Language(languages[3].str())};
        const auto result = read(shared("data/tmx/samples/" + row[0]), options);
        CHECK(std::to_string(result.report.read) == count[1].str());
        CHECK(result.report.read == result.report.taken + skipped_units(result.report));
        TmxWriteOptions out;
        out.languages = options.languages;
        const std::string exported = written(result, out);
        CHECK(written(read_bytes(exported, options), out) == exported);
    }
}

}  // namespace stykovka::test
