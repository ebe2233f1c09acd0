// What reading a file of terms gives.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/term.h"

namespace stykovka {

/// Concepts of a file and what is odd about it. Balances: read = concepts + skipped.
struct TermFile {
    std::vector<Concept> concepts;
    std::uint64_t read = 0;
    std::uint64_t skipped = 0;
    std::vector<std::string> remarks;  ///< "file:line: sentence", the first 100

    void remark(std::string sentence) {
        if (remarks.size() < 100) remarks.push_back(std::move(sentence));
    }
};

/// The whole text of a file in UTF-8 (UTF-16 and declared encodings of XML are known). Throws Error (subject input):
/// malformed when it is in no such encoding.
std::string utf8_text_of_file(const std::string& bytes, const std::string& file);

/// Takes the terms that can be looked for; says of the others why not. Gives whether any is left.
bool keep_usable_terms(Concept& entry, const std::string& place, TermFile& result);

}  // namespace stykovka
