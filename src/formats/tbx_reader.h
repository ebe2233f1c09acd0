// Reads terms from TBX: ISO 30042:2019 (v3, DCA and DCT) and 2008 (martif).
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/progress.h"
#include "formats/term_file.h"

namespace stykovka {

/// Reads a whole document. Nothing outside of it is opened, and a DOCTYPE with entities is refused. Terms in all
/// languages are kept. Throws Error{malformed, input}: no TBX, broken XML (with its line), an encoding that is not
/// read.
TermFile read_tbx(const std::string& bytes, const std::string& file, const Progress& progress);

}  // namespace stykovka
