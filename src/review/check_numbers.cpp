// Checks that numbers, dates and amounts say the same in both languages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/letters.h"
#include "review/mentions.h"
#include "review/number_hints.h"
#include "review/phones.h"
#include "review/quantities.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"
#include "text/values.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

// A value of a bead's side: its span counts through all segments of the side as if they stood one behind the other.
std::vector<Value> values_of_side(const std::vector<CheckedSegment>& segments, const Language& language) {
    std::vector<Value> values;
    std::uint32_t begin = 0;
    for (const CheckedSegment& segment : segments) {
        for (Value& value : values_of(segment.text(), language)) {
            value.span = {value.span.begin + begin, value.span.end + begin};
            values.push_back(std::move(value));
        }
        begin += static_cast<std::uint32_t>(segment.text().size());
    }
    return values;
}

bool has_figure(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_digit(next_code_point(text, offset))) return true;
    return false;
}

Finding finding_of(const std::vector<CheckedSegment>& segments, const Value& value, const char* sentence) {
    std::uint32_t begin = 0;
    auto segment = segments.begin();
    while (value.span.begin >= begin + segment->text().size())
        begin += static_cast<std::uint32_t>((segment++)->text().size());
    const ByteSpan span{value.span.begin - begin, value.span.end - begin};
    Finding finding = finding_at(*segment, span, told(sentence, span.in(segment->text())));
    // "A four-day week", «все трое»: languages use number words each in its own way.
    if (!has_figure(span.in(segment->text()))) finding.severity = Severity::warning;
    return finding;
}

// The texts of a side one behind the other, as the spans of its values count.
std::string joined_text(const std::vector<CheckedSegment>& segments) {
    std::string text;
    for (const CheckedSegment& segment : segments) text += segment.text();
    return text;
}

// "7 a.m." is «7 утра».
bool is_hour(const Value& time, const Value& number) {
    if (time.kind != ValueKind::time || !time.amount.ends_with(":00") || number.kind == ValueKind::time) return false;
    const int hour = std::atoi(time.amount.c_str());
    return number.amount == std::to_string(hour) || number.amount == std::to_string(hour % 12);
}

bool is_part(const Value& value) { return value.kind == ValueKind::part && value.is_loose; }

bool is_part_of_few(const Value& value) {
    return value.kind == ValueKind::part && !value.amount.ends_with("/2") && value.is_loose;
}

// "The 1960s" are «60-е годы прошлого века».
bool is_decade(const Value& tens, const Value& year, std::string_view year_text) {
    return tens.amount.size() == 2 && tens.amount.ends_with('0') && year.amount.size() >= 4 &&
           std::string_view(year.amount).substr(0, 4).ends_with(tens.amount) &&
           (year.span.in(year_text).ends_with('s') || year_text.substr(year.span.end).starts_with('s'));
}

// «В половине восьмого» may be in the morning or in the evening.
bool is_spoken_time(const Value& one, std::string_view text, const Value& another, std::string_view other_text) {
    if (one.kind != ValueKind::time || another.kind != ValueKind::time) return false;
    if (has_figure(one.span.in(text)) && has_figure(another.span.in(other_text))) return false;
    return one.amount.substr(2) == another.amount.substr(2) &&
           std::atoi(one.amount.c_str()) % 12 == std::atoi(another.amount.c_str()) % 12;
}

// "Nine in ten" is «9 из 10»: the numbers of the part, one behind the other.
bool is_part_in_numbers(const Value& part, const Value& number, const std::vector<Value>& numbers) {
    const std::size_t slash = part.amount.find('/');
    if (part.kind != ValueKind::part || slash == std::string::npos || number.kind == ValueKind::part) return false;
    const std::string count = part.amount.substr(0, slash), whole = part.amount.substr(slash + 1);
    if (number.amount != count && number.amount != whole) return false;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i)
        if (numbers[i].amount == count && numbers[i + 1].amount == whole) return true;
    return false;
}

// «Девять месяцев» are "three quarters".
bool is_quarters(const Value& months, const Value& part) {
    return months.kind == ValueKind::duration && months.unit == "month" && part.kind == ValueKind::part &&
           part.amount.ends_with("/4") && std::atoi(months.amount.c_str()) == 3 * std::atoi(part.amount.c_str());
}

// To be cut «втрое» is to be cut by two-thirds, or by 67 %.
bool is_cut(const Value& times, std::string_view text, const Value& part) {
    const bool is_times = times_word(word_key(times.span.in(text))) || text.substr(times.span.end).starts_with(" раз");
    const int count = std::atoi(times.amount.c_str());
    if (!is_times || count < 2) return false;
    return (part.kind == ValueKind::part &&
            part.amount == std::to_string(count - 1) + "/" + std::to_string(count)) ||
           (part.kind == ValueKind::percent && std::abs(std::atof(part.amount.c_str()) - 100.0 * (count - 1) / count) < 1);
}

bool is_count_of_quarters(const Value& count, std::string_view text, const Value& part) {
    return count.kind == ValueKind::number && part.kind == ValueKind::part && part.amount == count.amount + "/4" &&
           trimmed(text.substr(count.span.end)).starts_with("квартал");
}

// "The 1700s" are the 18th century.
bool is_century(const Value& century, const Value& years) {
    return century.kind == ValueKind::ordinal && years.amount.size() == 4 && years.amount.ends_with("00") &&
           std::atoi(years.amount.c_str()) == 100 * (std::atoi(century.amount.c_str()) - 1);
}

/// What is left of a bead's values when those are taken out that stand on the other side in another form.
class Leftovers {
public:
    Leftovers(const CheckedDocument& document, const CheckedBead& bead) : document_(document) {
        for (const Side side : both_sides) {
            texts_[side] = joined_text(bead.segments[side]);
            values_[side] = values_of_side(bead.segments[side], document.language(side));
            phones_[side] = phones_in(texts_[side]);
            quantities_[side] = quantities_of(values_[side], texts_[side]);
            mentions_[side] = mentions_in(texts_[side], document.language(side), values_[side]);
        }
        left_ = unmatched_values(values_);
    }

    /// Whether a value is missing on the other side.
    bool is_missing(const Value& value, Side side) const {
        if (is_in_phone(value, side) || is_code(value, side)) return false;
        // «Каждый пятый» and "every sixth", «вдвое» and "fivefold": may be said otherwise, but not as another one.
        const auto& others_left = left_[other(side)];
        if (value.is_loose)
            return (is_part_of_few(value) && std::any_of(others_left.begin(), others_left.end(), is_part)) ||
                   (is_part(value) && std::any_of(others_left.begin(), others_left.end(), is_part_of_few)) ||
                   (is_times(value, side) &&
                    (has_other_times(texts_[other(side)], value.amount) ||
                     std::any_of(others_left.begin(), others_left.end(), [&](const Value& each) {
                         return is_times(each, other(side)) ||
                                (is_part(each) && !each.amount.ends_with("/" + value.amount));
                     })));
        if (hints(other(side)).contains(value.amount)) return false;
        // «В конце XX – начале XXI века» is "at the turn of the 21st century".
        if (value.kind == ValueKind::ordinal && texts_[other(side)].find("turn of the") != std::string::npos)
            return false;
        const auto& others = values_[other(side)];
        if (std::any_of(others.begin(), others.end(),
                        [&](const Value& each) { return is_same_otherwise(value, side, each); }))
            return false;
        // «25-тысячная»: the scale is in the same word.
        const auto scaled =
            amount_with_scale_behind(value.amount, std::string_view(texts_[side]).substr(value.span.end));
        return !scaled ||
               std::none_of(others.begin(), others.end(), [&](const Value& each) { return each.amount == *scaled; });
    }

    const std::vector<Value>& values(Side side) const { return left_[side]; }

    /// Values of the target that are in another unit than the same amount of the source, each there once.
    std::vector<Value> in_other_units() const {
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

    /// Values of the target that are the least where the source has the most: "up to 5" for «не менее 5».
    std::vector<Value> other_bounds() const {
        std::vector<Value> found;
        for (const Value& there : values_.target) {
            const Bound bound = bound_before(there, texts_.target);
            const auto is_same = [&](const Value& each) { return same_value(each, there); };
            if (bound == Bound::none || std::ranges::count_if(values_.source, is_same) != 1 ||
                std::ranges::count_if(values_.target, is_same) != 1)
                continue;
            const Bound before = bound_before(*std::ranges::find_if(values_.source, is_same), texts_.source);
            if (before != Bound::none && before != bound) found.push_back(there);
        }
        return found;
    }

    /// What the target mentions as often as the source, but otherwise: "the second" for «первый».
    std::vector<Mention> other_mentions() const {
        std::vector<Mention> found;
        for (std::size_t begin = 0; begin < mentions_.target.size();) {
            const MentionKind kind = mentions_.target[begin].kind;
            const auto is_kind = [&](const Mention& each) { return each.kind == kind; };
            const auto count = static_cast<std::size_t>(std::ranges::count_if(mentions_.target, is_kind));
            std::multiset<std::string> known;
            for (const Mention& each : mentions_.source)
                if (each.kind == kind) known.insert(each.value);
            for (std::size_t i = begin; known.size() == count && i < begin + count; ++i)
                unless_known(known, mentions_.target[i], found);
            begin += count;
        }
        return found;
    }

private:
    // One value that is said of both sides in some unit, when neither text has the amount twice.
    const Quantity* counterpart(const Quantity& there) const {
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
    bool is_other_zero_side(const Quantity& here, const Quantity& there) const {
        if (here.zero == there.zero || (here.zero != ZeroSide::below && there.zero != ZeroSide::below)) return false;
        const Side warm = here.zero == ZeroSide::below ? Side::target : Side::source;
        if ((warm == Side::target ? there : here).zero == ZeroSide::above) return true;
        const std::string text = lowered(texts_[warm]);
        const bool is_cold_somewhere = std::ranges::any_of(
            quantities_[warm], [](const Quantity& each) { return each.zero == ZeroSide::below; });
        return !is_cold_somewhere &&
               std::ranges::none_of(std::initializer_list<std::string_view>{"below", "minus", "frost", "freez", "sub-zero",
                                                                            "мороз", "минус", "ниже нуля"},
                                    [&](std::string_view word) { return text.find(word) != std::string::npos; });
    }

    static void unless_known(std::multiset<std::string>& known, const Mention& mention, std::vector<Mention>& found) {
        const auto same = known.find(mention.value);
        if (same == known.end())
            found.push_back(mention);
        else
            known.erase(same);
    }

    bool is_times(const Value& value, Side side) const {
        return times_word(word_key(value.span.in(texts_[side]))).has_value();
    }

    bool is_same_otherwise(const Value& value, Side side, const Value& there) const {
        const Side that = other(side);
        if (is_hour(value, there) || is_hour(there, value)) return true;
        if (is_spoken_time(value, texts_[side], there, texts_[that])) return true;
        if (is_part_in_numbers(value, there, values_[that]) || is_part_in_numbers(there, value, values_[side])) return true;
        if (is_cut(value, texts_[side], there) || is_cut(there, texts_[that], value)) return true;
        // "Three quarters" may be three of them: «трёх кварталов».
        if (is_count_of_quarters(value, texts_[side], there) || is_count_of_quarters(there, texts_[that], value)) return true;
        if (is_quarters(value, there) || is_quarters(there, value)) return true;
        if (is_century(value, there) || is_century(there, value)) return true;
        if (is_decade(value, there, texts_[other(side)]) || is_decade(there, value, texts_[side])) return true;
        return std::ranges::any_of(quantities_[side], [&](const Quantity& one) {
            return one.span.overlaps(value.span) &&
                   std::ranges::any_of(quantities_[other(side)], [&](const Quantity& another) {
                       return another.span.overlaps(there.span) && same_quantity(one, another);
                   });
        });
    }

    // «7К»: the same letters and figures stand on the other side, in its alphabet.
    bool is_code(const Value& value, Side side) const {
        const std::string_view written = value.span.in(texts_[side]);
        if (written.find(' ') != std::string_view::npos || !has_latin(written)) return false;
        const Side that = other(side);
        return std::ranges::any_of(tokens_of(texts_[that]), [&](const Token& token) {
            const std::string_view there = token.span.in(texts_[that]);
            return has_cyrillic(there) && (in_latin_letters(there) == written ||
                                           romanised(there, Romanisation::bgn_pcgn) == written);
        });
    }

    // Telephone numbers have a check of their own.
    bool is_in_phone(const Value& value, Side side) const {
        return std::any_of(phones_[side].begin(), phones_[side].end(),
                           [&](ByteSpan phone) { return phone.overlaps(value.span); });
    }

    const std::set<std::string>& hints(Side side) const {
        if (!hints_[side]) hints_[side] = number_hints(texts_[side], document_.language(side));
        return *hints_[side];
    }

    const CheckedDocument& document_;
    BySide<std::string> texts_;
    BySide<std::vector<Value>> values_, left_;
    BySide<std::vector<ByteSpan>> phones_;
    BySide<std::vector<Quantity>> quantities_;
    BySide<std::vector<Mention>> mentions_;
    mutable BySide<std::optional<std::set<std::string>>> hints_;
};

// Unless its place is told of already.
void add_once(std::vector<Finding>& findings, std::size_t first_of_bead, Finding finding) {
    const bool is_told = std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(first_of_bead), findings.end(),
                                     [&](const Finding& each) {
                                         return each.side == finding.side && each.segment == finding.segment &&
                                                each.span.overlaps(finding.span);
                                     });
    if (!is_told) findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> other_numbers(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const Leftovers left(document, bead);
        const std::size_t first_of_bead = findings.size();
        for (const Side side : both_sides) {
            const char* const sentence =
                side == Side::source ? tr("“{what}” is not in the target.") : tr("“{what}” is not in the source.");
            for (const Value& value : left.values(side))
                if (left.is_missing(value, side)) findings.push_back(finding_of(bead.segments[side], value, sentence));
        }
        for (const Value& value : left.in_other_units())
            findings.push_back(
                finding_of(bead.segments.target, value, tr("“{what}” is in another unit than in the source.")));
        for (const Value& value : left.other_bounds())
            findings.push_back(finding_of(bead.segments.target, value,
                                          tr("“{what}” is the least in one language and the most in the other.")));
        for (const Mention& mention : left.other_mentions())
            add_once(findings, first_of_bead,
                     finding_of(bead.segments.target, {ValueKind::number, mention.span, {}, {}, false},
                                tr("“{what}” is not in the source.")));
    }
    return findings;
}

}  // namespace stykovka
