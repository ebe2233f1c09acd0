// Where a file lies: what its file system can be trusted with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace stykovka {

/// `shared`: on a network or a removable disk, where shared memory and locks between machines do not work.
enum class Place { local, shared };

/// The place of a file, or of the folder that it would be in. A place that is not known counts as local.
Place place_of(const std::filesystem::path& file);

}  // namespace stykovka
