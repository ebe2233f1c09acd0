// Names of columns and texts of cells as workbooks write them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// "A" for 0, "AB" for 27.
std::string xlsx_column_name(std::size_t column);
/// 27 for "AB12"; none when there are no letters, or more than columns exist (16 384).
std::optional<std::size_t> xlsx_column_of(std::string_view reference);

/// For the text of a cell. Workbooks write characters that XML forbids as "_x001F_"; what looks like that in a text has
/// its underscore written so (ECMA-376, ST_Xstring).
std::string xlsx_escaped(std::string_view text);
std::string xlsx_escaped_attribute(std::string_view text);
/// The text of a cell, "_x001F_" read back.
std::string xlsx_unescaped(std::string_view text);

/// The day that a workbook writes as this number, as "2031-03-12", with "T10:30" behind it when it has a time of day.
/// None when it is no day after 1 March 1900 (before it the count of days is off by one).
std::optional<std::string> xlsx_date(double number);
/// Whether a number with this format is a date: built-in ones (14–17, 22), and those whose code has a year.
bool xlsx_is_date(unsigned format, std::string_view code);

}  // namespace stykovka
