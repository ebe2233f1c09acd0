// The tables of decisions: words that were accepted, findings that were dismissed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// A word is accepted everywhere (no release) or in one release; `model` is a word that it is inflected like.
const char* const review_schema = R"sql(
CREATE TABLE accepted_words(
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    model TEXT NOT NULL DEFAULT '',
    release_id INTEGER REFERENCES releases(id) ON DELETE CASCADE,
    who TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX accepted_words_once ON accepted_words(language, word, coalesce(release_id, 0));
CREATE INDEX accepted_words_release ON accepted_words(release_id) WHERE release_id IS NOT NULL;
CREATE TABLE dismissals(
    key TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace stykovka
