// How many words a text has.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace stykovka {

/// The tokens of a text that are words or numbers, as offices and vendors count them (see tokenizer.h).
std::size_t word_count(std::string_view text);

}  // namespace stykovka
