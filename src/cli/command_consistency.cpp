// stykovka consistency: what is said in two ways in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/pipeline.h"
#include "app/table_file.h"
#include "app/variants.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/consistency_report.h"
#include "formats/consistency_table.h"
#include "formats/csv.h"

namespace stykovka {
namespace {

struct Consistency {
    std::string release;
    std::vector<std::string> kinds;
    std::string since;
    Output output;
};

std::vector<std::string> names_of_kinds() {
    std::vector<std::string> names;
    for (int kind = 0; kind < consistency_kinds; ++kind)
        names.emplace_back(name_of(static_cast<ConsistencyKind>(kind)));
    return names;
}

std::string formatted(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus, const Output& output,
                      const Console& console) {
    const std::string format = output.form();
    if (format == "html") return consistency_html(groups, corpus);
    if (format == "json") return consistency_json(groups, corpus);
    if (format == "xlsx") return workbook_of(consistency_rows(groups, corpus), tr("Consistency"));
    if (format == "tsv" || format == "csv")
        return csv_table(consistency_rows(groups, corpus), format == "csv" ? ',' : '\t');
    return consistency_console_text(
        groups, corpus, {.width = console.columns(), .colours = console.has_colours() && !output.to_file()});
}

int run_consistency(const Invocation& invocation, const Consistency& wanted, const Console& console) {
    ConsistencyOptions options;
    options.since = day_option(wanted.since);
    const std::vector<std::string> names = names_of_kinds();
    for (const std::string& name : wanted.kinds)
        options.kinds.push_back(static_cast<ConsistencyKind>(std::ranges::find(names, name) - names.begin()));
    const auto archive = invocation.open_archive_to_search();
    if (!wanted.release.empty()) options.release_id = archive->find(wanted.release);
    const Tools tools = load_tools();
    const Corpus corpus =
        consistency_corpus(*archive, invocation.languages(), tools, console.progress(), options.release_id);
    const auto groups = inconsistencies(corpus, options, console.progress());
    if (groups.empty()) console.note(tr("Nothing is said in two ways."));
    wanted.output.write(console, formatted(groups, corpus, wanted.output, console));
    return groups.empty() ? 0 : exit_with_findings;
}

}  // namespace

void add_consistency_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand(
        "consistency", tr("what is said in two ways: translations, names, quotes, patterns; clauses left out"));
    const auto wanted = std::make_shared<Consistency>();
    command->add_option("release", wanted->release,
                        tr("only what touches this release, its beads that nobody accepted "
                           "included; default: the whole archive"));
    command->add_option("--kind", wanted->kinds, tr("only this kind; may be given several times"))
        ->check(CLI::IsMember(names_of_kinds()));
    command->add_option("--since", wanted->since, tr("only what was used since this day"))->type_name("DATE");
    wanted->output.add_options(*command, {"table", "json", "tsv", "csv", "xlsx", "html"});
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_consistency(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
