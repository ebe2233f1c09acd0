// What an open archive consists of; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/owner_lock.h"
#include "sqlite/database.h"

namespace stykovka {

class Write;

/// Work of a store that belongs to the end of the outermost `Write`.
struct AtWritesEnd {
    std::function<void()> before_commit;  ///< may write; what it throws takes everything back
    std::function<void(bool all)>
        taken_back;  ///< the outermost one, or a part inside of it, was taken back; must not throw
};

struct Archive::State {
    std::filesystem::path path;
    std::string who;
    bool read_only = false;
    std::optional<OwnerLock> lock;  ///< on shared places; given up after the database is closed
    Database database;
    Write* open_write = nullptr;      ///< the innermost
    std::vector<AtWritesEnd> at_end;  ///< of the outermost
};

}  // namespace stykovka
