// An alignment for people and programs: TSV, JSON, a table for the terminal, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/bead_table.h"

#include "base/tr.h"
#include "formats/html_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
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

/// Where a reading stands; none when the texts changed so much since that it stands nowhere.
std::optional<BySide<std::uint32_t>> place_of(const OtherReading& reading, BySide<std::uint32_t> first,
                                              const Bitext& document) {
    BySide<std::uint32_t> place;
    for (const Side side : both_sides) {
        const std::int64_t begin = std::int64_t{first[side]} + reading.from[side];
        if (begin < 0 || begin + reading.count[side] > static_cast<std::int64_t>(document.texts[side].segments.size()))
            return std::nullopt;
        place[side] = static_cast<std::uint32_t>(begin);
    }
    return place;
}

std::string range_of(std::uint32_t first, std::uint32_t count) {
    return count == 1 ? fmt::format("{}", first + 1) : fmt::format("{}–{}", first + 1, first + count);
}

std::string sentence_of(const OtherReading& reading, BySide<std::uint32_t> place) {
    const char* words = reading.count.target == 0   ? tr("Or segment {source} has no translation ({percent} %).")
                        : reading.count.source == 0 ? tr("Or segment {target} translates nothing ({percent} %).")
                                                    : tr("Or {source} with {target} ({percent} %).");
    return fmt::format(fmt::runtime(words), fmt::arg("source", range_of(place.source, reading.count.source)),
                       fmt::arg("target", range_of(place.target, reading.count.target)),
                       fmt::arg("percent", std::max(1L, std::lround(reading.probability * 100))));
}

// The first words of a text and its last one: enough to find it by.
std::string quoted(const std::string& text) {
    constexpr std::size_t words_shown = 4;
    std::size_t end = 0;
    for (std::size_t word = 0; word < words_shown && end != std::string::npos; ++word) end = text.find(' ', end + 1);
    const std::size_t last = text.rfind(' ');
    return end == std::string::npos || last <= end ? text : text.substr(0, end) + " …" + text.substr(last);
}

std::string quoted_sentence_of(const OtherReading& reading, BySide<std::uint32_t> place, const Bitext& document) {
    const char* words = reading.count.target == 0   ? tr("Or “{source}” has no translation ({percent} %).")
                        : reading.count.source == 0 ? tr("Or “{target}” translates nothing ({percent} %).")
                                                    : tr("Or “{source}” with “{target}” ({percent} %).");
    BySide<std::string> texts;
    for (const Side side : both_sides)
        texts[side] = quoted(joined_segments(document.texts[side], place[side], reading.count[side]).text);
    return fmt::format(fmt::runtime(words), fmt::arg("source", texts.source), fmt::arg("target", texts.target),
                       fmt::arg("percent", std::max(1L, std::lround(reading.probability * 100))));
}

Json json_of(const OtherReading& reading, BySide<std::uint32_t> place) {
    return Json{{"source", numbers(place.source, reading.count.source)},
                {"target", numbers(place.target, reading.count.target)},
                {"probability", rounded(reading.probability)}};
}

Json json_of(const Bitext& document, std::size_t index, BySide<std::uint32_t> first) {
    const Bead& bead = document.alignment.beads[index];
    Json evidence = Json::array();
    for (const Evidence& one : bead.evidence) {
        const BySide<std::string_view> pair = text_of(document, index, one);
        evidence.push_back({pair.source, pair.target, rounded(one.weight)});
    }
    Json json{{"source", numbers(first.source, bead.count.source)},
              {"target", numbers(first.target, bead.count.target)},
              {"confidence", rounded(bead.confidence)},
              {"state", name_of(bead.state)},
              {"evidence", std::move(evidence)}};
    for (const OtherReading& reading : bead.readings)
        if (const auto place = place_of(reading, first, document)) json["readings"].push_back(json_of(reading, *place));
    return json;
}

}  // namespace

std::string other_readings(const Bitext& document, std::size_t bead) {
    std::string sentences;
    for (const OtherReading& reading : document.alignment.beads[bead].readings)
        if (const auto place = place_of(reading, first_of(document, bead), document))
            sentences += (sentences.empty() ? "" : " ") + sentence_of(reading, *place);
    return sentences;
}

std::string quoted_readings(const Bitext& document, std::size_t bead) {
    std::string sentences;
    for (const OtherReading& reading : document.alignment.beads[bead].readings)
        if (const auto place = place_of(reading, first_of(document, bead), document))
            sentences += (sentences.empty() ? "" : " ") + quoted_sentence_of(reading, *place, document);
    return sentences;
}

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
    for (std::size_t k = 0; k < beads.size(); ++k) out["beads"].push_back(json_of(document, k, firsts[k]));
    for (const auto& [source, target] : crossed_beads(document, firsts))
        out["cross"].push_back(Json{{"source", numbers(firsts[source].source, beads[source].count.source)},
                                    {"target", numbers(firsts[target].target, beads[target].count.target)}});
    return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string bead_console_table(const Bitext& document, const ConsoleStyle& style, BeadDetail detail) {
    std::vector<std::vector<ConsoleCell>> rows;
    std::size_t k = 0;
    for (const Bead& bead : document.alignment.beads) {
        const Ink ink = bead.confidence >= good ? Ink::green : bead.confidence >= poor ? Ink::yellow : Ink::red;
        rows.push_back({{fmt::format("{}", k + 1), Ink::faint},
                        {shape(bead), Ink::faint},
                        {fmt::format("{:.2f}", bead.confidence), ink},
                        {visible_text(content_of(document, k, Side::source).text), Ink::plain},
                        {visible_text(content_of(document, k, Side::target).text), Ink::plain}});
        if (const std::string other = detail == BeadDetail::explained ? other_readings(document, k) : std::string();
            !other.empty())
            rows.push_back(
                {{"", Ink::faint}, {"", Ink::faint}, {"", Ink::faint}, {other, Ink::faint}, {"", Ink::faint}});
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
