// Amounts: numbers with scales, percentages, money and durations.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_decimal.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

std::size_t behind_point(const Pieces& pieces, std::size_t index, std::string_view abbreviation) {
    const bool is_short = abbreviation.size() <= 8 && pieces[index].is_joined && pieces.is(index, ".");
    return is_short && index + 1 < pieces.size() ? index + 1 : index;
}

/// The power of the scale word at a piece; "m" and "k" only when they touch the figure.
std::optional<int> scale_at(const Pieces& pieces, std::size_t index) {
    if (pieces[index].is_joined && pieces.is(index, "m")) return 6;
    if (pieces[index].is_joined && pieces.is(index, "k")) return 3;
    return power_of_scale(pieces[index].key);
}

struct Scaled {
    std::string amount;
    std::size_t end = 0;
    int power = 0;
};

// "5 млн 300 тыс.", "1,5 миллиарда".
Scaled scaled(const Pieces& pieces, std::string amount, std::size_t end) {
    std::size_t at = pieces.is_dash(end) && pieces[end].is_joined ? end + 1 : end;
    // «Семь с лишним тысяч».
    if (pieces.is(end, "с") && pieces.is_any(end + 1, {"лишним", "небольшим"}) && scale_at(pieces, end + 2))
        at = end + 2;
    const auto power = scale_at(pieces, at);
    if (!power) return {std::move(amount), end, 0};
    Scaled result{times_power_of_ten(amount, *power), behind_point(pieces, at + 1, pieces[at].key), *power};
    if (!pieces.is_number(result.end) || !is_whole(result.amount)) return result;
    const Scaled rest = scaled(pieces, pieces[result.end].key, result.end + 1);
    if (rest.power == 0 || rest.power >= *power || !is_whole(rest.amount)) return result;
    return {sum_of_whole(result.amount, rest.amount), rest.end, *power};
}

bool is_percent_word(std::string_view key) {
    return key == "%" || key.starts_with("процент") || key == "percent" || key == "pct";
}

bool read_percent(const Pieces& pieces, std::size_t at, ReadValue& read) {
    std::size_t end = at;
    bool is_points = false;
    if (pieces.is(at, "per") && pieces.is(at + 1, "cent"))
        end = at + 2;
    else if (pieces[at].key.starts_with("процентн") && pieces[at + 1].key.starts_with("пункт"))
        end = at + 2, is_points = true;
    else if (pieces.is(at, "percentage") && pieces.is_any(at + 1, {"point", "points"}))
        end = at + 2, is_points = true;
    else if (pieces.is(at, "п") && pieces.is(at + 1, ".") && pieces.is(at + 2, "п"))
        end = behind_point(pieces, at + 3, "п"), is_points = true;
    else if (is_percent_word(pieces[at].key))
        end = at + 1;
    else
        return false;
    read.value.kind = ValueKind::percent;
    read.value.unit = is_points ? "point" : "";
    read.end = end;
    return true;
}

bool read_money(const Pieces& pieces, std::size_t at, ReadValue& read) {
    std::size_t at_unit = at;
    if (pieces.is_any(at, {"us", "сша"})) ++at_unit;
    const auto currency = currency_of(pieces[at_unit].key);
    if (currency.empty()) return false;
    read.value.kind = ValueKind::money;
    read.value.unit = currency;
    read.end = behind_point(pieces, at_unit + 1, pieces[at_unit].key);
    return true;
}

// «2031 год» is a year and no time of 2031 years.
bool read_duration(const Pieces& pieces, std::size_t at, ReadValue& read) {
    const auto unit = time_unit(pieces[at].key);
    if (!unit) return false;
    const auto whole = small_whole(read.value.amount);
    if (unit->name == "year" && whole && *whole >= 1'000) return false;
    read.value.kind = ValueKind::duration;
    read.value.unit = unit->name;
    read.end = at + 1;
    return true;
}

void read_unit(const Pieces& pieces, ReadValue& read) {
    const std::size_t at = pieces.is_dash(read.end) && pieces[read.end].is_joined && pieces[read.end + 1].is_joined
                               ? read.end + 1
                               : read.end;
    if (read_percent(pieces, at, read) || read_money(pieces, at, read)) return;
    if (read.value.kind == ValueKind::ordinal) return;
    read_duration(pieces, at, read);
}

std::string_view currency_before(const Pieces& pieces, std::size_t index) {
    return pieces.is_any(index, {"$", "€", "£", "¥", "₽", "rub", "usd", "eur", "gbp", "cny"})
               ? currency_of(pieces[index].key)
               : std::string_view{};
}

// «миллион рублей», "a million rubles": one of the scale.
std::optional<ReadValue> lone_scale_at(const Pieces& pieces, std::size_t index) {
    const std::size_t at = pieces.is_any(index, {"a", "an"}) ? index + 1 : index;
    const bool is_one = at > index || pieces.is_any(index, {"тысяча", "тысячу", "миллион", "миллиард", "триллион"});
    const auto power = is_one ? power_of_scale(pieces[at].key) : std::nullopt;
    if (!power) return std::nullopt;
    // "A million and a half".
    const auto fraction = fraction_behind(pieces, at + 1);
    const std::string amount = fraction ? "1" + std::string(fraction->digits) : "1";
    ReadValue read{{ValueKind::number, {}, times_power_of_ten(amount, *power), {}, true},
                   fraction ? fraction->end : at + 1,
                   *power};
    read_unit(pieces, read);
    read.value.span = pieces.span(index, read.end);
    return read;
}

/// A part of a scale: its amount, the scale's power and the piece behind it.
struct PartOfScale {
    std::string_view amount;
    int power = 0;
    std::size_t end = 0;
};

// "Half a million", "half-million", «четверть миллиона», "three-quarters of a billion".
std::optional<PartOfScale> counted_part_of_scale(const Pieces& pieces, std::size_t index) {
    const bool is_three = pieces.is_any(index, {"three", "три", "трех", "трем"});
    std::size_t at = is_three || pieces.is_any(index, {"a", "one", "одна"}) ? index + 1 : index;
    const bool is_half = at == index && pieces.is_any(at, {"half", "половина", "половину", "половины", "половине"});
    const bool is_quarter = is_three ? pieces.is_any(at, {"quarters", "четверти", "четвертей", "четвертям"})
                                     : pieces.is_any(at, {"quarter", "четверть", "четверти", "четвертью"});
    if (!is_half && !is_quarter) return std::nullopt;
    ++at;
    if (pieces.is(at, "of")) ++at;
    if (pieces.is(at, "a")) ++at;
    const auto power = power_of_scale(pieces[at].key);
    if (!power) return std::nullopt;
    return PartOfScale{is_half ? "0.5" : is_three ? "0.75" : "0.25", *power, at + 1};
}

// «Полтора», "one and a half" are read as numbers; these are halves of a scale.
std::optional<PartOfScale> part_of_scale(const Pieces& pieces, std::size_t index) {
    if (auto counted = counted_part_of_scale(pieces, index)) return counted;
    // «Полмиллиона», «полумиллионом», «полтысячи».
    std::string_view scale = pieces[index].key;
    if (!scale.starts_with("пол")) return std::nullopt;
    scale.remove_prefix(std::string_view("пол").size());
    if (scale.starts_with("у")) scale.remove_prefix(std::string_view("у").size());
    const auto power = power_of_scale(scale);
    return power ? std::optional(PartOfScale{"0.5", *power, index + 1}) : std::nullopt;
}

// «Трёхмесячный»; "quarterly" and other words say that too.
std::optional<ReadValue> named_duration_at(const Pieces& pieces, std::size_t index) {
    const auto duration = pieces.is_english() ? std::nullopt : duration_adjective(pieces[index].key);
    if (!duration) return std::nullopt;
    return ReadValue{{ValueKind::duration, pieces[index].span, std::to_string(duration->amount),
                      std::string(duration->unit.name), true},
                     index + 1,
                     0};
}

// «в 2 раза», "twice".
std::optional<ReadValue> times_at(const Pieces& pieces, std::size_t index) {
    const auto times = times_word(pieces[index].key);
    if (!times) return std::nullopt;
    return ReadValue{{ValueKind::number, pieces[index].span, std::to_string(*times), {}, true}, index + 1, 0};
}

// "One" is often a pronoun, "first" and "second" join sentences.
bool is_loose_number(const PlainNumber& number) {
    return number.is_rounded ||
           (number.is_in_words && (number.amount == "0" || number.amount == "1" || number.amount == "2"));
}

}  // namespace

std::optional<ReadValue> half_of_scale_at(const Pieces& pieces, std::size_t index) {
    if (pieces.is_any(index, {"полпроцента", "полупроцента"}))
        return ReadValue{{ValueKind::percent, pieces[index].span, "0.5", {}, false}, index + 1, 0};
    const auto part = part_of_scale(pieces, index);
    if (!part) return std::nullopt;
    ReadValue read{
        {ValueKind::number, {}, times_power_of_ten(part->amount, part->power), {}, false}, part->end, part->power};
    read_unit(pieces, read);
    read.value.span = pieces.span(index, read.end);
    return read;
}

std::optional<ReadValue> amount_at(const Pieces& pieces, std::size_t index) {
    if (const auto times = times_at(pieces, index)) return times;
    if (const auto duration = named_duration_at(pieces, index)) return duration;
    if (const auto scale = lone_scale_at(pieces, index)) return scale;
    const auto currency = currency_before(pieces, index);
    const std::size_t begin = currency.empty() ? index : index + 1;
    if (!currency.empty() && !pieces.is_number(begin)) return std::nullopt;
    // "Several hundred" says how many zeros, and no number.
    if (index > 0 && pieces.is(index, "hundred") && pieces.is_any(index - 1, {"several", "few", "many", "some"}))
        return std::nullopt;
    const auto number = plain_number_at(pieces, begin);
    if (!number) return std::nullopt;
    const Scaled whole =
        number->is_ordinal ? Scaled{number->amount, number->end, 0} : scaled(pieces, number->amount, number->end);
    ReadValue read{
        {number->is_ordinal ? ValueKind::ordinal : ValueKind::number, {}, whole.amount, {}, is_loose_number(*number)},
        whole.end,
        whole.power};
    // «Пяти тысяч»: the scale is a word of the number.
    if (read.power == 0 && number->is_in_words && !number->is_ordinal)
        read.power = power_of_scale(pieces[number->end - 1].key).value_or(0);
    if (currency.empty()) {
        read_unit(pieces, read);
    } else {
        read.value.kind = ValueKind::money;
        read.value.unit = currency;
    }
    // With a unit a small word is a statement; without one «в 2 раза» is as loose as "twice".
    if (read.value.kind == ValueKind::money || read.value.kind == ValueKind::percent) read.value.is_loose = false;
    // «В третьей декаде» is late in the month.
    if (number->is_ordinal && pieces[read.end].key.starts_with("декад")) read.value.is_loose = true;
    // «На все сто» is no number.
    if (index > 0 && pieces.is(index - 1, "все") && pieces.is(index, "сто")) read.value.is_loose = true;
    if (pieces.is_any(read.end, {"раз", "раза", "times"}) && (read.value.amount == "2" || read.value.amount == "1"))
        read.value.is_loose = true;
    read.value.span = pieces.span(index, read.end);
    return read;
}

}  // namespace stykovka
