// The release that somebody had open last.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "app/open_archive.h"

namespace stykovka {

/// Of the one who has the archive open; else the release changed last; none when there is no release.
std::optional<std::int64_t> last_release(OpenArchive& archive);

/// Kept at once, for the next start. Throws Error (subject archive).
void keep_last_release(OpenArchive& archive, std::int64_t release);

}  // namespace stykovka
