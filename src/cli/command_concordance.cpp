// stykovka concordance: where a word or phrase stands in all that was written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/concordance_search.h"
#include "app/tools.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/concordance_table.h"

namespace stykovka {
namespace {

struct Concordance {
    ConcordanceQuery query;
    bool exact = false;
    std::string side = "both", since, until, state;
    Output output;
};

ConcordanceQuery query_of(const Concordance& wanted, const Invocation& invocation) {
    ConcordanceQuery query = wanted.query;
    query.kind = wanted.exact ? ConcordanceKind::exact : ConcordanceKind::words;
    query.languages = invocation.languages();
    query.since = day_option(wanted.since);
    query.until = day_option(wanted.until);
    if (wanted.side != "both") query.side = wanted.side == "source" ? Side::source : Side::target;
    query.state = release_state_of(wanted.state);
    if (ConcordancePattern(query.text, query.kind).is_empty())
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    trimmed(query.text).empty()
                        ? tr("There is nothing to look for: the text is empty.")
                        : tr("There is no word to look for in the text; --exact finds signs too."));
    return query;
}

std::string citations(const ConcordanceAnswer& answer, OpenArchive& archive) {
    std::string out;
    for (const ConcordanceHit& hit : answer.result.hits) out += (out.empty() ? "" : "\n") + citation_of(hit, archive);
    return out;
}

std::string formatted(const ConcordanceAnswer& answer, const ConcordanceQuery& query, const Output& output,
                      OpenArchive& archive, const Console& console) {
    const ConcordanceResult& result = answer.result;
    const Renderings& renderings = answer.renderings;
    if (output.format == "json") return concordance_json(result, renderings, query);
    if (output.format == "csv") return concordance_csv(result, renderings, query, ',');
    if (output.format == "tsv") return concordance_csv(result, renderings, query, '\t');
    if (output.format == "html") return concordance_html(result, renderings, query);
    if (output.format == "citation") return citations(answer, archive);
    return concordance_console_text(
        result, renderings, query, {.width = console.columns(), .colours = console.has_colours() && !output.to_file()});
}

int run_concordance(const Invocation& invocation, const Concordance& wanted, const Console& console) {
    const ConcordanceQuery query = query_of(wanted, invocation);
    const auto archive = invocation.open_archive_to_search();
    const Tools tools = load_tools();
    for (const std::string& remark : use_learnt_words(*archive, tools.lexicon)) console.note(remark);
    const ConcordanceAnswer answer =
        search_concordance(*archive, query, tools.lexicon.between(query.languages), console.progress());
    for (const std::string& remark : answer.remarks) console.note(remark);
    wanted.output.write(console, formatted(answer, query, wanted.output, *archive, console));
    return 0;
}

}  // namespace

void add_concordance_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("concordance", tr("where a word or phrase stands in all that was written, and how it was "
                                             "translated"));
    const auto wanted = std::make_shared<Concordance>();
    command->add_option("text", wanted->query.text, tr("words in any of their forms, one after the other"))->required();
    command->add_flag("--exact", wanted->exact, tr("these very characters, inside words too"));
    command->add_option("--side", wanted->side, tr("where the text is looked for"))
        ->check(CLI::IsMember({"both", "source", "target"}))
        ->capture_default_str();
    command->add_option("--since", wanted->since, tr("only from this day on"))->type_name("DATE");
    command->add_option("--until", wanted->until, tr("only up to this day"))->type_name("DATE");
    command->add_option("--state", wanted->state, tr("only in releases of this state"))
        ->check(CLI::IsMember({"draft", "with-editor", "signed-off", "published"}));
    command->add_option("--limit", wanted->query.limit, tr("most places that are shown"))->capture_default_str();
    wanted->output.add_options(*command, {"table", "json", "tsv", "csv", "html", "citation"});
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_concordance(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
