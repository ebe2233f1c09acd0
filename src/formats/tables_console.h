// Tables for a terminal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

struct ConsoleStyle {
    std::size_t width = 100;  ///< columns of the terminal
    bool colours = false;     ///< ANSI colours
};

/// Ink for a line of a cell.
enum class Ink { plain, faint, green, yellow, red };

/// One cell: its text, and how it is drawn.
struct ConsoleCell {
    std::string text;
    Ink ink = Ink::plain;
};

/// The text with what a terminal would act upon, or what hides what is written (control characters, bidirectional
/// controls), made visible: "⟨U+202E⟩". LF and TAB become spaces.
std::string visible_text(std::string_view text);

/// The lines of a text in at most `width` columns: broken at spaces, words longer than that anywhere.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Rows under a head. The columns named in `flexible` share what is left of the width; the others take what they need.
/// Cells wrap; nothing is cut off. The last column is not filled up with spaces.
std::string console_table(const std::vector<std::string>& head, const std::vector<std::vector<ConsoleCell>>& rows,
                          const std::vector<std::size_t>& flexible, const ConsoleStyle& style);

}  // namespace stykovka
