// Checks that numbers, dates and amounts say the same in both languages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/measures.h"
#include "review/number_hints.h"
#include "review/phones.h"
#include "text/normaliser.h"
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

/// What is left of a bead's values when those are taken out that stand on the other side in another form.
class Leftovers {
public:
    Leftovers(const CheckedDocument& document, const CheckedBead& bead) : document_(document) {
        for (const Side side : both_sides) {
            texts_[side] = joined_text(bead.segments[side]);
            values_[side] = values_of_side(bead.segments[side], document.language(side));
            phones_[side] = phones_in(texts_[side]);
        }
        left_ = unmatched_values(values_);
    }

    /// Whether a value is missing on the other side.
    bool is_missing(const Value& value, Side side) const {
        if (is_in_phone(value, side)) return false;
        // «Каждый пятый» and "every sixth", «вдвое» and "fivefold": may be said otherwise, but not as another one.
        const auto& others_left = left_[other(side)];
        if (value.is_loose)
            return (is_part_of_few(value) && std::any_of(others_left.begin(), others_left.end(), is_part)) ||
                   (is_part(value) && std::any_of(others_left.begin(), others_left.end(), is_part_of_few)) ||
                   (is_times(value, side) &&
                    (has_other_times(texts_[other(side)], value.amount) ||
                     std::any_of(others_left.begin(), others_left.end(),
                                 [&](const Value& each) { return is_times(each, other(side)); })));
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
        for (const Value& there : values_.target) {
            const std::string unit = measure_behind(there, texts_.target);
            const auto is_same = [&](const Value& each) { return each.amount == there.amount; };
            if (unit.empty() || std::ranges::count_if(values_.target, is_same) != 1 ||
                std::ranges::count_if(values_.source, is_same) != 1)
                continue;
            const std::string before = measure_behind(*std::ranges::find_if(values_.source, is_same), texts_.source);
            if (!before.empty() && before != unit) found.push_back(there);
        }
        return found;
    }

    /// Numbers in names of the target, as many as the source has, that are other ones.
    std::vector<Value> other_names() const {
        const BySide<std::vector<ByteSpan>> spans =
            map_sides(texts_, [](const std::string& text) { return numbers_in_names(text); });
        std::multiset<std::string_view> known;
        for (const ByteSpan span : spans.source) known.insert(span.in(texts_.source));
        std::vector<Value> found;
        if (spans.source.size() != spans.target.size()) return found;
        for (const ByteSpan span : spans.target) {
            const auto same = known.find(span.in(texts_.target));
            if (same != known.end())
                known.erase(same);
            else
                found.push_back({ValueKind::number, span, std::string(span.in(texts_.target)), {}, false});
        }
        return found;
    }

private:
    bool is_times(const Value& value, Side side) const {
        return times_word(word_key(value.span.in(texts_[side]))).has_value();
    }

    bool is_same_otherwise(const Value& value, Side side, const Value& there) const {
        if (is_hour(value, there) || is_hour(there, value)) return true;
        if (is_decade(value, there, texts_[other(side)]) || is_decade(there, value, texts_[side])) return true;
        const bool is_metric = document_.language(side).primary() == "ru";
        if (is_metric == (document_.language(other(side)).primary() == "ru")) return false;
        return is_metric ? is_converted(value, texts_[side], there, texts_[other(side)])
                         : is_converted(there, texts_[other(side)], value, texts_[side]);
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
    mutable BySide<std::optional<std::set<std::string>>> hints_;
};

}  // namespace

std::vector<Finding> other_numbers(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const Leftovers left(document, bead);
        for (const Side side : both_sides) {
            const char* const sentence =
                side == Side::source ? tr("“{what}” is not in the target.") : tr("“{what}” is not in the source.");
            for (const Value& value : left.values(side))
                if (left.is_missing(value, side)) findings.push_back(finding_of(bead.segments[side], value, sentence));
        }
        for (const Value& value : left.in_other_units())
            findings.push_back(
                finding_of(bead.segments.target, value, tr("“{what}” is in another unit than in the source.")));
        for (const Value& value : left.other_names())
            if (std::ranges::none_of(left.values(Side::target),
                                     [&](const Value& each) { return each.span.overlaps(value.span); }))
                findings.push_back(finding_of(bead.segments.target, value, tr("“{what}” is not in the source.")));
    }
    return findings;
}

}  // namespace stykovka
