// Adding, listing and removing the archives that are read beside this one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/progress.h"

namespace stykovka {

struct ReferenceOptions {
    std::string name;  ///< empty: that of the file
    int points = 0;    ///< that its matches lose, 0 … 50 (see LessTrust)
};

/// Attaches an archive, after every page of it was read. Throws Error: usage (this archive itself, attached already, a
/// name that another one has); what a ReferenceArchive throws; Error{cancelled}.
AttachedArchive add_reference(OpenArchive& archive, const std::filesystem::path& file, const ReferenceOptions& options,
                              const Progress& progress);

/// Takes one off by its name or its file, and its rule of trust with it. Throws Error{not_found} (subject archive).
AttachedArchive remove_reference(OpenArchive& archive, const std::string& name_or_file);

/// What there is to say about one.
struct ReferenceState {
    AttachedArchive reference;
    int points = 0;
    std::int64_t releases = 0, units = 0;
    std::string trouble;  ///< why it is left out now; empty: it is read
};
std::vector<ReferenceState> reference_states(OpenArchive& archive);

}  // namespace stykovka
