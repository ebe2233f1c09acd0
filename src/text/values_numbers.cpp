// Numbers in words and figures, and Roman numerals.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_decimal.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

/// Collects "двести тридцать одна тысяча пять" from the left.
class WordSum {
public:
    /// False when the word cannot go on with the number.
    bool add(const NumberWord& word) {
        const int low = current_ % 100;
        if (word.value == 100 && current_ >= 1 && current_ <= 9) {
            current_ *= 100;
            return true;
        }
        const bool fits = word.value < 10    ? (low == 0 || (low >= 20 && low % 10 == 0))
                          : word.value < 100 ? low == 0
                                             : current_ == 0;
        if (!fits || (word.value == 0 && count_ > 0)) return false;
        current_ += word.value;
        ++count_;
        return true;
    }

    bool scale(int power) {
        if (power >= last_power_ || current_ == 0) return false;
        total_ = sum_of_whole(total_, times_power_of_ten(std::to_string(current_), power));
        last_power_ = power;
        current_ = 0;
        return true;
    }

    bool takes_and() const { return current_ % 100 == 0; }
    std::string amount() const { return sum_of_whole(total_, std::to_string(current_)); }

private:
    std::string total_ = "0";
    int current_ = 0;
    int last_power_ = 15;
    int count_ = 0;
};

// "And a half", «с половиной» behind a whole number.
PlainNumber with_half(const Pieces& pieces, PlainNumber number) {
    if (!is_whole(number.amount) || number.is_ordinal) return number;
    std::size_t end = number.end;
    if (pieces.is(end, "and") && pieces.is(end + 1, "a") && pieces.is(end + 2, "half"))
        end += 3;
    else if (pieces.is(end, "с") && pieces.is(end + 1, "половиной"))
        end += 2;
    else
        return number;
    number.amount += ".5";
    number.end = end;
    return number;
}

// «Полтора десятка», "two dozen": about so many.
PlainNumber in_dozens(const Pieces& pieces, PlainNumber number) {
    const std::string& key = pieces[number.end].key;
    const int size = key == "dozen" || key.starts_with("дюжин") ? 12 : key.starts_with("десятк") || key == "десятков" ? 10 : 0;
    if (size == 0 || number.is_ordinal || !number.is_in_words) return number;
    if (const auto product = times_whole(number.amount, size)) {
        number.amount = *product;
        ++number.end;
        number.is_rounded = true;
    }
    return number;
}

std::optional<PlainNumber> number_in_words(const Pieces& pieces, std::size_t index) {
    if (pieces.is_any(index, {"полтора", "полторы", "полутора"})) return PlainNumber{"1.5", index + 1, false, true};
    WordSum sum;
    std::size_t end = index;
    for (std::size_t next = index; next < pieces.size();) {
        const auto word = number_word(pieces[next].key);
        if (word && sum.add(*word)) {
            end = ++next;
            if (word->kind == NumberWordKind::ordinal) return PlainNumber{sum.amount(), end, true, true};
        } else if (const auto power = power_of_scale(pieces[next].key); end > index && power && sum.scale(*power)) {
            end = ++next;
        } else if (end > index && next == end && pieces.is_english() && pieces.is(next, "and") && sum.takes_and() &&
                   pieces.is_any(next - 1, {"hundred", "thousand", "million"})) {
            ++next;
        } else {
            break;
        }
    }
    return end == index ? std::nullopt : std::optional(PlainNumber{sum.amount(), end, false, true});
}

// "1-й", "1990-е", "21st", "1990s".
std::optional<std::size_t> end_of_ordinal(const Pieces& pieces, std::size_t index) {
    if (pieces[index].is_joined && pieces.is_any(index, {"st", "nd", "rd", "th", "s"})) return index + 1;
    if (!pieces[index].is_joined || !pieces.is_dash(index) || !pieces[index + 1].is_joined) return std::nullopt;
    const bool is_ending =
        pieces.is_any(index + 1, {"й",  "я",  "е",   "го",  "му", "м",  "х", "ми", "ый", "ий", "ая",
                                  "ое", "ой", "ого", "ому", "ом", "ую", "ю", "ых", "ти", "и",  "ми"});
    return is_ending ? std::optional(index + 2) : std::nullopt;
}

}  // namespace

std::optional<PlainNumber> plain_number_at(const Pieces& pieces, std::size_t index) {
    if (!pieces.is_number(index)) {
        const auto number = number_in_words(pieces, index);
        return number ? std::optional(in_dozens(pieces, with_half(pieces, *number))) : std::nullopt;
    }
    if (const auto end = end_of_ordinal(pieces, index + 1)) return PlainNumber{pieces[index].key, *end, true, false};
    return with_half(pieces, {pieces[index].key, index + 1, false, false});
}

std::optional<ReadValue> roman_at(const Pieces& pieces, std::size_t index) {
    const auto value = roman_number(pieces[index].text);
    if (!value) return std::nullopt;
    return ReadValue{{ValueKind::ordinal, pieces[index].span, std::to_string(*value), {}, false}, index + 1, 0};
}

}  // namespace stykovka
