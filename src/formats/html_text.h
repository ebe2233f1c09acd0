// A text with inline codes as HTML.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "text/content.h"

namespace stykovka {

/// "&", "<" and ">" as entities; a no-break space, which no reader of the page's source would see, likewise.
std::string html_escaped(std::string_view text);

/// Codes that `known` has (by id and element) become their native text; of others, bold, italic, underlined and line
/// breaks become tags by their names, and the rest vanish. Tags are always closed in their order.
std::string html_of(const Content& content, const Content& known);

}  // namespace stykovka
