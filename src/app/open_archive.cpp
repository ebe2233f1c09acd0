// An archive that is open, with the stores of all that is in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_archive.h"

#include <fmt/format.h>

#include "app/less_trust_setting.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/tr.h"
#include "memory/sqlite_store.h"

namespace stykovka {
namespace {

Archive opened(const std::filesystem::path& path, const std::string& who, OpenArchive::Access access) {
    ArchiveOptions options;
    options.read_only = access == OpenArchive::Access::read_only;
    options.create_if_missing = !options.read_only;
    options.make_folder = path == archive_path({});
    return Archive::open(path, options, who);
}

}  // namespace

OpenArchive::OpenArchive(const std::filesystem::path& path, std::string who, Access access, LeftOut left_out)
    : path_(path),
      who_(std::move(who)),
      archive_(opened(path, who_, access)),
      releases_(archive_),
      units_(std::make_unique<SqliteStore>(archive_)),
      memory_(std::make_unique<TranslationMemory>(*units_)),
      references_(std::move(left_out)) {}

OpenArchive::~OpenArchive() = default;

TranslationMemory& OpenArchive::memory() {
    follow_settings();
    return *memory_;
}

OpenReferences& OpenArchive::references() {
    follow_settings();
    return references_;
}

void OpenArchive::follow_settings() {
    LessTrust trust = kept_less_trust(archive_);
    std::vector<AttachedArchive> wanted = kept_references(archive_);
    if (trust == trust_ && wanted == wanted_) return;
    trust_ = std::move(trust);
    wanted_ = std::move(wanted);
    memory_->trust(trust_);
    references_.follow(wanted_, trust_);
    memory_->ask_too(references_.memories());
}

std::int64_t OpenArchive::find(const std::string& number, std::optional<Date> date) {
    const std::vector<StoredRelease> found = releases_.find(number, date);
    if (found.empty())
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There is no release “{number}” in “{archive}”; “stykovka releases list” shows "
                                        "what there is.")),
                        fmt::arg("number", number), fmt::arg("archive", path_.string())));
    if (found.size() > 1)
        throw Error(
            ErrorKind::conflict, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There are {count} releases “{number}”; give the date of the one you mean.")),
                        fmt::arg("count", found.size()), fmt::arg("number", number)));
    return found.front().id;
}

}  // namespace stykovka
