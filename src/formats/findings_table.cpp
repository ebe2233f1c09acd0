// Findings for people and programs: a table for the terminal, JSON, CSV, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/findings_table.h"

#include "base/tr.h"
#include "formats/csv.h"
#include "formats/html_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of_side(Side side) { return side == Side::source ? "source" : "target"; }

/// The piece of text that a finding is about; the whole segment when it names none, empty when the document has no such
/// place.
std::string text_of(const Finding& finding, const Bitext& document, const std::vector<BySide<std::uint32_t>>& firsts) {
    if (finding.bead + 1 >= firsts.size()) return {};
    const std::uint32_t segment = firsts[finding.bead][finding.side] + finding.segment;
    if (segment >= firsts[finding.bead + 1][finding.side]) return {};
    const std::string& text = document.texts[finding.side].segments[segment].content.text;
    return finding.span.empty() || finding.span.end > text.size() ? text : std::string(finding.span.in(text));
}

std::string expected(const Finding& finding) { return fmt::format("{}", fmt::join(finding.suggestions, ", ")); }

Ink ink_of(Severity severity) {
    return severity == Severity::error ? Ink::red : severity == Severity::warning ? Ink::yellow : Ink::faint;
}

std::vector<std::string> heads() {
    return {tr("Bead"), tr("Side"), tr("Severity"), tr("Check"), tr("Text"), tr("Message"), tr("Expected")};
}

std::array<std::string, 7> cells_of(const Finding& finding, const Bitext& document,
                                    const std::vector<BySide<std::uint32_t>>& firsts) {
    return {fmt::format("{}", finding.bead + 1),
            std::string(name_of_side(finding.side)),
            std::string(name_of(finding.severity)),
            finding.check,
            text_of(finding, document, firsts),
            finding.message,
            expected(finding)};
}

}  // namespace

std::string findings_console_table(const std::vector<Finding>& findings, const Bitext& document,
                                   const ConsoleStyle& style) {
    const auto firsts = firsts_of(document.alignment);
    std::vector<std::vector<ConsoleCell>> rows;
    for (const Finding& finding : findings) {
        std::vector<ConsoleCell> row;
        for (const std::string& text : cells_of(finding, document, firsts))
            row.push_back({visible_text(text), Ink::plain});
        row[2].ink = ink_of(finding.severity);
        rows.push_back(std::move(row));
    }
    return console_table(heads(), rows, {4, 5, 6}, style);
}

std::string findings_json(const std::vector<Finding>& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back(Json{{"check", finding.check},
                            {"severity", name_of(finding.severity)},
                            {"bead", finding.bead},
                            {"side", name_of_side(finding.side)},
                            {"segment", finding.segment},
                            {"span", {finding.span.begin, finding.span.end}},
                            {"message", finding.message},
                            {"expected", finding.suggestions},
                            {"key", finding.key}});
    const Json out{{"schema", 1}, {"findings", std::move(list)}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string findings_csv(const std::vector<Finding>& findings, const Bitext& document) {
    const auto firsts = firsts_of(document.alignment);
    // The names of the columns are for programs: they do not change with the language of the interface.
    std::string out = "bead,side,severity,check,text,message,expected\n";
    for (const Finding& finding : findings) out += csv_row(cells_of(finding, document, firsts));
    return out;
}

std::string findings_html(const std::vector<Finding>& findings, const Bitext& document, std::string_view title) {
    const auto firsts = firsts_of(document.alignment);
    std::vector<std::vector<HtmlCell>> rows;
    for (const Finding& finding : findings) {
        std::vector<HtmlCell> row;
        for (const std::string& text : cells_of(finding, document, firsts)) row.push_back({text, "", ""});
        row[0].look = "number";
        row[2].look = finding.severity == Severity::error     ? "poor"
                      : finding.severity == Severity::warning ? "fair"
                                                              : "number";
        row[4].language = document.texts[finding.side].language.tag();
        rows.push_back(std::move(row));
    }
    return html_page(title, heads(), rows);
}

}  // namespace stykovka
