// The tables of an archive, and how older ones are brought up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include <fmt/format.h>

#include <cassert>

#include "sqlite/transaction.h"

namespace stykovka {

// Who did what. `batch` is the first entry of the work that this one belongs to.
const char* const journal_schema = R"sql(
CREATE TABLE journal(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    batch INTEGER REFERENCES journal(id)
) STRICT;
CREATE INDEX journal_batch ON journal(batch) WHERE batch IS NOT NULL;
CREATE TABLE settings(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

std::span<const Migration> migrations() {
    static const std::vector<Migration> steps{{journal_schema, release_schema, memory_schema, review_schema},
                                              {memory_index_schema},
                                              {revert_schema},
                                              {term_schema},
                                              {concordance_schema},
                                              {links_schema},
                                              {lexicon_schema},
                                              {concordance_stems_schema},
                                              {topic_schema},
                                              {concordance_lists_schema},
                                              {packed_texts_schema},
                                              {form_units_schema},
                                              {unit_forms_schema}};
    return steps;
}

int schema_of(Database& database) { return static_cast<int>(database.number("PRAGMA user_version")); }

void migrate(Database& database, std::span<const Migration> steps, const std::function<void()>& before_first) {
    int schema = schema_of(database);
    assert(schema <= static_cast<int>(steps.size()));
    if (schema > 0 && schema < static_cast<int>(steps.size())) before_first();
    while (schema < static_cast<int>(steps.size())) {
        Transaction transaction(database);
        // Another program may have taken the step while this one waited.
        schema = schema_of(database);
        if (schema >= static_cast<int>(steps.size())) return;
        for (const char* sql : steps[static_cast<std::size_t>(schema)]) database.execute(sql);
        database.execute(fmt::format("PRAGMA user_version={}", ++schema).c_str());
        transaction.commit();
    }
}

}  // namespace stykovka
