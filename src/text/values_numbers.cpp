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
        // "Fifteen hundred" too.
        if (word.value == 100 && current_ >= 1 && current_ <= 99 && (current_ < 10 || current_ % 10 != 0)) {
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

// "And a half", «с половиной», «с четвертью» behind a whole number.
PlainNumber with_half(const Pieces& pieces, PlainNumber number) {
    if (!is_whole(number.amount) || number.is_ordinal) return number;
    const auto fraction = fraction_behind(pieces, number.end);
    if (!fraction) return number;
    number.amount += fraction->digits;
    number.end = fraction->end;
    return number;
}

// «Полтора десятка», "two dozen", «две с половиной сотни»: about so many.
PlainNumber in_dozens(const Pieces& pieces, PlainNumber number) {
    const std::string& key = pieces[number.end].key;
    const int size = key == "dozen" || key.starts_with("дюжин")                                     ? 12
                     : key.starts_with("десятк")                                                    ? 10
                     : pieces.is_any(number.end, {"сотни", "сотен", "сотням", "сотнями", "сотнях"}) ? 100
                                                                                                    : 0;
    if (size == 0 || number.is_ordinal || !number.is_in_words) return number;
    if (const auto product = times_whole(number.amount, size)) {
        number.amount = *product;
        ++number.end;
        number.is_rounded = true;
    }
    return number;
}

// «Полсотни», «сотня», «дюжина», "half a dozen": about so many in one word.
std::optional<PlainNumber> collective_number(const Pieces& pieces, std::size_t index) {
    if (pieces.is(index, "half")) {
        const std::size_t at = pieces.is(index + 1, "a") ? index + 2 : index + 1;
        return pieces.is(at, "dozen") ? std::optional(PlainNumber{"6", at + 1, false, true, true}) : std::nullopt;
    }
    const auto number = collective_word(pieces[index].key);
    return number ? std::optional(PlainNumber{std::to_string(*number), index + 1, false, true, true}) : std::nullopt;
}

// «Три десятых», «две целых пять сотых», "nine tenths", "two point five".
std::optional<PlainNumber> decimal_in_words(const Pieces& pieces, std::size_t index) {
    const auto small = [&](std::size_t at) -> std::optional<int> {
        const auto word = number_word(pieces[at].key);
        return word && word->kind == NumberWordKind::cardinal && word->value < 20 ? std::optional(word->value)
                                                                                  : std::nullopt;
    };
    const auto first = small(index);
    if (!first) return std::nullopt;
    if (pieces.is(index + 1, "point")) {
        const auto digit = small(index + 2);
        if (!digit || *digit > 9) return std::nullopt;
        return PlainNumber{std::to_string(*first) + '.' + std::to_string(*digit), index + 3, false, true};
    }
    const bool has_whole = pieces[index + 1].key.starts_with("цел");
    const std::size_t at = has_whole ? (pieces.is(index + 2, "и") ? index + 3 : index + 2) : index;
    const auto count = small(at);
    const std::string& parts = pieces[at + 1].key;
    auto size = share_after_count(parts);
    // «Одна сотая», "one-hundredth".
    if (const auto one = number_word(parts); !size && count == 1 && one && one->kind == NumberWordKind::ordinal)
        size = one->value;
    if (parts.starts_with("тысячн") || parts.starts_with("thousandth")) size = 1000;
    const std::size_t places = size == 10 ? 1 : size == 100 ? 2 : size == 1000 ? 3 : 0;
    if (!count || places == 0) return std::nullopt;
    std::string digits = std::to_string(*count);
    if (digits.size() > places) return std::nullopt;
    digits.insert(0, places - digits.size(), '0');
    return PlainNumber{std::to_string(has_whole ? *first : 0) + '.' + digits, at + 2, false, true};
}

// «Семью» is a family, unless a noun in the same case is behind it, or a number before it.
std::optional<NumberWord> number_word_at(const Pieces& pieces, std::size_t index, bool goes_on) {
    if (!pieces.is(index, "семью")) return number_word(pieces[index].key);
    const std::string& next = pieces[index + 1].key;
    if (!goes_on && !next.ends_with("ами") && !next.ends_with("ями")) return std::nullopt;
    return NumberWord{7, NumberWordKind::cardinal};
}

std::optional<PlainNumber> number_in_words(const Pieces& pieces, std::size_t index) {
    if (pieces.is_any(index, {"полтора", "полторы", "полутора"})) return PlainNumber{"1.5", index + 1, false, true};
    if (auto number = collective_number(pieces, index)) return number;
    if (auto number = decimal_in_words(pieces, index)) return number;
    WordSum sum;
    std::size_t end = index;
    for (std::size_t next = index; next < pieces.size();) {
        const auto word = number_word_at(pieces, next, end > index);
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

std::optional<FractionBehind> fraction_behind(const Pieces& pieces, std::size_t at) {
    if (pieces.is(at, "с") && pieces.is(at + 1, "половиной")) return FractionBehind{".5", at + 2};
    if (pieces.is(at, "с") && pieces.is(at + 1, "четвертью")) return FractionBehind{".25", at + 2};
    if (!pieces.is(at, "and")) return std::nullopt;
    if (pieces.is(at + 1, "a") && pieces.is(at + 2, "half")) return FractionBehind{".5", at + 3};
    if (pieces.is(at + 1, "a") && pieces.is(at + 2, "quarter")) return FractionBehind{".25", at + 3};
    if (pieces.is(at + 1, "three") && pieces.is_any(at + 2, {"quarters", "quarter"}))
        return FractionBehind{".75", at + 3};
    return std::nullopt;
}

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
