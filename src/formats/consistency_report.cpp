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
#include "formats/report_page.h"

namespace stykovka {
namespace {

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

std::string example(const VariantPlace& place, const Corpus& corpus) {
    const AcceptedPair& pair = corpus.pairs[place.pair].pair;
    std::string where = pair.release_number;
    if (pair.day) where += (where.empty() ? "" : ", ") + iso_date(*pair.day);
    return fmt::format("<p class=\"example\">{}<br>{}{}</p>\n", lit_text(pair.text.source, {place.span.source}),
                       lit_text(pair.text.target, {place.span.target}),
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
        each.count, share_bar(share, is_rare ? rare_colour : usual_colour),
        is_rare && share < 0.2 ? " class=\"rare\"" : "", html_text(each.text),
        each.status ? fmt::format("<span class=\"status\">{}</span>", name_of(*each.status)) : std::string(),
        time_line(days, period), days_text(each.first, each.last));
}

std::string kinds_chart(const std::vector<ConsistencyGroup>& groups) {
    std::map<ConsistencyKind, std::size_t> counts;
    for (const ConsistencyGroup& group : groups) ++counts[group.kind];
    std::vector<ChartRow> rows;
    for (const auto& [kind, count] : counts) rows.push_back({title_of(kind), {{count, usual_colour, title_of(kind)}}});
    return bar_chart(rows);
}

std::string where_in(const AcceptedPair& pair) {
    return html_text(pair.release_number) + (pair.day ? "<br>" + iso_date(*pair.day) : std::string());
}

// What was left out, in its sentence, and what stands on the other side.
std::string omission_section(const ConsistencyGroup& group, const Corpus& corpus) {
    std::string out = "<section class=\"item\"><table>\n";
    for (const Alternative& each : group.alternatives) {
        const AcceptedPair& pair = corpus.pairs[each.pairs.back()].pair;
        const std::string& text = pair.text[group.side];
        const std::size_t at = text.find(group.text);
        const auto begin = static_cast<std::uint32_t>(at == std::string::npos ? 0 : at);
        const ByteSpan span{begin, at == std::string::npos ? 0 : begin + static_cast<std::uint32_t>(group.text.size())};
        const std::string& other_text = pair.text[other(group.side)];
        out += fmt::format("<tr><td>{}<p class=\"example\">{}</p></td><td class=\"days\">{}</td></tr>\n",
                           lit_text(text, {span}), other_text.empty() ? "—" : html_text(other_text), where_in(pair));
    }
    return out + "</table></section>\n";
}

std::string group_section(const ConsistencyGroup& group, const Corpus& corpus) {
    std::size_t all = 0;
    for (const Alternative& each : group.alternatives) all += each.pairs.size();
    std::string out =
        fmt::format("<section class=\"item\"><h3>{}<small>{}</small></h3>\n<table>\n", html_text(group.text), all);
    for (const Alternative& each : group.alternatives) {
        const AcceptedPair& pair = corpus.pairs[each.pairs.back()].pair;
        const double share =
            static_cast<double>(each.pairs.size()) / static_cast<double>(std::max<std::size_t>(1, all));
        const bool is_rare = &each != &group.alternatives.back();
        out += fmt::format(
            "<tr><td class=\"count\">{}</td><td class=\"bar\">{}</td><td>{}</td><td class=\"days\">{}</td></tr>\n",
            each.pairs.size(), share_bar(share, is_rare ? rare_colour : usual_colour), html_text(each.text),
            where_in(pair));
    }
    return out + "</table></section>\n";
}

}  // namespace

std::string variants_html(const std::vector<TermVariants>& terms, const Corpus& corpus) {
    const std::optional<Period> period = period_of(corpus);
    std::string body;
    for (const TermVariants& term : terms) {
        if (term.renderings.empty()) continue;  // nothing could be told
        body += fmt::format("<section class=\"item\"><h3>{}<small>{}</small></h3>\n<table>\n", html_text(term.term),
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
    return report_page(tr("How terms were translated"), lead, body);
}

std::string consistency_html(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus) {
    std::string body =
        groups.empty() ? "<p>" + html_text(tr("Nothing is said in two ways.")) + "</p>\n" : kinds_chart(groups);
    std::optional<ConsistencyKind> kind;
    for (const ConsistencyGroup& group : groups) {
        if (kind != group.kind) body += "<h2>" + html_text(title_of(group.kind)) + "</h2>\n";
        kind = group.kind;
        body +=
            group.kind == ConsistencyKind::omission ? omission_section(group, corpus) : group_section(group, corpus);
    }
    const std::string lead =
        fmt::format(fmt::runtime(tr("{groups} places to look at in {pairs} accepted pairs. {period}")),
                    fmt::arg("groups", groups.size()), fmt::arg("pairs", corpus.pairs.size()),
                    fmt::arg("period", period_text(period_of(corpus))));
    return report_page(tr("What is said in two ways"), lead, body);
}

}  // namespace stykovka
