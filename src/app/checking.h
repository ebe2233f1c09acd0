// Spelling and checks of texts and documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/tools.h"
#include "base/progress.h"
#include "bitext/bitext.h"
#include "review/finding.h"
#include "review/speller.h"

namespace stykovka {

/// A word of a text that no dictionary and no list of accepted words has.
struct SpellingFinding {
    std::string word;
    std::uint32_t paragraph = 0, segment = 0;  ///< 0-based
    ByteSpan span;                             ///< in the segment's text
    bool looks_like_name = false;
    std::vector<std::string> suggestions;  ///< best first
};

/// A speller that knows the office's words too; `archive` may be null. Throws Error{unavailable} without a dictionary.
Speller office_speller(const Language& language, OpenArchive* archive, const Tools& tools);

/// Accepts a word in the archive and in this speller, with the forms of `model` (may be empty); returns the forms.
/// Throws Error{usage} when the model is not known.
std::vector<std::string> accept_word(OpenArchive& archive, Speller& speller, const Language& language,
                                     const std::string& word, const std::string& model);

/// The unknown words of a text; suggestions are looked up once a word.
std::vector<SpellingFinding> spelling_of(const SegmentedText& text, OpenArchive* archive, const Tools& tools,
                                         const Progress& progress);

/// Spelling and quality checks of a document; `archive` gives the office's accepted words and may be null.
std::vector<Finding> check_document(const Bitext& document, OpenArchive* archive, const Tools& tools,
                                    const Progress& progress);

}  // namespace stykovka
