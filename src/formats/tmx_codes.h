// Inline codes as TMX 1.4b allows them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "base/side.h"
#include "text/content.h"

namespace stykovka {

/// The content with codes that TMX can hold: every `bpt` has its `ept` of the same, unique `i` (the halves of no pair
/// become `it`), `hi` is nested, attributes are those of TMX 1.4b, codes of other formats become `bpt`, `ept` and `ph`
/// with their native text escaped. What conforms already comes back equal, so applying it twice changes nothing.
Content tmx_content(const Content& content);

/// Removes `x` from all codes unless it is numeric, unique per element in each variant, and the same set in both.
/// Returns whether anything was removed.
bool settle_matching_numbers(BySide<Content>& contents);

/// The value of an attribute of a code; none: null.
const std::string* attribute_of(const InlineCode& code, std::string_view name);

/// bpt, ept, it, ph, hi, ut.
bool is_tmx_code(std::string_view element);

}  // namespace stykovka
