// What checks found in beads before.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bitext/bitext.h"
#include "review/finding.h"

namespace stykovka {

/// Keeps what was found in beads by their texts alone: a release is checked after each edit, and an edit changes few
/// beads. A check that was stopped goes on where it stood. Belongs to one thread.
class KnownFindings {
public:
    /// By the place of its check in the table of checks.
    using Found = std::vector<std::pair<std::uint8_t, Finding>>;
    struct OfBead {
        std::optional<Found> by_texts, by_archive;  ///< none: not looked at yet
        std::uint32_t asked = 0;                    ///< in which round it was asked for last
    };

    /// Begins a round, and forgets all when anything else that findings depend on is not as it was: terms, persons,
    /// accepted words, rules, the day, what others added to the archive. All of it as one string.
    void begin(const std::string& circumstances);
    OfBead& of(std::uint64_t key);
    /// Beads of this round of which the archive was not asked.
    std::size_t left() const { return left_; }
    void leave(std::size_t beads) { left_ += beads; }
    /// Forgets the beads that were not asked for in this round and the two before it.
    void end();

private:
    std::string circumstances_;
    std::uint32_t round_ = 0;
    std::size_t left_ = 0;
    std::unordered_map<std::uint64_t, OfBead> beads_;
};

/// The same for beads with the same segments on both sides, codes included.
std::uint64_t key_of_texts(const Bitext& document, std::size_t bead);

}  // namespace stykovka
