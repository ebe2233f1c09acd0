// The character entities of HTML 4, which files made by hand use without declaring them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace stykovka {

/// The character that HTML 4 calls so ("nbsp", "mdash"); none for other names and for the five that XML knows itself.
std::optional<char32_t> html_entity(std::string_view name);

}  // namespace stykovka
