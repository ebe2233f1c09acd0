// Inline codes under the numbers that a vendor's tool sees, and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/side.h"
#include "text/content.h"

namespace stykovka {

/// A number for each code of both texts, from 1 in the order of the source: the halves of a pair share one, and a code
/// of the target that equals one of the source has its number. The same texts always get the same numbers.
BySide<std::vector<int>> code_numbers(const BySide<Content>& texts);

enum class CodeTrouble : std::uint8_t {
    missing,   ///< one of the source is not there; the only one that can be lived with
    unknown,   ///< one that was not sent
    repeated,  ///< one that was sent once
    unpaired,  ///< the halves of a pair do not stand one behind the other
    crossed,   ///< two pairs overlap without one being in the other
};

/// "missing", "unknown" …
std::string_view name_of(CodeTrouble trouble);

struct RestoredCodes {
    Content content;                    ///< with the codes as they were sent; unknown and repeated ones are left out
    std::vector<CodeTrouble> troubles;  ///< each at most once, in the order of the enumeration

    bool is_legal() const { return troubles.empty() || troubles == std::vector{CodeTrouble::missing}; }
};

/// A text that came back, with the codes that its numbers (the ids of its codes) stood for.
RestoredCodes restored_codes(const BySide<Content>& sent, const Content& returned);

}  // namespace stykovka
