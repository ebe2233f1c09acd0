// Dictionaries that would hurt are refused before Hunspell opens them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hunspell_files.h"

#include <fstream>

#include "base/error.h"
#include "text/hunspell_dictionary.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

HunspellFiles written(const std::string& name, const std::string& affixes, const std::string& words) {
    const auto folder = test::fresh_folder("hunspell_" + name);
    HunspellFiles files{folder / "x.aff", folder / "x.dic"};
    std::ofstream(files.affixes, std::ios::binary) << affixes;
    std::ofstream(files.words, std::ios::binary) << words;
    return files;
}

bool is_refused(const HunspellFiles& files) {
    try {
        HunspellDictionary dictionary(files);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::malformed && !error.place().empty();
    }
    return false;
}

}  // namespace

TEST_CASE("hunspell files: a count that lies is refused") {
    // A .dic of 16 bytes made Hunspell allocate 1.6 GB.
    CHECK(is_refused(written("bomb", "SET UTF-8\n", "200000000\nhello\n")));
    CHECK(is_refused(written("negative", "SET UTF-8\n", "-5\nhello\n")));
    CHECK(is_refused(written("none", "SET UTF-8\n", "hello\nworld\n")));
    CHECK(is_refused(written("empty", "", "")));
    CHECK(is_refused(written("table", "SET UTF-8\nREP 200000000\nREP a b\n", "1\nhello\n")));
    CHECK(is_refused(written("class", "SET UTF-8\nSFX A Y 200000000\nSFX A 0 s .\n", "1\nhello\n")));
    CHECK_FALSE(is_refused(written("good", "SET UTF-8\n", "1\nhello\n")));
}

TEST_CASE("hunspell files: long lines, NUL bytes and unknown encodings are refused") {
    CHECK(is_refused(written("line", "SET UTF-8\n", "1\n" + std::string(5000, 'a') + "\n")));
    CHECK(is_refused(written("nul", std::string("SET UTF-8\n\0\n", 12), "1\nhello\n")));
    CHECK(is_refused(written("set", "SET NO-SUCH-ENCODING\n", "1\nhello\n")));
    CHECK(is_refused(written("wide", "SET UTF-16\n", "1\nhello\n")));
    CHECK(is_refused(written("utf8", "SET UTF-8\n", "1\n\xFF\xFE\n")));
}

TEST_CASE("hunspell files: a dictionary in KOI8-R knows Russian words and no others") {
    HunspellDictionary dictionary(written("koi8", "SET KOI8-R\n", "1\n\xD0\xD2\xCF\xCB\xD5\xD2\xCF\xD2\n"));
    CHECK(dictionary.has("прокурор"));
    CHECK(dictionary.has("Прокурор"));
    CHECK_FALSE(dictionary.has("прокурора"));
    CHECK_FALSE(dictionary.has("漢字"));
    CHECK_FALSE(dictionary.add("漢字"));
    CHECK(dictionary.add("прокурора"));
    CHECK(dictionary.has("прокурора"));
}

TEST_CASE("hunspell files: words beyond the limit are not looked up") {
    const std::string longest(HunspellDictionary::longest_word, 'a');
    HunspellDictionary dictionary(written("long", "SET UTF-8\n", "2\n" + longest + "\n" + longest + "a\n"));
    CHECK(dictionary.has(longest));
    CHECK_FALSE(dictionary.has(longest + "a"));
    CHECK(dictionary.suggestions(longest).empty());
}

TEST_CASE("hunspell files: the region's dictionary is taken, then the usual one, then any") {
    const auto folder = test::fresh_folder("hunspell_regions");
    for (const char* name : {"en_US", "en_GB", "de_AT", "de_CH"}) {
        std::ofstream(folder / (std::string(name) + ".aff")) << "SET UTF-8\n";
        std::ofstream(folder / (std::string(name) + ".dic")) << "1\nx\n";
    }
    CHECK(hunspell_files_of(Language("en-GB"), {folder}).words.filename() == "en_GB.dic");
    CHECK(hunspell_files_of(Language("en"), {folder}).words.filename() == "en_US.dic");
    CHECK(hunspell_files_of(Language("de"), {folder}).words.filename() == "de_AT.dic");
}

TEST_CASE("hunspell files: the package to install is named when there is no dictionary") {
    const auto folder = test::fresh_folder("hunspell_none");
    for (const auto& [language, package] : {std::pair("ru", "hunspell-ru"), std::pair("en-GB", "hunspell-en-gb")}) {
        try {
            hunspell_files_of(Language(language), {folder});
            FAIL("found a dictionary in an empty folder");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::unavailable);
            CHECK(error.sentence().find(package) != std::string::npos);
        }
    }
}
