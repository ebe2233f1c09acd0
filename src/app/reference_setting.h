// Which other archives are read beside this one, kept in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/write.h"

namespace stykovka {

/// Another archive that is read beside this one. In the archive's settings rather than in the user's: it belongs to the
/// work, as what is trusted less does, is the same for all who work on it, and comes along with a backup.
struct AttachedArchive {
    std::string name;            ///< what matches and rules of trust (see LessTrust) call it; each its own
    std::filesystem::path file;  ///< absolute

    friend bool operator==(const AttachedArchive&, const AttachedArchive&) = default;
};

/// In the order in which they were added.
std::vector<AttachedArchive> kept_references(Archive& archive);
void keep_references(Write& write, const std::vector<AttachedArchive>& references);

}  // namespace stykovka
