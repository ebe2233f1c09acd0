// Tests of the program's own segmentation rules on the releases.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/pattern.h"
#include "formats/documents.h"
#include "formats/plain_text.h"
#include "formats/srx.h"
#include "support/paths.h"
#include "text/segmentation_abbreviations.h"
#include "text/segmentation_reasons.h"
#include "text/segmentation_signs.h"

using namespace stykovka;

namespace {

SegmentationRules own_rules() {
    const auto file = test::project("dictionaries/segmentation.srx");
    SegmentationRules rules = read_srx(read_file(file), file.string());
    for (const std::string language : {"ru", "en"})
        rules = with_abbreviations(std::move(rules), Language(language),
                                   read_file(test::project("dictionaries/abbreviations." + language + ".txt")));
    return rules;
}

Segmenter own_segmenter() { return Segmenter(own_rules()); }

// Segments with the index of their paragraph, as lines that doctest shows when they differ.
std::vector<std::string> lines_of(const SegmentedText& text) {
    std::vector<std::string> lines;
    for (const Segment& segment : text.segments)
        lines.push_back(std::to_string(segment.paragraph) + " " + segment.content.text);
    return lines;
}

/// Boundaries of marked texts that were found, wrongly found, and missed.
struct Boundaries {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;
    std::size_t wrong_after_abbreviation =
        0;  ///< of the wrong ones: after initials, «ст.», «ч.», «п.», «г.» and their like

    double precision() const { return static_cast<double>(right) / static_cast<double>(right + wrong); }
    double recall() const { return static_cast<double>(right) / static_cast<double>(right + missed); }
    double f1() const { return 2.0 * static_cast<double>(right) / static_cast<double>(2 * right + wrong + missed); }
};

/// A paragraph without its marks, and where they stood: offsets of the segments that begin there.
struct Marked {
    std::string text;
    std::vector<std::uint32_t> begins;
};

Marked unmarked(std::string_view line) {
    Marked result;
    for (std::size_t mark = line.find("¦"); mark != std::string_view::npos; mark = line.find("¦")) {
        result.text += line.substr(0, mark);
        result.begins.push_back(static_cast<std::uint32_t>(result.text.size()));
        line.remove_prefix(mark + std::string_view("¦").size());
    }
    result.text += line;
    return result;
}

bool after_abbreviation(std::string_view left) {
    static const Pattern abbreviation(R"((?<!\w)(?:\p{Lu}|ст|ч|п|г|Art|No)\.\s+$)");
    return PatternSearch(left).find(abbreviation).has_value();
}

void count(const Marked& marked, const std::vector<ByteSpan>& spans, Boundaries& boundaries) {
    std::vector<std::uint32_t> got;
    for (std::size_t i = 1; i < spans.size(); ++i) got.push_back(spans[i].begin);
    for (const std::uint32_t begin : got) {
        const bool right = std::find(marked.begins.begin(), marked.begins.end(), begin) != marked.begins.end();
        ++(right ? boundaries.right : boundaries.wrong);
        if (!right && after_abbreviation(marked.text.substr(0, begin))) ++boundaries.wrong_after_abbreviation;
        if (!right) MESSAGE("broken wrongly: " << marked.text.substr(0, begin) << "¦" << marked.text.substr(begin));
    }
    for (const std::uint32_t begin : marked.begins)
        if (std::find(got.begin(), got.end(), begin) == got.end()) {
            ++boundaries.missed;
            MESSAGE("not broken: " << marked.text.substr(0, begin) << "¦" << marked.text.substr(begin));
        }
}

Boundaries boundaries_of(const std::filesystem::path& file, const Language& language, const Segmenter& segmenter) {
    Boundaries boundaries;
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        const Marked marked = unmarked(line);
        count(marked, segmenter.spans_of(marked.text, language), boundaries);
    }
    return boundaries;
}

}  // namespace

TEST_CASE("segmentation rules: the hard cases of press prose break where a person would") {
    if (!test::has_shared("data/segmentation")) return;
    const Segmenter segmenter = own_segmenter();
    for (const std::string language : {"ru", "en"}) {
        const auto file = test::shared("data/segmentation/" + language + "-press-cases.txt");
        const Boundaries boundaries = boundaries_of(file, Language(language), segmenter);
        MESSAGE(language << ": boundary F1 " << boundaries.f1());
        CHECK(boundaries.f1() >= 0.985);
    }
}

// Lots of prose, each written before the rules were asked. First judgements, before anything was mended after them:
// lot 1 .971 (ru) and .991 (en); lot 2, which collects what is hard, .932 and .879; lot 3, running text as releases
// have it, .991 and 1.000; those of the later lots are told in tests/bench/README.md. Mechanisms mended after
// their errors had been seen brought all of them to the figures below, so these guard what was reached and judge
// nothing.
TEST_CASE("segmentation rules: official prose breaks where a person would") {
    const Segmenter segmenter = own_segmenter();
    for (const std::string lot :
         {"tuning", "judging", "tuning-2", "judging-2", "judging-3", "tuning-3", "judging-4", "tuning-4", "judging-5", "judging-6"})
        for (const std::string language : {"ru", "en"}) {
            const std::string name = language + "-" + lot;
            const Boundaries boundaries =
                boundaries_of(test::data("segmentation/" + name + ".txt"), Language(language), segmenter);
            MESSAGE(name << ": precision " << boundaries.precision() << ", recall " << boundaries.recall() << ", F1 "
                         << boundaries.f1());
            CHECK(boundaries.f1() >= 0.985);
            CHECK(boundaries.wrong_after_abbreviation == 0);
        }
}

TEST_CASE("segmentation rules: type that ends with a sentence stays with it, and does not hide where it ends") {
    const std::string page =
        "<html><body><p><b>Первое предложение.</b> Второе про <i>г.</i> Минск и <b>ст. 5</b>. "
        "<b>Итог: «Всё».</b> Конец.</p></body></html>";
    const auto text = read_document(page, "page.html", Language("ru"), {.encoding = {}, .whole_page = true}).text;
    const auto segments = own_segmenter().segments_of(text).segments;
    std::vector<std::string> texts;
    std::vector<std::size_t> codes;
    for (const Segment& segment : segments) {
        texts.push_back(segment.content.text);
        codes.push_back(segment.content.codes.size());
    }
    CHECK(texts ==
          std::vector<std::string>{"Первое предложение.", "Второе про г. Минск и ст. 5.", "Итог: «Всё».", "Конец."});
    CHECK(codes == std::vector<std::size_t>{2, 4, 2, 0});
}

// What `segment --explain` says in the user's language: each comment is repeated for those who translate.
TEST_CASE("segmentation rules: every one says what it is for") {
    std::vector<std::string> said;
    for (const LanguageRules& language : own_rules().languages)
        for (const SegmentationRule& rule : language.rules) {
            CAPTURE(rule.place);
            CHECK_FALSE(rule.about.empty());
            const bool of_list = rule.about.find("bbreviation") != std::string::npos;
            if (!of_list && std::find(said.begin(), said.end(), rule.about) == said.end()) said.push_back(rule.about);
        }
    CHECK(said == own_segmentation_reasons());
}

// A breaking rule that may apply behind any character has to be searched for through the whole text, which once made
// cutting six times slower.
TEST_CASE("segmentation rules: every one that breaks says behind which signs it does") {
    for (const LanguageRules& language : own_rules().languages)
        for (const SegmentationRule& rule : language.rules) {
            CAPTURE(rule.place);
            CHECK((!rule.breaks || last_signs(rule.before)));
        }
}

TEST_CASE("segmentation rules: every release is cut as a person cut it") {
    const Segmenter segmenter = own_segmenter();
    REQUIRE(segmenter.problems().empty());
    for (const auto& folder : std::filesystem::directory_iterator(test::data("releases"))) {
        if (!folder.is_directory()) continue;
        for (const std::string language : {"ru", "en"}) {
            CAPTURE(folder.path().filename().string());
            const auto text =
                read_plain_text(read_file(folder.path() / (language + ".txt")), "text", Language(language));
            const auto gold =
                read_segmented(read_file(folder.path() / (language + ".seg")), "gold", Language(language));
            const auto got = lines_of(segmenter.segments_of(text));
            const auto wanted = lines_of(gold.segments);
            CHECK(got.size() == wanted.size());
            for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i) CHECK(got[i] == wanted[i]);
        }
    }
}
