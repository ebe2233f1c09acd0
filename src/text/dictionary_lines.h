// Lines of dictionary files and the fields in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stykovka {

/// Takes the first line off `text`; without its line end.
std::string_view take_line(std::string_view& text);

/// The lines of a text, a byte order mark removed. They are views into it.
std::vector<std::string_view> lines_of(std::string_view text);

/// What stands between blanks, tabs and carriage returns.
std::vector<std::string_view> fields_of(std::string_view line);

/// The number that `text` is as a whole.
std::optional<std::uint64_t> count_in(std::string_view text);

}  // namespace stykovka
