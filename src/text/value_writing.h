// Values written in English.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/values.h"

namespace stykovka {

/// `value` in English, written as `old_text` writes `old_value`: figures or words, "March 12, 2031" or "12 March",
/// "1.5 billion" or "1,500,000,000", "2:30 p.m." or "14:30", "%" or "percent". None when that form cannot say the
/// value, or when the kinds are not the same. Whoever uses it reads the result back and compares.
std::optional<std::string> written_like(const Value& value, std::string_view old_text, const Value& old_value);

/// For the rest of this folder.
namespace value_writing {

std::optional<std::string> date_like(const Value& value, std::string_view old_text, const Value& old_value);
std::optional<std::string> time_like(const Value& value, std::string_view old_text);
/// Numbers, percentages, money, durations.
std::optional<std::string> amount_like(const Value& value, std::string_view old_text, const Value& old_value);
std::optional<std::string> ordinal_like(const Value& value, std::string_view old_text);
std::optional<std::string> part_like(const Value& value, std::string_view old_text);
std::optional<std::string> document_like(const Value& value, std::string_view old_text);

/// "thirty-nine" of 0 … 99.
std::string english_number(int number);
/// With the first letter as large as that of `model`.
std::string capitalised_like(std::string text, std::string_view model);

}  // namespace value_writing

}  // namespace stykovka
