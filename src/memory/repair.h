// A match whose numbers, dates and amounts are put right.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "base/side.h"
#include "memory/unit.h"
#include "text/content.h"

namespace stykovka {

/// What was put right, in the order of the text.
struct TargetRepair {
    ByteSpan span;       ///< in the text that was put right
    std::string before;  ///< the old wording

    friend bool operator==(const TargetRepair&, const TargetRepair&) = default;
};

/// A proposed translation after its repair.
struct RepairedTarget {
    Content content;  ///< the codes stand where they stood
    std::vector<TargetRepair> repairs;
    /// What is left over from the old source, though the new one does not say it: numbers, dates, documents that could
    /// not be put right, and names ("Orlov" where the new source names somebody else).
    std::vector<ByteSpan> doubts;

    bool is_changed() const { return !repairs.empty(); }
    friend bool operator==(const RepairedTarget&, const RepairedTarget&) = default;
};

/// The target of a unit for `query`, a text in the language of its source that is similar to it. Where the two say
/// another value of one kind at the same place (12 марта 2031 г. – 14 мая 2031 г.), the target gets the new one in the
/// writing of the old ("March 12, 2031" becomes "May 14, 2031"). Each change is read back: what would not say the value
/// of the query is not made. Only English targets are changed; doubts are found in all.
RepairedTarget repaired_target(std::string_view query, const BySide<Variant>& match);

/// Puts `text` at a place of the target, and adds that to the repairs; codes, repairs and doubts behind it move. What stood
/// there is in doubt no more.
void change(RepairedTarget& repaired, ByteSpan span, std::string_view text);

/// What was put right and what is in doubt, in a line for the user; empty for nothing.
std::string words_for(const RepairedTarget& repaired);

}  // namespace stykovka
