// Names that a translation has from an old source.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// The words of an English text with a capital that sound like none of its Russian source: what may be left over from
/// another one. Made once for as many old sources as there are.
class UnnamedWords {
public:
    UnnamedWords(std::string_view source, std::string_view target);
    /// Those that sound like a word with a capital of an old source.
    std::vector<ByteSpan> named_in(std::string_view old_source) const;

private:
    std::vector<std::pair<ByteSpan, std::string>> words_;  ///< with their sounds
};

/// Words of an English text with a capital that sound like a word of the Russian source it was made for, and like none
/// of the new source: who held the office then, and the city it was in.
std::vector<ByteSpan> name_leftovers(std::string_view new_source, std::string_view old_source, std::string_view target);

}  // namespace stykovka
