// Numbers that changed their places: "nine schools and 14 hospitals" for «14 школ и 9 больниц».
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/swapped_numbers.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "review/years_near.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A number and the words behind it, which it counts.
struct Counted {
    const Value* value;
    ByteSpan words;
};

bool is_count(const Value& value) { return value.kind == ValueKind::number && value.unit.empty() && !is_year(value); }

// The next two words, unless a sign or a number comes first.
std::optional<Counted> counted(const Value& value, std::string_view text) {
    const std::string_view behind = text.substr(value.span.end, 80);
    std::optional<Counted> found;
    int words = 0;
    for (const Token& token : tokens_of(behind.substr(0, valid_utf8_prefix(behind)))) {
        constexpr std::size_t shortest = 3;
        if (token.kind != TokenKind::word || length_in_code_points(token.key) < shortest || token.key == "and" ||
            token.key == "или" || ++words > 2)
            break;
        const ByteSpan span{token.span.begin + value.span.end, token.span.end + value.span.end};
        if (!found) found = Counted{&value, span};
        found->words.end = span.end;
    }
    return found;
}

bool is_once(const std::vector<Value>& values, std::string_view amount) {
    return std::ranges::count_if(values, [&](const Value& each) { return each.amount == amount; }) == 1;
}

std::vector<Counted> counted_in(const std::vector<Value>& values, const std::vector<Value>& others,
                                std::string_view text) {
    std::vector<Counted> all;
    for (const Value& value : values) {
        if (!is_count(value) || !is_once(values, value.amount) || !is_once(others, value.amount)) continue;
        if (const auto one = counted(value, text)) all.push_back(*one);
    }
    return all;
}

float strength(const WordAlignment& alignment, ByteSpan source, ByteSpan target) {
    float best = 0;
    for (const WordLink& link : alignment.links)
        if (alignment.texts.source.words[link.word.source].span.overlaps(source) &&
            alignment.texts.target.words[link.word.target].span.overlaps(target))
            best = std::max(best, link.strength);
    return best;
}

bool has_no_link(const WordAlignment& alignment, Side side, ByteSpan words) {
    return std::ranges::none_of(alignment.links, [&](const WordLink& link) {
        return alignment.texts[side].words[link.word[side]].span.overlaps(words);
    });
}

const Counted* of_amount(const std::vector<Counted>& all, std::string_view amount) {
    const auto found = std::ranges::find_if(all, [&](const Counted& each) { return each.value->amount == amount; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Value> swapped_numbers(const BySide<std::vector<Value>>& values, const BySide<std::string>& texts,
                                   WordAligner& aligner) {
    const auto here = counted_in(values.source, values.target, texts.source);
    const auto there = counted_in(values.target, values.source, texts.target);
    if (here.size() < 2 || there.size() < 2) return {};
    const WordAlignment alignment = aligner.aligned(BySide<std::string_view>{texts.source, texts.target});
    constexpr float sure = 0.3F;
    std::vector<Value> found;
    for (std::size_t i = 0; i < here.size(); ++i)
        for (std::size_t j = i + 1; j < here.size(); ++j) {
            const Counted* const first = of_amount(there, here[i].value->amount);
            const Counted* const second = of_amount(there, here[j].value->amount);
            if (first == nullptr || second == nullptr) continue;
            const bool is_first = strength(alignment, here[i].words, second->words) > sure;
            const bool is_second = strength(alignment, here[j].words, first->words) > sure;
            // Words that the lexicon does not have are left for each other.
            const bool is_swapped = (is_first && is_second) ||
                                    (is_first && has_no_link(alignment, Side::source, here[j].words) &&
                                     has_no_link(alignment, Side::target, first->words)) ||
                                    (is_second && has_no_link(alignment, Side::source, here[i].words) &&
                                     has_no_link(alignment, Side::target, second->words));
            const bool is_right = strength(alignment, here[i].words, first->words) > 0 ||
                                  strength(alignment, here[j].words, second->words) > 0;
            if (!is_swapped || is_right) continue;
            found.push_back(*first->value);
            found.push_back(*second->value);
        }
    return found;
}

}  // namespace stykovka
