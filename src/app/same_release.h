// Whether a text that came back belongs to the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "align/version_alignment.h"

namespace stykovka {

/// The share of its segments that the text in the archive has, a changed one counting by its words: 0 … 1. Throws Error{malformed, input}
/// when that is so little that it is the text of another release; `file` and `number` are for the message.
double require_same_release(const VersionAlignment& versions, const std::string& file, const std::string& number);

}  // namespace stykovka
