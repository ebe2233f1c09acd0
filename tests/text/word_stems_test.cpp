// Words are recognised in all their forms, and words that only look alike are kept apart.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_stems.h"

#include <filesystem>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/file.h"
#include "support/paths.h"
#include "text/dictionary_lines.h"

using namespace stykovka;

namespace {

using Stems = std::vector<std::string>;

const Language russian("ru");
const Language english("en-US");

bool has_dictionary(const char* name) {
    if (std::filesystem::exists(std::string("/usr/share/hunspell/") + name + ".dic")) return true;
    MESSAGE("skipped: no Hunspell dictionary ", name);
    return false;
}

WordStems with_own_forms() { return WordStems(StemPlaces{{"/usr/share/hunspell"}, {test::project("dictionaries")}}); }

std::string data(const char* name) { return read_file(test::data(std::string("stems/") + name)); }

struct Count {
    int forms = 0;
    std::string failed;
};

// Each line: a base form, a tabulator, its forms.
Count unrecognised(const WordStems& stems, const char* file, const Language& language) {
    Count count;
    const std::string text = data(file);
    for (const std::string_view line : lines_of(text)) {
        const auto words = fields_of(line);
        for (std::size_t i = 1; i < words.size(); ++i) {
            ++count.forms;
            if (!stems.same_word(words[0], words[i], language)) count.failed += " " + std::string(words[i]);
        }
    }
    return count;
}

}  // namespace

// "requests" was a form of "quest" to the dictionary and so a word of its own to us: a term in the plural was missed.
TEST_CASE("word stems: a regular form that the dictionary takes for one of another word has its own base") {
    if (!has_dictionary("en_US")) return;
    const WordStems stems = with_own_forms();
    for (const auto& [form, base] : std::vector<std::pair<const char*, const char*>>{
             {"requests", "request"}, {"reports", "report"}, {"regulations", "regulation"}, {"described", "describe"}})
        CHECK_MESSAGE(stems.same_word(form, base, english), form);
    CHECK_FALSE(stems.same_word("reports", "port", english));
}

TEST_CASE("word stems: legal words and names of official Russian are recognised in their cases") {
    if (!has_dictionary("ru_RU")) return;
    const WordStems stems = with_own_forms();
    const Count count = unrecognised(stems, "ru-forms.tsv", russian);
    CHECK(count.forms >= 300);
    CHECK(count.failed == "");
}

TEST_CASE("word stems: English words are recognised in their forms") {
    if (!has_dictionary("en_US")) return;
    const WordStems stems = with_own_forms();
    const Count count = unrecognised(stems, "en-forms.tsv", english);
    CHECK(count.forms >= 30);
    CHECK(count.failed == "");
}

TEST_CASE("word stems: words of one root that mean different things are kept apart") {
    if (!has_dictionary("ru_RU")) return;
    const WordStems stems = with_own_forms();
    const std::string text = data("ru-non-pairs.tsv");
    const auto lines = lines_of(text);
    CHECK(lines.size() >= 60);
    for (const std::string_view line : lines) {
        const auto words = fields_of(line);
        REQUIRE(words.size() == 2);
        CHECK_MESSAGE(!stems.same_word(words[0], words[1], russian), line);
    }
    for (const auto& [one, another] :
         {std::pair("act", "active"), std::pair("act", "action"), std::pair("legal", "legally"),
          std::pair("legal", "illegal"), std::pair("lawful", "unlawful")})
        CHECK_MESSAGE(!stems.same_word(one, another, english), one);
}

TEST_CASE("word stems: a word of two readings has both") {
    if (!has_dictionary("ru_RU")) return;
    const WordStems stems = with_own_forms();
    CHECK(stems.stems_of("стали", russian) == Stems{"сталь", "стать"});
    CHECK(stems.stems_of("Лавровым", russian) == Stems{"лавров", "лавровый"});
    CHECK(stems.stems_of("лавровым", russian) == Stems{"лавровый"});
}

TEST_CASE("word stems: е and ё are one letter, and a mark of stress is none") {
    if (!has_dictionary("ru_RU")) return;
    const WordStems stems = with_own_forms();
    CHECK(stems.stems_of("ребёнка", russian) == stems.stems_of("ребенка", russian));
    CHECK(stems.stems_of("прокуро\u0301ра", russian) == Stems{"прокурор"});
}

TEST_CASE("word stems: without a dictionary words are cut, and none is known") {
    const WordStems stems(StemPlaces{{test::fresh_folder("no_dictionaries")}, {}});
    CHECK(stems.same_word("прокурором", "прокурору", russian));
    CHECK_FALSE(stems.knows("прокурор", russian));
    CHECK(stems.stems_of("häuser", Language("fi")) == Stems{"häuser"});
    CHECK(stems.stems_of("", russian) == Stems{""});
}

TEST_CASE("word stems: what is no word, or a very long one, has itself") {
    const WordStems stems = with_own_forms();
    CHECK(stems.stems_of("-", russian).size() == 1);
    CHECK(stems.stems_of("12-го", russian).size() == 1);
    CHECK(stems.stems_of(std::string(20'000, 'a'), english).size() == 1);
    CHECK(stems.stems_of("\xFF\xFE", russian).size() == 1);
    std::string hyphens;
    for (int i = 0; i < 5000; ++i) hyphens += "стали-";
    CHECK(stems.stems_of(hyphens + "стали", russian).size() == 1);
}

TEST_CASE("word stems: several threads may ask at once") {
    const WordStems stems = with_own_forms();
    std::vector<std::thread> threads;
    std::vector<Stems> found(4);
    for (std::size_t i = 0; i < found.size(); ++i)
        threads.emplace_back([&, i] { found[i] = stems.stems_of("прокуратурой", russian); });
    for (std::thread& thread : threads) thread.join();
    for (const Stems& each : found) CHECK(each == found.front());
}
