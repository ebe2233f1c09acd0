// What may be done to an archive where it lies.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive_access.h"

#include <unistd.h>

namespace stykovka {

OpenArchive::Access access_to(const std::filesystem::path& archive) {
    std::error_code failed;
    const std::filesystem::path folder = std::filesystem::absolute(archive, failed).parent_path();
    const bool is_protected = ::access(archive.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK) != 0;
    return std::filesystem::exists(archive, failed) && is_protected ? OpenArchive::Access::read_only
                                                                    : OpenArchive::Access::read_write;
}

}  // namespace stykovka
