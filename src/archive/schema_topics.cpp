// What a release is about, in the office's words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

namespace stykovka {

const char* const topic_schema = R"sql(
ALTER TABLE releases ADD COLUMN topic TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace stykovka
