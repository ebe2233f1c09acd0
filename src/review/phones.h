// Telephone numbers in running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// The telephone numbers of a text, in order: at least ten digits that begin with +, 7, 8 or a bracket and are divided
/// by hyphens or brackets, or begin with 8 800.
std::vector<ByteSpan> phones_in(std::string_view text);

/// What two spellings of one number have in common: its digits, a leading 8 of eleven written as 7.
std::string phone_key(std::string_view phone);

}  // namespace stykovka
