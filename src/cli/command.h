// What all commands share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/settings.h"
#include "app/tools.h"
#include "base/language.h"
#include "base/side.h"
#include "cli/console.h"

namespace CLI {
class App;
}

namespace stykovka {

/// Options that every command understands, and what the chosen command does.
struct Invocation {
    std::filesystem::path archive;  ///< as given; empty: see `archive_path`
    std::string user;
    std::string from = "ru";
    std::string to = "en";
    bool quiet = false;
    bool verbose = false;
    bool no_progress = false;
    Settings settings;

    /// Set by the command that was chosen; gives the exit code.
    std::function<int(const Console&)> run;

    BySide<Language> languages() const { return {Language(from), Language(to)}; }
    std::string who() const { return user.empty() ? who_works(settings) : user; }
    std::unique_ptr<OpenArchive> open_archive(OpenArchive::Access access = OpenArchive::Access::read_write) const;
    /// For what only looks, and keeps what it worked out on the way: to be written where that is allowed. None is made.
    std::unique_ptr<OpenArchive> open_archive_to_search() const;
    /// Makes the backup that is due after a command that could change the archive. What fails is a note: the command
    /// itself has done its work.
    void back_up_if_due(const Console& console) const;
    /// Learns words from what such a command accepted or imported, when it is enough to be worth it.
    void learn_words_if_due(const Console& console) const;
    mutable bool opened_for_writing = false;
    /// What was left out of the answers, for the end of the run.
    mutable std::vector<std::string> remarks;
    OpenArchive::LeftOut remarking() const;
    /// None when no archive exists at the place and none was named: commands that only look something up go without.
    std::unique_ptr<OpenArchive> open_existing_archive() const;
};

/// Takes over the words that an archive taught (none: nothing), with a note of what is damaged.
void use_words_of(OpenArchive* archive, const Tools& tools, const Console& console);

/// Exit code of a command that did its work and found something to correct.
inline constexpr int exit_with_findings = 1;

/// `text` as a day; Error{usage} when it is none.
std::optional<Date> day_option(const std::string& text);

/// Each adds its command, with options and help, to the parser; the invocation outlives it.
void add_align_command(CLI::App& app, Invocation& invocation);
void add_segment_command(CLI::App& app, Invocation& invocation);
void add_releases_command(CLI::App& app, Invocation& invocation);
void add_import_command(CLI::App& app, Invocation& invocation);
void add_export_command(CLI::App& app, Invocation& invocation);
void add_stats_command(CLI::App& app, Invocation& invocation);
void add_lookup_command(CLI::App& app, Invocation& invocation);
/// Pairs of the memory put right.
void add_memory_command(CLI::App& app, Invocation& invocation);
void add_concordance_command(CLI::App& app, Invocation& invocation);
void add_spell_command(CLI::App& app, Invocation& invocation);
void add_check_command(CLI::App& app, Invocation& invocation);
void add_archive_command(CLI::App& app, Invocation& invocation);
/// Backups and coming back to them; below `archive`.
void add_archive_safety_commands(CLI::App& archive, Invocation& invocation);
/// What was done, and taking a batch of it back; below `archive`.
void add_archive_batch_commands(CLI::App& archive, Invocation& invocation);
/// What the office trusts less; below `archive`.
void add_archive_trust_command(CLI::App& archive, Invocation& invocation);
/// Other archives that are read beside this one; below `archive`.
void add_archive_reference_commands(CLI::App& archive, Invocation& invocation);
void add_terms_command(CLI::App& app, Invocation& invocation);
void add_consistency_command(CLI::App& app, Invocation& invocation);
void add_register_command(CLI::App& app, Invocation& invocation);
void add_tmx_command(CLI::App& app, Invocation& invocation);
/// Below `tmx`.
void add_tmx_clean_command(CLI::App& tmx, Invocation& invocation);
void add_vendor_command(CLI::App& app, Invocation& invocation);
void add_gui_command(CLI::App& app, Invocation& invocation);

}  // namespace stykovka
