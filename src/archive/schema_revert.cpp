// The table that makes a batch revertible: which rows it put in, changed and removed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// One line for rows first … last that were put in one after the other, or for one row. `row_key` names a row of a table
// without numbers (then first = last = 0). `before`: its image, NULL when there was none. `after`: hashes of the images
// behind the batch, 8 bytes a row, 0 for none (see sqlite/row_image.h); nothing for rows that were put in and whose own
// column last_entry tells who changed them last. `schema`: of the archive then; images of other
// tables fit no more.
const char* const revert_schema = R"sql(
CREATE TABLE journal_rows(
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal(id),
    table_name TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    row_key BLOB,
    before BLOB,
    after BLOB NOT NULL,
    schema INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_rows_entry ON journal_rows(entry);
)sql";

}  // namespace stykovka
