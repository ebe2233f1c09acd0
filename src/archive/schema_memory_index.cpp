// The index of the translation memory, made anew in a compact form, and where units came from.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// The index is derived from the units: the store fills it again when `version` in index_state is not its own. All
// numbers in blobs are little-endian; "id" of a list is (feature << 16) + portion, so that lists grow by small rows.
//
// index_state: one row. `generation` grows with each rebuild; `tokens` and `forms` count what was given a number.
// tokens: `rank` is the frozen place of a key, rarest last; it never changes within a generation. A key is known by the
// lowest 48 bits of a hash over its language and its text.
// forms: 64 sequences of keys a page; form f stands on page (f − 1) / 64. form_hashes: forms by a hash of their
// keys. form_postings: forms by each token of their prefix. short_texts: the characters of texts of few keys, by
// language and length; short_hashes: which of them are there. (Entries: form_pages.cpp, form_index.cpp,
// posting_list.h, short_index.cpp.)
// crowded_texts: units by form and text, for forms that very many units share; a unit that is gone may still be named.
//
// units: `entry` is the entry of the journal that added it, `last_entry` the one that changed it last (NULL for units
// of older archives). `import`: the unit was added by an import that said no place for it; see imports. It stands for
// an occurrence with release_id 0 and no number. imports: one row an entry of the journal and origin.
// occurrences: `entry` is the entry of the journal that added it.
const char* const memory_index_schema = R"sql(
DROP TABLE tokens;
DROP TABLE forms;
DROP TABLE form_postings;
DROP TABLE short_texts;
DROP TABLE short_postings;
DROP INDEX units_identity;
DROP INDEX units_source_hash;
DROP INDEX units_target_hash;
DROP INDEX units_source_form;
DROP INDEX units_target_form;
ALTER TABLE units DROP COLUMN identity;
ALTER TABLE units DROP COLUMN source_hash;
ALTER TABLE units DROP COLUMN target_hash;
ALTER TABLE units ADD COLUMN entry INTEGER;
ALTER TABLE units ADD COLUMN last_entry INTEGER;
ALTER TABLE units ADD COLUMN import INTEGER;
ALTER TABLE occurrences ADD COLUMN entry INTEGER;
UPDATE units SET source_form=0, target_form=0;
CREATE INDEX units_source_form ON units(source_form, standing, newest DESC);
CREATE INDEX units_target_form ON units(target_form, standing, newest DESC);
CREATE TABLE imports(
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    origin TEXT NOT NULL,
    aligned_by TEXT NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE TABLE index_state(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    version INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    forms INTEGER NOT NULL
) STRICT;
INSERT INTO index_state VALUES(1, 0, 0, 0, 0);
CREATE TABLE tokens(
    hash INTEGER PRIMARY KEY,
    rank INTEGER NOT NULL
) STRICT;
CREATE TABLE forms(
    page INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE form_hashes(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE form_postings(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE short_texts(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE short_hashes(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE crowded_texts(
    form INTEGER NOT NULL,
    text_hash INTEGER NOT NULL,
    other_hash INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    PRIMARY KEY(form, text_hash, other_hash, unit_id)
) STRICT, WITHOUT ROWID;
)sql";

// Units of a form in no special order: form_units knows which of them are newest.
const char* const unit_forms_schema = R"sql(
DROP INDEX units_source_form;
DROP INDEX units_target_form;
CREATE INDEX units_source_form ON units(source_form);
CREATE INDEX units_target_form ON units(target_form);
)sql";

}  // namespace stykovka
