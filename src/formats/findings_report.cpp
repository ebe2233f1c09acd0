// Findings as a page with a chart: for an editor, for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/findings_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "base/tr.h"
#include "formats/html_report.h"
#include "formats/report_page.h"
#include "review/checks.h"

namespace stykovka {
namespace {

constexpr std::array grades{Severity::error, Severity::warning, Severity::note};
using Counts = std::map<Severity, std::size_t>;

std::string counted(Severity severity, std::size_t count) {
    const auto number = static_cast<unsigned long>(count);
    const char* words = severity == Severity::error     ? tr("{count} error", "{count} errors", number)
                        : severity == Severity::warning ? tr("{count} warning", "{count} warnings", number)
                                                        : tr("{count} note", "{count} notes", number);
    return fmt::format(fmt::runtime(words), fmt::arg("count", count));
}

std::string_view colour_of(Severity severity) {
    return severity == Severity::error ? wrong_colour : severity == Severity::warning ? rare_colour : faint_colour;
}

std::string title_of_check(const std::string& id) {
    for (const Check& check : all_checks())
        if (check.id == id) return tr(check.title);
    return id;
}

// In the order of the checks' importance, as `all_checks` has them.
std::string chart_of(const std::vector<ReleaseFindings>& releases) {
    std::map<std::string, Counts> by_check;
    for (const ReleaseFindings& each : releases)
        for (const Finding& finding : each.findings) ++by_check[finding.check][finding.severity];
    std::vector<ChartRow> rows;
    const auto add = [&](const std::string& id, const Counts& counts) {
        ChartRow row{title_of_check(id), {}};
        for (const auto& severity : grades)
            if (const auto found = counts.find(severity); found != counts.end())
                row.parts.push_back({found->second, colour_of(severity), counted(severity, found->second)});
        rows.push_back(std::move(row));
    };
    for (const auto& [id, counts] : by_check) add(id, counts);
    std::ranges::stable_sort(rows, std::greater(), [](const ChartRow& row) {
        std::size_t all = 0;
        for (const ChartPart& part : row.parts) all += part.count;
        return all;
    });
    return bar_chart(rows);
}

std::string lead_of(const std::vector<ReleaseFindings>& releases) {
    Counts counts;
    for (const ReleaseFindings& each : releases)
        for (const Finding& finding : each.findings) ++counts[finding.severity];
    if (counts.empty()) return tr("There are no findings.");
    std::string lead;
    for (const auto& severity : grades)
        if (counts[severity] > 0) lead += (lead.empty() ? "" : ", ") + counted(severity, counts[severity]);
    if (releases.size() == 1) return lead;
    const auto number = static_cast<unsigned long>(releases.size());
    return lead + " · " +
           fmt::format(fmt::runtime(tr("{count} release", "{count} releases", number)), fmt::arg("count", number));
}

std::string text_of(const ReleaseFindings& release, std::size_t bead, Side side, std::span<const Finding> findings) {
    const auto firsts = firsts_of(release.document.alignment);
    std::string text;
    for (std::uint32_t i = firsts[bead][side]; i < firsts[bead + 1][side]; ++i) {
        std::vector<ByteSpan> spans;
        for (const Finding& finding : findings)
            if (finding.side == side && finding.segment == i - firsts[bead][side]) spans.push_back(finding.span);
        text += (text.empty() ? "" : " ") +
                lit_text(release.document.texts[side].segments[i].content.text, std::move(spans));
    }
    return text;
}

std::string finding_line(const Finding& finding) {
    std::string line = fmt::format("<li class=\"{}\"><i>{}.</i> {}", name_of(finding.severity),
                                   html_text(title_of_check(finding.check)), html_text(finding.message));
    if (!finding.suggestions.empty())
        line += fmt::format(" → {}", html_text(fmt::format("{}", fmt::join(finding.suggestions, ", "))));
    return line + "</li>\n";
}

std::string bead_section(const ReleaseFindings& release, std::span<const Finding> findings) {
    const std::size_t bead = findings.front().bead;
    std::string out = "<section class=\"item\"><div class=\"texts\">";
    if (bead < release.document.alignment.beads.size())
        for (const Side side : both_sides)
            out += fmt::format(
                "<p lang=\"{}\">{}{}</p>", html_text(release.document.texts[side].language.tag()),
                side == Side::source ? fmt::format("<span class=\"place\">{}</span>", bead + 1) : std::string(),
                text_of(release, bead, side, findings));
    out += "</div>\n<ul class=\"findings\">\n";
    for (const Finding& finding : findings) out += finding_line(finding);
    return out + "</ul></section>\n";
}

}  // namespace

std::string findings_html(const std::vector<ReleaseFindings>& releases, std::string_view title) {
    std::string body = chart_of(releases);
    for (const ReleaseFindings& release : releases) {
        if (release.findings.empty()) continue;
        if (releases.size() > 1) body += "<h2>" + html_text(release.release) + "</h2>\n";
        std::vector<Finding> findings = release.findings;
        std::ranges::stable_sort(findings, {}, &Finding::bead);
        for (auto first = findings.begin(); first != findings.end();) {
            const auto last =
                std::find_if(first, findings.end(), [&](const Finding& each) { return each.bead != first->bead; });
            body += bead_section(release, {first, last});
            first = last;
        }
    }
    return report_page(title, lead_of(releases), body);
}

}  // namespace stykovka
