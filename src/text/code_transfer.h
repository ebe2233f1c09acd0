// Inline codes of a text put into its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "text/content.h"

namespace stykovka {

struct TransferredCodes {
    Content content;                ///< the translation with the codes that found their place
    std::vector<std::string> lost;  ///< texts in the source whose formatting found none
};

/// The translation with the codes of its source. It keeps those that it has. Others find a place without a guess: what
/// is around the whole source goes around the whole translation; around words, numbers or addresses that stand in the
/// translation too, around those; footnotes and images keep their order and go to the end, or to the begin when they
/// stood there. Formatting that finds no place is named; nothing else is lost.
TransferredCodes with_codes_of(const Content& source, const Content& translation);

}  // namespace stykovka
