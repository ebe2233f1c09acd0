// The tables of the translation memory: units, where they stood, and the index that finds similar ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// tokens: `id` is the frozen rank of a key, rarest last; all texts of the index are ordered by it, so it never changes.
// forms: equal sequences of keys in one language, shared by all texts that have it; `keys` are token ids, 4 bytes each.
// form_postings: forms by each token of their prefix, in portions that fit a quarter of a page. One entry: form (4
// bytes), its size (1), position of the token in the ordered form (1), signature (4). short_texts: the folded
// characters of texts of few keys; short_postings: the same by their number. One entry: text (4), signature (8). All
// numbers in blobs are little-endian. units: `newest` orders equal matches; `came_with_release` = it goes when its last
// occurrence goes; `details` holds what few units have (codes, attributes, properties, notes). occurrences: texts are
// NULL where they are those of the unit.
const char* const memory_schema = R"sql(
CREATE TABLE tokens(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO tokens(id, key) VALUES(1, '#');
CREATE TABLE forms(
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    hash INTEGER NOT NULL,
    keys BLOB NOT NULL
) STRICT;
CREATE INDEX forms_hash ON forms(hash);
CREATE TABLE form_postings(
    token INTEGER NOT NULL,
    portion INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY(token, portion)
) STRICT, WITHOUT ROWID;
CREATE TABLE short_texts(
    id INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    hash INTEGER NOT NULL,
    form INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX short_texts_hash ON short_texts(hash);
CREATE TABLE short_postings(
    size INTEGER NOT NULL,
    portion INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY(size, portion)
) STRICT, WITHOUT ROWID;
CREATE TABLE units(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    identity INTEGER NOT NULL,
    source_language TEXT NOT NULL, target_language TEXT NOT NULL,
    source_text TEXT NOT NULL, target_text TEXT NOT NULL,
    source_hash INTEGER NOT NULL, target_hash INTEGER NOT NULL,
    source_form INTEGER NOT NULL, target_form INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    came_with_release INTEGER NOT NULL,
    created INTEGER, changed INTEGER,
    created_by TEXT NOT NULL, changed_by TEXT NOT NULL,
    details BLOB
) STRICT;
CREATE INDEX units_identity ON units(identity);
CREATE INDEX units_source_hash ON units(source_hash);
CREATE INDEX units_target_hash ON units(target_hash);
CREATE INDEX units_source_form ON units(source_form, standing, newest DESC, id);
CREATE INDEX units_target_form ON units(target_form, standing, newest DESC, id);
CREATE TABLE occurrences(
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES units(id) ON DELETE CASCADE,
    release_id INTEGER NOT NULL,
    source_first INTEGER NOT NULL, target_first INTEGER NOT NULL,
    release_number TEXT NOT NULL,
    release_date TEXT,
    release_title TEXT NOT NULL,
    state INTEGER NOT NULL,
    origin TEXT NOT NULL,
    aligned_by TEXT NOT NULL,
    who TEXT NOT NULL,
    at INTEGER,
    position INTEGER NOT NULL,
    source_segments BLOB NOT NULL, target_segments BLOB NOT NULL,
    source_before TEXT NOT NULL, target_before TEXT NOT NULL,
    source_after TEXT NOT NULL, target_after TEXT NOT NULL,
    source_text TEXT, target_text TEXT
) STRICT;
CREATE INDEX occurrences_unit ON occurrences(unit_id);
CREATE UNIQUE INDEX occurrences_place ON occurrences(release_id, source_first, target_first) WHERE release_id <> 0;
)sql";

// source_text and target_text of units and occurrences are texts as memory/packed_text.h stores them. What is there
// stays as it is, but for texts that would be taken for packed ones.
const char* const packed_texts_schema = R"sql(
UPDATE units SET source_text=char(3)||source_text WHERE source_text BETWEEN char(1) AND char(4);
UPDATE units SET target_text=char(3)||target_text WHERE target_text BETWEEN char(1) AND char(4);
UPDATE occurrences SET source_text=char(3)||source_text WHERE source_text BETWEEN char(1) AND char(4);
UPDATE occurrences SET target_text=char(3)||target_text WHERE target_text BETWEEN char(1) AND char(4);
)sql";

}  // namespace stykovka
