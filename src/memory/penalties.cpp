// What takes points from a match, apart from its words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/penalties.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "text/cut_endings.h"

namespace stykovka {
namespace {

// More than all other penalties of a match whose words are equal can take: what is superseded is offered last.
constexpr int points_superseded = 5;

std::string_view surface_of(const ComparedText& text, std::size_t key) {
    return text.tokens[text.keys[key].token].span.in(text.text);
}

/// Differences of the words that two texts share, and of their numbers.
struct SharedWords {
    int numbers = 0, inflections = 0, letters = 0;
};

SharedWords shared_words(const ComparedText& a, const ComparedText& b) {
    SharedWords counts;
    for (const auto& [i, j] : kept_keys(a, b)) {
        const Token& x = a.tokens[a.keys[i].token];
        const Token& y = b.tokens[b.keys[j].token];
        if (x.kind == TokenKind::number)
            counts.numbers += x.key != y.key;
        else if (x.key != y.key)
            ++counts.inflections;
        else
            counts.letters += surface_of(a, i) != surface_of(b, j);
    }
    return counts;
}

// What stands between and around the words. Signs are compared as written: kinds of quotes and dashes are found alike,
// but they cost a point.
std::vector<std::string_view> signs_of(const ComparedText& text) {
    std::vector<std::string_view> signs;
    for (const Token& token : text.tokens)
        if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol)
            signs.push_back(token.span.in(text.text));
    return signs;
}

// Without the words themselves: the texts between tokens and the signs.
std::vector<std::string_view> spaces_of(const ComparedText& text) {
    std::vector<std::string_view> spaces;
    std::uint32_t end = 0;
    for (const Token& token : text.tokens) {
        spaces.push_back(ByteSpan{end, token.span.begin}.in(text.text));
        end = token.span.end;
    }
    spaces.push_back(std::string_view(text.text).substr(end));
    return spaces;
}

using CodeName = std::array<std::string_view, 3>;

std::vector<CodeName> codes_of(const ComparedText& text) {
    constexpr std::array<std::string_view, 3> kinds{"open", "close", "placeholder"};
    std::vector<CodeName> codes;
    for (const InlineCode& code : text.content.codes)
        codes.push_back({kinds[static_cast<std::size_t>(code.kind)], code.element, code.native});
    std::sort(codes.begin(), codes.end());
    return codes;
}

int other_codes(const ComparedText& a, const ComparedText& b) {
    const auto x = codes_of(a);
    const auto y = codes_of(b);
    std::vector<CodeName> common;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(common));
    const auto differing = static_cast<int>(std::max(x.size(), y.size()) - common.size());
    if (differing > 0) return differing;
    // The same codes at other places, or with other attributes.
    const bool equal = a.content.codes == b.content.codes || a.text != b.text || same_content(a.content, b.content);
    return equal ? 0 : 1;
}

void add(std::vector<Penalty>& penalties, PenaltyKind kind, int points) {
    if (points > 0) penalties.push_back({kind, std::min(points, most_points_of_a_kind)});
}

constexpr std::array<std::string_view, 15> denying_words{"не",     "ни",      "нет",     "без",     "нельзя",
                                                         "not",    "no",      "never",   "nor",     "none",
                                                         "cannot", "without", "neither", "nothing", "nobody"};

bool starts_upper(std::string_view word) {
    std::size_t offset = 0;
    return !word.empty() && is_upper(next_code_point(word, offset));
}

/// The keys of a text, where surnames have one in all their forms.
std::vector<std::string> name_keys(const ComparedText& text) {
    std::vector<std::string> keys;
    for (const KeyPlace& place : text.keys)
        keys.push_back(surname_base(text.tokens[place.token].key).value_or(place.key));
    return keys;
}

bool ends_with_nt(std::string_view word) { return word.ends_with("n't") || word.ends_with("n’t"); }

}  // namespace

std::vector<Penalty> text_penalties(const ComparedText& query, const ComparedText& match, bool same_words) {
    const SharedWords words = shared_words(query, match);
    const bool same_signs = signs_of(query) == signs_of(match);
    const bool same_spaces = !same_words || spaces_of(query) == spaces_of(match);
    std::vector<Penalty> penalties;
    add(penalties, PenaltyKind::number, words.numbers);
    add(penalties, PenaltyKind::punctuation, same_signs && same_spaces ? 0 : 1);
    add(penalties, PenaltyKind::letter_case, words.letters > 0 ? 1 : 0);
    add(penalties, PenaltyKind::inflection, words.inflections);
    add(penalties, PenaltyKind::code, other_codes(query, match));
    // Something differs, or the texts were exactly equal: what no kind above saw is written with other characters.
    if (same_words && penalties.empty()) penalties.push_back({PenaltyKind::punctuation, 1});
    return penalties;
}

void add_unit_penalties(std::vector<Penalty>& penalties, const UnitFacts& facts, bool exact) {
    const int points = exact ? 0 : 1;
    if (facts.several_translations) penalties.push_back({PenaltyKind::several_translations, points});
    if (!facts.by_person) penalties.push_back({PenaltyKind::not_by_person, points});
    if (facts.standing == Standing::superseded) penalties.push_back({PenaltyKind::superseded, points_superseded});
    const auto add_lost = [&](PenaltyKind kind, int lost) {
        if (lost > 0) penalties.push_back({kind, lost});
    };
    add_lost(PenaltyKind::memory, facts.lost_trust.memory);
    add_lost(PenaltyKind::person, facts.lost_trust.person);
    add_lost(PenaltyKind::machine, facts.lost_trust.machine);
}

void limit_points(std::vector<Penalty>& penalties, int most) {
    int excess = points_of(penalties) - most;
    for (std::size_t i = penalties.size(); i-- > 0 && excess > 0;) {
        const int taken = std::min(excess, penalties[i].points);
        penalties[i].points -= taken;
        excess -= taken;
    }
}

std::size_t negations_of(const ComparedText& text) {
    std::size_t count = 0;
    for (const Token& token : text.tokens)
        if (token.kind == TokenKind::word &&
            (ends_with_nt(token.key) || std::ranges::find(denying_words, token.key) != denying_words.end()))
            ++count;
    return count;
}

bool names_differ(const ComparedText& a, const ComparedText& b) {
    const std::vector<std::string> of_a = name_keys(a);
    const std::vector<std::string> of_b = name_keys(b);
    const auto has_own_name = [](const ComparedText& text, const std::vector<std::string>& own,
                                 const std::vector<std::string>& others) {
        for (std::size_t i = 1; i < own.size(); ++i)
            if (starts_upper(surface_of(text, i)) && std::ranges::find(others, own[i]) == others.end()) return true;
        return false;
    };
    return has_own_name(a, of_a, of_b) || has_own_name(b, of_b, of_a);
}

}  // namespace stykovka
