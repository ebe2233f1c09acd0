// The words that an archive taught: kept beside the memory and made after it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "align/learnt_lexicon.h"
#include "archive/archive.h"
#include "base/progress.h"

namespace stykovka {

class LexiconMemory {
public:
    explicit LexiconMemory(Archive& archive) : archive_(archive) {}

    /// Units that were not learnt from yet.
    std::uint64_t behind();
    /// True when learning from what is new would tell something: a tenth more than was known, or 1000 units.
    bool is_worth_learning();

    /// Learns from what is new, at most `most_units` of it, portion by portion, each stored in a transaction of its own;
    /// stopped or killed it goes on from there the next time. Begins anew when the rules changed, what was kept is
    /// damaged, or a fifth of what it was learnt from is there no more. Superseded units teach nothing. Writes no
    /// journal: nobody's work changes. Throws Error{cancelled}.
    void catch_up(const Lexicon& frequencies, std::uint64_t most_units, const Progress& progress);

    /// What was learnt, one for each two languages. Damaged ones are left out, and named in `remarks`.
    struct Learnt {
        std::vector<LearntLexicon> lexicons;
        std::vector<std::string> remarks;
    };
    Learnt learnt();

private:
    struct State;
    State state();
    bool is_outdated(const State& state);
    void begin_anew();
    bool take_in(std::uint64_t most_units, const Lexicon& frequencies, const Progress& progress);

    Archive& archive_;
};

}  // namespace stykovka
