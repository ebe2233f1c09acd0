// The program speaks Russian: every text of the sources is translated in src/po/ru.po.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/tr.h"
#include "catalogue.h"
#include "support/paths.h"

using namespace stykovka;
using test::entries_of;

namespace {

constexpr const char* small_catalogue = R"(msgid ""
msgstr "Language: ru\n"

#: src/a.cpp
msgid "Open “{file}” "
"now."
msgstr "Откройте «{file}» сейчас."

#, fuzzy
msgid "Close"
msgstr "Закрыть?"

msgid "{count} bead"
msgid_plural "{count} beads"
msgstr[0] "одно соответствие"
msgstr[1] "{count} соответствия"
msgstr[2] ""

#~ msgid "Gone"
#~ msgstr "Ушло"
)";

std::vector<test::CatalogueEntry> russian() { return entries_of(read_file(test::project("src/po/ru.po"))); }

std::vector<test::CatalogueEntry> texts_of_the_sources() {
    return entries_of(read_file(std::filesystem::path(STYKOVKA_LOCALE) / "stykovka.pot"));
}

}  // namespace

TEST_CASE("catalogue: an entry is read with its continued lines, without header and obsolete entries") {
    const auto entries = entries_of(small_catalogue);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].text == "Open “{file}” now.");
    CHECK(entries[0].translations == std::vector<std::string>{"Откройте «{file}» сейчас."});
    CHECK(entries[2].plural == "{count} beads");
    CHECK(entries[2].translations.size() == 3);
}

TEST_CASE("catalogue: fuzzy, half-translated and absent texts count as untranslated") {
    auto wanted = entries_of(small_catalogue);
    wanted.push_back({.text = "New", .plural = {}, .translations = {}});
    CHECK(test::untranslated(wanted, entries_of(small_catalogue)) ==
          std::vector<std::string>{"“Close”", "“{count} bead”", "“New”"});
}

TEST_CASE("catalogue: a translation with another placeholder is found") {
    CHECK(test::placeholders_of("{{kept}} {file}:{line:>4}") == std::set<std::string>{"file", "line"});
    CHECK(test::wrong_placeholders({{.text = "In {file}", .plural = {}, .translations = {"В {fiel}"}}}).size() == 1);
    CHECK(test::wrong_placeholders({{.text = "In {file}", .plural = {}, .translations = {"В {file}"}}}).empty());
}

TEST_CASE("po: the collector finds texts of the sources, with plurals") {
    const auto texts = texts_of_the_sources();
    CHECK(texts.size() > 100);
    CHECK(std::any_of(texts.begin(), texts.end(), [](const auto& entry) { return !entry.plural.empty(); }));
}

TEST_CASE("po: every text of the program has a Russian translation") {
    const auto missing = test::untranslated(texts_of_the_sources(), russian());
    CHECK_MESSAGE(missing.empty(),
                  fmt::format("{} texts without translation; ninja po-update writes them into src/po/ru.po:\n{}",
                              missing.size(), fmt::join(missing, "\n")));
}

TEST_CASE("po: translations keep the placeholders of their texts") {
    const auto wrong = test::wrong_placeholders(russian());
    CHECK_MESSAGE(wrong.empty(), fmt::format("{}", fmt::join(wrong, "\n")));
}

TEST_CASE("po: the compiled catalogue speaks Russian on a system without a Russian locale") {
    choose_interface_language("ru", STYKOVKA_LOCALE);
    for (const test::CatalogueEntry& entry : russian())
        if (entry.plural.empty() && test::is_translated(entry)) CHECK(tr(entry.text.c_str()) == entry.translations[0]);
    choose_interface_language("en", STYKOVKA_LOCALE);
}
