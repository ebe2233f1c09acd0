// The lexicon that aligning uses: the program's own, and what an office's pairs taught.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "align/learnt_lexicon.h"
#include "align/lexicon.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

class OpenArchive;

/// Any thread may ask while another one takes over what was learnt; a lexicon that was handed out stays as it is.
class OfficeLexicon {
public:
    explicit OfficeLexicon(Lexicon built);
    ~OfficeLexicon();
    OfficeLexicon(OfficeLexicon&&) noexcept;

    const Lexicon& built() const;
    /// For two languages, whichever is translated into which.
    Lexicon between(const BySide<Language>& languages) const;
    /// In the place of what was learnt of these languages before.
    void take(const LearntLexicon& learnt) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Takes over what the archive's pairs taught; gives back what could not be used, and why.
std::vector<std::string> use_learnt_words(OpenArchive& archive, const OfficeLexicon& lexicon);

/// Learns from the pairs that are new in the archive, when it is worth it (see LexiconMemory), and takes that over. At
/// most 100 000 pairs, a few seconds of work; what is left waits for the next time. False: nothing was learnt.
/// Throws Error{cancelled}, and Error (subject archive) when nothing can be written.
bool learn_words(OpenArchive& archive, const OfficeLexicon& lexicon, const Progress& progress);

}  // namespace stykovka
