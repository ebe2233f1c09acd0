// The values of one side of a bead, whose segments are read as one text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "review/checked_document.h"
#include "review/finding.h"
#include "text/values.h"

namespace stykovka {

/// Their spans count through all segments as if they stood one behind the other.
std::vector<Value> values_of_side(const std::vector<CheckedSegment>& segments, const Language& language);

/// The texts one behind the other, as those spans count.
std::string joined_text(const std::vector<CheckedSegment>& segments);

/// `sentence` with the value for {what}; a warning when the value is said in words.
Finding finding_of(const std::vector<CheckedSegment>& segments, const Value& value, const char* sentence);

/// Adds it unless its place is told of already; `first_of_bead` is the first finding of its bead.
void add_once(std::vector<Finding>& findings, std::size_t first_of_bead, Finding finding);

}  // namespace stykovka
