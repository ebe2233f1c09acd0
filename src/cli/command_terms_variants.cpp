// stykovka terms variants, candidates: what the archive says about terms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "app/settings.h"
#include "app/variants.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/command_terms.h"
#include "cli/output.h"
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
    const std::string& format = wanted.output.format;
    if (format == "json") return variants_json(terms, corpus, wanted.layout);
    if (format == "csv") return variants_csv(terms, corpus, ',');
    if (format == "tsv") return variants_csv(terms, corpus, '\t');
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

}  // namespace

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
    wanted->output.add_options(*command, {"table", "json", "tsv", "csv"});
    command->callback([&invocation, wanted] {
        wanted->layout.with_since = !wanted->since.empty();
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_variants(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
