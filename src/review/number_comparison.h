// The numbers of the two sides of a bead, compared.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/side.h"
#include "review/checked_document.h"
#include "review/mentions.h"
#include "review/quantities.h"
#include "review/rates.h"
#include "review/spoken_quantities.h"
#include "text/values.h"

namespace stykovka {

/// What one side of a bead says in numbers, and the other does not or otherwise. Spans count through all segments of a
/// side as if they stood one behind the other (see bead_values.h). Must not outlive the document.
class NumberComparison {
public:
    NumberComparison(const CheckedDocument& document, const CheckedBead& bead);

    /// Whether a value is missing on the other side.
    bool is_missing(const Value& value, Side side) const;
    /// The values of a side that have no equal on the other.
    const std::vector<Value>& values(Side side) const { return left_[side]; }
    /// Values of the target that are in another unit than the same amount of the source, each there once.
    std::vector<Value> in_other_units() const;
    /// Values of the target that are the least where the source has the most: "up to 5" for «не менее 5».
    std::vector<Value> other_bounds() const;
    /// What one side says without a number, and the other otherwise: "a quarter of an hour" for «полчаса».
    std::vector<Value> other_spoken(Side side) const;
    /// "Two hours" for «час»: both may be left out, but not said otherwise.
    std::vector<Value> doubled(Side side) const;
    /// Numbers of the target that changed their places (see swapped_numbers.h).
    std::vector<Value> swapped() const;
    /// "Drop to 5 degrees" for «понизится на 5 градусов»: values of the target.
    std::vector<Value> other_changes() const;
    /// "Fell by 5%" for «вырос на 5 %»: values of the target.
    std::vector<Value> other_directions() const;
    /// "Three to two" for «два к трем»: the second number of the target.
    std::vector<Value> turned_ratios() const;
    /// "A minute" for «в час»: where both sides have as many rates, those of the target that the source has not.
    std::vector<Value> other_rates() const;
    /// What the target mentions as often as the source, but otherwise: "the second" for «первый».
    std::vector<Mention> other_mentions() const;

private:
    /// Values of the target that each side has once, where `differ(source, target)`.
    template <typename Differ>
    std::vector<Value> told_apart(Differ differ) const;
    bool is_on_side(const Quantity& quantity, Side side) const;
    bool is_hinted(const Quantity& spoken, Side side) const;
    bool is_in_same_rate(ByteSpan span, Side side) const;
    bool is_in_same_quarter(const Value& value, Side side) const;
    bool is_in_named_days(const Value& value, Side side) const;
    bool is_named(const Value& value, Side side) const;
    bool is_spoken(const Value& value, Side side) const;
    bool is_until_denied(const Value& value) const;
    bool is_said_otherwise(const Mention& mention) const;
    const Quantity* counterpart(const Quantity& there) const;
    bool is_other_zero_side(const Quantity& here, const Quantity& there) const;
    bool is_times(const Value& value, Side side) const;
    bool is_same_otherwise(const Value& value, Side side, const Value& there) const;
    bool is_code(const Value& value, Side side) const;
    bool is_written_in_latin(const Value& value, Side side) const;
    bool is_in_phone(const Value& value, Side side) const;
    const std::set<std::string>& hints(Side side) const;

    const CheckedDocument& document_;
    BySide<std::string> texts_;
    BySide<std::vector<Value>> values_, left_;
    BySide<std::vector<ByteSpan>> phones_;
    BySide<std::vector<Quantity>> quantities_;
    BySide<std::vector<SpokenQuantity>> spoken_;
    BySide<std::vector<Rate>> rates_;
    BySide<std::vector<Mention>> mentions_;
    mutable BySide<std::optional<std::set<std::string>>> hints_;
};

}  // namespace stykovka
