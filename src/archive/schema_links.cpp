// The table of linked pairs: which words of an accepted pair stand for each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// All of it can be made anew from units, occurrences and the lexicon. `place` is kind << 30 | id (kinds: 0 an
// occurrence, 1 a unit that stands for the occurrence of its import), `texts` a hash over both texts as they were when
// they were linked; `links` as in memory/pair_links.cpp. linked_state: the rules and the lexicon by which it was done.
const char* const links_schema = R"sql(
CREATE TABLE linked_pairs(
    place INTEGER PRIMARY KEY,
    texts INTEGER NOT NULL,
    links BLOB NOT NULL
) STRICT;
CREATE TABLE linked_state(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    rules INTEGER NOT NULL
) STRICT;
INSERT INTO linked_state(id, rules) VALUES(1, 0);
)sql";

}  // namespace stykovka
