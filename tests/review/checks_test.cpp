// The checks of a document, one by one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checks.h"

#include <set>
#include <stop_token>

#include "base/error.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

/// A document of one 1–1 bead a paragraph; an empty text is no segment.
Bitext pairs(const std::vector<BySide<std::string>>& texts, const char* target_language = "en") {
    BySide<std::vector<std::string>> paragraphs;
    std::vector<BySide<std::uint32_t>> counts;
    for (const auto& text : texts) {
        counts.push_back({text.source.empty() ? 0U : 1U, text.target.empty() ? 0U : 1U});
        for (const Side side : both_sides)
            if (!text[side].empty()) paragraphs[side].push_back(text[side]);
    }
    return assemble({test::segmented("ru", paragraphs.source), test::segmented(target_language, paragraphs.target)},
                    test::beads_of(counts));
}

std::vector<Finding> found(const Bitext& document, std::string_view check, const CheckServices& services = {}) {
    CheckOptions only;
    for (const Check& other : all_checks())
        if (other.id != check) only.grades[std::string(other.id)] = std::nullopt;
    return findings_of(document, services, only, NoProgress());
}

/// The places that a check finds in one pair, as texts.
std::vector<std::string> places(const std::string& source, const std::string& target, std::string_view check) {
    std::vector<std::string> places;
    for (const Finding& finding : found(pairs({{source, target}}), check))
        places.emplace_back(finding.span.in(finding.side == Side::source ? source : target));
    return places;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("checks: every check has an id of its own, a title and an explanation") {
    std::set<std::string_view> ids;
    for (const Check& check : all_checks()) {
        CHECK(ids.insert(check.id).second);
        CHECK(std::string_view(check.title).size() > 3);
        CHECK(std::string_view(check.explanation).ends_with("."));
    }
}

TEST_CASE("checks: an empty target is an error unless it is omitted on purpose") {
    Bitext document = pairs({{"Первое.", "First."}, {"Второе.", ""}});
    const auto findings = found(document, "empty-target");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].bead == 1);
    CHECK(findings[0].severity == Severity::error);
    Bead omitted = document.alignment.beads[1];
    omitted.on_purpose = true;
    document.alignment.beads = document.alignment.beads.splice(1, 1, {omitted});
    CHECK(found(document, "empty-target").empty());
}

// A release that nobody had begun to translate gave a finding for each of its segments.
TEST_CASE("checks: what is not translated yet is one finding, up to three segments are told apart") {
    const Bitext draft =
        pairs({{"А.", "A."}, {"Б.", ""}, {"В.", ""}, {"Г.", ""}, {"Д.", ""}, {"Е.", "F."}, {"Ж.", ""}});
    const auto findings = found(draft, "empty-target");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].bead == 1);
    CHECK(findings[0].message.find("4") != std::string::npos);
    CHECK(findings[1].bead == 6);
    CHECK(found(pairs({{"А.", ""}, {"Б.", ""}, {"В.", ""}}), "empty-target").size() == 3);
}

TEST_CASE("checks: a segment whose translation stands elsewhere is not empty") {
    Bitext document = pairs({{"Первое.", ""}, {"Второе.", "Second."}, {"", "First."}});
    CHECK(found(document, "empty-target").size() == 1);
    document.alignment.crossings = {
        CrossingLink{{document.texts.source.segments[0].id, document.texts.target.segments[1].id}}};
    CHECK(found(document, "empty-target").empty());
}

TEST_CASE("checks: a target that repeats its source is not a translation") {
    CHECK(found(pairs({{"Прокуратура «Севера»", "Прокуратура \"Севера\""}}), "untranslated").size() == 1);
    CHECK(found(pairs({{"8-800-555-01-02", "8-800-555-01-02"}, {"DarkNet", "DarkNet"}}), "untranslated").empty());
    CHECK(found(pairs({{"Прокуратура", "Prosecutor's office"}}), "untranslated").empty());
}

TEST_CASE("checks: Cyrillic words in English are found, and none in Russian") {
    CHECK(places("прокурор", "the прокурор and Art. 5", "cyrillic") == Places{"прокурор"});
    CHECK(places("прокурор", "the prosecutor", "cyrillic").empty());
}

TEST_CASE("checks: letters that look alike are told apart, on both sides") {
    // The first letter of «Cбербанк» was Latin: no search found it.
    CHECK(places("в Cбербанке", "in Sbеrbank", "mixed-scripts") == Places{"Cбербанке", "Sbеrbank"});
    const auto findings = found(pairs({{"в Cбербанке", "at"}}), "mixed-scripts");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].suggestions == std::vector<std::string>{"Сбербанке"});
    CHECK(places("IT-компания, USB-порт и 5G", "an IT company", "mixed-scripts").empty());
    CHECK(places("в Gбербанке", "x", "mixed-scripts") == Places{"Gбербанке"});
}

TEST_CASE("checks: numbers are compared as values, and both sides are told apart") {
    CHECK(places("48 %, 3 млн 250 тыс. руб., 12 марта 2031 г.", "48%, 3.25 million rubles, March 12, 2031", "number")
              .empty());
    CHECK(places("47 запросов и 12 дел", "47 requests and 21 cases", "number") == Places{"12", "21"});
    const auto findings =
        found(pairs({{"выявлено 47 нарушений", "47 of them"}, {"все трое", "all of them"}}), "number");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
}

TEST_CASE("checks: a number in the second segment of a bead has its place there") {
    const Bitext document =
        assemble({test::segmented("ru", {"Первое.|Их было 312."}), test::segmented("en", {"They were 321."})},
                 test::beads_of({{2, 1}}));
    const auto findings = found(document, "number");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].segment == 1);
    CHECK(findings[0].span.in("Их было 312.") == "312");
    CHECK(findings[1].side == Side::target);
    CHECK(findings[1].severity == Severity::error);
}

TEST_CASE("checks: an address of the source has to be in the target") {
    CHECK(places("См. www.un.org и a@gov.ru.", "See a@gov.ru.", "address") == Places{"www.un.org"});
    CHECK(places("на сайте genproc.gov.ru/news", "at https://en.genproc.gov.ru/", "address").empty());
}

TEST_CASE("checks: the same word twice is found but for words that may be repeated") {
    CHECK(places("выстрелил в в воздух", "the the court", "repeated-word") == Places{"в в", "the the"});
    CHECK(places("чуть чуть, да, да", "He said that that had had an effect in Baden Baden", "repeated-word").empty());
}

TEST_CASE("checks: several spaces and a space before a sign are found") {
    CHECK(places("суд  решил", "the court , today", "spaces") == Places{"  ", " ,"});
    CHECK(places("суд решил\n  (ст. 5) … и .5", "see .ru, the ... end", "spaces").empty());
}

TEST_CASE("checks: a target ends like the kind of sentence that its source is") {
    CHECK(places("Почему?", "This is why.", "end-punctuation") == Places{"."});
    CHECK(places("Прокурор выступил", "The prosecutor spoke.", "end-punctuation") == Places{"."});
    CHECK(places("Суд решил.", "The court ruled…»", "end-punctuation").empty());
    CHECK(places("конкурса «Вместе против коррупции!».", "contest “Together against Corruption!”", "end-punctuation")
              .empty());
    CHECK(places("Поздравляем!", "Congratulations.", "end-punctuation").empty());
    CHECK(places("«Да, – сказал он. –", "“Yes,” he said.", "end-punctuation").empty());
    CHECK(places("усилить надзор;", "strengthen supervision,", "end-punctuation").empty());
    CHECK(places("«Да?», – спросил он", "“Yes», he asked»»", "end-punctuation").empty());
}

TEST_CASE("checks: brackets and quotes have partners") {
    CHECK(places("«Да», – сказал он (тихо.", "“Yes,” he said) quietly.", "pairs") == Places{"(", ")"});
    CHECK(places("АО «Завод «Север»", "„Yes“ and “no” [sic]", "pairs").empty());
    CHECK(places("1) создать базу; а) усилить", "1) create; a) strengthen", "pairs").empty());
    CHECK(places("(ч. 1) ст. 5)", "(Part 1) Art. 5)", "pairs") == Places{")", ")"});
}

TEST_CASE("checks: direct speech may run over several segments and paragraphs") {
    CHECK(found(pairs({{"«Это право.", "“It is a right."}, {"Это долг», – сказал он.", "It is a duty,” he said."}}),
                "pairs")
              .empty());
    CHECK(found(pairs({{"Да.", "“It is a right."}, {"Да.", "“It is a duty,” he said."}}), "pairs").empty());
    CHECK(found(pairs({{"«Это право.", "A right."}, {"Это долг.", "A duty."}}), "pairs").size() == 1);
}

TEST_CASE("checks: signs of Russian typography are found in English") {
    CHECK(places("«Север» № 5", "«North» № 5 “x”", "typography") == Places{"«", "»", "№"});
    CHECK(found(pairs({{"«Север» № 5", "«Nord» № 5"}}, "fr"), "typography").empty());
}

TEST_CASE("checks: a misspelled word is found; a name that both languages have is not") {
    const DictionaryPlaces dictionaries{.accepted = {test::project("dictionaries")}};
    Speller russian(Language("ru"), dictionaries);
    Speller english(Language("en-US"), dictionaries);
    const CheckServices services{{&russian, &english}};
    const auto words = [&](const std::string& source, const std::string& target) {
        std::vector<std::pair<std::string, Severity>> marked;
        for (const Finding& finding : found(pairs({{source, target}}), "spelling", services))
            marked.emplace_back(finding.span.in(finding.side == Side::source ? source : target), finding.severity);
        return marked;
    };
    using Words = std::vector<std::pair<std::string, Severity>>;
    CHECK(words("Состоялось совещяние.", "A meating was helld.") ==
          Words{{"совещяние", Severity::warning}, {"meating", Severity::warning}, {"helld", Severity::warning}});
    CHECK(words("Прокурор Зуланов выступил.", "Prosecutor Zulanov’s speech.") == Words{});
    CHECK(words("Прокурор Зуланов выступил.", "The prosecutor spoke.") == Words{{"Зуланов", Severity::note}});
    CHECK(words("Ресурсы DarkNet.", "The resources of DarkNet.") == Words{});
}

TEST_CASE("checks: a name of the source in small letters, and a verb that does not agree with its subject") {
    const DictionaryPlaces dictionaries{.accepted = {test::project("dictionaries")}};
    Speller russian(Language("ru"), dictionaries);
    Speller english(Language("en-US"), dictionaries);
    const CheckServices services{{&russian, &english}};
    const auto in_english = [&](const std::string& source, const std::string& target) {
        auto findings = found(pairs({{source, target}}), "spelling", services);
        std::erase_if(findings, [](const Finding& each) { return each.side == Side::source; });
        return findings;
    };
    const auto small = in_english("Экспорт идёт через порт Лиманск.", "Exports go through the port of limansk.");
    REQUIRE(small.size() == 1);
    CHECK(small[0].suggestions == std::vector<std::string>{"Limansk"});
    CHECK(in_english("Сайт города Лиманск.", "The site is mail-limansk.example.").empty());
    const auto misspelled = in_english("Об этом сообщил Комитет.", "The commitee said so.");
    REQUIRE(misspelled.size() == 1);
    CHECK(misspelled[0].suggestions.empty());  // a slip, not a name
    CHECK(found(pairs({{"Декорации готовы.", "The sets was ready."}}), "grammar", services).size() == 1);
    CHECK(found(pairs({{"Новости хорошие.", "The news was good. The headquarters is new."}}), "grammar", services)
              .empty());
}

TEST_CASE("checks: a check can be switched off and graded") {
    const Bitext document = pairs({{"Суд  решил.", "The court ruled."}});
    CheckOptions options;
    CHECK(findings_of(document, {}, options, NoProgress()).size() == 1);
    options.grades["spaces"] = Severity::error;
    CHECK(findings_of(document, {}, options, NoProgress())[0].severity == Severity::error);
    options.grades["spaces"] = std::nullopt;
    CHECK(findings_of(document, {}, options, NoProgress()).empty());
}

TEST_CASE("checks: findings come in the order of the document") {
    const auto findings = findings_of(pairs({{"а  б", "a , b"}, {"в  в", "№ 5"}}), {}, {}, NoProgress());
    REQUIRE(findings.size() >= 4);
    for (std::size_t i = 1; i < findings.size(); ++i) CHECK(findings[i - 1].bead <= findings[i].bead);
    CHECK(findings.front().side == Side::source);
}

TEST_CASE("checks: a stop is obeyed") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(findings_of(pairs({{"а", "a"}}), {}, {}, Progress(stop.get_token())), Error);
}
