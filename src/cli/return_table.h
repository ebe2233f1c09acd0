// What came back from a vendor, as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/vendor_return.h"

namespace stykovka {

/// The pairs that are not the same, with what is in the archive and what came back; a line with the counts above.
std::string returns_as_table(const std::vector<VendorReturn>& returns, std::size_t columns);
std::string returns_as_json(const std::vector<VendorReturn>& returns);

/// "Release “12/2031”: 52 pairs accepted."
std::string sentence_of(const VendorReturn& comparison, const ReturnOutcome& outcome);
/// What was not taken over and why; empty when there is nothing.
std::string sentence_of_left(const VendorReturn& comparison);

}  // namespace stykovka
