// Units of the SI, and some beside it, with their prefixes: «нанометр», "µSv", «ТэВ».
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// A base unit behind a prefix, or alone.
struct PrefixedUnit {
    std::string name;  ///< "nm"
    std::string_view dimension;
    double size = 1;  ///< in the base unit of its dimension
};

/// The unit that a word or a sign names, null for others. Signs are read as written, for "mA" is no "MA"; of bases that
/// are one letter only those with a prefix are known. What is pointed to stays.
const PrefixedUnit* prefixed_unit(std::string_view word);

}  // namespace stykovka
