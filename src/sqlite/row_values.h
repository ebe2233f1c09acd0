// One value of SQLite as part of a row's image; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

struct sqlite3_value;

namespace stykovka {

void append_value(std::string& image, sqlite3_value* value);

}  // namespace stykovka
