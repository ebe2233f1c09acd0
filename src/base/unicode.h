// UTF-8 and what ICU knows about its characters.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stykovka {

/// The byte offset of the first byte that is not valid UTF-8, or `text.size()` when all of it is.
std::size_t valid_utf8_prefix(std::string_view text);
inline bool is_valid_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

/// The code point that begins at `offset`, which is moved behind it; U+FFFD for a broken byte. Precondition: offset <
/// size.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& text, char32_t code_point);
std::size_t length_in_code_points(std::string_view text);

/// Unicode general categories, by ICU.
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
bool is_mark(char32_t c);
/// White space, the no-break spaces included.
bool is_space(char32_t c);
bool is_cyrillic(char32_t c);
bool is_latin(char32_t c);
/// Bidirectional controls (U+200E, U+202A … U+2069), which can hide what a text says.
bool is_bidi_control(char32_t c);

/// Full case folding (not the Turkic one).
std::string folded(std::string_view text);
std::string lowered(std::string_view text);
std::string uppered(std::string_view text);
/// Normalisation form C. Quick when the text is in it already.
std::string nfc(std::string_view text);
/// True when the text surely is in normalisation form C: of ASCII, Latin and Russian letters and the usual signs. Far
/// quicker than asking for the form.
bool is_plainly_nfc(std::string_view text);

/// Without white space at either end (as `is_space`).
std::string_view trimmed(std::string_view text);

/// Columns that a terminal needs for the text: wide East Asian characters count 2, marks 0.
std::size_t width_in_columns(std::string_view text);

}  // namespace stykovka
