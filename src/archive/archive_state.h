// What an open archive consists of; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "archive/owner_lock.h"
#include "sqlite/database.h"

namespace stykovka {

class Write;

struct Archive::State {
    std::filesystem::path path;
    std::string who;
    bool read_only = false;
    std::optional<OwnerLock> lock;  ///< on shared places; given up after the database is closed
    Database database;
    Write* open_write = nullptr;  ///< the innermost
};

}  // namespace stykovka
