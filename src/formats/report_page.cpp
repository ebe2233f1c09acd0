// A report as a page that stands by itself: for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/report_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/tr.h"
#include "formats/html_report.h"

namespace stykovka {
namespace {

constexpr std::string_view style =
    "body{font:11pt/1.45 'Segoe UI','Noto Sans','DejaVu Sans',sans-serif;color:#1c1f23;background:#fff;"
    "max-width:60em;margin:2.2em auto;padding:0 1.2em}"
    "h1{font-size:1.55em;line-height:1.2;margin:0 0 .25em}"
    "h2{font-size:1.15em;margin:2em 0 .7em;padding-bottom:.25em;border-bottom:2px solid #26527d}"
    "h3{font-size:1.02em;margin:0 0 .35em}h3 small{color:#667;font-weight:normal;margin-left:.6em}"
    "p.lead{color:#556;margin:0 0 1.4em}"
    "section.item{margin:1.2em 0;break-inside:avoid}"
    "table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:.22em .6em .22em 0}"
    "table.chart{width:auto}table.chart td{padding:.12em 1em .12em 0;vertical-align:middle}"
    "td.count{text-align:right;width:2.6em;color:#445;font-variant-numeric:tabular-nums}"
    "td.bar{width:10.5em;padding-top:.5em}"
    "td.days{width:13em;color:#667;font-size:.86em;white-space:nowrap;padding-top:.4em}"
    "td.rare{color:#8a4b00;font-weight:600}"
    "p.example{margin:.25em 0 0;color:#556;font-size:.9em}"
    "b.lit{font-weight:600;color:#1c1f23;background:#fdf1cf;border-bottom:2px solid #e0a100}"
    ".status{color:#26527d;font-size:.82em;margin-left:.5em}"
    "div.texts{display:flex;gap:1.6em}div.texts p{flex:1;margin:0}"
    "span.place{display:inline-block;min-width:2.4em;color:#667;font-variant-numeric:tabular-nums}"
    "ul.findings{list-style:none;margin:.4em 0 0;padding:0;font-size:.92em}"
    "ul.findings li{padding:.12em 0 .12em .7em;border-left:4px solid #8d99a6;margin:.25em 0}"
    "ul.findings li.error{border-color:#a4161a}ul.findings li.warning{border-color:#c77d23}"
    "ul.findings li i{font-style:normal;color:#556}"
    "svg{display:block}"
    "@media print{body{margin:0;max-width:none;font-size:9.5pt}h2{break-after:avoid}}";

}  // namespace

std::string report_page(std::string_view title, std::string_view lead, std::string_view body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n{}</body>\n</html>\n",
        html_text(interface_language()), html_text(title), style, html_text(title), html_text(lead), body);
}

std::string bar_chart(const std::vector<ChartRow>& rows) {
    constexpr double width = 340;
    const auto sum = [](const ChartRow& row) {
        std::size_t all = 0;
        for (const ChartPart& part : row.parts) all += part.count;
        return all;
    };
    std::size_t most = 1;
    for (const ChartRow& row : rows) most = std::max(most, sum(row));
    std::string out = "<table class=\"chart\">\n";
    for (const ChartRow& row : rows) {
        out += fmt::format("<tr><td>{}</td><td><svg width=\"{:.0f}\" height=\"14\" role=\"img\" aria-label=\"{}\">",
                           html_text(row.label), width, sum(row));
        double x = 0;
        for (const ChartPart& part : row.parts) {
            if (part.count == 0) continue;
            const double length = std::max(2.0, width * static_cast<double>(part.count) / static_cast<double>(most));
            out += fmt::format(
                "<rect x=\"{:.1f}\" width=\"{:.1f}\" height=\"14\" fill=\"{}\"><title>{}: {}</title></rect>", x, length,
                part.colour, html_text(part.name), part.count);
            x += length;
        }
        out += fmt::format("</svg></td><td class=\"count\">{}</td></tr>\n", sum(row));
    }
    return out + "</table>\n";
}

std::string share_bar(double share, std::string_view colour) {
    constexpr double width = 150;
    return fmt::format(
        "<svg width=\"{0:.0f}\" height=\"12\" role=\"img\" aria-label=\"{1:.0f} %\"><rect width=\"{0:.0f}\" "
        "height=\"12\" rx=\"2\" fill=\"#e6eaee\"/><rect width=\"{2:.1f}\" height=\"12\" rx=\"2\" fill=\"{3}\"/></svg>",
        width, 100 * share, std::max(2.0, width * share), colour);
}

std::string lit_text(std::string_view text, std::vector<ByteSpan> spans) {
    std::ranges::sort(spans, {}, &ByteSpan::begin);
    std::string out;
    std::uint32_t at = 0;
    for (const ByteSpan span : spans) {
        if (span.empty() || span.begin < at || span.end > text.size()) continue;
        out += html_text(text.substr(at, span.begin - at)) + "<b class=\"lit\">" + html_text(span.in(text)) + "</b>";
        at = span.end;
    }
    return out + html_text(text.substr(at));
}

}  // namespace stykovka
