// stykovka archive: care of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/backups.h"
#include "archive/archive.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const std::vector<Backup>& backups) {
    return backups.empty() ? ordered_json() : ordered_json(iso_time(backups.front().made));
}

ordered_json json_of(const ArchiveSummary& summary, const BackupStatus& status) {
    return {{"schema", 1},
            {"archive", summary.path.string()},
            {"bytes", summary.size_in_bytes},
            {"archive_schema", summary.schema},
            {"releases", summary.releases},
            {"units", summary.units},
            {"occurrences", summary.occurrences},
            {"journal_entries", summary.journal_entries},
            {"accepted_words", summary.accepted_words},
            {"dismissals", summary.dismissals},
            {"last_change", summary.last_change ? ordered_json(iso_time(*summary.last_change)) : ordered_json()},
            {"backups", status.backups.size()},
            {"backup_folder", status.folder.string()},
            {"last_backup", json_of(status.backups)},
            {"second_backup_place", status.second_place.string()},
            {"last_second_backup", json_of(status.second_backups)},
            {"second_backup_is_away", status.second_is_away},
            {"second_backup_is_on_same_disk", status.second_is_on_same_disk},
            {"second_backup_is_overdue", status.second_is_overdue}};
}

std::string newest_of(const std::vector<Backup>& backups) {
    return backups.empty() ? std::string("–") : iso_time(backups.front().made);
}

std::string second_place_of(const BackupStatus& status) {
    if (status.second_place.empty()) return tr("none; “stykovka archive backup --second-place FOLDER” sets one");
    std::string text = status.second_place.string();
    if (status.second_is_away) return text + " · " + tr("not there now");
    text += " · " + newest_of(status.second_backups);
    if (status.second_is_on_same_disk) text += std::string(" · ") + tr("on the same disk as the archive");
    return text;
}

std::string table_of(const ArchiveSummary& summary, const BackupStatus& status) {
    std::string table;
    const auto row = [&](const char* name, const std::string& value) {
        table += fmt::format("{:<18} {}\n", name, value);
    };
    row(tr("archive"), summary.path.string());
    row(tr("size"), fmt::format("{:.1f} MB", static_cast<double>(summary.size_in_bytes) / 1e6));
    row(tr("schema"), std::to_string(summary.schema));
    row(tr("releases"), std::to_string(summary.releases));
    row(tr("units"), std::to_string(summary.units));
    row(tr("occurrences"), std::to_string(summary.occurrences));
    row(tr("accepted words"), std::to_string(summary.accepted_words));
    row(tr("dismissals"), std::to_string(summary.dismissals));
    row(tr("journal entries"), std::to_string(summary.journal_entries));
    row(tr("last change"), summary.last_change ? iso_time(*summary.last_change) : std::string("–"));
    row(tr("last backup"), newest_of(status.backups));
    row(tr("second place"), second_place_of(status));
    return table;
}

void add_info(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("info", tr("what the archive holds"));
    const auto output = std::make_shared<Output>();
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, output] {
        invocation.run = [&invocation, output](const Console& console) {
            const auto open = invocation.open_archive(OpenArchive::Access::read_only);
            const ArchiveSummary summary = open->archive().summary();
            const BackupStatus status = backup_status(open->archive(), invocation.settings.second_backup_place, now());
            output->write(console, output->format == "json" ? json_of(summary, status).dump(1) + "\n"
                                                            : table_of(summary, status));
            if (const auto warning = backup_warning(status)) console.note(*warning);
            return 0;
        };
    });
}

void add_verify(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("verify", tr("look at every page, index and reference"));
    command->callback([&invocation] {
        invocation.run = [&invocation](const Console& console) {
            const auto open = invocation.open_archive(OpenArchive::Access::read_only);
            const std::vector<std::string> problems = open->archive().verify(console.progress());
            for (const std::string& problem : problems) console.print(problem + "\n");
            console.note(problems.empty()
                             ? tr("The archive is whole.")
                             : tr("The archive is damaged; “stykovka archive restore” lists its backups."));
            return problems.empty() ? 0 : exit_with_findings;
        };
    });
}

}  // namespace

void add_archive_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("archive", tr("care of the archive"));
    command->require_subcommand(1);
    add_info(*command, invocation);
    add_verify(*command, invocation);
    add_archive_batch_commands(*command, invocation);
    add_archive_safety_commands(*command, invocation);
    add_archive_trust_command(*command, invocation);
    add_archive_reference_commands(*command, invocation);
}

}  // namespace stykovka
