// Findings for people and programs: a table for the terminal, JSON, CSV, rows for a spreadsheet.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/findings_table.h"

#include "base/tr.h"
#include "formats/csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>

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

Json json_of(const std::vector<Finding>& findings) {
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
    return list;
}

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

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
    return written(Json{{"schema", 1}, {"findings", json_of(findings)}});
}

std::string findings_csv(const std::vector<Finding>& findings, const Bitext& document) {
    const auto firsts = firsts_of(document.alignment);
    // The names of the columns are for programs: they do not change with the language of the interface.
    std::string out = "bead,side,severity,check,text,message,expected\n";
    for (const Finding& finding : findings) out += csv_row(cells_of(finding, document, firsts));
    return out;
}

std::string findings_console_tables(const std::vector<ReleaseFindings>& releases, const ConsoleStyle& style) {
    std::string out;
    for (const ReleaseFindings& each : releases) {
        if (each.findings.empty()) continue;
        out += (out.empty() ? "" : "\n") + visible_text(each.release) + "\n" +
               findings_console_table(each.findings, each.document, style);
    }
    return out;
}

std::string findings_json(const std::vector<ReleaseFindings>& releases) {
    Json list = Json::array();
    for (const ReleaseFindings& each : releases)
        list.push_back(Json{{"release", each.release}, {"findings", json_of(each.findings)}});
    return written(Json{{"schema", 1}, {"releases", std::move(list)}});
}

std::vector<std::vector<std::string>> finding_rows(const std::vector<ReleaseFindings>& releases) {
    std::vector<std::vector<std::string>> rows{
        {"release", "bead", "side", "severity", "check", "text", "message", "expected", "source", "target"}};
    for (const ReleaseFindings& each : releases) {
        const auto firsts = firsts_of(each.document.alignment);
        for (const Finding& finding : each.findings) {
            std::vector<std::string>& row = rows.emplace_back(1, each.release);
            std::ranges::move(cells_of(finding, each.document, firsts), std::back_inserter(row));
            for (const Side side : both_sides)
                row.push_back(finding.bead + 1 < firsts.size() ? content_of(each.document, finding.bead, side).text
                                                               : std::string());
        }
    }
    return rows;
}

}  // namespace stykovka
