// Releases into the archive, and out of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/open_archive.h"
#include "app/reading.h"

namespace stykovka {

struct StoreOptions {
    std::optional<float> accept_above;  ///< accepts beads of at least this confidence, by confidence
};

struct StoreOutcome {
    std::int64_t id = 0;
    std::string number;  ///< of the release as it is stored
    bool added = false;  ///< false: the archive knows this release with the same texts
    std::size_t beads = 0;
    std::size_t accepted = 0;
    std::size_t left_for_review = 0;
};

/// Adds a release with its accepted units, in one transaction. A release without a number is known by the day.
/// Throws Error{conflict, archive} when the archive has a release of this number and date with other texts.
StoreOutcome store_release(OpenArchive& archive, const PreparedRelease& prepared, const StoreOptions& options);

/// Takes a release, its history and its occurrences in the memory out of the archive.
void remove_release(OpenArchive& archive, std::int64_t release);

}  // namespace stykovka
