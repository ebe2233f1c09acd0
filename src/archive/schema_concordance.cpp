// The tables of the concordance: which words stand where.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// All of it can be made anew from releases, units and occurrences. concordance_words: every form of a word that was
// met, found by its stem; concordance_word_blocks: the same words by number, 1024 a block, one a line, for looking
// inside words. concordance_index: for each occurrence, and for each release whose text is not all in the memory, the
// numbers of its words in base 36; its rowid is day << 32 | kind << 30 | id (kinds: 0 an occurrence, 1 a unit that
// stands for the occurrence of its import, 2 a release), so that newest first is the order of the index, and the word
// "0" stands in every row. It may name more than there is: what is found is looked at again. concordance_state: the
// rules by which words were taken, how many there are, the last occurrence and unit taken in; concordance_changed:
// those at or below them that changed since, as kind << 30 | id; concordance_releases: the revisions that were taken
// in. The triggers keep the first of these true whoever changes an occurrence; ids of removed rows are given again.
const char* const concordance_schema = R"sql(
CREATE TABLE concordance_words(
    language TEXT NOT NULL,
    stem TEXT NOT NULL,
    word TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY(language, stem, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE concordance_word_blocks(
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE concordance_index USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE TABLE concordance_state(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    rules INTEGER NOT NULL,
    words INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    units INTEGER NOT NULL
) STRICT;
INSERT INTO concordance_state(id, rules, words, occurrences, units) VALUES(1, 0, 0, 0, 0);
CREATE TABLE concordance_changed(
    place INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE concordance_releases(
    release_id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
) STRICT;
CREATE TRIGGER concordance_occurrence_gone AFTER DELETE ON occurrences
WHEN old.id <= (SELECT occurrences FROM concordance_state) AND NOT EXISTS(SELECT 1 FROM occurrences WHERE id > old.id)
BEGIN
    UPDATE concordance_state SET occurrences = coalesce((SELECT max(id) FROM occurrences), 0);
END;
CREATE TRIGGER concordance_occurrence_changed
AFTER UPDATE OF unit_id, release_date, at, source_text, target_text ON occurrences
BEGIN
    INSERT OR IGNORE INTO concordance_changed(place) VALUES(new.id);
END;
CREATE TRIGGER concordance_unit_changed
AFTER UPDATE OF created, changed, source_text, target_text ON units WHEN new.import IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO concordance_changed(place) VALUES((1 << 30) + new.id);
END;
)sql";

// The index by stems, with their places: words that stand one after the other are found without reading the texts.
// A number now names a stem (that of its word which was met first), so `id` of concordance_words is equal for all forms
// of a stem; a line of concordance_word_blocks is LF, a word, a TAB and the number of its stem in base 36, and
// concordance_state.words counts the lines. All is made anew from the texts.
const char* const concordance_stems_schema = R"sql(
DROP TABLE concordance_index;
CREATE VIRTUAL TABLE concordance_index USING fts5(words, content='', columnsize=0, detail=full, tokenize='ascii');
DELETE FROM concordance_words;
DELETE FROM concordance_word_blocks;
DELETE FROM concordance_changed;
DELETE FROM concordance_releases;
UPDATE concordance_state SET rules=0, words=0, occurrences=0, units=0;
)sql";

// The index in lists of our own, in half the room. A token is a word, number or sign of a text; all tokens are numbered
// in the order in which texts were taken in, with one number left out behind each text of a pair. concordance_lists:
// the tokens of each word; concordance_texts: which tokens are those of which text, named by what was the rowid before;
// concordance_hashes: the numbers of words, and those of the words of each stem (entries: memory/concordance_lists.h,
// concordance_words.h). A line of concordance_word_blocks ends in the number of its word.
// concordance_state: `tokens` is the next number, `stale` counts those whose text was taken in anew since.
const char* const concordance_lists_schema = R"sql(
DROP TABLE concordance_index;
DROP TABLE concordance_words;
DELETE FROM concordance_word_blocks;
DELETE FROM concordance_changed;
DELETE FROM concordance_releases;
CREATE TABLE concordance_lists(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
CREATE TABLE concordance_texts(
    first_token INTEGER PRIMARY KEY,
    newest INTEGER NOT NULL,
    entries BLOB NOT NULL
) STRICT;
CREATE INDEX concordance_texts_newest ON concordance_texts(newest);
CREATE TABLE concordance_hashes(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
ALTER TABLE concordance_state ADD COLUMN tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concordance_state ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
UPDATE concordance_state SET rules=0, words=0, occurrences=0, units=0;
)sql";

}  // namespace stykovka
