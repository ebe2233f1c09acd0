// stykovka releases update: a new version of a text that is in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_releases_update.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/pipeline.h"
#include "app/session.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/release_update.h"
#include "formats/tables_console.h"
#include "memory/difference.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

std::string shown_change(const SourceChange& change) {
    if (change.kind == SourceChangeKind::deleted) return change.before;
    return change.kind == SourceChangeKind::changed ? marked_difference(change.before, change.after) : change.after;
}

std::string table_of(const SourceUpdate& update, const Console& console) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (const SourceChange& change : update.version.changes)
        rows.push_back({{change.kind == SourceChangeKind::deleted ? std::string() : fmt::format("{}", change.bead + 1)},
                        {words_for(change.kind)},
                        {shown_change(change)},
                        {change.target}});
    const std::vector<std::string> head{tr("Bead"), tr("What"), tr("Source"), tr("Target")};
    return console_table(head, rows, {2, 3}, {.width = console.columns(), .colours = console.has_colours()});
}

std::string json_of(const SourceUpdate& update, bool applied) {
    ordered_json changes = ordered_json::array();
    for (const SourceChange& change : update.version.changes)
        changes.push_back({{"kind", name_of(change.kind)},
                           {"bead", change.bead},
                           {"before", change.before},
                           {"after", change.after},
                           {"target", change.target}});
    const ordered_json report{{"schema", 1},
                              {"equal", update.version.equal},
                              {"to_do", update.to_do()},
                              {"applied", applied},
                              {"changes", changes}};
    return report.dump(1) + "\n";
}

std::string summary_of(const SourceUpdate& update, const Session& session, bool applied) {
    const auto count = [&](SourceChangeKind kind) {
        return std::count_if(update.version.changes.begin(), update.version.changes.end(),
                             [&](const SourceChange& change) { return change.kind == kind; });
    };
    const char* sentence =
        session.is_published()
            ? tr("Release “{number}” is published and stays as it is; to correct: {to_do} (changed: "
                 "{changed}, new: {added}), deleted: {deleted}, moved: {moved}.")
        : applied ? tr("“{number}” has its new source; to do: {to_do} (changed: {changed}, new: {added}), deleted: "
                       "{deleted}, moved: {moved}. It is one step of undo.")
                  : tr("“{number}” with this source; to do: {to_do} (changed: {changed}, new: {added}), deleted: "
                       "{deleted}, moved: {moved}. Nothing was changed; --apply does it.");
    return fmt::format(
        fmt::runtime(sentence), fmt::arg("number", session.release().number), fmt::arg("to_do", update.to_do()),
        fmt::arg("changed", count(SourceChangeKind::changed)), fmt::arg("added", count(SourceChangeKind::added)),
        fmt::arg("deleted", count(SourceChangeKind::deleted)), fmt::arg("moved", count(SourceChangeKind::moved)));
}

// As in the window, what comes back may be either.
bool is_table(const std::filesystem::path& file) {
    return !file.empty() && file != "-" && is_bilingual_table(read_file(file), file.filename().string());
}

}  // namespace

std::unique_ptr<OpenArchive> archive_for(const Invocation& invocation, const ReleaseUpdate& update) {
    return invocation.open_archive(update.stores() ? OpenArchive::Access::read_write : OpenArchive::Access::read_only);
}

std::string marked_difference(const std::string& before, const std::string& after) {
    std::string text;
    for (const DifferencePart& part : difference_of(after, before)) {
        if (part.kind == DifferencePart::Kind::same) text += part.text;
        if (part.kind == DifferencePart::Kind::only_in_match) text += "[-" + part.text + "-]";
        if (part.kind == DifferencePart::Kind::only_in_query) text += "{+" + part.text + "+}";
    }
    return text;
}

int run_source_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console) {
    const auto archive = archive_for(invocation, update);
    Session session(*archive, archive->find(update.number));
    const Tools tools = load_tools();
    ReadText text =
        read_text_file(update.source, session.release().languages.source, update.reading, tools, console.progress());
    for (const std::string& remark : text.remarks) console.note(remark);
    const SourceUpdate compared = compare_source(session, std::move(text), console.progress());
    const bool applied = update.apply && !session.is_published();
    if (applied) apply_source(*archive, session, compared);
    if (update.output.format == "json")
        update.output.write(console, json_of(compared, applied));
    else if (!compared.version.changes.empty())
        update.output.write(console, table_of(compared, console));
    console.note(summary_of(compared, session, applied));
    return 0;
}

void add_releases_update(CLI::App& releases, Invocation& invocation) {
    CLI::App* command =
        releases.add_subcommand("update", tr("a new version of the source, or a translation that was corrected"));
    const auto update = std::make_shared<ReleaseUpdate>();
    command->add_option("number", update->number, tr("number of the release"))->required();
    CLI::Option_group* files = command->add_option_group(tr("the new text"));
    CLI::Option* source =
        files->add_option("--source", update->source, tr("the source as it is now; “-” is standard input"))
            ->type_name("FILE");
    files
        ->add_option("--target", update->target,
                     tr("the translation as it came back corrected, with tracked changes or without"))
        ->type_name("FILE");
    files->add_option("--table", update->table, tr("the bilingual table as it came back, XLSX or DOCX"))
        ->type_name("FILE");
    files->require_option(1);
    command->add_option("--encoding", update->reading.encoding, tr("encoding of the files; default: guessed"));
    command->add_flag("--whole-page", update->reading.whole_page,
                      tr("of a web page take everything, menus and footers too"));
    command->add_flag("--apply", update->apply, tr("store it; without this, only say what changes"));
    command->add_option("--accept", update->accept, tr("store only the corrections with these numbers: 1,3-5"))
        ->type_name("LIST")
        ->excludes(source);
    update->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, update] {
        invocation.run = [&invocation, update](const Console& console) {
            if (is_table(update->target)) update->table = std::exchange(update->target, {});
            if (!update->target.empty()) return run_target_update(invocation, *update, console);
            if (!update->table.empty()) return run_table_update(invocation, *update, console);
            return run_source_update(invocation, *update, console);
        };
    });
}

}  // namespace stykovka
