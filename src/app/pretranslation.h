// What the memory can do for a release before anybody translates it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/side.h"
#include "bitext/bitext.h"
#include "memory/translation_memory.h"
#include "review/register_repair.h"

namespace stykovka {

/// How near the best match is; `repeat` is a source that stands earlier in the same release.
enum class MatchBand : std::uint8_t { context, exact, from_95, from_85, from_75, from_50, repeat, none };
inline constexpr std::array all_bands{MatchBand::context, MatchBand::exact,   MatchBand::from_95, MatchBand::from_85,
                                      MatchBand::from_75, MatchBand::from_50, MatchBand::repeat,  MatchBand::none};

/// "same context", "exact", "95–99 %" …, for the user.
std::string words_for(MatchBand band);
/// "context", "exact", "95-99", "85-94", "75-84", "50-74", "repeat", "none": for programs.
std::string_view name_of(MatchBand band);

/// The band of a score; never `repeat`.
MatchBand band_of(MatchScore score);

struct BandCount {
    std::size_t segments = 0;
    std::size_t words = 0;  ///< of the source

    friend bool operator==(const BandCount&, const BandCount&) = default;
};

/// The beads that are still to be translated, by band.
struct MatchAnalysis {
    std::array<BandCount, all_bands.size()> bands;

    BandCount& operator[](MatchBand band) { return bands[static_cast<std::size_t>(band)]; }
    const BandCount& operator[](MatchBand band) const { return bands[static_cast<std::size_t>(band)]; }
    BandCount all() const;
};

/// One line for the user: "12 segments, 214 words: exact 3 (40 words), new 9 (174 words)".
std::string words_for(const MatchAnalysis& analysis);

/// Throws Error{cancelled}.
MatchAnalysis analysis_of(const TranslationMemory& memory, const Bitext& document, const BySide<Language>& languages,
                          const Progress& progress);

struct Pretranslation {
    Bitext document;
    MatchAnalysis used;  ///< the beads that got a translation, by the band of what they got
};

/// Puts the best match of at least `at_least`, its numbers and dates put right (see memory/repair.h), into every bead
/// that is still to be translated. Such a bead is `automatic`, with the score of the match as its confidence, until
/// somebody confirms it. A match that denies what the source says is never used. Throws Error{cancelled}.
/// With `people`, persons and offices are put right too (see review/register_repair.h).
Pretranslation pretranslated(const TranslationMemory& memory, const Bitext& document, const BySide<Language>& languages,
                             MatchScore at_least, const Progress& progress, const RegisterRepair* people = nullptr);

/// Gives the target of this bead to every other bead with the same source that is still to be translated, or that the
/// machine filled. Such a bead is `automatic`. Nothing happens when the bead has no text on a side.
Bitext propagated(const Bitext& document, std::size_t bead);

/// Whether its translation was put there by one of these two, or by nothing else that speaks for it, and nobody has
/// confirmed it yet.
bool is_filled_by_machine(const Bead& bead);

/// What the memory is asked for a bead: its source as a whole, with the neighbours' sources.
LookupOptions lookup_options_for(const Bitext& document, std::size_t bead);

}  // namespace stykovka
