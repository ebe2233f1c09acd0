// stykovka archive backup and restore: copies of the archive, and coming back to one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/backups.h"
#include "archive/restore.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

struct BackupChoice {
    fs::path folder;
    std::optional<std::string> second_place;
};

void set_second_place(Invocation& invocation, const std::string& folder) {
    std::error_code failed;
    if (!folder.empty() && !fs::is_directory(folder, failed))
        throw Error(
            ErrorKind::usage, ErrorSubject::program,
            fmt::format(fmt::runtime(tr("“{folder}” is not a folder that is there; make it first, or connect the "
                                        "disk that it is on.")),
                        fmt::arg("folder", folder)));
    // Read again: a window may have changed other settings meanwhile.
    Settings settings = load_settings(settings_file());
    settings.second_backup_place = folder.empty() ? fs::path() : fs::canonical(folder);
    save_settings(settings, settings_file());
    invocation.settings.second_backup_place = settings.second_backup_place;
}

void add_backup(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("backup", tr("make a copy, check it, and let old ones go"));
    const auto choice = std::make_shared<BackupChoice>();
    command->add_option("folder", choice->folder, tr("where to; default: the folder of backups beside the archive"))
        ->type_name("FOLDER");
    command
        ->add_option("--second-place", choice->second_place,
                     tr("a folder off this machine that gets each backup too, from now on; \"\" ends it"))
        ->type_name("FOLDER");
    command->callback([&invocation, choice] {
        invocation.run = [&invocation, choice](const Console& console) {
            if (choice->second_place) set_second_place(invocation, *choice->second_place);
            const auto open = invocation.open_archive();
            const Backup made =
                back_up(open->archive(), choice->folder.empty() ? backup_folder(open->path()) : choice->folder,
                        console.progress());
            console.print(made.file.string() + "\n");
            return 0;
        };
    });
}

struct Offer {
    Backup backup;
    bool is_second = false;  ///< lies in the second place
};

// Those beside the archive, and those of the second place that are not beside it any more. The archive may be too
// damaged to be asked, so the second place is looked through by name.
std::vector<Offer> offers(const fs::path& archive, const fs::path& second_place) {
    std::vector<Offer> found;
    for (const Backup& backup : backups_in(backup_folder(archive), archive)) found.push_back({backup});
    std::error_code failed;
    for (const auto& folder : fs::directory_iterator(second_place, failed)) {
        if (!folder.path().filename().string().starts_with(archive.stem().string() + "-")) continue;
        for (const Backup& backup : backups_in(folder.path(), archive)) {
            const bool known =
                std::ranges::any_of(found, [&](const Offer& offer) { return offer.backup.made == backup.made; });
            if (!known) found.push_back({backup, true});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const Offer& offer) { return offer.backup.made; });
    return found;
}

void list(const Console& console, const std::vector<Offer>& offered) {
    for (std::size_t i = 0; i < offered.size(); ++i) {
        std::error_code failed;
        const double megabytes = static_cast<double>(fs::file_size(offered[i].backup.file, failed)) / 1e6;
        console.print(fmt::format("{:>4}  {}  {:>8.1f} MB  {}\n", i + 1, iso_time(offered[i].backup.made), megabytes,
                                  offered[i].backup.file.string()));
    }
    console.note(offered.empty()
                     ? tr("There are no backups yet; “stykovka archive backup” makes one.")
                     : tr("“stykovka archive restore NUMBER” puts one in the place of the archive and keeps "
                          "the archive beside it."));
}

fs::path chosen(const std::string& choice, const std::vector<Offer>& offered) {
    const bool is_number = choice.size() < 5 && choice.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number || fs::exists(choice)) return choice;
    const std::size_t number = std::stoul(choice);
    if (number >= 1 && number <= offered.size()) return offered[number - 1].backup.file;
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("There is no backup {number}; “stykovka archive restore” lists what there "
                                            "is.")),
                            fmt::arg("number", choice)));
}

void add_restore(CLI::App& archive, Invocation& invocation) {
    CLI::App* command =
        archive.add_subcommand("restore", tr("list the backups, or put one in the place of the archive"));
    const auto choice = std::make_shared<std::string>();
    command->add_option("backup", *choice, tr("a number of the list, or a file; without it the list is shown"))
        ->type_name("NUMBER|FILE");
    command->callback([&invocation, choice] {
        invocation.run = [&invocation, choice](const Console& console) {
            const fs::path path = archive_path(invocation.archive);
            const std::vector<Offer> offered = offers(path, invocation.settings.second_backup_place);
            if (choice->empty()) return list(console, offered), 0;
            const auto kept = restore(path, chosen(*choice, offered), console.progress());
            console.note(tr("The backup is the archive now."));
            if (kept)
                console.note(fmt::format(fmt::runtime(tr("What was the archive before is kept as “{file}”.")),
                                         fmt::arg("file", kept->string())));
            return 0;
        };
    });
}

}  // namespace

void add_archive_safety_commands(CLI::App& archive, Invocation& invocation) {
    add_backup(archive, invocation);
    add_restore(archive, invocation);
}

}  // namespace stykovka
