// Where words stand: kept beside the memory, made after it, and never behind what a search says.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/progress.h"
#include "memory/concordance_place.h"
#include "memory/token_set.h"

namespace stykovka {

/// What the index has not taken in yet; a search looks through it.
struct ConcordanceBacklog {
    std::vector<std::int64_t> occurrences;
    std::vector<std::int64_t> imports;   ///< units
    std::vector<std::int64_t> releases;  ///< changed since
};

class ConcordanceIndex {
public:
    explicit ConcordanceIndex(Archive& archive) : archive_(archive) {}

    /// Occurrences and releases that a search has to look through.
    std::uint64_t behind();
    ConcordanceBacklog backlog();

    /// Takes in what is missing, portion by portion, each in a transaction of its own so that others can write between
    /// them. Stopped or killed it goes on from there the next time. Writes no journal: nobody's work changes. Throws
    /// Error{cancelled}.
    void catch_up(const Progress& progress);

    /// The set of all tokens that stand for one of the words.
    TokenSet tokens_of(const std::vector<std::int64_t>& words);
    /// Visits the places in the range that have a token of the set (all, when there is no set), newest first, until
    /// `visit` returns false. A place may be there no more, and one that changed may be found by what it was.
    void each(const std::optional<TokenSet>& tokens, const ConcordanceRange& range,
              const std::function<bool(ConcordancePlace)>& visit);

private:
    void begin_anew_if_need_be();
    bool take_in_occurrences();
    bool take_in_imports();
    bool take_in_changed();
    bool take_in_releases();

    Archive& archive_;
};

}  // namespace stykovka
