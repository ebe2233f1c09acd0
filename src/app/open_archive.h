// An archive that is open, with the stores of all that is in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "base/time.h"
#include "bitext/bitext.h"
#include "memory/translation_memory.h"
#include "text/release.h"

namespace stykovka {

class Archive;
class ReleaseStore;

/// One line of the list of releases.
struct ReleaseSummary {
    std::int64_t id = 0;
    std::string number;
    std::optional<Date> date;
    BySide<std::string> title;
    ReleaseState state = ReleaseState::draft;
    std::size_t beads = 0;
    std::size_t accepted = 0;
    std::size_t untranslated = 0;   ///< beads in state draft without a target
    float lowest_confidence = 1;    ///< of the beads that are not accepted; 1 when there are none
    UtcTime changed{};
};

/// Owns the connection; belongs to one thread. Another thread that needs the archive opens its own.
class OpenArchive {
public:
    enum class Access { read_write, read_only };

    /// Opens the archive at `path`, made when it is not there (not with read_only). Throws Error (subject archive).
    OpenArchive(const std::filesystem::path& path, std::string who, Access access = Access::read_write);
    ~OpenArchive();

    const std::filesystem::path& path() const { return path_; }
    const std::string& who() const { return who_; }
    Archive& archive();
    ReleaseStore& releases();
    UnitStore& units();
    TranslationMemory& memory();

    /// The one changed last first.
    std::vector<ReleaseSummary> list();
    /// By number (and date when several have it), or "#7" by id. Throws Error{not_found, archive} naming near ones.
    std::int64_t find(const std::string& number, std::optional<Date> date = std::nullopt);
    /// Changes whenever anybody, another program too, committed something.
    std::int64_t data_version();

private:
    std::filesystem::path path_;
    std::string who_;
    std::unique_ptr<Archive> archive_;
    std::unique_ptr<ReleaseStore> releases_;
    std::unique_ptr<UnitStore> units_;
    std::unique_ptr<TranslationMemory> memory_;
};

/// The occurrences that the accepted beads in [begin, end) of a document give the memory.
std::vector<UnitAddition> additions_of(std::int64_t release_id, const Release& release, const Bitext& document,
                                       std::size_t begin, std::size_t end, const std::string& who);

}  // namespace stykovka
