// The forms that the affix rules of a Hunspell dictionary give a word.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/inflection.h"

#include "support/paths.h"

using namespace stykovka;

namespace {

using Forms = std::vector<std::string>;

constexpr const char* russian_rules = R"(SET UTF-8
SFX I Y 4
SFX I   а   ы   [^гк]а
SFX I   га  ги  га
SFX I   а   ой  а
SFX I   0   м   .
PFX P Y 1
PFX P   0   не  .
)";

}  // namespace

TEST_CASE("inflection: suffixes apply where their condition holds, and prefixes make no forms") {
    const Inflection inflection(russian_rules);
    CHECK(inflection.forms_of("атака", "IP") == Forms{"атака", "атакой", "атакам"});
    CHECK(inflection.forms_of("угроза", "I") == Forms{"угроза", "угрозы", "угрозой", "угрозам"});
    CHECK(inflection.forms_of("дорога", "I") == Forms{"дорога", "дороги", "дорогой", "дорогам"});
    CHECK(inflection.forms_of("атака", "") == Forms{"атака"});
}

TEST_CASE("inflection: flags may be numbers, pairs and aliases") {
    CHECK(Inflection("FLAG num\nSFX 12 Y 1\nSFX 12 0 s .\n").forms_of("prosecutor", "7,12") ==
          Forms{"prosecutor", "prosecutors"});
    CHECK(Inflection("FLAG long\nSFX Ab Y 1\nSFX Ab 0 s .\n").forms_of("prosecutor", "XyAb") ==
          Forms{"prosecutor", "prosecutors"});
    const Inflection aliases("AF 2\nAF X\nAF S\nSFX S Y 1\nSFX S 0 s .\n");
    CHECK(aliases.forms_of("prosecutor", "2") == Forms{"prosecutor", "prosecutors"});
    CHECK(aliases.forms_of("prosecutor", "3") == Forms{"prosecutor"});
}

TEST_CASE("inflection: a suffix that allows itself ends after two") {
    CHECK(Inflection("SFX A Y 1\nSFX A 0 a/A .\n").forms_of("f", "A") == Forms{"f", "fa", "faa"});
}

TEST_CASE("inflection: rules that multiply end after some thousand forms") {
    std::string rules = "SFX A Y 3000\n";
    for (int i = 0; i < 3000; ++i) rules += "SFX A 0 x" + std::to_string(i) + "/A .\n";
    CHECK(Inflection(rules).forms_of("f", "A").size() < 10000);
}

TEST_CASE("inflection: a condition is letters, any letter, some and none of some") {
    CHECK(ends_as("новый", "[лнртв]ый"));
    CHECK(ends_as("новый", "[^к]ый"));
    CHECK_FALSE(ends_as("новый", "[^в]ый"));
    CHECK(ends_as("новый", ".ый"));
    CHECK_FALSE(ends_as("ый", ".ый"));
}

TEST_CASE("inflection: all entries of a word count, those of other words do not") {
    const auto flags = flags_of("4\nсталь/F\nсталь/G po:x\nстальной/A\nмеч\n", {"сталь", "меч", "щит"});
    CHECK(flags.at("сталь") == std::vector<std::string>{"F", "G"});
    CHECK(flags.at("меч") == std::vector<std::string>{""});
    CHECK_FALSE(flags.contains("щит"));
    CHECK_FALSE(flags.contains("стальной"));
}
