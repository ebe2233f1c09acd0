// Tests of the signs that segmentation rules need, and of texts and rules that try to hang the segmenter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_signs.h"

#include <doctest/doctest.h>

#include <chrono>

#include "text/segmentation_pattern.h"
#include "text/segmenter.h"

using namespace stykovka;

namespace {

Segmenter segmenter_of(std::vector<SegmentationRule> list) {
    return Segmenter(SegmentationRules{true, {{"Rules", std::move(list)}}, {{"ru.*", "Rules"}}, {}});
}

std::size_t segments_within(const Segmenter& segmenter, const std::string& text, std::chrono::seconds limit) {
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t count = segmenter.spans_of(text, Language("ru")).size();
    CHECK(std::chrono::steady_clock::now() - begin < limit);
    return count;
}

}  // namespace

TEST_CASE("segmentation signs: what may be missing adds to what stands before it") {
    CHECK(last_signs("г\\.") == U".");
    CHECK(last_signs("(?:ст|п)[.!][»\"]*") == U"!\".»");
    CHECK(last_signs("[а-я]\\.\\)?") == U").");
    CHECK(last_signs("a{2}\n{0,3}") == U"\na");
    CHECK(last_signs("(?<=x)\\.\\b(?!y)") == U".");
}

TEST_CASE("segmentation signs: none where the end is not certain") {
    for (const char* before :
         {"", "\\.*", "а|\\.", "\\.\\s", "[а-я]", "[^.]", "\\.(?:a|b)", "(?i)\\.", "\\Q.\\E", "\\p{Lu}", ".", "(\\.)"})
        CHECK_MESSAGE(!last_signs(before).has_value(), before);
}

TEST_CASE("segmentation pattern: an expression stands by itself only when it closes what it opens") {
    CHECK(is_balanced("(?:a[(]\\))"));
    CHECK_FALSE(is_balanced("a)(?:b"));
    CHECK_FALSE(is_balanced("[a"));
    CHECK_FALSE(is_balanced("a\\"));
}

TEST_CASE("segmenter: a rule that is right only between parentheses is left out") {
    CHECK(segmenter_of({{true, "a)(?:b", "\\s", "Rules, 1"}}).problems().size() == 1);
}

TEST_CASE("segmenter: signs and searching find the same breaks") {
    const std::string text = "Раз. Два! «Три?» Четыре… 5.6 и т.д. Семь.";
    const auto signs = segmenter_of({{true, "[.!?…]»?", "\\s", "Rules, 1"}});
    const auto searched = segmenter_of({{true, "(?:[.!?…]»?)", "\\s", "Rules, 1"}});
    CHECK(signs.spans_of(text, Language("ru")) == searched.spans_of(text, Language("ru")));
    CHECK(signs.spans_of(text, Language("ru")).size() == 6);
}

TEST_CASE("segmenter: five megabytes without the end of a sentence are one segment, soon") {
    std::string text;
    while (text.size() < 5'000'000) text += "слово ";
    CHECK(segments_within(segmenter_of({{true, "[.!?]+", "\\s+", "Rules, 1"}}), text, std::chrono::seconds(5)) == 1);
}

TEST_CASE("segmenter: a bomb in a breaking rule does not hang a text full of places for it") {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "аааааааааааааааааааааааааааааа. ";
    const auto bomb = segmenter_of({{true, "\\.", "\\s(?:а|аа|ааа)+б", "Rules, bomb"}});
    CHECK(segments_within(bomb, text, std::chrono::seconds(5)) == 1);
}
