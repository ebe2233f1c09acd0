// The columns of a release in the archive; for the release store only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/side.h"
#include "bitext/bitext.h"
#include "bitext/release_store.h"
#include "sqlite/database.h"
#include "text/release.h"

namespace stykovka {

std::int64_t seconds_of(UtcTime time);
/// Empty for a release without a date.
std::string date_column(const std::optional<Date>& date);

/// Adds a line for the release without its document; returns its id.
std::int64_t insert_release(Write& write, const Release& release, const Bitext& document);
void update_release(Write& write, std::int64_t id, const Release& release);
std::optional<Release> read_release(Database& database, std::int64_t id);

/// Columns that `stored_release` reads, for SELECT … FROM releases.
extern const char* const stored_release_columns;
StoredRelease stored_release(const Statement& row);

/// Throws Error{not_found, archive}.
[[noreturn]] void no_such_release(std::int64_t id);

}  // namespace stykovka
