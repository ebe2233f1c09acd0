// Checks the house style of the English side: the spelling of its norm, small numbers, the state, names of the country.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "base/pattern.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/english_norm.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

void add_other_norm(const CheckedSegment& segment, std::string_view norm, std::vector<Finding>& findings) {
    for (const Token& token : tokens_of(segment.text())) {
        if (token.kind != TokenKind::word) continue;
        const auto right = in_norm(token.span.in(segment.text()), norm);
        if (!right) continue;
        const char* const sentence = norm == "en-US"
                                         ? tr("“{what}” is British spelling, and the office writes American.")
                                         : tr("“{what}” is American spelling, and the office writes British.");
        findings.push_back(finding_at(segment, token.span, told(sentence, token.span.in(segment.text())), {*right}));
    }
}

/// American spellings that the British have too, of other things: the source says which is meant.
struct TwoMeanings {
    std::string_view american, british, russian;
    std::string_view other_meaning;  ///< begins of Russian words, with one of which nothing is said
};
constexpr std::array<TwoMeanings, 3> two_meanings{
    {{"program", "programme", "программ", "компьютер софт приложени эвм код"},
     {"tire", "tyre", "шин", "устал"},
     {"meter", "metre", "метр", "счетчик счётчик прибор"}}};

bool has_word_with(const std::vector<CheckedSegment>& segments, std::string_view begins) {
    for (const CheckedSegment& segment : segments)
        for (const Token& token : tokens_of(segment.text()))
            for (std::size_t at = 0; at < begins.size();) {
                const std::size_t end = std::min(begins.find(' ', at), begins.size());
                if (token.key.starts_with(begins.substr(at, end - at))) return true;
                at = end + 1;
            }
    return false;
}

// "The anniversary program" of a British release.
void add_by_meaning(const CheckedBead& bead, std::string_view norm, std::vector<Finding>& findings) {
    if (norm != "en-GB") return;
    for (const CheckedSegment& segment : bead.segments.target)
        for (const Token& token : tokens_of(segment.text()))
            for (const TwoMeanings& each : two_meanings) {
                const std::string_view ending =
                    std::string_view(token.key).substr(std::min(each.american.size(), token.key.size()));
                if (!token.key.starts_with(each.american) || (!ending.empty() && ending != "s") ||
                    !has_word_with(bead.segments.source, each.russian) ||
                    has_word_with(bead.segments.source, each.other_meaning))
                    continue;
                const std::string_view what = token.span.in(segment.text());
                const std::string right =
                    std::string(what.substr(0, 1)) + std::string(each.british.substr(1)) + std::string(ending);
                findings.push_back(finding_at(
                    segment, token.span,
                    told(tr("“{what}” is American spelling, and the office writes British."), what), {right}));
            }
}

/// A pattern, and what is said of its first group, or of the whole match.
void add_matches(const CheckedSegment& segment, const Pattern& pattern, const char* sentence,
                 std::vector<std::string> (*repair)(std::string_view), std::vector<Finding>& findings) {
    PatternSearch search(segment.text());
    for (auto match = search.find(pattern); match; match = search.find(pattern, match->end)) {
        const std::string_view what = match->in(segment.text());
        findings.push_back(finding_at(segment, *match, told(sentence, what), repair(what)));
        if (match->end >= segment.text().size()) return;
    }
}

std::vector<std::string> in_words(std::string_view digit) {
    constexpr std::array<const char*, 10> words{"zero", "one", "two",   "three", "four",
                                                "five", "six", "seven", "eight", "nine"};
    return {words[static_cast<std::size_t>(digit.front() - '0')]};
}

std::vector<std::string> small(std::string_view word) { return {lowered(word)}; }

// A count of things, alone in its sentence: figures beside it ("3 of 12 cases", "5%") are kept in figures.
bool has_one_figure(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits == 1 && text.find_first_of("%$") == std::string_view::npos &&
           text.find("€") == std::string_view::npos && text.find(".m.") == std::string_view::npos;
}

void add_small_numbers(const CheckedSegment& segment, std::vector<Finding>& findings) {
    static const Pattern count(
        R"((?<![\p{L}\p{N}.,:/–№#$€£(+-])(?<!\b\p{Lu}\p{L}{1,15} )(?<!(?:No\.|Nos\.|rticle|lause|hapter|ection|Part|part|Class|class|rade|roup|Item|item|Form|form|and|or|to|Photo|page|stage|Stage|hase|evel|ity|ugust|rch|pril|May|une|uly|ary|mber|ober) )[2-9](?= \p{Ll}{3,}s\b)(?! (?:years|months|days|hours|minutes|seconds|meters|metres|percent|points|times|grams|kilograms|kilometers|hectares|tons|rubles|dollars|euros|degrees|stars)\b))");
    if (!has_one_figure(segment.text())) return;
    add_matches(segment, count, tr("“{what}” is below ten and written in words."), in_words, findings);
}

void add_capital_state(const CheckedSegment& segment, std::vector<Finding>& findings) {
    if (segment.text().find("State") == std::string::npos) return;
    static const Pattern state(
        R"((?<=[\p{Ll},] (?:the|by|of|to) |[\p{Ll}] the )State(?=[.,;:)]|’s|'s| (?!of\b|and\b)\p{Ll}))");
    add_matches(segment, state, tr("“{what}” is written small when it is no name."), small, findings);
}

bool has(const std::vector<CheckedSegment>& segments, std::string_view text) {
    return std::any_of(segments.begin(), segments.end(),
                       [&](const CheckedSegment& segment) { return segment.text().find(text) != std::string::npos; });
}

}  // namespace

std::vector<Finding> house_style(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const std::string_view norm = document.english_norm();
    if (norm.empty()) return findings;
    for (const CheckedSegment& segment : document.segments(Side::target)) {
        add_other_norm(segment, norm, findings);
        add_small_numbers(segment, findings);
        add_capital_state(segment, findings);
    }
    for (const CheckedBead& bead : document.beads()) add_by_meaning(bead, norm, findings);
    return findings;
}

// The first place where the source has the country's full name: the target gives it in full too.
std::vector<Finding> first_mentions(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.english_norm().empty()) return findings;
    static const Pattern short_name(R"(\bRussia(?:’s|'s)?\b)");
    for (const CheckedBead& bead : document.beads()) {
        if (has(bead.segments.target, "Russian Federation")) return findings;
        if (!has(bead.segments.source, "Российской Федерации") && !has(bead.segments.source, "Российская Федерация"))
            continue;
        for (const CheckedSegment& segment : bead.segments.target)
            if (const auto match = PatternSearch(segment.text()).find(short_name)) {
                findings.push_back(
                    finding_at(segment, *match,
                               told(tr("At its first mention “{what}” is the Russian Federation, as in the source."),
                                    match->in(segment.text())),
                               {"the Russian Federation"}));
                return findings;
            }
    }
    return findings;
}

}  // namespace stykovka
