// The tables of an archive, and how older ones are brought up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sqlite/database.h"

namespace stykovka {

/// "Stky": PRAGMA application_id of every archive (bytes 68…71 of the file).
inline constexpr int archive_application_id = 0x53746B79;

/// One step of the schema: SQL that leads from the schema before it to this one. Never changes once it was published.
using Migration = std::vector<const char*>;

/// All steps; the schema number of an archive (PRAGMA user_version) is the count of those that were taken.
std::span<const Migration> migrations();
inline int current_schema() { return static_cast<int>(migrations().size()); }

int schema_of(Database& database);

/// Takes the steps that are missing, each in one transaction together with its number. `before_first` runs before the
/// first one of an archive that has tables already (a backup); when it throws nothing is changed.
/// Precondition: the schema is not newer than the steps.
void migrate(Database& database, std::span<const Migration> steps, const std::function<void()>& before_first);

// The tables of each part, in their own files.
extern const char* const journal_schema;
extern const char* const release_schema;
extern const char* const memory_schema;
extern const char* const memory_index_schema;
extern const char* const packed_texts_schema;
extern const char* const review_schema;
extern const char* const revert_schema;
extern const char* const term_schema;
extern const char* const concordance_schema;
extern const char* const links_schema;
extern const char* const lexicon_schema;
extern const char* const concordance_stems_schema;
extern const char* const topic_schema;
extern const char* const concordance_lists_schema;
extern const char* const form_units_schema;
extern const char* const unit_forms_schema;

}  // namespace stykovka
