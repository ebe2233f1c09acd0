// Spelling by Hunspell, with the words that the office accepts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/speller.h"

#include <algorithm>
#include <fstream>

#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

using Words = std::vector<std::string>;

Speller speller(const char* language) {
    return Speller(Language(language), {.accepted = {test::project("dictionaries")}});
}

Words unknown_in(Speller& speller, std::string_view text) {
    Words words;
    for (const UnknownWord& unknown : speller.unknown_words(text)) words.push_back(unknown.word);
    return words;
}

bool contains(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("speller: a wrong word is found at its place and corrected") {
    Speller russian = speller("ru");
    const std::string text = "Генеральный прокурор провел совещяние.";
    const auto unknown = russian.unknown_words(text);
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].span.in(text) == "совещяние");
    CHECK_FALSE(unknown[0].looks_like_name);
    CHECK(contains(russian.suggestions("совещяние"), "совещание"));
    CHECK(russian.suggestions("совещяние", 1).size() == 1);
}

TEST_CASE("speller: е and ё are both right") {
    Speller russian = speller("ru");
    CHECK(unknown_in(russian, "ребёнок ребенок ребёнка ребенка ещё еще учёт учет Её разъяснённый") == Words{});
    CHECK(unknown_in(russian, "прокурёр") == Words{"прокурёр"});
}

TEST_CASE("speller: words with hyphens are right when their parts are") {
    Speller russian = speller("ru");
    CHECK(unknown_in(russian, "информационно-телекоммуникационных, пресс-службой, по-русски, г-ном") == Words{});
    CHECK(unknown_in(russian, "пресс-слюжба") == Words{"слюжба"});
}

TEST_CASE("speller: a unit behind a figure is a sign, and no word elsewhere") {
    Speller russian = speller("ru");
    CHECK(unknown_in(russian, "усилие 8 кН, ток 5 мА") == Words{});
    CHECK(unknown_in(russian, "усилие кН") == Words{"кН"});
}

TEST_CASE("speller: the possessive and any apostrophe are right") {
    Speller english = speller("en-US");
    CHECK(unknown_in(english, "the Prosecutor’s and the prosecutor's, blockchain’s, don’t, workers’") == Words{});
    CHECK(unknown_in(english, "the prosecuter’s") == Words{"prosecuter's"});
}

TEST_CASE("speller: each English has its own spelling") {
    Speller american = speller("en-US");
    Speller british = speller("en-GB");
    CHECK(unknown_in(american, "honor honour") == Words{"honour"});
    CHECK(unknown_in(british, "honor honour") == Words{"honor"});
}

TEST_CASE("speller: a name inside a sentence is marked as one") {
    Speller english = speller("en-US");
    const auto unknown = english.unknown_words("The prosecutor Zhmurkin spoke.");
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].looks_like_name);
}

TEST_CASE("speller: an accepted word has the forms of its model") {
    Speller russian = speller("ru");
    CHECK_FALSE(russian.knows("Тундранефтью"));
    CHECK(russian.accept("Тундранефть", "нефть") == Words{"Тундранефть", "Тундранефти", "Тундранефтью"});
    CHECK(unknown_in(russian, "Тундранефтью и ТУНДРАНЕФТЬЮ") == Words{});
    CHECK_FALSE(russian.knows("тундранефтью"));
}

TEST_CASE("speller: a word that was accepted serves as a model") {
    Speller russian = speller("ru");
    russian.accept("Тундранефть", "нефть");
    CHECK(contains(russian.accept("Мирнефть", "Тундранефть"), "Мирнефтью"));
}

TEST_CASE("speller: the forms of a word are told without accepting it") {
    Speller russian = speller("ru");
    CHECK(russian.forms_of("Тундранефть", "нефть").forms == Words{"Тундранефть", "Тундранефти", "Тундранефтью"});
    CHECK(russian.forms_of("Жмуркина", "@woman").forms == Words{"Жмуркина", "Жмуркиной", "Жмуркину"});
    CHECK(russian.forms_of("Сидоров", "Иванов").problem.find("Иванов") != std::string::npos);
    CHECK_FALSE(russian.forms_of("Мирнефть", "Тундранефть").problem.empty());  // no model before it is accepted
    CHECK(unknown_in(russian, "Тундранефти и Жмуркиной") == Words{"Тундранефти", "Жмуркиной"});
}

TEST_CASE("speller: words of now are right at the begin of a sentence and in capitals, until others are") {
    Speller russian = speller("ru");
    russian.accept_for_now({"кумдряк", "Жмуркин"});
    CHECK(unknown_in(russian, "Кумдряк, кумдряк, КУМДРЯК, Жмуркин, ЖМУРКИН и экс-кумдряк") == Words{});
    CHECK(unknown_in(russian, "жмуркин") == Words{"жмуркин"});
    russian.accept_for_now({"Жмуркин"});
    CHECK(unknown_in(russian, "Кумдряк и Жмуркин") == Words{"Кумдряк"});
    russian.accept_for_now({});
    CHECK(unknown_in(russian, "Жмуркин") == Words{"Жмуркин"});
}

TEST_CASE("speller: a model that is unknown or ends otherwise is refused") {
    Speller russian = speller("ru");
    for (const auto& [word, model] :
         {std::pair("Сидоров", "Иванов"), std::pair("метро", "атака"), std::pair("Тундранефть", "нефтью")}) {
        try {
            russian.accept(word, model);
            FAIL("accepted " << word << " like " << model);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::usage);
            CHECK(error.sentence().find(model) != std::string::npos);
        }
    }
    CHECK_FALSE(russian.knows("Тундранефть"));
}

TEST_CASE("speller: a name is accepted with the forms of its kind, and one that keeps one form is refused") {
    Speller russian = speller("ru");
    CHECK(russian.accept("Жмуркин", "@man")[3] == "Жмуркиным");
    CHECK(unknown_in(russian, "С Жмуркиным и о ЖМУРКИНЕ") == Words{});
    CHECK(unknown_in(russian, "Жмуркиной") == Words{"Жмуркиной"});
    CHECK_THROWS_AS(russian.accept("Жмуренко", "@man"), Error);
    CHECK_FALSE(russian.knows("Жмуренко"));
    CHECK_THROWS_AS(speller("en-US").accept("Zhmurkin", "@man"), Error);
}

TEST_CASE("speller: lines of a list that cannot be used are named with file and line") {
    const auto folder = test::fresh_folder("accepted_words");
    std::ofstream(folder / "ru.dic") << "# office\nТундранефть/нефть\nдва слова\nСидоров/Иванов\n";
    Speller russian(Language("ru"), {.accepted = {folder}});
    REQUIRE(russian.problems().size() == 2);
    CHECK(russian.problems()[0].find("ru.dic:3: ") != std::string::npos);
    CHECK(russian.problems()[1].find("ru.dic:4: ") != std::string::npos);
    CHECK(russian.knows("Тундранефти"));
}

TEST_CASE("speller: every line of the program's own lists can be used") {
    for (const char* language : {"ru", "en-US", "en-GB"}) CHECK(speller(language).problems() == Words{});
}

TEST_CASE("speller: a language without a dictionary is an error that says so") {
    CHECK_THROWS_AS(Speller(Language("xx"), DictionaryPlaces{}), Error);
}
