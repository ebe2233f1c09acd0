// The words of a Markdown paragraph with their inline codes, and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/content.h"

namespace stykovka {

/// Reads words with their signs. `next_id` counts the codes of the document. A line break is written "\" and LF.
Content markdown_content(std::string_view source, std::uint32_t& next_id);

/// Writes words. Codes that `known` has, by id and element, are written as they were; others as bold, italic, struck
/// or a line break by their names, or not at all. In a cell of a table "|" is guarded.
std::string markdown_of(const Content& content, const Content& known, bool is_cell = false);

}  // namespace stykovka
