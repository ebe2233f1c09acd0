// Result codes of SQLite as errors in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/error.h"

namespace stykovka {

/// The Error (subject archive) for an extended result code. `name` is the file, `detail` what SQLite says (the place).
Error sqlite_error(int extended_code, const std::string& name, const std::string& detail);

}  // namespace stykovka
