// A vendor's own file with the translations as they stand in the archive by now.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "app/open_archive.h"
#include "formats/xliff.h"

namespace stykovka {

struct FilledXliff {
    std::string bytes;       ///< the file; byte for byte as it was but for targets and states
    std::size_t filled = 0;  ///< units that have another translation now
    std::size_t left = 0;    ///< units of another source, of no release here, or whose codes the file does not have
};

/// Puts the translations of the archive into a file that came from a vendor, so that he sees what became of his: units
/// whose translation differs get it, with its state. Throws Error (subject input) as with_targets does.
FilledXliff filled_with_archive(OpenArchive& archive, const XliffDocument& document, const std::string& file);

}  // namespace stykovka
