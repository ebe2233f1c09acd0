// stykovka releases update --table: a bilingual table that came back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/bilingual_table.h"
#include "app/session.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/release_update.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

std::string table_of(const TableReturn& returned, const Console& console) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (std::size_t i = 0; i < returned.changes.size(); ++i) {
        const TableChange& change = returned.changes[i];
        std::string shown = change.changes_text() ? marked_difference(change.target.source, change.target.target)
                                                  : change.target.source;
        if (change.comment.source != change.comment.target)
            shown += fmt::format(" // {}", marked_difference(change.comment.source, change.comment.target));
        rows.push_back({{fmt::format("{}", i + 1)},
                        {fmt::format("{}", change.bead + 1)},
                        {change.changes_text() ? tr("reworded") : tr("comment")},
                        {change.source},
                        {std::move(shown)}});
    }
    for (const TableProblem& problem : returned.problems)
        rows.push_back({{},
                        {problem.bead ? fmt::format("{}", *problem.bead + 1) : std::string()},
                        {words_for(problem.kind)},
                        {problem.text},
                        {problem.line > 0
                             ? fmt::format(fmt::runtime(tr("row {line} of the table")), fmt::arg("line", problem.line))
                             : std::string()}});
    const std::vector<std::string> head{tr("No."), tr("Bead"), tr("What"), tr("Source"), tr("Translation")};
    return console_table(head, rows, {3, 4}, {.width = console.columns(), .colours = console.has_colours()});
}

std::string json_of(const TableReturn& returned, bool applied) {
    ordered_json changes = ordered_json::array();
    for (std::size_t i = 0; i < returned.changes.size(); ++i) {
        const TableChange& change = returned.changes[i];
        changes.push_back({{"number", i + 1},
                           {"bead", change.bead},
                           {"line", change.line},
                           {"source", change.source},
                           {"before", change.target.source},
                           {"after", change.target.target},
                           {"comment_before", change.comment.source},
                           {"comment_after", change.comment.target}});
    }
    ordered_json problems = ordered_json::array();
    for (const TableProblem& problem : returned.problems)
        problems.push_back({{"kind", name_of(problem.kind)},
                            {"line", problem.line},
                            {"bead", problem.bead ? ordered_json(*problem.bead) : ordered_json()},
                            {"text", problem.text}});
    return ordered_json{{"schema", 1},
                        {"equal", returned.equal},
                        {"applied", applied},
                        {"changes", changes},
                        {"problems", problems}}
               .dump(1) +
           "\n";
}

std::string summary_of(const TableReturn& returned, const Session& session, std::size_t accepted, bool applied) {
    const char* sentence =
        session.is_published()
            ? tr("Release “{number}” is published and stays as it is; changed rows: {count}, rows not taken or "
                 "missing: {problems}, equal: {equal}.")
        : applied ? tr("“{number}”: {accepted} of {count} changed rows were taken, not taken or missing: {problems}, "
                       "equal: {equal}. It is one step of undo.")
                  : tr("“{number}” with this table: changed rows: {count}, not taken or missing: {problems}, equal: "
                       "{equal}. Nothing was changed; --apply takes all changed rows, --accept 1,3-5 some.");
    return fmt::format(fmt::runtime(sentence), fmt::arg("number", session.release().number),
                       fmt::arg("count", returned.changes.size()), fmt::arg("accepted", accepted),
                       fmt::arg("problems", returned.problems.size()), fmt::arg("equal", returned.equal));
}

}  // namespace

int run_table_update(const Invocation& invocation, const ReleaseUpdate& update, const Console& console) {
    const auto archive = archive_for(invocation, update);
    Session session(*archive, archive->find(update.number));
    const std::string file = update.table.filename().string();
    const TableReturn returned = compare_table(session, read_table_file(read_file(update.table), file), file);
    const std::size_t count = returned.changes.size();
    const auto accepted = update.accept.empty() ? std::vector<bool>(count, true) : chosen_numbers(update.accept, count);
    const bool applied = update.stores() && !session.is_published();
    if (applied) apply_table(session, returned, accepted);
    if (update.output.format == "json")
        update.output.write(console, json_of(returned, applied));
    else if (count + returned.problems.size() > 0)
        update.output.write(console, table_of(returned, console));
    const auto taken = static_cast<std::size_t>(std::count(accepted.begin(), accepted.end(), true));
    console.note(summary_of(returned, session, taken, applied));
    return 0;
}

}  // namespace stykovka
