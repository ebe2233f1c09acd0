// The file of a lexicon: made once, mapped into memory at every start.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "align/lexicon.h"
#include "base/side.h"

namespace stykovka {

/// A word of a lexicon that is to be written.
struct LexiconWord {
    std::string stem;
    float frequency = 0;                    ///< share of all words in usual texts; 0 when unknown
    std::vector<Translation> translations;  ///< `word` is an index into the other side's words
};

/// The words of both languages, each sorted by stem, without repetitions.
struct LexiconWords {
    BySide<std::string> languages;  ///< primary tags: "ru", "en"
    BySide<std::vector<LexiconWord>> words;
};

/// Writes what `Lexicon::load` reads (native byte order: the file is made on the machine that uses it).
void write_lexicon(const std::filesystem::path& path, const LexiconWords& words);

}  // namespace stykovka
