// stykovka terms variants, candidates: what the archive says about terms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "app/table_file.h"
#include "app/variants.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/command_terms.h"
#include "cli/output.h"
#include "formats/candidates_table.h"
#include "formats/consistency_report.h"
#include "formats/csv.h"
#include "formats/variants_table.h"

namespace stykovka {
namespace {

struct Variants {
    VariantOptions options;
    std::string since;
    std::size_t limit = 0;
    VariantsLayout layout;
    Output output;
};

std::string formatted(const std::vector<TermVariants>& terms, const Corpus& corpus, const Variants& wanted,
                      const Console& console) {
    const std::string format = wanted.output.form();
    if (format == "xlsx") return workbook_of(variant_rows(terms, corpus), tr("Variants"));
    if (format == "html") return variants_html(terms, corpus);
    if (format == "json") return variants_json(terms, corpus, wanted.layout);
    if (format == "csv") return csv_table(variant_rows(terms, corpus), ',');
    if (format == "tsv") return csv_table(variant_rows(terms, corpus), '\t');
    return variants_console_text(
        terms, corpus, wanted.layout,
        {.width = console.columns(), .colours = console.has_colours() && !wanted.output.to_file()});
}

int run_variants(const Invocation& invocation, const Variants& wanted, const Console& console) {
    VariantOptions options = wanted.options;
    options.since = day_option(wanted.since);
    const auto archive = invocation.open_archive_to_search();
    const Tools tools = load_tools();
    const Corpus corpus = whole_corpus(*archive, invocation.languages(), tools, console.progress());
    std::vector<TermVariants> terms = variants_in(*archive, corpus, tools, options, console.progress());
    if (wanted.limit > 0 && terms.size() > wanted.limit) terms.resize(wanted.limit);
    if (terms.empty())
        console.note(options.term.empty() ? tr("No term was rendered in several ways.")
                                          : tr("The term stands nowhere."));
    wanted.output.write(console, formatted(terms, corpus, wanted, console));
    return 0;
}

struct Candidates {
    CandidateOptions options;
    std::string side = "both";
    Output output;
};

int run_candidates(const Invocation& invocation, const Candidates& wanted, const Console& console) {
    CandidateOptions options = wanted.options;
    if (wanted.side != "both") options.side = wanted.side == "source" ? Side::source : Side::target;
    const auto archive = invocation.open_archive_to_search();
    const Tools tools = load_tools();
    const Corpus corpus = whole_corpus(*archive, invocation.languages(), tools, console.progress());
    const auto candidates = candidates_in(*archive, corpus, options, console.progress());
    if (candidates.empty()) console.note(tr("No phrase stands in enough places to be a term."));
    const std::string format = wanted.output.form();
    std::string text;
    if (format == "json")
        text = candidates_json(candidates, corpus);
    else if (format == "xlsx")
        text = workbook_of(candidate_rows(candidates, corpus), tr("Candidates"));
    else if (format == "tsv" || format == "csv")
        text = csv_table(candidate_rows(candidates, corpus), format == "csv" ? ',' : '\t');
    else if (!candidates.empty())
        text = candidates_console_table(
            candidates, corpus,
            {.width = console.columns(), .colours = console.has_colours() && !wanted.output.to_file()});
    wanted.output.write(console, text);
    return 0;
}

}  // namespace

void add_terms_candidates(CLI::App& terms, Invocation& invocation) {
    CLI::App* command =
        terms.add_subcommand("candidates", tr("phrases that could be terms, with their likely translation"));
    const auto wanted = std::make_shared<Candidates>();
    command->add_option("--least", wanted->options.least, tr("places that a phrase must have"))
        ->check(CLI::Range(2, 1000000))
        ->capture_default_str();
    command->add_option("--limit", wanted->options.most, tr("most candidates"))->capture_default_str();
    command->add_option("--side", wanted->side, tr("in which texts phrases are looked for"))
        ->check(CLI::IsMember({"both", "source", "target"}))
        ->capture_default_str();
    wanted->output.add_options(*command, {"table", "json", "tsv", "csv", "xlsx"});
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_candidates(invocation, *wanted, console);
        };
    });
}

void add_terms_variants(CLI::App& terms, Invocation& invocation) {
    CLI::App* command =
        terms.add_subcommand("variants", tr("how each term was translated so far, with counts and days"));
    const auto wanted = std::make_shared<Variants>();
    command->add_option("term", wanted->options.term, tr("only this term, in any of its forms"));
    command
        ->add_option("--since", wanted->since, tr("only terms that were used since this day; counts what came since"))
        ->type_name("DATE");
    command->add_flag("--all", wanted->options.with_uniform, tr("also terms that were always translated in one way"));
    command->add_option("--least", wanted->options.least, tr("places that a phrase must have to count as a term"))
        ->check(CLI::Range(2, 1000000))
        ->capture_default_str();
    command->add_option("--limit", wanted->limit, tr("most terms that are shown; 0: all"))->capture_default_str();
    command->add_option("--examples", wanted->layout.examples, tr("most examples of each rendering"))
        ->capture_default_str();
    wanted->output.add_options(*command, {"table", "json", "tsv", "csv", "xlsx", "html"});
    command->callback([&invocation, wanted] {
        wanted->layout.with_since = !wanted->since.empty();
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_variants(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
