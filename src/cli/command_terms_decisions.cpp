// stykovka terms decide, remove: what changes terms that are there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/pipeline.h"
#include "app/term_correction.h"
#include "app/term_decisions.h"
#include "app/variants.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/command_terms.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

struct Decide {
    std::filesystem::path file;
    std::string date;
};

int run_decide(const Invocation& invocation, const Decide& wanted, const Console& console) {
    const auto decisions = read_decisions(wanted.file);
    const Date day = day_option(wanted.date).value_or(std::chrono::floor<std::chrono::days>(now()));
    if (decisions.empty()) {
        console.note(tr("The column “decision” is empty, so nothing changed."));
        return 0;
    }
    const auto archive = invocation.open_archive();
    const DecisionOutcome outcome = decide_terms(*archive, decisions, invocation.languages(), day);
    console.print(fmt::format(fmt::runtime(tr("{count} decisions of {day}: {added} concepts added, {changed} changed, "
                                              "{known} decisions known already.")),
                              fmt::arg("count", decisions.size()), fmt::arg("day", iso_date(day)),
                              fmt::arg("added", outcome.added), fmt::arg("changed", outcome.changed),
                              fmt::arg("known", outcome.known)) +
                  "\n");
    return 0;
}

struct Correct {
    TermCorrection correction;
    std::vector<std::size_t> only;
    bool apply = false;
    bool keep_old = false;
};

std::string preview_text(const CorrectionPreview& preview, const Console& console) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (std::size_t i = 0; i < preview.places.size(); ++i) {
        const CorrectionPlace& place = preview.places[i];
        rows.push_back({{std::to_string(i + 1)},
                        {visible_text(place.number)},
                        {visible_text(place.hit.found)},
                        {visible_text(place.hit.replacement)},
                        {visible_text(place.text)}});
    }
    if (rows.empty()) return {};
    return console_table({tr("No."), tr("Release"), tr("Now"), tr("Then"), tr("Segment")}, rows, {4},
                         {.width = console.columns()});
}

// All places, or those of the numbers that were chosen.
std::vector<CorrectionPlace> chosen_places(const CorrectionPreview& preview, const std::vector<std::size_t>& only) {
    if (only.empty()) return preview.places;
    std::vector<CorrectionPlace> chosen;
    for (std::size_t i = 0; i < preview.places.size(); ++i)
        if (std::ranges::find(only, i + 1) != only.end()) chosen.push_back(preview.places[i]);
    return chosen;
}

int run_correct(const Invocation& invocation, const Correct& wanted, const Console& console) {
    TermCorrection correction = wanted.correction;
    correction.languages = invocation.languages();
    const auto archive =
        invocation.open_archive(wanted.apply ? OpenArchive::Access::read_write : OpenArchive::Access::read_only);
    const Tools tools = load_tools();
    const CorrectionPreview preview = preview_correction(*archive, correction, tools, console.progress());
    const auto chosen = chosen_places(preview, wanted.only);
    if (!wanted.apply) {
        console.print(preview_text(preview, console));
        console.note(fmt::format(fmt::runtime(tr("{places} places in drafts; {pairs} older pairs would be superseded; "
                                                 "releases that keep their wording: {releases}. --apply does it.")),
                                 fmt::arg("places", preview.places.size()), fmt::arg("pairs", preview.old_units.size()),
                                 fmt::arg("releases", preview.old_releases.size())));
        return 0;
    }
    const CorrectionOutcome outcome = apply_correction(
        *archive, correction, chosen, wanted.keep_old ? std::vector<std::int64_t>() : preview.old_units);
    console.print(fmt::format(fmt::runtime(tr("{places} places corrected in {releases} releases, {pairs} older pairs "
                                              "superseded; “archive revert {entry}” takes it back.")),
                              fmt::arg("places", outcome.places), fmt::arg("releases", outcome.parts.size()),
                              fmt::arg("pairs", outcome.superseded), fmt::arg("entry", outcome.entry)) +
                  "\n");
    return 0;
}

void add_correct(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand(
        "correct", tr("put one translation of a term in the place of another, in all drafts; shows the places first"));
    const auto wanted = std::make_shared<Correct>();
    command->add_option("term", wanted->correction.term, tr("the term"))->required();
    command->add_option("wrong", wanted->correction.wrong, tr("the translation that goes"))->required();
    command->add_option("right", wanted->correction.right, tr("the translation in its place"))->required();
    command->add_option("--reason", wanted->correction.reason, tr("kept with the pairs that are superseded"));
    command->add_option("--only", wanted->only, tr("only these places, by their numbers: 1,2,5"))->delimiter(',');
    command->add_flag("--keep-old", wanted->keep_old, tr("do not supersede older pairs"));
    command->add_flag("--apply", wanted->apply, tr("do it, as one batch that “archive revert” takes back"));
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_correct(invocation, *wanted, console);
        };
    });
}

void add_drop(CLI::App& terms, Invocation& invocation) {
    CLI::App* command = terms.add_subcommand("drop", tr("propose a phrase as a candidate no more"));
    const auto text = std::make_shared<std::string>();
    const auto side = std::make_shared<std::string>("source");
    command->add_option("phrase", *text, tr("the phrase as “candidates” shows it"))->required();
    command->add_option("--side", *side, tr("in which texts it was found"))
        ->check(CLI::IsMember({"source", "target"}))
        ->capture_default_str();
    command->callback([&invocation, text, side] {
        invocation.run = [&invocation, text, side](const Console&) {
            drop_candidate(*invocation.open_archive(), *side == "source" ? Side::source : Side::target, *text);
            return 0;
        };
    });
}

}  // namespace

void add_terms_decisions(CLI::App& terms, Invocation& invocation) {
    CLI::App* decide = terms.add_subcommand(
        "decide", tr("take in a table of variants or candidates whose column “decision” was filled in"));
    const auto wanted = std::make_shared<Decide>();
    decide->add_option("file", wanted->file, tr("the table: TSV, CSV or XLSX"))->required()->type_name("FILE");
    decide->add_option("--date", wanted->date, tr("day of the decision, from which it holds; default: today"))
        ->type_name("DATE");
    decide->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_decide(invocation, *wanted, console);
        };
    });
    add_correct(terms, invocation);
    add_drop(terms, invocation);
    CLI::App* remove =
        terms.add_subcommand("remove", tr("take a term, or one of its translations, out of the termbase"));
    const auto texts = std::make_shared<BySide<std::string>>();
    remove->add_option("source", texts->source, tr("the term"))->required();
    remove->add_option("target", texts->target, tr("only this translation of it"));
    remove->callback([&invocation, texts] {
        invocation.run = [&invocation, texts](const Console& console) {
            const auto archive = invocation.open_archive();
            const std::size_t count = remove_terms(*archive, invocation.languages(), *texts);
            console.note(fmt::format(fmt::runtime(tr("{count} concept changed; “archive revert” takes it back.",
                                                     "{count} concepts changed; “archive revert” takes it back.",
                                                     static_cast<unsigned long>(count))),
                                     fmt::arg("count", count)));
            return 0;
        };
    });
}

}  // namespace stykovka
