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
#include "review/measure_units.h"
#include "review/years_near.h"
#include "text/tokenizer.h"
#include "text/values.h"

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

// Figures beside a count ("3 of 12 cases", "5%") are kept in figures; those of dates, times and years are none beside
// it.
bool is_alone(const CheckedSegment& segment, ByteSpan digit, const std::vector<Value>& values) {
    const std::string& text = segment.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9' || (digit.begin <= at && at < digit.end)) continue;
        const bool is_in_time = std::ranges::any_of(values, [&](const Value& value) {
            return value.span.begin <= at && at < value.span.end &&
                   (value.kind == ValueKind::date || value.kind == ValueKind::time || is_year(value));
        });
        if (!is_in_time) return false;
    }
    return text.find_first_of("%$") == std::string::npos && text.find("€") == std::string::npos;
}

void add_small_numbers(const CheckedSegment& segment, std::vector<Finding>& findings) {
    static const Pattern count(
        R"((?<![\p{L}\p{N}.,:/–№#$€£(+-])(?<!\b\p{Lu}\p{L}{1,15} )(?<!(?:No\.|Nos\.|rticle|lause|hapter|ection|Part|part|Class|class|rade|roup|Item|item|Form|form|and|or|to|Photo|page|stage|Stage|hase|evel|ity|ugust|rch|pril|May|une|uly|ary|mber|ober|unit|block|platform|line|route|reactor|track|gate|room|lane) )[2-9](?= (?:(?!of|in|to|and|or|out|per|for|with|at|on|by|from|than|is|was|were|are|the|percent)\p{Ll}+ )?(?:\p{Ll}{3,}s|people|children|women|men)\b)(?! (?:years|months|days|weeks|hours|minutes|seconds|percent|percentage|points|times|stars|votes|sets|games|this|has|was|does|goals)\b))");
    if (segment.text().find_first_of("23456789") == std::string::npos) return;
    PatternSearch search(segment.text());
    std::optional<std::vector<Value>> values;
    for (auto match = search.find(count); match; match = search.find(count, match->end)) {
        if (!values) values = values_of(segment.text(), Language("en"));
        const std::string_view what = match->in(segment.text());
        const bool is_measured = unit_before_all(std::string_view(segment.text()).substr(match->end)).has_value();
        if (!is_measured && is_alone(segment, *match, *values))
            findings.push_back(finding_at(
                segment, *match, told(tr("“{what}” is below ten and written in words."), what), in_words(what)));
        if (match->end >= segment.text().size()) return;
    }
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
