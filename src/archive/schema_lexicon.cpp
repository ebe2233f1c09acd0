// The table of the words that were learnt.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// All of it can be made anew from units. learnt_lexicons: one row for two languages (primary tags, in the order of the
// alphabet), whichever was translated into which; `pairs` = units it was learnt from; `content` is made and read by
// memory/learnt_lexicon_codec.h. learnt_state: the rules by which words were taken, the last unit taken in and how many
// there were up to it.
const char* const lexicon_schema = R"sql(
CREATE TABLE learnt_lexicons(
    id INTEGER PRIMARY KEY,
    source_language TEXT NOT NULL,
    target_language TEXT NOT NULL,
    pairs INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE(source_language, target_language)
) STRICT;
CREATE TABLE learnt_state(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    rules INTEGER NOT NULL,
    last_unit INTEGER NOT NULL,
    units INTEGER NOT NULL
) STRICT;
INSERT INTO learnt_state(id, rules, last_unit, units) VALUES(1, 0, 0, 0);
)sql";

}  // namespace stykovka
