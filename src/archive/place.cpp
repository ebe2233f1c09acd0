// Where a file lies: what its file system can be trusted with.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/place.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>

namespace stykovka {

Place place_of(const std::filesystem::path& file) {
    // Types as statfs(2) and linux/magic.h give them.
    constexpr std::array<std::uint32_t, 13> shared_types{
        0x00006969,  // NFS
        0x0000517B,  // SMB
        0xFF534D42,  // CIFS
        0xFE534D42,  // SMB 2
        0x0000564C,  // NCP
        0x5346414F,  // AFS
        0x73757245,  // Coda
        0x00C36400,  // Ceph
        0x01021997,  // 9P
        0x65735546,  // FUSE: sshfs, cloud drives
        0x00004D44,  // FAT: memory sticks
        0x2011BAB0,  // exFAT
        0x0BD00BD0,  // Lustre
    };
    std::error_code failed;
    const auto asked = std::filesystem::exists(file, failed) ? file : std::filesystem::absolute(file).parent_path();
    struct statfs status {};
    if (::statfs(asked.c_str(), &status) != 0) return Place::local;
    const auto type = static_cast<std::uint32_t>(status.f_type);
    return std::find(shared_types.begin(), shared_types.end(), type) != shared_types.end() ? Place::shared
                                                                                           : Place::local;
}

}  // namespace stykovka
