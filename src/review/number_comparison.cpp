// The numbers of the two sides of a bead, compared.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/number_comparison.h"

#include <algorithm>
#include <cstdlib>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/bead_values.h"
#include "review/bounds.h"
#include "review/change_words.h"
#include "review/directions.h"
#include "review/letters.h"
#include "review/number_hints.h"
#include "review/period_parts.h"
#include "review/phones.h"
#include "review/ratios.h"
#include "review/same_number.h"
#include "review/swapped_numbers.h"
#include "review/years_near.h"
#include "text/normaliser.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

bool is_part(const Value& value) { return value.kind == ValueKind::part && value.is_loose; }

bool is_part_of_few(const Value& value) {
    return value.kind == ValueKind::part && !value.amount.ends_with("/2") && value.is_loose;
}

void unless_known(std::multiset<std::string>& known, const Mention& mention, std::vector<Mention>& found) {
    const auto same = known.find(mention.value);
    if (same == known.end())
        found.push_back(mention);
    else
        known.erase(same);
}

}  // namespace

NumberComparison::NumberComparison(const CheckedDocument& document, const CheckedBead& bead) : document_(document) {
    for (const Side side : both_sides) {
        texts_[side] = joined_text(bead.segments[side]);
        values_[side] = values_of_side(bead.segments[side], document.language(side));
        phones_[side] = phones_in(texts_[side]);
        quantities_[side] = quantities_of(values_[side], texts_[side]);
        spoken_[side] = spoken_quantities_of(texts_[side]);
        rates_[side] = rates_in(texts_[side], document.language(side));
        mentions_[side] = mentions_in(texts_[side], document.language(side), values_[side]);
    }
    left_ = unmatched_values(values_);
}

bool NumberComparison::is_missing(const Value& value, Side side) const {
    if (is_in_phone(value, side) || is_code(value, side) || is_written_in_latin(value, side) ||
        is_in_same_rate(value.span, side) || is_in_named_days(value, side))
        return false;
    // «Каждый пятый» and "every sixth", «вдвое» and "fivefold": may be said otherwise, but not as another one.
    const auto& others_left = left_[other(side)];
    if (value.kind == ValueKind::part && is_spoken(value, side)) return false;
    if (value.is_loose)
        return (is_part_of_few(value) && std::any_of(others_left.begin(), others_left.end(), is_part)) ||
               (is_part(value) && std::any_of(others_left.begin(), others_left.end(), is_part_of_few)) ||
               (is_times(value, side) && (has_other_times(texts_[other(side)], value.amount) ||
                                          std::any_of(others_left.begin(), others_left.end(), [&](const Value& each) {
                                              return is_times(each, other(side)) ||
                                                     (is_part(each) && !each.amount.ends_with("/" + value.amount));
                                          })));
    if (is_in_same_quarter(value, side)) return false;
    if (hints(other(side)).contains(value.amount) || is_named(value, side)) return false;
    // «В конце XX – начале XXI века» is "at the turn of the 21st century".
    if (value.kind == ValueKind::ordinal && texts_[other(side)].find("turn of the") != std::string::npos) return false;
    const auto& others = values_[other(side)];
    if (std::any_of(others.begin(), others.end(),
                    [&](const Value& each) { return is_same_otherwise(value, side, each); }) ||
        is_spoken(value, side))
        return false;
    // «25-тысячная»: the scale is in the same word.
    const auto scaled = amount_with_scale_behind(value.amount, std::string_view(texts_[side]).substr(value.span.end));
    return !scaled ||
           std::none_of(others.begin(), others.end(), [&](const Value& each) { return each.amount == *scaled; });
}

std::vector<Value> NumberComparison::in_other_units() const {
    std::vector<Value> found;
    for (const Quantity& there : quantities_.target) {
        const Quantity* const here = counterpart(there);
        // "Up to 25 cm (10 inches)" beside another ten is right.
        const bool is_converted = std::ranges::any_of(quantities_.source, [&](const Quantity& each) {
            return in_other_unit(each, there) && same_quantity(each, there);
        });
        const bool is_other = here != nullptr && (in_other_unit(*here, there) || is_other_zero_side(*here, there));
        if (is_other && !is_converted) found.push_back({ValueKind::number, there.span, {}, {}, false});
    }
    return found;
}

std::vector<Value> NumberComparison::other_bounds() const {
    std::vector<Value> found;
    for (const Value& there : values_.target) {
        const Bound bound = bound_of(there, texts_.target);
        const auto is_same = [&](const Value& each) { return same_value(each, there); };
        if (bound == Bound::none || is_until_denied(there) || std::ranges::count_if(values_.source, is_same) != 1 ||
            std::ranges::count_if(values_.target, is_same) != 1)
            continue;
        const Bound before = bound_of(*std::ranges::find_if(values_.source, is_same), texts_.source);
        if (before != Bound::none && before != bound) found.push_back(there);
    }
    return found;
}

std::vector<Value> NumberComparison::other_spoken(Side side) const {
    std::vector<Value> found;
    for (const SpokenQuantity& here : spoken_[side])
        if (here.is_telling && !is_in_same_rate(here.span, side) && !is_on_side(here, other(side)) &&
            !is_hinted(here, other(side)) && std::ranges::any_of(spoken_[other(side)], [&](const Quantity& there) {
                return there.unit.dimension == here.unit.dimension && !is_on_side(there, side);
            }))
            found.push_back({ValueKind::number, here.span, {}, {}, false});
    return found;
}

std::vector<Value> NumberComparison::doubled(Side side) const {
    std::vector<Value> found;
    for (const Value& value : left_[side]) {
        if (!value.is_loose || value.kind != ValueKind::duration || value.amount != "2" ||
            is_in_same_rate(value.span, side))
            continue;
        const auto here =
            std::ranges::find_if(quantities_[side], [&](const Quantity& each) { return each.span == value.span; });
        if (here == quantities_[side].end() || is_on_side(*here, other(side)) || is_hinted(*here, other(side)))
            continue;
        if (std::ranges::any_of(spoken_[other(side)], [&](const SpokenQuantity& there) {
                return there.unit.name == here->unit.name && there.amount == 1 && !is_on_side(there, side);
            }))
            found.push_back(value);
    }
    return found;
}

std::vector<Value> NumberComparison::swapped() const {
    WordAligner* const aligner = document_.services().aligner;
    return aligner == nullptr ? std::vector<Value>() : swapped_numbers(values_, texts_, *aligner);
}

template <typename Differ>
std::vector<Value> NumberComparison::told_apart(Differ differ) const {
    std::vector<Value> found;
    for (const Value& there : values_.target) {
        const auto is_same = [&](const Value& each) { return same_value(each, there); };
        if (std::ranges::count_if(values_.source, is_same) == 1 &&
            std::ranges::count_if(values_.target, is_same) == 1 &&
            differ(*std::ranges::find_if(values_.source, is_same), there))
            found.push_back(there);
    }
    return found;
}

std::vector<Value> NumberComparison::other_changes() const {
    return told_apart([&](const Value& here, const Value& there) {
        const Change one = change_of(here, texts_.source), another = change_of(there, texts_.target);
        return one != Change::none && another != Change::none && one != another;
    });
}

std::vector<Value> NumberComparison::other_directions() const {
    return told_apart([&](const Value& here, const Value& there) {
        return are_opposite(direction_of(here, texts_.source), direction_of(there, texts_.target));
    });
}

std::vector<Value> NumberComparison::turned_ratios() const {
    const auto here = ratios_in(values_.source, texts_.source), there = ratios_in(values_.target, texts_.target);
    if (here.size() != 1 || there.size() != 1 || here[0].first == here[0].second || here[0].first != there[0].second ||
        here[0].second != there[0].first)
        return {};
    return {{ValueKind::number, there[0].span, {}, {}, false}};
}

std::vector<Value> NumberComparison::other_rates() const {
    if (rates_.source.size() != rates_.target.size()) return {};
    std::vector<Rate> known = rates_.source;
    std::vector<Value> found;
    for (const Rate& there : rates_.target) {
        const auto same = std::ranges::find_if(known, [&](const Rate& each) { return same_rate(each, there); });
        if (same == known.end())
            found.push_back({ValueKind::number, there.span, {}, {}, false});
        else
            known.erase(same);
    }
    return found;
}

std::vector<Mention> NumberComparison::other_mentions() const {
    std::vector<Mention> found;
    for (std::size_t begin = 0; begin < mentions_.target.size();) {
        const MentionKind kind = mentions_.target[begin].kind;
        const auto is_kind = [&](const Mention& each) { return each.kind == kind; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(mentions_.target, is_kind));
        std::multiset<std::string> known;
        for (const Mention& each : mentions_.source)
            if (each.kind == kind) known.insert(each.value);
        const bool is_comparable = known.size() == count;
        for (std::size_t i = begin; is_comparable && i < begin + count; ++i)
            if (!is_said_otherwise(mentions_.target[i])) unless_known(known, mentions_.target[i], found);
        begin += count;
    }
    return found;
}

bool NumberComparison::is_on_side(const Quantity& quantity, Side side) const {
    const auto is_same = [&](const Quantity& each) { return same_quantity(quantity, each); };
    return std::ranges::any_of(spoken_[side], is_same) || std::ranges::any_of(quantities_[side], is_same);
}

// «Полчаса» holds 30, "half a year" six months.
bool NumberComparison::is_hinted(const Quantity& spoken, Side side) const {
    const double minutes = spoken.amount * spoken.unit.size / 60;
    const bool is_time = spoken.unit.dimension == "time";
    return std::ranges::any_of(hints(side), [&](const std::string& hint) {
        const double amount = std::atof(hint.c_str());
        return amount != 1 &&
               ((is_time && amount == minutes) || (!is_time && amount == spoken.amount * spoken.unit.size));
    });
}

// "Every 15 minutes" for «четыре раза в час».
bool NumberComparison::is_in_same_rate(ByteSpan span, Side side) const {
    return std::ranges::any_of(rates_[side], [&](const Rate& here) {
        return here.span.overlaps(span) &&
               std::ranges::any_of(rates_[other(side)], [&](const Rate& there) { return same_rate(here, there); });
    });
}

// «Четвёртый квартал» and "the final quarter".
bool NumberComparison::is_in_same_quarter(const Value& value, Side side) const {
    return std::ranges::any_of(mentions_[side], [&](const Mention& here) {
        return here.kind == MentionKind::quarter && here.span.overlaps(value.span) &&
               std::ranges::any_of(mentions_[other(side)], [&](const Mention& there) {
                   return there.kind == MentionKind::quarter && there.value == here.value;
               });
    });
}

// "May 11 to 20" for «вторую декаду мая».
bool NumberComparison::is_in_named_days(const Value& value, Side side) const {
    return value.kind == ValueKind::date &&
           std::ranges::any_of(parts_of_periods_in(tokens_of(texts_[other(side)])),
                               [&](const NamedPart& part) { return is_bound_of(value, part); });
}

bool NumberComparison::is_named(const Value& value, Side side) const {
    const auto day = document_.services().day;
    return day && is_named_from(*day, value, texts_[other(side)]);
}

// Says nothing with a number, but the other side says as much of the unit in words: "half a millimeter".
bool NumberComparison::is_spoken(const Value& value, Side side) const {
    const auto is_here = [&](const Quantity& one) { return one.span.overlaps(value.span); };
    const auto is_spoken_there = [&](const Quantity& one) {
        return std::ranges::any_of(spoken_[other(side)],
                                   [&](const Quantity& another) { return same_quantity(one, another); });
    };
    return std::ranges::any_of(quantities_[side],
                               [&](const Quantity& one) { return is_here(one) && is_spoken_there(one); }) ||
           std::ranges::any_of(spoken_[side],
                               [&](const Quantity& one) { return is_here(one) && is_on_side(one, other(side)); });
}

// "Will not be accepted until June 1" for «только с 1 июня».
bool NumberComparison::is_until_denied(const Value& value) const {
    const bool is_point_of_time = value.kind == ValueKind::date || value.kind == ValueKind::time ||
                                  (value.kind == ValueKind::number && value.amount.size() == 4);
    if (!is_point_of_time) return false;
    const std::string text = lowered(texts_.target);
    return has_any(text, {" not ", "n't ", "n’t ", "never ", " no "});
}

// Months that a number of them stands for, the night before, and compounds whose number the source has.
bool NumberComparison::is_said_otherwise(const Mention& mention) const {
    if (is_in_same_rate(mention.span, Side::target)) return true;
    if (mention.kind == MentionKind::month && texts_.source.find("ночь на ") != std::string::npos) return true;
    if (mention.kind == MentionKind::month)
        return std::ranges::any_of(spoken_.target, [&](const Quantity& range) {
            return range.span.overlaps(mention.span) && is_on_side(range, Side::source);
        });
    if (mention.kind != MentionKind::compound && mention.kind != MentionKind::group) return false;
    return std::ranges::any_of(values_.source, [&](const Value& each) { return each.amount == mention.value; });
}

// One value that is said of both sides in some unit, when neither text has the amount twice.
const Quantity* NumberComparison::counterpart(const Quantity& there) const {
    if (there.values != 1) return nullptr;
    const auto is_same = [&](const Quantity& each) { return each.values == 1 && each.amount == there.amount; };
    const auto is_amount = [&](const Value& each) { return std::atof(each.amount.c_str()) == there.amount; };
    for (const Side side : both_sides)
        if (std::ranges::count_if(quantities_[side], is_same) != 1 ||
            std::ranges::count_if(values_[side], is_amount) != 1)
            return nullptr;
    return &*std::ranges::find_if(quantities_.source, is_same);
}

// "12 degrees" for «12 градусов мороза», when nothing else in the text says that it is cold.
bool NumberComparison::is_other_zero_side(const Quantity& here, const Quantity& there) const {
    if (here.zero == there.zero || (here.zero != ZeroSide::below && there.zero != ZeroSide::below)) return false;
    const Side warm = here.zero == ZeroSide::below ? Side::target : Side::source;
    if ((warm == Side::target ? there : here).zero == ZeroSide::above) return true;
    const std::string text = lowered(texts_[warm]);
    const bool is_cold_somewhere =
        std::ranges::any_of(quantities_[warm], [](const Quantity& each) { return each.zero == ZeroSide::below; });
    return !is_cold_somewhere &&
           !has_any(text, {"below", "minus", "frost", "freez", "sub-zero", "мороз", "минус", "ниже нуля"});
}

bool NumberComparison::is_times(const Value& value, Side side) const {
    return times_word(word_key(value.span.in(texts_[side]))).has_value();
}

bool NumberComparison::is_same_otherwise(const Value& value, Side side, const Value& there) const {
    const Side that = other(side);
    if (says_the_same({value, texts_[side], values_[side]}, {there, texts_[that], values_[that]})) return true;
    return std::ranges::any_of(quantities_[side], [&](const Quantity& one) {
        return one.span.overlaps(value.span) &&
               std::ranges::any_of(quantities_[other(side)], [&](const Quantity& another) {
                   return another.span.overlaps(there.span) && same_quantity(one, another);
               });
    });
}

// "Svet i Ten" of «Свет и тень»: a word of the source in Latin letters.
bool NumberComparison::is_written_in_latin(const Value& value, Side side) const {
    const std::string_view written = value.span.in(texts_[side]);
    if (!begins_with_capital(written) || value.span.begin == 0 || written.find(' ') != std::string_view::npos)
        return false;
    const std::string sound = sound_of(lowered(written));
    return std::ranges::any_of(tokens_of(texts_[other(side)]), [&](const Token& token) {
        return token.kind == TokenKind::word && has_cyrillic(token.key) && sound_of(token.key) == sound;
    });
}

// «7К»: the same letters and figures stand on the other side, in its alphabet.
bool NumberComparison::is_code(const Value& value, Side side) const {
    const std::string_view written = value.span.in(texts_[side]);
    if (written.find(' ') != std::string_view::npos || !has_latin(written)) return false;
    const Side that = other(side);
    return std::ranges::any_of(tokens_of(texts_[that]), [&](const Token& token) {
        const std::string_view there = token.span.in(texts_[that]);
        return has_cyrillic(there) &&
               (in_latin_letters(there) == written || romanised(there, Romanisation::bgn_pcgn) == written);
    });
}

// Telephone numbers have a check of their own.
bool NumberComparison::is_in_phone(const Value& value, Side side) const {
    return std::any_of(phones_[side].begin(), phones_[side].end(),
                       [&](ByteSpan phone) { return phone.overlaps(value.span); });
}

const std::set<std::string>& NumberComparison::hints(Side side) const {
    if (!hints_[side]) hints_[side] = number_hints(texts_[side], document_.language(side));
    return *hints_[side];
}

}  // namespace stykovka
