// The house keeps its rules; and each rule is shown to find what breaks it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <fstream>

#include "rules.h"
#include "support/paths.h"

using namespace stykovka;
using test::Offences;
using test::ProjectFile;

namespace {

constexpr std::array<const char*, 2> program_text{"src", "tests"};

// What `rule` finds in all files below the given folders of the project, for a message.
template <class Rule, class Roots>
std::string broken(Rule rule, const Roots& roots) {
    std::string lines;
    for (const char* root : roots)
        for (const ProjectFile& file : test::files_below(test::project(""), root))
            for (const std::string& offence : rule(file)) lines += offence + "\n";
    return lines;
}

template <class Rule>
std::string broken_in_src(Rule rule) {
    return broken(rule, std::array{"src"});
}

}  // namespace

TEST_CASE("layers: an include to the right is found with its line") {
    CHECK(test::includes_to_the_right({"src/text/segment.h", {"#pragma once", "#include \"align/bead.h\""}}) ==
          Offences{"src/text/segment.h:2: text/ may not include \"align/bead.h\""});
    CHECK(test::includes_to_the_right({"src/base/error.cpp", {"#  include <sqlite/database.h>"}}).size() == 1);
}

TEST_CASE("layers: the two faces do not include each other") {
    CHECK(test::includes_to_the_right({"src/gui/frame.cpp", {"#include \"cli/output.h\""}}).size() == 1);
    CHECK(test::includes_to_the_right({"src/cli/main.cpp", {"#include \"gui/frame.h\""}}).size() == 1);
}

TEST_CASE("layers: includes of the own folder, to the left and of the standard library are right") {
    const ProjectFile file{"src/align/aligner.cpp",
                           {"#include \"align/aligner.h\"", "#include \"base/error.h\"", "#include \"text/segment.h\"",
                            "#include <vector>", "// #include \"gui/frame.h\""}};
    CHECK(test::includes_to_the_right(file).empty());
}

TEST_CASE("libraries: a header outside the library's folders is found") {
    CHECK(test::library_out_of_place({"src/memory/sqlite_store.cpp", {"", "#include <sqlite3.h>"}}) ==
          Offences{"src/memory/sqlite_store.cpp:2: SQLite is not used in memory/"});
    CHECK(test::library_out_of_place({"src/app/session.h", {"#include <wx/frame.h>"}}).size() == 1);
    CHECK(test::library_out_of_place({"src/base/time.cpp", {"#include <format>"}}).size() == 1);
}

TEST_CASE("libraries: a library's header in a header is found, except wx in gui") {
    CHECK(test::library_out_of_place({"src/formats/tmx.h", {"#include <pugixml.hpp>"}}) ==
          Offences{"src/formats/tmx.h:1: pugixml stands in .cpp files only"});
    CHECK(test::library_out_of_place({"src/base/error.h", {"#include <fmt/format.h>"}}).size() == 1);
    CHECK(test::library_out_of_place({"src/gui/frame.h", {"#include <wx/frame.h>"}}).empty());
    CHECK(test::library_out_of_place({"src/formats/tmx.cpp", {"#include <pugixml.hpp>", "#include <zlib.h>"}}).empty());
}

TEST_CASE("licence: a file without an SPDX line at its head is found") {
    const std::string spdx = "// SPDX-License-Identifier: GPL-3.0-or-later";
    CHECK(test::without_licence_line({"src/base/a.h", {"// A.", spdx}}).empty());
    CHECK(test::without_licence_line({"src/base/a.h", {"// A.", "", "", spdx}}).size() == 1);
    CHECK(test::without_licence_line({"src/base/a.h", {}}).size() == 1);
}

TEST_CASE("size: a header of 151 and a source of 401 lines are too long") {
    const auto file = [](const char* path, std::size_t lines) {
        return ProjectFile{path, std::vector<std::string>(lines)};
    };
    CHECK(test::too_long(file("src/base/a.h", 150)).empty());
    CHECK(test::too_long(file("src/base/a.h", 151)).size() == 1);
    CHECK(test::too_long(file("src/base/a.cpp", 400)).empty());
    CHECK(test::too_long(file("src/base/a.cpp", 401)).size() == 1);
}

TEST_CASE("put off: the words stand alone, whatever is around them") {
    const std::string word = std::string("TO") + "DO";
    CHECK(test::put_off({"src/base/a.cpp", {"", "// " + word + ": later"}}).size() == 1);
    CHECK(test::put_off({"src/base/a.cpp", {"int " + word + "S = 0;"}}).empty());
}

TEST_CASE("files: sources, CMake files and scripts of all folders are read, others are not") {
    const auto tree = test::fresh_folder("house-tree");
    std::filesystem::create_directories(tree / "src/text");
    for (const char* name : {"src/CMakeLists.txt", "src/text/b.cpp", "src/text/a.h", "src/text/notes.md"})
        std::ofstream(tree / name) << "// one\n// two\n";
    const auto files = test::files_below(tree, "src");
    REQUIRE(files.size() == 3);
    CHECK(files[1].path == "src/text/a.h");
    CHECK(files[1].folder() == "text");
    CHECK(files[1].lines.size() == 2);
    CHECK(files[0].folder().empty());
}

TEST_CASE("house: no folder includes to its right") { CHECK(broken_in_src(test::includes_to_the_right) == ""); }

TEST_CASE("house: every library stays in its folders") { CHECK(broken_in_src(test::library_out_of_place) == ""); }

TEST_CASE("house: every file names its licence") {
    CHECK(broken(test::without_licence_line, std::array{"src", "tests", "packaging"}) == "");
}

TEST_CASE("house: files are short enough to be read") { CHECK(broken(test::too_long, program_text) == ""); }

TEST_CASE("house: nothing in the program is put off") { CHECK(broken_in_src(test::put_off) == ""); }
