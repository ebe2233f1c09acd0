// Shares of a whole: halves, thirds, one in five.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "text/values_decimal.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

// One share of a few is often put in other words: «половина», "mostly".
ReadValue share(std::string_view count, std::string_view whole, ByteSpan span, std::size_t end) {
    return {{ValueKind::part, span, fmt::format("{}/{}", count, whole), {}, count == "1"}, end, 0};
}

// «каждый пятый», "every fifth".
std::optional<ReadValue> every(const Pieces& pieces, std::size_t index) {
    const bool is_every = pieces[index].key.starts_with("кажд") || pieces.is_any(index, {"every", "each"});
    const auto number = is_every ? plain_number_at(pieces, index + 1) : std::nullopt;
    if (!number || !number->is_ordinal) return std::nullopt;
    return share("1", number->amount, pieces.span(index, number->end), number->end);
}

// "one in five", "two out of three", «один из пяти»: both in words, else they are amounts.
std::optional<ReadValue> of_a_group(const Pieces& pieces, std::size_t index) {
    const auto count = plain_number_at(pieces, index);
    if (!count || count->is_ordinal || !count->is_in_words) return std::nullopt;
    std::size_t at = count->end;
    if (pieces.is(at, "out") && pieces.is(at + 1, "of"))
        at += 2;
    else if (pieces.is_any(at, {"in", "из"}))
        at += 1;
    else
        return std::nullopt;
    const auto whole = plain_number_at(pieces, at);
    if (!whole || whole->is_ordinal || !whole->is_in_words) return std::nullopt;
    return share(count->amount, whole->amount, pieces.span(index, whole->end), whole->end);
}

// «две трети», "three-quarters".
std::optional<ReadValue> counted(const Pieces& pieces, std::size_t index) {
    const auto count = plain_number_at(pieces, index);
    if (!count || count->is_ordinal || !count->is_in_words || count->end != index + 1) return std::nullopt;
    const std::string& key = pieces[count->end].key;
    auto size = share_after_count(key);
    if (!size) size = share_word(key);
    // "One-sixth", «одна восьмая».
    if (!size && count->amount == "1")
        if (const auto word = number_word(key); word && word->kind == NumberWordKind::ordinal && word->value > 3)
            size = word->value;
    // Two quarters are half a year of business.
    if (!size || (*size == 4 && count->amount == "2")) return std::nullopt;
    return share(count->amount, std::to_string(*size), pieces.span(index, count->end + 1), count->end + 1);
}

// «половина», «треть», "half", "a third of", «пятая часть».
std::optional<ReadValue> single(const Pieces& pieces, std::size_t index) {
    if (const auto size = share_word(pieces[index].key))
        return share("1", std::to_string(*size), pieces[index].span, index + 1);
    // "A third defeat" is the third of them.
    const bool is_share =
        pieces[index + 2].kind != TokenKind::word || pieces[index + 2].key.empty() ||
        (index > 0 && pieces.is(index - 1, "by")) ||
        pieces.is_any(index + 2, {"of",     "more",    "less",   "below",  "above",   "lower",    "higher", "to",
                                  "from",   "and",     "over",   "during", "since",   "compared", "fewer",  "greater",
                                  "larger", "smaller", "bigger", "longer", "shorter", "faster",   "slower", "cheaper",
                                  "as",     "in",      "better", "worse",  "on",      "by",       "this",   "last",
                                  "were",   "was",     "are",    "is",     "have",    "has"});
    if (pieces.is(index, "a") && is_share) {
        const auto word = number_word(pieces[index + 1].key);
        const bool is_ordinal = word && word->kind == NumberWordKind::ordinal && word->value >= 3;
        const auto size = is_ordinal ? std::optional(word->value) : share_after_count(pieces[index + 1].key);
        if (size) return share("1", std::to_string(*size), pieces.span(index, index + 2), index + 2);
    }
    // "The first third of the century".
    if (pieces.is_any(index, {"first", "last", "final"}) && pieces.is(index + 1, "third") && pieces.is(index + 2, "of"))
        return share("1", "3", pieces.span(index + 1, index + 2), index + 2);
    const auto number = plain_number_at(pieces, index);
    if (number && number->is_ordinal && number->is_in_words &&
        pieces.is_any(number->end, {"часть", "части", "частью", "доля", "доли", "долю"}))
        return share("1", number->amount, pieces.span(index, number->end + 1), number->end + 1);
    return std::nullopt;
}

}  // namespace

std::optional<ReadValue> part_at(const Pieces& pieces, std::size_t index) {
    for (const auto read : {every, of_a_group, counted, single})
        if (const auto part = read(pieces, index)) return part;
    return std::nullopt;
}

}  // namespace stykovka
