// Arguments that cannot be understood: one sentence in the language of the interface, and exit code 2.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using test::run_stykovka;

namespace {

/// What the program says about such arguments; its exit code is checked.
std::string words_about(const std::vector<std::string>& arguments) {
    const auto outcome = run_stykovka(test::fresh_folder("cli-usage"), arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("wrong usage: a mistyped command or option is told with the one that was meant") {
    CHECK(
        holds(words_about({"relases", "list"}), "stykovka: “relases” is not known here; perhaps “releases” is meant."));
    CHECK(holds(words_about({"releases", "list", "--jsn"}), "perhaps “--json” is meant"));
    CHECK(holds(words_about({"releases", "list", "--jsn"}), "“stykovka releases list --help” says what there is."));
    CHECK(holds(words_about({"stir"}), "“stir” is not known here."));
}

TEST_CASE("help: all of it is in the language of the interface") {
    const auto home = test::fresh_folder("cli-help");
    std::filesystem::create_directories(home / "config" / "stykovka");
    write_file(home / "config" / "stykovka" / "settings.json", std::string_view("{\"interface_language\": \"ru\"}"));
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"--help"}, {"vendor", "--help"}, {"vendor", "accept", "--help"}}) {
        const auto help = run_stykovka(home, command);
        CHECK(help.exit_code == 0);
        for (const char* word : {"Usage", "Options", "OPTIONS", "Positionals", "Subcommand", "SUBCOMMAND", "REQUIRED",
                                 "Print", "print"})
            CHECK_FALSE(holds(help.out, word));
        CHECK(holds(help.out, "Ключи:"));
    }
}

TEST_CASE("wrong usage: what is missing is named") {
    CHECK(holds(words_about({"terms"}), "“stykovka terms” needs one of: "));
    CHECK(holds(words_about({"releases", "set"}), "“number” is missing."));
    CHECK(holds(words_about({"lookup", "слово", "--user"}), "--user needs a value."));
}

TEST_CASE("wrong usage: a value that cannot be is told with those that can") {
    CHECK(holds(words_about({"releases", "set", "1", "--state", "lost"}),
                "--state cannot be “lost”; it is one of: draft,with-editor,signed-off,published."));
    CHECK(holds(words_about({"align", "a", "b", "--accept-above", "7"}), "--accept-above lies between 0 and 1."));
}
