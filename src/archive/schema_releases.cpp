// The tables of releases: what is known about them, their texts and beads, steps of undo, what is being typed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// Segments, paragraphs, beads and crossing links lie in blocks: `sequence` says which of them, `position` orders the
// blocks (with room between them), `size` counts the elements in `content`. So an edit rewrites one block of a
// sequence. `done` is the number of the last step that was not undone; steps above it can be done again.
const char* const release_schema = R"sql(
CREATE TABLE releases(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    source_title TEXT NOT NULL, target_title TEXT NOT NULL,
    source_url TEXT NOT NULL, target_url TEXT NOT NULL,
    source_language TEXT NOT NULL, target_language TEXT NOT NULL,
    state INTEGER NOT NULL,
    embargo INTEGER,
    state_changed_by TEXT NOT NULL,
    state_changed INTEGER,
    revision INTEGER NOT NULL,
    next_id INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    beads INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    untranslated INTEGER NOT NULL,
    lowest_confidence REAL NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    UNIQUE(number, date)
) STRICT;
CREATE INDEX releases_changed ON releases(changed);
CREATE TABLE release_origins(
    release_id INTEGER NOT NULL REFERENCES releases(id) ON DELETE CASCADE,
    side INTEGER NOT NULL,
    format TEXT NOT NULL,
    file TEXT NOT NULL,
    encoding TEXT NOT NULL,
    encoding_guessed INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY(release_id, side)
) STRICT;
CREATE TABLE release_blocks(
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases(id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    position INTEGER NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX release_blocks_order ON release_blocks(release_id, sequence, position, size);
CREATE TABLE steps(
    release_id INTEGER NOT NULL REFERENCES releases(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    description TEXT NOT NULL,
    content BLOB NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(release_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE drafts(
    release_id INTEGER NOT NULL REFERENCES releases(id) ON DELETE CASCADE,
    anchor INTEGER NOT NULL,
    side INTEGER NOT NULL,
    text TEXT NOT NULL,
    caret INTEGER NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(release_id, anchor, side)
) STRICT, WITHOUT ROWID;
CREATE TABLE cursors(
    release_id INTEGER PRIMARY KEY REFERENCES releases(id) ON DELETE CASCADE,
    bead INTEGER NOT NULL,
    side INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    caret INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace stykovka
