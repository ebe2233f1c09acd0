// Lists of accepted words as files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// One word of a list, and the word that it is inflected like (empty: it has this one form).
struct ListedWord {
    std::string word;
    std::string model;
    std::size_t line = 0;  ///< from 1

    friend bool operator==(const ListedWord&, const ListedWord&) = default;
};

struct WordList {
    std::vector<ListedWord> words;
    std::vector<std::size_t> bad_lines;  ///< that are no word, or word and model
};

/// "word" or "word/model" a line; "#" begins a comment, empty lines say nothing. `text` is the bytes of the file; a
/// line that is not UTF-8, longer than 4 KiB or of several words is a bad one.
WordList read_word_list(std::string_view text);

}  // namespace stykovka
