// Matches as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/match_table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "memory/repair.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

const char* name_of(DifferencePart::Kind kind) {
    switch (kind) {
        case DifferencePart::Kind::same:
            return "same";
        case DifferencePart::Kind::only_in_match:
            return "match";
        case DifferencePart::Kind::only_in_query:
            return "query";
    }
    return "";
}

ordered_json json_of(const Match& match, const RepairedTarget& repaired) {
    ordered_json penalties = ordered_json::array();
    for (const Penalty& penalty : match.penalties) penalties.push_back({name_of(penalty.kind), penalty.points});
    ordered_json difference = ordered_json::array();
    for (const DifferencePart& part : match.difference) difference.push_back({name_of(part.kind), part.text});
    ordered_json json{{"score", match.score.percent},
                      {"kind", kind_of(match)},
                      {"base", match.base.percent},
                      {"penalties", penalties},
                      {"negation_differs", match.negation_differs},
                      {"names_differ", match.names_differ},
                      {"source", match.unit.variants.source.content.text},
                      {"target", match.unit.variants.target.content.text},
                      {"difference", difference}};
    if (repaired.is_changed()) {
        json["repaired"] = repaired.content.text;
        json["repairs"] = ordered_json::array();
        for (const TargetRepair& each : repaired.repairs)
            json["repairs"].push_back({each.before, each.span.in(repaired.content.text)});
    }
    if (!match.archive.empty()) json["archive"] = match.archive;
    for (const ByteSpan span : repaired.doubts) json["doubts"].push_back(span.in(repaired.content.text));
    if (!match.occurrences.empty()) {
        const Occurrence& newest = match.occurrences.front();
        json["release"] = newest.release_number;
        json["date"] = newest.release_date ? ordered_json(iso_date(*newest.release_date)) : ordered_json();
        json["state"] = name_of(newest.state);
        json["origin"] = newest.origin;
        json["aligned_by"] = newest.aligned_by;
        json["occurrences"] = match.occurrences.size();
    }
    return json;
}

// For the other direction nothing is repaired: the writing of values is that of the target.
RepairedTarget repaired_for(const MatchQuery& query, const Match& match) {
    if (query.side == Side::source) return query.people.repaired(query.text, match.unit.variants);
    return {match.unit.variants.source.content, {}, {}};
}

std::string reasons_of(const Match& match) {
    std::string reasons;
    for (const Penalty& penalty : match.penalties)
        reasons += fmt::format(", {}{}", name_of(penalty.kind),
                               penalty.points == 0 ? std::string() : fmt::format(" −{}", penalty.points));
    if (match.names_differ) reasons += std::string(", ") + tr("another name or place");
    if (match.negation_differs) reasons += std::string(", ") + tr("negation differs");
    return reasons;
}

std::string provenance_of(const Match& match) {
    if (match.occurrences.empty()) return match.archive;
    const Occurrence& newest = match.occurrences.front();
    std::string text = match.archive.empty() ? std::string() : match.archive + " · ";
    text += newest.release_number.empty() ? newest.origin : newest.release_number;
    if (newest.release_date) text += " · " + iso_date(*newest.release_date);
    if (!newest.release_number.empty()) text += fmt::format(" · {}", name_of(newest.state));
    return fmt::format("{} · {}", text, newest.aligned_by);
}

// The source with what differs from the query: [-only here-] {+only in the query+}.
std::string marked_difference(const Match& match) {
    std::string text;
    for (const DifferencePart& part : match.difference) switch (part.kind) {
            case DifferencePart::Kind::same:
                text += part.text;
                break;
            case DifferencePart::Kind::only_in_match:
                text += "[-" + part.text + "-]";
                break;
            case DifferencePart::Kind::only_in_query:
                text += "{+" + part.text + "+}";
                break;
        }
    return text;
}

}  // namespace

std::string matches_as_json(const MatchQuery& query, const std::vector<Match>& matches) {
    ordered_json list = ordered_json::array();
    for (const Match& match : matches) list.push_back(json_of(match, repaired_for(query, match)));
    return ordered_json{{"schema", 1}, {"query", query.text}, {"matches", list}}.dump() + "\n";
}

std::string matches_as_table(const MatchQuery& query, const std::vector<Match>& matches, std::size_t columns) {
    std::string text = query.text + "\n";
    if (matches.empty()) text += fmt::format("    {}\n", tr("no match"));
    for (const Match& match : matches) {
        const std::string shown =
            match.difference.empty() ? match.unit.variants[query.side].content.text : marked_difference(match);
        text += fmt::format("{:>4} %  {}{}   {}\n", match.score.percent, kind_of(match), reasons_of(match),
                            provenance_of(match));
        const RepairedTarget repaired = repaired_for(query, match);
        text += fmt::format("        {}\n        {}\n", shown, repaired.content.text);
        if (const std::string words = words_for(repaired); !words.empty()) text += fmt::format("        ({})\n", words);
    }
    return text + std::string(std::min<std::size_t>(columns, 60), '-') + "\n";
}

}  // namespace stykovka
