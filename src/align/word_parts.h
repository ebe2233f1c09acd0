// The halves of a compound, which are looked up one by one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace stykovka {

/// Visits the parts of a word key between hyphens: "cross" and "border", «информационно» and «правовой».
template <class Visit>
void each_part(std::string_view word_key, Visit visit) {
    for (std::size_t begin = 0; begin < word_key.size();) {
        const std::size_t end = std::min(word_key.find('-', begin), word_key.size());
        if (end > begin) visit(word_key.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace stykovka
