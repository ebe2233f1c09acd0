// Names that a translation has from an old source.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// Words of an English text with a capital that sound like a word of the Russian source it was made for, and like none
/// of the new source: who held the office then, and the city it was in.
std::vector<ByteSpan> name_leftovers(std::string_view new_source, std::string_view old_source, std::string_view target);

}  // namespace stykovka
