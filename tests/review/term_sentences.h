// Reads terms and the texts that have them (tests/data/review/terms.txt), and counts what is recognised.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "review/term.h"
#include "text/word_stems.h"

namespace stykovka::test {

/// A text, with the places where terms stand.
struct TermSentence {
    Language language;
    std::string text;
    std::vector<ByteSpan> terms;
};

/// A text that does not have the term.
struct LookAlike {
    Language language;
    std::string term, text;
};

struct TermSentences {
    std::vector<Concept> concepts;  ///< one a term
    std::vector<TermSentence> sentences;
    std::vector<LookAlike> never;
};

TermSentences term_sentences(std::string_view file);

/// What was found, and what should have been.
struct TermCounts {
    std::size_t expected = 0, found = 0, wrong = 0, look_alikes = 0;
    std::string mistakes;  ///< one a line

    double recall() const { return static_cast<double>(found) / static_cast<double>(expected); }
    double precision() const { return static_cast<double>(found) / static_cast<double>(found + wrong); }
};

TermCounts recognised(const TermSentences& data, const WordStems& stems);

}  // namespace stykovka::test
