// The tables of terms, and of the persons and offices whose names are settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// A row is one version of a thing: `thing` names it for ever, `begun` and `ended` are the entries of the journal
// between which the version holds. What holds now has no `ended`. So every change is kept, and a batch is taken back by
// looking at its entry. Dates are "2031-03-12" or empty.
const char* const term_schema = R"sql(
CREATE TABLE concepts(
    id INTEGER PRIMARY KEY,
    thing INTEGER NOT NULL,
    identifier TEXT NOT NULL,
    subject TEXT NOT NULL,
    definition TEXT NOT NULL,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    ended INTEGER
) STRICT;
CREATE UNIQUE INDEX concepts_now ON concepts(thing) WHERE ended IS NULL;
CREATE INDEX concepts_begun ON concepts(begun);
CREATE INDEX concepts_ended ON concepts(ended) WHERE ended IS NOT NULL;
CREATE TABLE terms(
    concept_id INTEGER NOT NULL REFERENCES concepts(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    status INTEGER NOT NULL,
    part_of_speech TEXT NOT NULL,
    context TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    valid_from TEXT NOT NULL, valid_until TEXT NOT NULL,
    PRIMARY KEY(concept_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE persons(
    id INTEGER PRIMARY KEY,
    thing INTEGER NOT NULL,
    source_name TEXT NOT NULL, target_name TEXT NOT NULL,
    declined INTEGER NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    ended INTEGER
) STRICT;
CREATE UNIQUE INDEX persons_now ON persons(thing) WHERE ended IS NULL;
CREATE TABLE tenures(
    id INTEGER PRIMARY KEY,
    thing INTEGER NOT NULL,
    source_office TEXT NOT NULL, target_office TEXT NOT NULL,
    source_short TEXT NOT NULL, target_short TEXT NOT NULL,
    source_name TEXT NOT NULL,
    acting INTEGER NOT NULL,
    held_from TEXT NOT NULL, held_until TEXT NOT NULL,
    decree TEXT NOT NULL,
    who TEXT NOT NULL,
    at INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    ended INTEGER
) STRICT;
CREATE UNIQUE INDEX tenures_now ON tenures(thing) WHERE ended IS NULL;
)sql";

}  // namespace stykovka
