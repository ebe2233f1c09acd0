// A page about an archive, with charts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/dashboard_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "formats/html_report.h"

namespace stykovka {
namespace {

constexpr std::string_view style =
    ":root{--ink:#1b1b1b;--paper:#fff;--faint:#5f5f5f;--line:#ccc;--whole:#b9c9de;--part:#2f5d95;--poor:#a4161a}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#1d1f21;--faint:#a0a0a0;--line:#444;"
    "--whole:#3d4f66;--part:#7fb0ea;--poor:#ff8a80}}"
    "body{font:11pt/1.4 sans-serif;margin:2em auto;max-width:62em;padding:0 1em;color:var(--ink);"
    "background:var(--paper)}h1{font-size:1.4em}h2{font-size:1.1em;margin-top:2em}"
    ".totals{display:flex;flex-wrap:wrap;gap:.6em 2.4em;padding:0;list-style:none}"
    ".totals b{display:block;font-size:1.6em;font-weight:600}.totals span,.key{color:var(--faint)}"
    "svg{width:100%;height:auto}svg text{font:11px sans-serif;fill:var(--faint)}"
    ".whole{fill:var(--whole)}.part{fill:var(--part)}.axis{stroke:var(--line)}"
    ".swatch{display:inline-block;width:.8em;height:.8em;margin:0 .3em 0 1em}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3em .6em;"
    "border-bottom:1px solid var(--line)}td.n,th.n{text-align:right}td.poor{color:var(--poor)}"
    "details{margin:.4em 0}summary{color:var(--faint);cursor:pointer}"
    "@media print{body{margin:0;font-size:9pt}details{display:none}}";

/// One bar: a whole, and a part of it that is drawn darker.
struct Bar {
    std::string label, words;
    double whole = 0, part = 0;
};

constexpr double chart_width = 960, chart_height = 200, left = 46, bottom = 24, top = 10;

std::string grid_of(double largest, double step, double scale) {
    std::string out;
    for (double value = 0; value <= largest; value += step) {
        const double y = chart_height - bottom - value * scale;
        out += fmt::format(
            "<line class=\"axis\" x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>"
            "<text x=\"{}\" y=\"{:.1f}\" text-anchor=\"end\">{:.0f}</text>",
            left, chart_width, y, y, left - 6, y + 4, value);
    }
    return out;
}

std::string chart_of(const std::string& title, const std::vector<Bar>& bars, double largest_possible) {
    double largest = std::max(largest_possible, 1.0);
    for (const Bar& bar : bars) largest = std::max(largest, bar.whole);
    const double scale = (chart_height - bottom - top) / largest;
    const double pitch = (chart_width - left) / static_cast<double>(std::max<std::size_t>(bars.size(), 1));
    const double width = std::min(pitch * 0.7, 60.0);
    // Labels are left out where they would touch.
    const std::size_t every = std::max<std::size_t>(1, static_cast<std::size_t>(52 / pitch) + 1);
    std::string out = fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">", chart_width,
                                  chart_height, html_text(title));
    out += grid_of(largest, chart_step(largest), scale);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar& bar = bars[i];
        const double x = left + pitch * (static_cast<double>(i) + 0.5) - width / 2;
        const double base = chart_height - bottom;
        out += fmt::format("<g><title>{}</title>", html_text(bar.words));
        out += fmt::format("<rect class=\"whole\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", x,
                           base - bar.whole * scale, width, bar.whole * scale);
        out += fmt::format("<rect class=\"part\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/></g>", x,
                           base - bar.part * scale, width, bar.part * scale);
        if (i % every == 0)
            out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>", x + width / 2,
                               chart_height - 8, html_text(bar.label));
    }
    return out + "</svg>\n";
}

std::string key_of(const char* part, const char* whole) {
    return fmt::format(
        "<p class=\"key\"><i class=\"swatch\" style=\"background:var(--part)\"></i>{}<i class=\"swatch\" "
        "style=\"background:var(--whole)\"></i>{}</p>\n",
        html_text(part), html_text(whole));
}

std::string name_of(const DashboardMonth& month) { return month.month.empty() ? tr("no date") : month.month; }

std::string percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? std::string("–")
                      : fmt::format("{:.0f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string charts_of(const std::vector<DashboardMonth>& months) {
    std::vector<Bar> releases, pairs, coverage;
    for (const DashboardMonth& each : months) {
        const std::string name = name_of(each);
        releases.push_back({name, fmt::format("{}: {} / {}", name, each.published, each.releases),
                            static_cast<double>(each.releases), static_cast<double>(each.published)});
        pairs.push_back({name, fmt::format("{}: {} / {}", name, each.accepted, each.pairs),
                         static_cast<double>(each.pairs), static_cast<double>(each.accepted)});
        const double share =
            each.pairs == 0 ? 0 : 100.0 * static_cast<double>(each.accepted) / static_cast<double>(each.pairs);
        coverage.push_back(
            {name, name + ": " + percent(each.accepted, each.pairs), each.pairs == 0 ? 0.0 : 100.0, share});
    }
    const auto section = [](const char* title, const std::vector<Bar>& bars, double largest, const std::string& key) {
        return fmt::format("<h2>{}</h2>\n", html_text(title)) + chart_of(title, bars, largest) + key;
    };
    return section(tr("Releases by month"), releases, 0, key_of(tr("published already"), tr("not published yet"))) +
           section(tr("Pairs by month"), pairs, 0, key_of(tr("accepted"), tr("not accepted yet"))) +
           section(tr("Coverage: accepted pairs, percent"), coverage, 100, "");
}

void append_row(std::string& out, const char* tag, const std::vector<std::string>& cells, std::size_t texts) {
    out += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += fmt::format("<{0}{1}>{2}</{0}>", tag, i < texts ? "" : " class=\"n\"", html_text(cells[i]));
    out += "</tr>\n";
}

std::string table_of(const std::vector<DashboardMonth>& months) {
    std::string out = fmt::format("<details><summary>{}</summary><table>\n", html_text(tr("The figures as a table")));
    append_row(
        out, "th",
        {tr("Month"), tr("Releases"), tr("Published"), tr("Pairs"), tr("Accepted"), tr("Untranslated"), tr("Coverage")},
        1);
    for (const DashboardMonth& each : months)
        append_row(
            out, "td",
            {name_of(each), std::to_string(each.releases), std::to_string(each.published), std::to_string(each.pairs),
             std::to_string(each.accepted), std::to_string(each.untranslated), percent(each.accepted, each.pairs)},
            1);
    return out + "</table></details>\n";
}

std::string doubts_of(const Dashboard& dashboard) {
    std::string out = fmt::format("<h2>{}</h2>\n", html_text(tr("Open doubts")));
    if (dashboard.doubts.empty())
        return out + fmt::format("<p>{}</p>\n", html_text(tr("Every pair of every release is accepted.")));
    if (dashboard.releases_with_doubts > dashboard.doubts.size())
        out += fmt::format("<p class=\"key\">{}</p>\n",
                           html_text(fmt::format(fmt::runtime(tr("{shown} of {all} releases, those with most first.")),
                                                 fmt::arg("shown", dashboard.doubts.size()),
                                                 fmt::arg("all", dashboard.releases_with_doubts))));
    out += "<table>\n";
    append_row(out, "th",
               {tr("Number"), tr("Date"), tr("Title"), tr("Open"), tr("Pairs"), tr("Untranslated"), tr("Lowest")}, 3);
    for (const DashboardDoubt& each : dashboard.doubts)
        append_row(out, "td",
                   {each.number, each.date, each.title, std::to_string(each.open), std::to_string(each.pairs),
                    std::to_string(each.untranslated),
                    each.has_doubtful() ? fmt::format("{:.2f}", each.lowest_confidence) : std::string()},
                   3);
    return out + "</table>\n";
}

std::string moved_terms_of(const Dashboard& dashboard) {
    if (dashboard.moved_since.empty()) return {};
    std::string out = fmt::format("<h2>{}</h2>\n", html_text(tr("Terms that moved")));
    if (dashboard.moved.empty())
        return out + fmt::format("<p>{}</p>\n",
                                 html_text(fmt::format(fmt::runtime(tr("No term was called otherwise since {day}.")),
                                                       fmt::arg("day", dashboard.moved_since))));
    out += "<table>\n";
    append_row(out, "th", {tr("Term"), tr("Before"), tr("Now"), tr("Since"), tr("Places")}, 4);
    for (const DashboardTerm& each : dashboard.moved)
        append_row(out, "td",
                   {each.term, each.before, each.now, each.day, fmt::format("{} / {}", each.count, each.places)}, 4);
    return out + "</table>\n";
}

}  // namespace

// 1, 2 or 5 times a power of ten.
double chart_step(double largest) {
    constexpr std::array<double, 3> factors{2.0, 2.5, 2.0};
    double step = 1;
    for (std::size_t i = 0; largest / step > 5; ++i) step *= factors[i % factors.size()];
    return step;
}

std::string dashboard_page(const Dashboard& dashboard) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
        html_text(interface_language()), html_text(dashboard.title), style, html_text(dashboard.title));
    out += "<ul class=\"totals\">\n";
    for (const DashboardTotal& total : dashboard.totals)
        out += fmt::format("<li><b>{}</b><span>{}</span></li>\n", html_text(total.value), html_text(total.name));
    out += "</ul>\n";
    if (!dashboard.months.empty()) out += charts_of(dashboard.months) + table_of(dashboard.months);
    return out + doubts_of(dashboard) + moved_terms_of(dashboard) + "</body>\n</html>\n";
}

}  // namespace stykovka
