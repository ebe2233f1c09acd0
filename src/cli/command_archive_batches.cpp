// stykovka archive history, revert and merge: what was done, and large pieces of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/batches.h"
#include "app/merging.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

struct History {
    std::size_t limit = 20;
    bool only_batches = false;
    Output output;
};

std::string note_of(const HistoryLine& line) {
    if (line.is_reverted) return tr("taken back");
    return line.can_be_reverted ? tr("can be taken back") : "";
}

std::string table_of(const std::vector<HistoryLine>& lines) {
    std::string table;
    for (const HistoryLine& line : lines) {
        const std::string note = note_of(line);
        table += fmt::format("{:>6}  {}  {:<12}  {}{}\n", line.entry.id, iso_time(line.entry.when), line.entry.who,
                             line.entry.act.description, note.empty() ? note : " · " + note);
    }
    return table;
}

std::string json_of(const std::vector<HistoryLine>& lines) {
    ordered_json entries = ordered_json::array();
    for (const HistoryLine& line : lines)
        entries.push_back({{"id", line.entry.id},
                           {"when", iso_time(line.entry.when)},
                           {"who", line.entry.who},
                           {"kind", line.entry.act.kind},
                           {"description", line.entry.act.description},
                           {"batch", line.entry.act.batch ? ordered_json(*line.entry.act.batch) : ordered_json()},
                           {"can_be_reverted", line.can_be_reverted},
                           {"is_reverted", line.is_reverted}});
    return ordered_json{{"schema", 1}, {"entries", entries}}.dump(1) + "\n";
}

int show_history(const Invocation& invocation, const History& history, const Console& console) {
    const auto open = invocation.open_archive(OpenArchive::Access::read_only);
    std::vector<HistoryLine> lines =
        history_of(*open, history.limit, history.only_batches ? HistoryKind::batches : HistoryKind::all);
    history.output.write(console, history.output.format == "json" ? json_of(lines) : table_of(lines));
    if (lines.empty())
        console.note(history.only_batches ? tr("There is no batch that could be taken back.")
                                          : tr("Nothing was done in this archive yet."));
    return 0;
}

void add_history(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("history", tr("what was done, newest first"));
    const auto history = std::make_shared<History>();
    command->add_option("--limit", history->limit, tr("most lines"))->capture_default_str();
    command->add_flag("--batches", history->only_batches, tr("only what can be taken back as a whole"));
    history->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, history] {
        invocation.run = [&invocation, history](const Console& console) {
            return show_history(invocation, *history, console);
        };
    });
}

void add_revert(CLI::App& archive, Invocation& invocation) {
    CLI::App* command =
        archive.add_subcommand("revert", tr("take an import, a merge or another large change back as a whole"));
    const auto batch = std::make_shared<std::int64_t>(0);
    const auto dry_run = std::make_shared<bool>(false);
    command->add_option("batch", *batch, tr("its number in “archive history”"))->required()->type_name("BATCH");
    command->add_flag("--dry-run", *dry_run, tr("only say what would happen"));
    command->callback([&invocation, batch, dry_run] {
        invocation.run = [&invocation, batch, dry_run](const Console& console) {
            const auto open = invocation.open_archive();
            const RevertMode mode = *dry_run ? RevertMode::preview : RevertMode::apply;
            for (const std::string& line : lines_of(revert(*open, *batch, mode, console.progress()), mode))
                console.print(line + "\n");
            return 0;
        };
    });
}

void add_merge(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand("merge", tr("bring another archive's work into this one"));
    const auto other = std::make_shared<std::filesystem::path>();
    const auto options = std::make_shared<MergeOptions>();
    command->add_option("other", *other, tr("the other archive; it is only read"))->required()->type_name("FILE");
    command->add_flag("--keep-both", options->keep_both,
                      tr("of a source with two translations, bring the other one as an alternative"));
    command->add_flag("--dry-run", options->dry_run, tr("only say what would happen"));
    command->callback([&invocation, other, options] {
        invocation.run = [&invocation, other, options](const Console& console) {
            const auto open = invocation.open_archive();
            const MergeOutcome outcome = merge_archive(*open, *other, *options, console.progress());
            for (const std::string& line : lines_of(outcome, *options)) console.print(line + "\n");
            const bool clashes = !outcome.unit_clashes.empty() || !outcome.release_clashes.empty();
            return clashes ? exit_with_findings : 0;
        };
    });
}

}  // namespace

void add_archive_batch_commands(CLI::App& archive, Invocation& invocation) {
    add_merge(archive, invocation);
    add_history(archive, invocation);
    add_revert(archive, invocation);
}

}  // namespace stykovka
