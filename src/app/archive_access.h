// What may be done to an archive where it lies.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/open_archive.h"

namespace stykovka {

/// `read_only` for an archive that is there and may not be written to: its file or its folder is protected, or lies on
/// a place that can only be read.
OpenArchive::Access access_to(const std::filesystem::path& archive);

}  // namespace stykovka
