// An archive that is open, with the stores of all that is in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/open_references.h"
#include "archive/archive.h"
#include "base/time.h"
#include "bitext/release_store.h"
#include "memory/translation_memory.h"

namespace stykovka {

/// Owns the connection; belongs to one thread. Another thread that needs the archive opens its own.
class OpenArchive {
public:
    enum class Access { read_write, read_only };

    /// Hears which reference archive is left out, and why, when it is asked; on the thread of this archive.
    using LeftOut = std::function<void(const std::string& sentence)>;

    /// Opens the archive at `path`, made when it is not there (not with read_only). Throws Error (subject archive).
    OpenArchive(const std::filesystem::path& path, std::string who, Access access = Access::read_write,
                LeftOut left_out = {});
    ~OpenArchive();

    const std::filesystem::path& path() const { return path_; }
    const std::string& who() const { return who_; }
    Archive& archive() { return archive_; }
    ReleaseStore& releases() { return releases_; }
    UnitStore& units() { return *units_; }
    /// With the reference archives; it and they follow the settings that are kept in the archive at each call.
    TranslationMemory& memory();
    OpenReferences& references();

    /// The id of a release by its number. Throws Error (subject archive): not_found; conflict when releases of several
    /// dates have that number and no date is given.
    std::int64_t find(const std::string& number, std::optional<Date> date = std::nullopt);

private:
    void follow_settings();

    std::filesystem::path path_;
    std::string who_;
    Archive archive_;
    ReleaseStore releases_;
    std::unique_ptr<UnitStore> units_;
    std::unique_ptr<TranslationMemory> memory_;
    LessTrust trust_;
    std::vector<AttachedArchive> wanted_;
    OpenReferences references_;
};

}  // namespace stykovka
