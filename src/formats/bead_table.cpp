// An alignment for people and programs: TSV, JSON, a table for the terminal, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/bead_table.h"

#include "base/tr.h"
#include "formats/html_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <vector>

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

// Confidence at which a person need not look, and must look.
constexpr float good = 0.9F;
constexpr float poor = 0.5F;

std::vector<std::uint32_t> numbers(std::uint32_t first, std::uint32_t count) {
    std::vector<std::uint32_t> result(count);
    for (std::uint32_t k = 0; k < count; ++k) result[k] = first + k;
    return result;
}

std::string joined_numbers(std::uint32_t first, std::uint32_t count) {
    return fmt::format("{}", fmt::join(numbers(first, count), ","));
}

// Floats would show digits that mean nothing.
double rounded(float value) { return std::round(static_cast<double>(value) * 10000) / 10000; }

std::optional<std::size_t> bead_with(const Bitext& document, const std::vector<BySide<std::uint32_t>>& firsts,
                                     Side side, SegmentId id) {
    for (std::size_t bead = 0; bead + 1 < firsts.size(); ++bead)
        for (std::uint32_t k = firsts[bead][side]; k < firsts[bead + 1][side]; ++k)
            if (document.texts[side].segments[k].id == id) return bead;
    return std::nullopt;
}

struct CrossedBeads {
    std::size_t source = 0;
    std::size_t target = 0;
};

std::vector<CrossedBeads> crossed_beads(const Bitext& document, const std::vector<BySide<std::uint32_t>>& firsts) {
    std::vector<CrossedBeads> result;
    for (const CrossingLink& link : document.alignment.crossings) {
        const auto source = bead_with(document, firsts, Side::source, link.first.source);
        const auto target = bead_with(document, firsts, Side::target, link.first.target);
        if (source && target) result.push_back({*source, *target});
    }
    return result;
}

std::string shape(const Bead& bead) { return fmt::format("{}–{}", bead.count.source, bead.count.target); }

Json json_of(const Bead& bead, BySide<std::uint32_t> first) {
    Json evidence = Json::array();
    for (const Evidence& one : bead.evidence)
        evidence.push_back({one.text.source, one.text.target, rounded(one.weight)});
    return Json{{"source", numbers(first.source, bead.count.source)},
                {"target", numbers(first.target, bead.count.target)},
                {"confidence", rounded(bead.confidence)},
                {"state", name_of(bead.state)},
                {"evidence", std::move(evidence)}};
}

}  // namespace

std::string bead_tsv(const Bitext& document) {
    const auto firsts = firsts_of(document.alignment);
    std::string out;
    std::size_t k = 0;
    for (const Bead& bead : document.alignment.beads) {
        out += fmt::format("{}\t{}\t{:.3f}\n", joined_numbers(firsts[k].source, bead.count.source),
                           joined_numbers(firsts[k].target, bead.count.target), bead.confidence);
        ++k;
    }
    const auto& beads = document.alignment.beads;
    for (const auto& [source, target] : crossed_beads(document, firsts))
        out += fmt::format("#cross\t{}\t{}\n", joined_numbers(firsts[source].source, beads[source].count.source),
                           joined_numbers(firsts[target].target, beads[target].count.target));
    return out;
}

std::string bead_json(const Bitext& document) {
    const auto firsts = firsts_of(document.alignment);
    const auto& beads = document.alignment.beads;
    Json out{{"schema", 1}, {"source", Json::array()}, {"target", Json::array()}, {"beads", Json::array()}};
    for (const Side side : both_sides)
        for (const Segment& segment : document.texts[side].segments)
            out[side == Side::source ? "source" : "target"].push_back(segment.content.text);
    std::size_t k = 0;
    for (const Bead& bead : beads) out["beads"].push_back(json_of(bead, firsts[k++]));
    for (const auto& [source, target] : crossed_beads(document, firsts))
        out["cross"].push_back(Json{{"source", numbers(firsts[source].source, beads[source].count.source)},
                                    {"target", numbers(firsts[target].target, beads[target].count.target)}});
    return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string bead_console_table(const Bitext& document, const ConsoleStyle& style) {
    std::vector<std::vector<ConsoleCell>> rows;
    std::size_t k = 0;
    for (const Bead& bead : document.alignment.beads) {
        const Ink ink = bead.confidence >= good ? Ink::green : bead.confidence >= poor ? Ink::yellow : Ink::red;
        rows.push_back({{fmt::format("{}", k + 1), Ink::faint},
                        {shape(bead), Ink::faint},
                        {fmt::format("{:.2f}", bead.confidence), ink},
                        {visible_text(content_of(document, k, Side::source).text), Ink::plain},
                        {visible_text(content_of(document, k, Side::target).text), Ink::plain}});
        ++k;
    }
    return console_table({tr("No."), tr("Shape"), tr("Conf."), document.texts.source.language.tag(),
                          document.texts.target.language.tag()},
                         rows, {3, 4}, style);
}

std::string bead_html(const Bitext& document, std::string_view title) {
    std::vector<std::vector<HtmlCell>> rows;
    std::size_t k = 0;
    for (const Bead& bead : document.alignment.beads) {
        const char* look = bead.confidence >= good ? "good" : bead.confidence >= poor ? "fair" : "poor";
        rows.push_back({{fmt::format("{}", k + 1), "", "number"},
                        {shape(bead), "", "number"},
                        {fmt::format("{:.2f}", bead.confidence), "", look},
                        {content_of(document, k, Side::source).text, document.texts.source.language.tag(), ""},
                        {content_of(document, k, Side::target).text, document.texts.target.language.tag(), ""}});
        ++k;
    }
    return html_page(title,
                     {tr("No."), tr("Shape"), tr("Confidence"), document.texts.source.language.tag(),
                      document.texts.target.language.tag()},
                     rows);
}

}  // namespace stykovka
