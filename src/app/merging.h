// Another archive's work brought into this one: two people without a server.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/progress.h"
#include "base/time.h"

namespace stykovka {

struct MergeOptions {
    bool dry_run = false;    ///< says what would happen
    bool keep_both = false;  ///< of a clash, the other translation comes too, as an alternative
};

/// One source with two translations, each of them recommended where it comes from.
struct UnitClash {
    std::string source;
    std::string ours, theirs;
    std::optional<UtcTime> our_time, their_time;  ///< when each was changed last
};

/// One release with two texts.
struct ReleaseClash {
    std::string number;
    std::optional<Date> date;
    UtcTime our_time{}, their_time{};
};

struct MergeOutcome {
    std::int64_t entry = 0;  ///< of the journal: what takes all of it back
    std::uint64_t releases_added = 0, releases_known = 0;
    std::uint64_t units_added = 0, units_known = 0;
    std::uint64_t concepts_added = 0, concepts_changed = 0;
    std::uint64_t words_added = 0, dismissals_added = 0;
    std::vector<UnitClash> unit_clashes;
    std::vector<ReleaseClash> release_clashes;
    std::vector<std::string> remarks;
};

/// Brings what another archive has and this one has not: releases with their accepted pairs, units, terms, accepted
/// words, dismissals; after a backup, as one batch of the journal. What stands here stays as it is. A translation of a
/// source that is recommended here with other words is a clash: it is reported, and left where it is unless a release
/// that came along needs it. The other file is read without trust and not changed. Throws as ForeignArchive does;
/// Error{cancelled}. Then nothing changed.
MergeOutcome merge_archive(OpenArchive& archive, const std::filesystem::path& other, const MergeOptions& options,
                           const Progress& progress);

/// The outcome in sentences, a line each; clashes side by side with their dates.
std::vector<std::string> lines_of(const MergeOutcome& outcome, const MergeOptions& options);

}  // namespace stykovka
