// What became of a batch of releases, for people.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/batch_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/tr.h"
#include "formats/html_report.h"

namespace stykovka {
namespace {

/// Doubts of this confidence and less are as likely wrong as right.
constexpr float poor = 0.5F;
/// What fits on a terminal, and on a page that a browser still scrolls.
constexpr std::size_t doubts_on_console = 40;
constexpr std::size_t doubts_on_page = 3'000;

std::string sentence(const char* text, std::size_t count) {
    return fmt::format(fmt::runtime(text), fmt::arg("count", count));
}

std::size_t count_beads(const BatchReport& report) {
    std::size_t beads = 0;
    for (const BatchRelease& release : report.releases) beads += release.beads;
    return beads;
}

std::string both(const BySide<std::string>& files) {
    if (files.source.empty() || files.target.empty()) return files.source + files.target;
    return files.source + " · " + files.target;
}

std::string percent(float confidence) { return fmt::format("{:.2f}", confidence); }

HtmlSection doubts_section(const BatchReport& report) {
    HtmlSection section{tr("Doubts, worst first"), {}, {tr("Confidence"), tr("Release"), tr("Bead")}, {}};
    section.head.insert(section.head.end(), {report.languages.source, report.languages.target});
    const auto doubts = doubts_worst_first(report);
    for (std::size_t i = 0; i < std::min(doubts.size(), doubts_on_page); ++i) {
        const BatchDoubt& doubt = *doubts[i].doubt;
        section.rows.push_back({{percent(doubt.confidence), "", doubt.confidence > poor ? "fair" : "poor"},
                                {report.releases[doubts[i].release].number, "", ""},
                                {fmt::format("{}", doubt.bead + 1), "", "number"},
                                {doubt.text.source, report.languages.source, ""},
                                {doubt.text.target, report.languages.target, ""}});
    }
    if (doubts.size() > doubts_on_page)
        section.note = sentence(tr("{count} more doubts are in the JSON report."), doubts.size() - doubts_on_page);
    return section;
}

HtmlSection troubles_section(std::string heading, std::string note, const BatchReport& report,
                             const std::vector<BatchTrouble>& troubles) {
    HtmlSection section{
        std::move(heading), std::move(note), {report.languages.source, report.languages.target, tr("Why")}, {}};
    for (const BatchTrouble& trouble : troubles)
        section.rows.push_back({{trouble.files.source, "", ""}, {trouble.files.target, "", ""}, {trouble.why, "", ""}});
    return section;
}

HtmlSection single_section(const BatchReport& report) {
    HtmlSection section{tr("Files without a partner"), {}, {tr("Language"), tr("File")}, {}};
    for (const Side side : both_sides)
        for (const std::string& file : report.single[side])
            section.rows.push_back({{report.languages[side], "", "number"}, {file, "", ""}});
    return section;
}

HtmlSection furniture_section(const BatchReport& report) {
    HtmlSection section{tr("Page furniture"),
                        tr("Lines that stand on many pages. Their beads are not counted and not accepted. To decide "
                           "otherwise, put the lines that are furniture into a file and give it with --furniture."),
                        {tr("Language"), tr("Line"), tr("Files")},
                        {}};
    for (const BatchFurniture& line : report.furniture)
        section.rows.push_back({{report.languages[line.side], "", "number"},
                                {line.line, report.languages[line.side], ""},
                                {fmt::format("{}", line.files), "", "number"}});
    return section;
}

// By the worst bead of each, so that what needs an hour stands before what needs a glance.
HtmlSection releases_section(const BatchReport& report) {
    HtmlSection section{tr("Releases"),
                        {},
                        {tr("Release"), tr("Date"), tr("Title"), tr("Paired by"), tr("Files"), tr("Beads"),
                         tr("Accepted"), tr("Doubts")},
                        {}};
    for (const BatchRelease& release : report.releases)
        section.rows.push_back({{release.number, "", ""},
                                {release.date ? iso_date(*release.date) : "", "", "number"},
                                {release.title.source, report.languages.source, ""},
                                {release.paired_by, "", "number"},
                                {both(release.files), "", ""},
                                {fmt::format("{}", release.beads), "", "number"},
                                {fmt::format("{}", release.accepted), "", "number"},
                                {fmt::format("{}", release.doubts.size()), "", "number"}});
    return section;
}

std::string doubts_table(const BatchReport& report, const ConsoleStyle& style) {
    const auto doubts = doubts_worst_first(report);
    std::vector<std::vector<ConsoleCell>> rows;
    for (std::size_t i = 0; i < std::min(doubts.size(), doubts_on_console); ++i) {
        const BatchDoubt& doubt = *doubts[i].doubt;
        rows.push_back({{percent(doubt.confidence), doubt.confidence > poor ? Ink::yellow : Ink::red},
                        {visible_text(report.releases[doubts[i].release].number), Ink::faint},
                        {fmt::format("{}", doubt.bead + 1), Ink::faint},
                        {visible_text(doubt.text.source), Ink::plain},
                        {visible_text(doubt.text.target), Ink::plain}});
    }
    if (rows.empty()) return {};
    std::string table =
        console_table({tr("Conf."), tr("Release"), tr("Bead"), report.languages.source, report.languages.target}, rows,
                      {3, 4}, style);
    if (doubts.size() > doubts_on_console)
        table += sentence(tr("{count} more doubts: -o FILE writes a report with all of them."),
                          doubts.size() - doubts_on_console) +
                 "\n";
    return table + "\n";
}

std::string troubles_table(const std::vector<BatchTrouble>& troubles, const ConsoleStyle& style) {
    if (troubles.empty()) return {};
    std::vector<std::vector<ConsoleCell>> rows;
    for (const BatchTrouble& trouble : troubles)
        rows.push_back({{visible_text(both(trouble.files)), Ink::plain}, {visible_text(trouble.why), Ink::yellow}});
    return console_table({tr("Not aligned"), tr("Why")}, rows, {0, 1}, style) + "\n";
}

}  // namespace

std::vector<PlacedDoubt> doubts_worst_first(const BatchReport& report) {
    std::vector<PlacedDoubt> doubts;
    for (std::size_t i = 0; i < report.releases.size(); ++i)
        for (const BatchDoubt& doubt : report.releases[i].doubts) doubts.push_back({i, &doubt});
    std::stable_sort(doubts.begin(), doubts.end(), [](const PlacedDoubt& a, const PlacedDoubt& b) {
        return a.doubt->confidence < b.doubt->confidence;
    });
    return doubts;
}

std::string batch_summary(const BatchReport& report) {
    return fmt::format(
        fmt::runtime(tr("Releases aligned: {releases}; beads: {beads}; doubts: {doubts}. Pairs that look wrong: "
                        "{flagged}; files that failed: {failed}; without a partner: {source} in {source_language}, "
                        "{target} in {target_language}.")),
        fmt::arg("releases", report.releases.size()), fmt::arg("beads", count_beads(report)),
        fmt::arg("doubts", doubts_worst_first(report).size()), fmt::arg("flagged", report.flagged.size()),
        fmt::arg("failed", report.failed.size()), fmt::arg("source", report.single.source.size()),
        fmt::arg("target", report.single.target.size()), fmt::arg("source_language", report.languages.source),
        fmt::arg("target_language", report.languages.target));
}

std::string batch_console_table(const BatchReport& report, const ConsoleStyle& style) {
    return doubts_table(report, style) + troubles_table(report.flagged, style) + troubles_table(report.failed, style);
}

std::string batch_html(const BatchReport& report, std::string_view title) {
    std::vector<HtmlSection> sections{doubts_section(report),
                                      troubles_section(tr("Pairs that look wrong"),
                                                       tr("They were not aligned. To align them all the same, name "
                                                          "the two files: “stykovka align SOURCE TARGET”."),
                                                       report, report.flagged),
                                      troubles_section(tr("Files that failed"), {}, report, report.failed),
                                      single_section(report),
                                      furniture_section(report),
                                      releases_section(report)};
    std::erase_if(sections, [](const HtmlSection& section) { return section.rows.empty(); });
    return html_page(title, batch_summary(report), sections);
}

}  // namespace stykovka
