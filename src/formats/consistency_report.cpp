// Variants and inconsistencies as pages with charts: for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/consistency_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/tr.h"
#include "formats/consistency_table.h"
#include "formats/html_report.h"

namespace stykovka {
namespace {

constexpr std::string_view style =
    "body{font:11pt/1.45 sans-serif;color:#1c1f23;background:#fff;max-width:58em;margin:2.2em auto;padding:0 1.2em}"
    "h1{font-size:1.55em;margin:0 0 .2em}h2{font-size:1.15em;margin:2em 0 .6em;padding-bottom:.25em;"
    "border-bottom:2px solid #26527d}p.lead{color:#555;margin:0 0 1.4em}"
    "section.term{margin:1.3em 0;break-inside:avoid}h3{font-size:1.02em;margin:0 0 .35em}"
    "h3 small{color:#777;font-weight:normal;margin-left:.6em}"
    "table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:.22em .5em .22em 0}"
    "td.count{text-align:right;width:2.6em;color:#444;font-variant-numeric:tabular-nums}"
    "td.bar{width:10.5em;padding-top:.5em}td.days{width:13em;color:#777;font-size:.86em;white-space:nowrap;padding-top:"
    ".4em}"
    "td.rare{color:#a4161a;font-weight:bold}p.example{margin:.25em 0 0;color:#555;font-size:.9em}"
    "p.example "
    "b{color:#1c1f23;font-weight:600;background:#fdf1cf}.status{color:#26527d;font-size:.82em;margin-left:.4em}"
    "svg{display:block}svg text{font:12px sans-serif;fill:#444}thead{display:table-header-group}"
    "@media print{body{margin:0;max-width:none;font-size:9.5pt}}";

std::string page(const std::string& title, const std::string& lead, const std::string& body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n{}</body>\n</html>\n",
        html_text(interface_language()), html_text(title), style, html_text(title), html_text(lead), body);
}

struct Period {
    Date first, last;
};

// Of all pairs with a day; none when there is none.
std::optional<Period> period_of(const Corpus& corpus) {
    std::optional<Period> period;
    for (const CorpusPair& each : corpus.pairs) {
        if (!each.pair.day) continue;
        if (!period) period = Period{*each.pair.day, *each.pair.day};
        period->first = std::min(period->first, *each.pair.day);
        period->last = std::max(period->last, *each.pair.day);
    }
    return period;
}

std::string period_text(const std::optional<Period>& period) {
    return period ? fmt::format("{} – {}", iso_date(period->first), iso_date(period->last)) : std::string();
}

std::string bar(double share, std::string_view colour) {
    constexpr double width = 150;
    return fmt::format(
        "<svg width=\"{0:.0f}\" height=\"12\" role=\"img\" aria-label=\"{1:.0f} %\"><rect width=\"{0:.0f}\" "
        "height=\"12\" "
        "rx=\"2\" fill=\"#eef1f4\"/><rect width=\"{2:.1f}\" height=\"12\" rx=\"2\" fill=\"{3}\"/></svg>",
        width, 100 * share, std::max(2.0, width * share), colour);
}

// A dot for each day with a place; larger where there are several.
std::string time_line(const std::map<Date, std::size_t>& days, const std::optional<Period>& period) {
    constexpr double width = 170;
    if (!period || days.empty()) return {};
    const auto number = [](Date date) {
        return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
    };
    const double first = number(period->first);
    const double all = std::max(1.0, number(period->last) - first);
    std::string out = fmt::format(
        "<svg width=\"{0:.0f}\" height=\"12\" aria-hidden=\"true\"><line x1=\"5\" y1=\"6\" x2=\"{1:.0f}\" y2=\"6\" "
        "stroke=\"#d5dae0\"/>",
        width, width - 5);
    for (const auto& [day, count] : days)
        out += fmt::format("<circle cx=\"{:.1f}\" cy=\"6\" r=\"{:.1f}\" fill=\"#26527d\" fill-opacity=\".75\"/>",
                           5 + (width - 10) * (number(day) - first) / all,
                           std::min(5.0, 2.2 + 0.4 * static_cast<double>(count)));
    return out + "</svg>";
}

std::string days_text(const std::optional<Date>& first, const std::optional<Date>& last) {
    if (!first) return {};
    return first == last ? iso_date(*first) : iso_date(*first) + " … " + iso_date(*last);
}

std::string lit(const std::string& text, ByteSpan span) {
    return html_text(std::string_view(text).substr(0, span.begin)) + "<b>" + html_text(span.in(text)) + "</b>" +
           html_text(std::string_view(text).substr(span.end));
}

std::string example(const VariantPlace& place, const Corpus& corpus) {
    const AcceptedPair& pair = corpus.pairs[place.pair].pair;
    std::string where = pair.release_number;
    if (pair.day) where += (where.empty() ? "" : ", ") + iso_date(*pair.day);
    return fmt::format("<p class=\"example\">{}<br>{}{}</p>\n", lit(pair.text.source, place.span.source),
                       lit(pair.text.target, place.span.target),
                       where.empty() ? std::string() : " <small>(" + html_text(where) + ")</small>");
}

std::string rendering_row(const TermRendering& each, const TermVariants& term, const Corpus& corpus,
                          const std::optional<Period>& period) {
    std::map<Date, std::size_t> days;
    for (const VariantPlace& place : each.places)
        if (const auto day = corpus.pairs[place.pair].pair.day) ++days[*day];
    const double share = static_cast<double>(each.count) / static_cast<double>(std::max<std::size_t>(1, term.count));
    const bool is_rare = each.count < term.renderings.front().count;
    return fmt::format(
        "<tr><td class=\"count\">{}</td><td class=\"bar\">{}</td><td{}>{}{}</td><td class=\"bar\">{}</td><td "
        "class=\"days\">{}</td></tr>\n",
        each.count, bar(share, is_rare ? "#d08a2e" : "#26527d"), is_rare && share < 0.2 ? " class=\"rare\"" : "",
        html_text(each.text),
        each.status ? fmt::format("<span class=\"status\">{}</span>", name_of(*each.status)) : std::string(),
        time_line(days, period), days_text(each.first, each.last));
}

std::string kinds_chart(const std::vector<ConsistencyGroup>& groups) {
    std::map<ConsistencyKind, std::size_t> counts;
    std::size_t most = 1;
    for (const ConsistencyGroup& group : groups) most = std::max(most, ++counts[group.kind]);
    constexpr int row = 26;
    std::string out =
        fmt::format("<svg width=\"760\" height=\"{}\" role=\"img\">", row * static_cast<int>(counts.size()));
    int y = 0;
    for (const auto& [kind, count] : counts) {
        const double width = 330.0 * static_cast<double>(count) / static_cast<double>(most);
        out += fmt::format(
            "<text x=\"0\" y=\"{}\">{}</text><rect x=\"360\" y=\"{}\" width=\"{:.1f}\" height=\"16\" rx=\"2\" "
            "fill=\"#26527d\"/><text x=\"{:.1f}\" y=\"{}\">{}</text>",
            y + 17, html_text(title_of(kind)), y + 4, std::max(2.0, width), 368 + width, y + 17, count);
        y += row;
    }
    return out + "</svg>\n";
}

std::string group_section(const ConsistencyGroup& group, const Corpus& corpus) {
    std::size_t all = 0;
    for (const Alternative& each : group.alternatives) all += each.pairs.size();
    std::string out =
        fmt::format("<section class=\"term\"><h3>{}<small>{}</small></h3>\n<table>\n", html_text(group.text), all);
    for (const Alternative& each : group.alternatives) {
        const AcceptedPair& pair = corpus.pairs[each.pairs.back()].pair;
        const double share =
            static_cast<double>(each.pairs.size()) / static_cast<double>(std::max<std::size_t>(1, all));
        const bool is_rare = &each != &group.alternatives.back();
        out += fmt::format(
            "<tr><td class=\"count\">{}</td><td class=\"bar\">{}</td><td>{}</td><td class=\"days\">{}{}</td></tr>\n",
            each.pairs.size(), bar(share, is_rare ? "#d08a2e" : "#26527d"), html_text(each.text),
            html_text(pair.release_number), pair.day ? "<br>" + iso_date(*pair.day) : std::string());
    }
    return out + "</table></section>\n";
}

}  // namespace

std::string variants_html(const std::vector<TermVariants>& terms, const Corpus& corpus) {
    const std::optional<Period> period = period_of(corpus);
    std::string body;
    for (const TermVariants& term : terms) {
        body += fmt::format("<section class=\"term\"><h3>{}<small>{}</small></h3>\n<table>\n", html_text(term.term),
                            term.count);
        for (const TermRendering& each : term.renderings) body += rendering_row(each, term, corpus, period);
        body += "</table>\n";
        if (!term.renderings.empty() && !term.renderings.back().places.empty())
            body += example(term.renderings.back().places.back(), corpus);
        body += "</section>\n";
    }
    const std::string lead = fmt::format(fmt::runtime(tr("{terms} terms in {pairs} accepted pairs. {period}")),
                                         fmt::arg("terms", terms.size()), fmt::arg("pairs", corpus.pairs.size()),
                                         fmt::arg("period", period_text(period)));
    return page(tr("How terms were translated"), lead, body);
}

std::string consistency_html(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus) {
    std::string body =
        groups.empty() ? "<p>" + html_text(tr("Nothing is said in two ways.")) + "</p>\n" : kinds_chart(groups);
    std::optional<ConsistencyKind> kind;
    for (const ConsistencyGroup& group : groups) {
        if (kind != group.kind) body += "<h2>" + html_text(title_of(group.kind)) + "</h2>\n";
        kind = group.kind;
        body += group_section(group, corpus);
    }
    const std::string lead =
        fmt::format(fmt::runtime(tr("{groups} places to look at in {pairs} accepted pairs. {period}")),
                    fmt::arg("groups", groups.size()), fmt::arg("pairs", corpus.pairs.size()),
                    fmt::arg("period", period_text(period_of(corpus))));
    return page(tr("What is said in two ways"), lead, body);
}

}  // namespace stykovka
