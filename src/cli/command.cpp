// What all commands share.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <fmt/format.h>

#include "app/backups.h"
#include "archive/archive_file.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

OpenArchive::LeftOut Invocation::remarking() const {
    return [this](const std::string& sentence) { remarks.push_back(sentence); };
}

std::unique_ptr<OpenArchive> Invocation::open_archive(OpenArchive::Access access) const {
    const std::filesystem::path path = archive_path(archive);
    // Whoever only asks should not have to know that opening for writing brings an archive up to date.
    if (access == OpenArchive::Access::read_only && is_of_older_version(path)) OpenArchive(path, who());
    auto open = std::make_unique<OpenArchive>(path, who(), access, remarking());
    opened_for_writing = opened_for_writing || access == OpenArchive::Access::read_write;
    return open;
}

std::unique_ptr<OpenArchive> Invocation::open_archive_to_search() const {
    const std::filesystem::path path = archive_path(archive);
    if (!std::filesystem::exists(path)) return open_archive(OpenArchive::Access::read_only);
    try {
        return std::make_unique<OpenArchive>(path, who(), OpenArchive::Access::read_write, remarking());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::denied) throw;
        return open_archive(OpenArchive::Access::read_only);
    }
}

void Invocation::back_up_if_due(const Console& console) const {
    if (!opened_for_writing) return;
    try {
        OpenArchive open(archive_path(archive), who());
        const BackupOutcome outcome =
            stykovka::back_up_if_due(open.archive(), settings.second_backup_place, now(), console.progress());
        for (const std::string& trouble : outcome.troubles) console.note(trouble);
        const BackupStatus status = backup_status(open.archive(), settings.second_backup_place, now());
        if (const auto warning = backup_warning(status)) console.note(*warning);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::cancelled) console.note(error.what());
    }
}

// The lexicon of the program is mapped, not read, so this costs nothing when there is nothing to learn.
void Invocation::learn_words_if_due(const Console& console) const {
    if (!opened_for_writing) return;
    try {
        OpenArchive open(archive_path(archive), who());
        learn_words(open, OfficeLexicon(program_lexicon().lexicon), console.progress());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::cancelled) console.note(error.what());
    }
}

void use_words_of(OpenArchive* archive, const Tools& tools, const Console& console) {
    if (archive == nullptr) return;
    for (const std::string& remark : use_learnt_words(*archive, tools.lexicon)) console.note(remark);
}

std::unique_ptr<OpenArchive> Invocation::open_existing_archive() const {
    if (archive.empty() && !std::filesystem::exists(archive_path(archive))) return nullptr;
    return open_archive(OpenArchive::Access::read_only);
}

std::optional<Date> day_option(const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto day = date_of(text)) return day;
    throw Error(
        ErrorKind::usage, ErrorSubject::program,
        fmt::format(fmt::runtime(tr("“{text}” is not a day; write it as 2031-03-12.")), fmt::arg("text", text)));
}

}  // namespace stykovka
