// A page that stands by itself: no script, nothing from outside, fit for printing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html_report.h"

#include "base/tr.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

constexpr std::string_view style =
    "body{font:11pt/1.4 sans-serif;margin:2em;color:#1b1b1b;background:#fff}"
    "h1{font-size:1.3em}h2{font-size:1.1em;margin-top:1.6em}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #ccc}"
    "th{border-bottom:2px solid #666}"
    "td.number{color:#666;white-space:nowrap}"
    "td.good{color:#1a6b2d}td.fair{color:#8a5a00}td.poor{color:#a4161a;font-weight:bold}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    "@media print{body{margin:0;font-size:9pt}}";

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += "=\"" + html_text(value) + "\"";
}

std::string beginning_of_page(std::string_view title) {
    return "<!DOCTYPE html>\n<html lang=\"" + html_text(interface_language()) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + html_text(title) + "</title>\n<style>" +
           std::string(style) + "</style>\n</head>\n<body>\n<h1>" + html_text(title) + "</h1>\n";
}

void append_table(std::string& out, const std::vector<std::string>& head,
                  const std::vector<std::vector<HtmlCell>>& rows) {
    out += "<table>\n<thead><tr>";
    for (const std::string& text : head) out += "<th scope=\"col\">" + html_text(text) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : rows) {
        out += "<tr>";
        for (const HtmlCell& cell : row) {
            out += "<td";
            append_attribute(out, "class", cell.look);
            append_attribute(out, "lang", cell.language);
            out += ">" + html_text(cell.text) + "</td>";
        }
        out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n";
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string out;
    for (const char c : visible_text(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else
            out += c;
    }
    return out;
}

std::string html_page(std::string_view title, const std::vector<std::string>& head,
                      const std::vector<std::vector<HtmlCell>>& rows) {
    std::string out = beginning_of_page(title);
    append_table(out, head, rows);
    return out + "</body>\n</html>\n";
}

std::string html_page(std::string_view title, std::string_view lead, const std::vector<HtmlSection>& sections) {
    std::string out = beginning_of_page(title) + "<p>" + html_text(lead) + "</p>\n";
    for (const HtmlSection& section : sections) {
        out += "<h2>" + html_text(section.heading) + "</h2>\n";
        if (!section.note.empty()) out += "<p>" + html_text(section.note) + "</p>\n";
        append_table(out, section.head, section.rows);
    }
    return out + "</body>\n</html>\n";
}

}  // namespace stykovka
