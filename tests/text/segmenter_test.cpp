// Tests of sentence segmentation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmenter.h"

#include <doctest/doctest.h>

#include <chrono>

#include "base/error.h"
#include "base/unicode.h"
#include "text/segmentation_abbreviations.h"
#include "text/segmentation_decisions.h"
#include "text/segmentation_pattern.h"

using namespace stykovka;

namespace {

SegmentationRules rules(std::vector<SegmentationRule> list) {
    return {true, {{"Rules", std::move(list)}}, {{"ru.*|en.*", "Rules"}}, {}};
}

const SegmentationRule break_after_dot{true, "[.?!]+", "\\s+", "Rules, break"};

std::vector<std::string> texts_of(const SegmentedText& text) {
    std::vector<std::string> texts;
    for (const Segment& segment : text.segments) texts.push_back(segment.content.text);
    return texts;
}

ReleaseText paragraphs(std::vector<Content> contents, const char* language = "ru") {
    ReleaseText text{Language(language), {}, {}};
    for (Content& content : contents) text.paragraphs.push_back({std::move(content), ParagraphKind::body, {}});
    return text;
}

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

std::vector<std::string> cut(const SegmentationRules& rules, std::string text, const char* language = "ru") {
    return texts_of(Segmenter(rules).segments_of(paragraphs({{std::move(text), {}}}, language)));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("segmenter: an exception before the breaking rule holds the text together") {
    const auto list = rules({{false, "\\bг\\.", "\\s", "Rules, 1"}, break_after_dot});
    CHECK(cut(list, "Он был в г. Минске. Потом уехал.") == Texts{"Он был в г. Минске.", "Потом уехал."});
}

TEST_CASE("segmenter: the first rule that applies decides") {
    const auto list = rules({break_after_dot, {false, "\\bг\\.", "\\s", "Rules, 2"}});
    CHECK(cut(list, "В г. Минске.") == Texts{"В г.", "Минске."});
}

TEST_CASE("segmenter: white space between segments is kept beside them and joins to the paragraph again") {
    const std::string paragraph = "  Первое.\u00A0\n Второе.   Третье. ";
    const SegmentedText text = Segmenter(rules({break_after_dot})).segments_of(paragraphs({{paragraph, {}}}));
    REQUIRE(texts_of(text) == Texts{"Первое.", "Второе.", "Третье."});
    CHECK(text.segments[0].space_after == "\u00A0\n ");
    CHECK(text.segments[1].space_after == "   ");
    CHECK(text.segments[2].space_after.empty());
}

TEST_CASE("segmenter: a paragraph of white space has no segments and keeps its place") {
    const ReleaseText text = paragraphs({{"Раз.", {}}, {" ", {}}, {"Два.", {}}});
    const SegmentedText segments = Segmenter(rules({break_after_dot})).segments_of(text);
    REQUIRE(segments.segments.size() == 2);
    CHECK(segments.paragraphs.size() == 3);
    CHECK(segments.segments[1].paragraph == 2);
    CHECK(segments.segments[1].id == static_cast<SegmentId>(2));
}

TEST_CASE("segmenter: a code between two segments ends the left one, or begins the right one if it opens") {
    const std::string paragraph = "Раз. Два.";
    const auto after_space = static_cast<std::uint32_t>(std::string("Раз. ").size());
    for (const CodeKind kind : {CodeKind::open, CodeKind::close}) {
        Content content{paragraph, {{after_space, kind, "1", "bpt", {}, "<b>"}}};
        const SegmentedText text = Segmenter(rules({break_after_dot})).segments_of(paragraphs({content}));
        REQUIRE(text.segments.size() == 2);
        CHECK(text.segments[0].content.codes.size() == (kind == CodeKind::close ? 1 : 0));
        CHECK(text.segments[1].content.codes.size() == (kind == CodeKind::open ? 1 : 0));
    }
}

TEST_CASE("segmenter: a rule that is no regular expression is named and the others work") {
    const Segmenter segmenter(rules({{false, "(", "", "Rules, rule 1"}, break_after_dot}));
    REQUIRE(segmenter.problems().size() == 1);
    CHECK(segmenter.problems()[0].find("Rules, rule 1") != std::string::npos);
    CHECK(segmenter.spans_of("Раз. Два.", Language("ru")).size() == 2);
}

TEST_CASE("segmenter: a regex bomb is left out and the text still breaks, soon") {
    const Segmenter segmenter(rules({{false, "(а|аа|ааа)+в\\.", "\\s", "Rules, bomb"}, break_after_dot}));
    std::string text = "Раз. ";
    for (int i = 0; i < 3000; ++i) text += "а";
    text += ". Два.";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(segmenter.spans_of(text, Language("ru")).size() == 3);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

TEST_CASE("segmenter: a rule that takes too long is named once, however many paragraphs it spoils") {
    const Segmenter segmenter(rules({{false, "(а|аа|ааа)+в\\.", "\\s", "Rules, bomb"}, break_after_dot}));
    const Content bomb{"Раз. " + repeated("а", 3000) + ". Два.", {}};
    const Segmentation cut = segmenter.segmentation_of(paragraphs({bomb, bomb}));
    CHECK(cut.text.segments.size() == 6);
    REQUIRE(cut.problems.size() == 1);
    CHECK(cut.problems[0].find("Rules, bomb") != std::string::npos);
}

// Rules were once timed by the clock: on a busy computer, a long paragraph stopped breaking in the middle.
TEST_CASE("segmenter: many short searches in one paragraph do not count as a long one") {
    const Segmenter segmenter(rules({break_after_dot}));
    const Segmentation cut = segmenter.segmentation_of(paragraphs({{repeated("Раз." + repeated(" ", 500), 2000), {}}}));
    CHECK(cut.text.segments.size() == 2000);
    CHECK(cut.problems.empty());
}

TEST_CASE("segmenter: a stop is obeyed inside a paragraph") {
    const Segmenter segmenter(rules({break_after_dot}));
    const CompiledRule rule{true, Pattern(place_expression("[.?!]", "\\s")), "1", "", std::u32string(U".?!")};
    std::stop_source stop;
    Deciding deciding({&rule});
    const std::string text = repeated("Раз. ", 1000);
    CHECK(deciding.decisions(text, Progress(stop.get_token())).size() == 1000);
    stop.request_stop();
    CHECK_THROWS_AS(deciding.decisions(text, Progress(stop.get_token())), Error);
}

TEST_CASE("segmenter: bytes that are no text, marks and directions are cut without loss") {
    const Segmenter segmenter(rules({{false, "\\bг\\.", "\\s", "Rules, 1"}, break_after_dot}));
    const std::vector<std::string> texts{
        std::string("Раз.\0 Два\0. Три.", 24),
        "Raz \xED\xA0\x80. Dva \xED\xB0\x80. \xFF\xFE. Tri. \xD0",
        "Раз.\u200F Два.\u202E Три.\u200E (Четыре). ",
        "а" + repeated("\u0301", 500) + ". Да" + repeated("\u0301", 500) + ".",
        repeated(".", 5000),
        repeated(". ", 5000),
        repeated("И. О. ", 5000),
        repeated("ы", 5000),
        repeated("\xD0", 5000),
        "." + repeated("»", 5000) + " А",
    };
    for (const std::string& text : texts) {
        CAPTURE(text.substr(0, 40));
        std::string joined;
        std::uint32_t end = 0;
        for (const ByteSpan span : segmenter.spans_of(text, Language("ru"))) {
            CHECK(span.begin >= end);
            CHECK(span.begin < span.end);
            joined += text.substr(end, span.end - end);
            end = span.end;
        }
        CHECK(joined + text.substr(end) == text);
    }
}

TEST_CASE("segmenter: without a map for a language the sentence breaker of ICU is asked") {
    CHECK(cut(rules({}), "Erster Satz. Zweiter Satz.", "de") == Texts{"Erster Satz.", "Zweiter Satz."});
    CHECK(cut(rules({}), "Dr. Braun traf am 5. Mai Prof. Otto. Er sprach z. B. über Kunst. „Gut!“, sagte er. Der Bau.",
              "de") == Texts{"Dr. Braun traf am 5. Mai Prof. Otto.", "Er sprach z. B. über Kunst.", "„Gut!“, sagte er.",
                             "Der Bau."});
    CHECK(cut(rules({}), "M. Dupont est là. « Oui ! » dit-il.", "fr") ==
          Texts{"M. Dupont est là.", "« Oui ! » dit-il."});
    CHECK(cut(rules({}), "Où est-il ? Il est parti. «\u00A0Oui\u00A0!\u00A0»", "fr") ==
          Texts{"Où est-il ?", "Il est parti.", "«\u00A0Oui\u00A0!\u00A0»"});
    CHECK(cut(rules({}), "Бірінші сөйлем. Екінші сөйлем! Үшінші?", "kk") ==
          Texts{"Бірінші сөйлем.", "Екінші сөйлем!", "Үшінші?"});
    CHECK(cut(rules({}), "第一句。第二句!第三句?", "zh") == Texts{"第一句。", "第二句!", "第三句?"});
    CHECK(cut(rules({}), "一。二。", "zh-Hant") == Texts{"一。", "二。"});
}

TEST_CASE("segmenter: rules of all matching maps apply when they cascade, else those of the first") {
    SegmentationRules both{
        true, {{"A", {{false, "\\bг\\.", "\\s", "A"}}}, {"B", {break_after_dot}}}, {{"ru", "A"}, {".*", "B"}}, {}};
    CHECK(cut(both, "В г. Минске. Да.") == Texts{"В г. Минске.", "Да."});
    both.cascade = false;
    CHECK(cut(both, "В г. Минске. Да.") == Texts{"В г. Минске. Да."});
}

TEST_CASE("segmenter: explain names the rule at breaks and at places that hold, and says what it is for") {
    const Segmenter segmenter(rules({{false, "\\bг\\.", "\\s", "Rules, 1", "A town follows."}, break_after_dot}));
    const auto decisions = segmenter.explain("В г. Минске. Да.", Language("ru"));
    REQUIRE(decisions.size() == 2);
    CHECK_FALSE(decisions[0].breaks);
    CHECK(decisions[0].rule == "Rules, 1");
    CHECK(decisions[0].reason == "A town follows.");
    CHECK(decisions[1].breaks);
    CHECK(decisions[1].rule == "Rules, break");
    CHECK(decisions[1].reason == "[.?!]+ | \\s+");
}

TEST_CASE("segmenter: a stop is obeyed") {
    std::stop_source stop;
    stop.request_stop();
    const ReleaseText text = paragraphs({{"Раз.", {}}});
    CHECK_THROWS_AS(Segmenter(rules({break_after_dot})).segments_of(text, Progress(stop.get_token())), Error);
}

TEST_CASE("segmenter: rules that look for no sign at all may break anywhere") {
    CHECK(cut(rules({{true, "", "Глава", "Rules, 1"}}), "Конец Глава вторая") == Texts{"Конец", "Глава вторая"});
}

TEST_CASE("segmentation pattern: repetitions without end are bounded, and nothing else is touched") {
    CHECK(bounded("a+b*") == "a{1,60}b{0,60}");
    CHECK(bounded("a{2,}?c{2,3}d{4}") == "a{2,62}?c{2,3}d{4}");
    CHECK(bounded("[+*]\\+\\*\\Q+*\\E") == "[+*]\\+\\*\\Q+*\\E");
    CHECK(bounded("a++b*+c?+") == "a{1,60}+b{0,60}+c?+");
    CHECK(bounded("\\p{Lu}+") == "\\p{Lu}{1,60}");
}

TEST_CASE("abbreviations: a text does not break after them, in any case of their first letter") {
    const auto list = with_abbreviations(rules({break_after_dot}), Language("ru"), "проф.\n\n# a remark\nв т. ч.\n");
    CHECK(cut(list, "Проф. Иванов. Он") == Texts{"Проф. Иванов.", "Он"});
    CHECK(cut(list, "Все, в т.ч. Иванов. Он") == Texts{"Все, в т.ч. Иванов.", "Он"});
    CHECK(cut(list, "Сопроф. Иванов") == Texts{"Сопроф.", "Иванов"});
}

TEST_CASE("abbreviations: with a figure behind it one holds only before figures") {
    const auto list = with_abbreviations(rules({break_after_dot}), Language("en"), "No. 1\n");
    CHECK(cut(list, "Order No. 5 is here. Yes", "en") == Texts{"Order No. 5 is here.", "Yes"});
    CHECK(cut(list, "Order? No. We said", "en") == Texts{"Order?", "No.", "We said"});
    CHECK(cut(list, "Order? No. I said", "en") == Texts{"Order?", "No.", "I said"});
    CHECK(cut(list, "Annex No. B, page 2", "en") == Texts{"Annex No. B, page 2"});
}

// “1. Approve. 2. Appoint” keeps the number of an item with it; “Fig. 3. The layer” does not begin an item.
TEST_CASE("abbreviations: the figure behind one ends its sentence, except in a heading") {
    const SegmentationRule item{false, "[.]\\s\\d{1,2}\\.", "\\s+[A-ZА-Я]", "Rules, item"};
    const auto list = with_abbreviations(rules({item, break_after_dot}), Language("en"), "fig. 1\n");
    CHECK(cut(list, "See fig. 3. The layer", "en") == Texts{"See fig. 3.", "The layer"});
    CHECK(cut(list, "Fig. 3. The layer", "en") == Texts{"Fig. 3. The layer"});
}

TEST_CASE("abbreviations: ten thousand of them are ready at once and work") {
    std::string list;
    for (int i = 0; i < 10'000; ++i) {
        std::string word;
        for (int rest = i, letter = 0; letter < 5; ++letter, rest /= 10)
            append_code_point(word, static_cast<char32_t>(U'а' + rest % 10));
        list += word + ".\n";
    }
    const auto many = with_abbreviations(rules({break_after_dot}), Language("ru"), list);
    CHECK(Segmenter(many).problems().empty());
    CHECK(cut(many, "Абваа. Второе. Йййаа. Третье.") == Texts{"Абваа. Второе.", "Йййаа. Третье."});
}

TEST_CASE("abbreviations: of two that begin alike both are known") {
    const auto list = with_abbreviations(rules({break_after_dot}), Language("ru"), "ст.\nст. лейт.\nстр.\nсто.\n");
    for (const char* text : {"Ст. Лесная", "Ст.лейт. Орлов", "Стр. Пять", "Сто. Два"})
        CHECK(cut(list, text).size() == 1);
    CHECK(cut(list, "Стро. Два").size() == 2);
}
