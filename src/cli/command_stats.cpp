// stykovka stats: how much there is to translate, and how much of it the memory knows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/dashboard.h"
#include "app/pipeline.h"
#include "app/statistics.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/statistics_table.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

struct Stats {
    std::vector<std::string> texts;
    std::string since, until, by = "release", weights;
    fs::path dashboard;
    Output output;
};

TextStatistics of_file(const Invocation& invocation, const std::string& file, OpenArchive* archive, const Tools& tools,
                       const Console& console) {
    const BySide<Language> languages = invocation.languages();
    const ReadText read = read_text_file(file, languages.source, {}, tools, console.progress());
    TextStatistics statistics =
        statistics_of(read.segments, languages, archive ? &archive->memory() : nullptr, console.progress());
    statistics.name = fs::path(file).filename().string();
    statistics.date = read.date;
    return statistics;
}

// A name that is a file is read, any other is the number of a release.
std::vector<TextStatistics> of_texts(const Invocation& invocation, const Stats& stats, OpenArchive* archive,
                                     const Console& console) {
    std::optional<Tools> tools;
    std::vector<TextStatistics> all;
    for (const std::string& text : stats.texts) {
        if (text == "-" || fs::exists(text)) {
            if (!tools) tools.emplace(load_tools());
            all.push_back(of_file(invocation, text, archive, *tools, console));
        } else if (archive != nullptr) {
            all.push_back(statistics_of(*archive, archive->find(text), console.progress()));
        } else {
            throw Error(ErrorKind::not_found, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{name}” is neither a file nor a release: there is no archive.")),
                                    fmt::arg("name", text)));
        }
    }
    return all;
}

int run_stats(const Invocation& invocation, const Stats& stats, const Console& console) {
    const BandWeights weights = weights_of(stats.weights);
    const auto archive = !stats.dashboard.empty() ? invocation.open_archive_to_search()
                         : stats.texts.empty()    ? invocation.open_archive(OpenArchive::Access::read_only)
                                                  : invocation.open_existing_archive();
    if (!stats.dashboard.empty()) {
        if (archive == nullptr) return exit_with_findings;
        write_file(stats.dashboard,
                   dashboard_page(dashboard_of(*archive, invocation.languages(), load_tools(), console.progress())));
        console.note(
            fmt::format(fmt::runtime(tr("The page is “{file}”.")), fmt::arg("file", stats.dashboard.string())));
        return 0;
    }
    std::vector<TextStatistics> all =
        stats.texts.empty()
            ? statistics_of_all(*archive, {day_option(stats.since), day_option(stats.until)}, console.progress())
            : of_texts(invocation, stats, archive.get(), console);
    if (all.empty()) console.note(tr("There is no release in that time."));
    all = grouped(all, stats.by == "month" ? Grouping::month : stats.by == "year" ? Grouping::year : Grouping::release);
    stats.output.write(console, stats.output.format == "json"  ? statistics_as_json(all, weights)
                                : stats.output.format == "csv" ? statistics_as_csv(all, weights)
                                                               : statistics_as_table(all, weights, console.columns()));
    return 0;
}

}  // namespace

void add_stats_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand(
        "stats", tr("words, repetitions and what the memory knows, of files, releases or all of a time"));
    const auto stats = std::make_shared<Stats>();
    command->add_option("texts", stats->texts, tr("files and numbers of releases; without any: all releases"));
    command->add_option("--since", stats->since, tr("only releases from this day on"));
    command->add_option("--until", stats->until, tr("only releases up to this day"));
    command->add_option("--by", stats->by, tr("a line for each release, month or year"))
        ->check(CLI::IsMember({"release", "month", "year"}))
        ->capture_default_str();
    command
        ->add_option("--weights", stats->weights,
                     tr("what a word of each band counts, in percent: exact=10,95-99=30,repeat=10 …"))
        ->type_name("BAND=PERCENT,…");
    command
        ->add_option(
            "--dashboard", stats->dashboard,
            tr("write a page about the archive instead: releases by month, doubts, coverage, terms that moved"))
        ->type_name("FILE.html");
    stats->output.add_options(*command, {"table", "csv", "json"});
    command->callback([&invocation, stats] {
        invocation.run = [&invocation, stats](const Console& console) {
            return run_stats(invocation, *stats, console);
        };
    });
}

}  // namespace stykovka
