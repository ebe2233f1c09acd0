// The letters that open the rows of a menu.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace stykovka {

/// Labels with “&” before the letter that opens each, no letter twice whatever its case: the one that the label marks
/// where it is free, else the first one of the label that is. A label without a free letter has no mark.
std::vector<std::string> with_own_letters(const std::vector<std::string>& labels);

/// The letter behind “&”, folded; empty when there is none.
std::string letter_of(const std::string& label);

}  // namespace stykovka
