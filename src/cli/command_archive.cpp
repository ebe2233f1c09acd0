// stykovka archive: care of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "archive/backup.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

ordered_json json_of(const ArchiveSummary& summary) {
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
            {"last_change", summary.last_change ? ordered_json(iso_time(*summary.last_change)) : ordered_json()}};
}

std::string table_of(const ArchiveSummary& summary) {
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
            output->write(console, output->format == "json" ? json_of(summary).dump(1) + "\n" : table_of(summary));
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
                             : tr("The archive is damaged; the newest good copy is in its folder of backups."));
            return problems.empty() ? 0 : exit_with_findings;
        };
    });
}

void add_backup(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("backup", tr("make a copy, check it, and let old ones go"));
    const auto folder = std::make_shared<fs::path>();
    command->add_option("folder", *folder, tr("where to; default: the folder of backups beside the archive"))
        ->type_name("FOLDER");
    command->callback([&invocation, folder] {
        invocation.run = [&invocation, folder](const Console& console) {
            const auto open = invocation.open_archive();
            const Backup made =
                back_up(open->archive(), folder->empty() ? backup_folder(open->path()) : *folder, console.progress());
            console.print(made.file.string() + "\n");
            return 0;
        };
    });
}

void add_history(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("history", tr("what was done, newest first"));
    const auto limit = std::make_shared<std::size_t>(20);
    command->add_option("--limit", *limit, tr("most lines"))->capture_default_str();
    command->callback([&invocation, limit] {
        invocation.run = [&invocation, limit](const Console& console) {
            const auto open = invocation.open_archive(OpenArchive::Access::read_only);
            for (const JournalEntry& entry : open->archive().history(*limit))
                console.print(fmt::format("{:>6}  {}  {:<12}  {}\n", entry.id, iso_time(entry.when), entry.who,
                                          entry.act.description));
            return 0;
        };
    });
}

}  // namespace

void add_archive_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("archive", tr("care of the archive"));
    command->require_subcommand(1);
    add_info(*command, invocation);
    add_verify(*command, invocation);
    add_backup(*command, invocation);
    add_history(*command, invocation);
}

}  // namespace stykovka
