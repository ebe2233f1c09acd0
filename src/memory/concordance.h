// Where a word or phrase stands in everything published and in everything remembered.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/byte_span.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "memory/concordance_pattern.h"
#include "memory/unit.h"

namespace stykovka {

struct ConcordanceQuery {
    std::string text;
    ConcordanceKind kind = ConcordanceKind::words;
    BySide<Language> languages;         ///< of the pairs that are looked at, in either direction
    std::optional<Side> side;           ///< whose language the text is looked for in; none: both
    std::optional<Date> since, until;   ///< both included
    std::optional<ReleaseState> state;  ///< of the release; then what was imported without a release is left out
    std::size_t limit = 50;             ///< most hits that are returned
    std::size_t count_up_to = 0;        ///< goes on counting until there are so many; no less than `limit`
};

/// One place where the text stands.
struct ConcordanceHit {
    bool in_memory = false;   ///< false: in a release, in a pair that nobody accepted
    Occurrence occurrence;    ///< release, date, state and both texts as they stood; for a hit outside the memory too
    std::optional<Date> day;  ///< that of the release, else of the last change of what was imported
    BySide<Language> languages;
    UnitId unit = UnitId::none;
    Side side = Side::source;                ///< where it was found
    std::vector<ByteSpan> spans;             ///< all places in the text of that side
    std::optional<BySide<std::string>> now;  ///< what the memory says instead by now
    std::string archive = {};                ///< name of the reference archive that it stands in; empty: this one
};

struct ConcordanceResult {
    std::vector<ConcordanceHit> hits;  ///< newest first; in a release by position
    std::uint64_t count = 0;           ///< hits that were counted
    bool is_all = true;                ///< false: there are more than `count`
};

/// Reads the index and looks through what it has not taken in yet (see concordance_index.h), in one view of the
/// archive, so the answer is always up to date. Throws Error{cancelled}.
ConcordanceResult concordance(Archive& archive, const ConcordanceQuery& query, const Progress& progress = {});

}  // namespace stykovka
