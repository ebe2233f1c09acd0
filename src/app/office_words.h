// The words that an office takes for right: spellers that know them, accepting, taking back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/tools.h"
#include "base/byte_span.h"
#include "base/progress.h"
#include "review/accepted_words.h"
#include "review/speller.h"
#include "text/segment.h"

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

/// From now on the speller knows the words of this release beside the office's, and those of no other release. 0: of
/// none. Checks of a document do so themselves.
void use_words_of_release(std::int64_t release_id, const Language& language, OpenArchive& archive, Speller& speller);

/// Accepts a word in the archive and in this speller of its language; returns the forms that are right now.
/// Throws Error{usage} when it cannot be inflected like its model.
std::vector<std::string> accept_word(OpenArchive& archive, Speller& speller, const AcceptedWord& word);

/// It is not accepted any more; a speller that knows it goes on knowing it. What is not accepted stays so.
void take_word_back(OpenArchive& archive, const AcceptedWord& word);

/// The unknown words of a text; suggestions are looked up once a word.
std::vector<SpellingFinding> spelling_of(const SegmentedText& text, OpenArchive* archive, const Tools& tools,
                                         const Progress& progress);

}  // namespace stykovka
