// Which units have a form, beside it: what bounds a score before a unit is read.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

// A part of the index of the translation memory, which is made anew by the store (its version is another one now).
// form_units: units by 32 forms and side, with times and with hashes of numbers and signs. (Entries: form_units.h.)
const char* const form_units_schema = R"sql(
CREATE TABLE form_units(
    id INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
) STRICT;
)sql";

}  // namespace stykovka
