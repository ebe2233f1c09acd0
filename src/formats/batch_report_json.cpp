// What became of a batch of releases, for programs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <nlohmann/json.hpp>

#include "formats/batch_report.h"

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

// Floats would show digits that mean nothing.
double rounded(float value) { return std::round(static_cast<double>(value) * 10000) / 10000; }

Json json_of(const BySide<std::string>& texts) { return Json{{"source", texts.source}, {"target", texts.target}}; }

BySide<std::string> sides_of(const Json& json) {
    return {json.at("source").get<std::string>(), json.at("target").get<std::string>()};
}

Json json_of(const BatchDoubt& doubt) {
    return Json{{"bead", doubt.bead},
                {"confidence", rounded(doubt.confidence)},
                {"source", doubt.text.source},
                {"target", doubt.text.target}};
}

// The doubts of a report stand in a list of their own.
Json json_of(const BatchRelease& release) {
    return Json{{"files", json_of(release.files)},
                {"number", release.number},
                {"date", release.date ? Json(iso_date(*release.date)) : Json()},
                {"title", json_of(release.title)},
                {"paired_by", release.paired_by},
                {"likeness", rounded(release.likeness)},
                {"outcome", release.outcome},
                {"beads", release.beads},
                {"accepted", release.accepted},
                {"furniture", release.furniture},
                {"doubts", release.doubts.size()}};
}

Json json_of(const std::vector<BatchTrouble>& troubles) {
    Json list = Json::array();
    for (const BatchTrouble& trouble : troubles)
        list.push_back(Json{{"files", json_of(trouble.files)}, {"why", trouble.why}});
    return list;
}

Json doubts_of(const BatchReport& report) {
    Json list = Json::array();
    for (const auto& [release, doubt] : doubts_worst_first(report)) {
        Json json = json_of(*doubt);
        json["release"] = release;
        list.push_back(std::move(json));
    }
    return list;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

BatchRelease release_of(const Json& json) {
    BatchRelease release;
    release.files = sides_of(json.at("files"));
    release.number = json.at("number").get<std::string>();
    if (json.at("date").is_string()) release.date = date_of(json.at("date").get<std::string>());
    release.title = sides_of(json.at("title"));
    release.paired_by = json.at("paired_by").get<std::string>();
    release.likeness = json.at("likeness").get<float>();
    release.outcome = json.at("outcome").get<std::string>();
    release.beads = json.at("beads").get<std::size_t>();
    release.accepted = json.at("accepted").get<std::size_t>();
    release.furniture = json.at("furniture").get<std::size_t>();
    for (const Json& doubt : json.at("doubts"))
        release.doubts.push_back(
            {doubt.at("bead").get<std::size_t>(), doubt.at("confidence").get<float>(), sides_of(doubt)});
    return release;
}

}  // namespace

std::string batch_json(const BatchReport& report) {
    Json releases = Json::array();
    for (const BatchRelease& release : report.releases) releases.push_back(json_of(release));
    Json furniture = Json::array();
    for (const BatchFurniture& line : report.furniture)
        furniture.push_back(Json{
            {"side", line.side == Side::source ? "source" : "target"}, {"line", line.line}, {"files", line.files}});
    return dumped(Json{{"schema", 1},
                       {"languages", json_of(report.languages)},
                       {"releases", std::move(releases)},
                       {"doubts", doubts_of(report)},
                       {"flagged", json_of(report.flagged)},
                       {"failed", json_of(report.failed)},
                       {"single", Json{{"source", report.single.source}, {"target", report.single.target}}},
                       {"furniture", std::move(furniture)},
                       {"left_out", report.left_out}});
}

std::string batch_release_line(const BatchRelease& release) {
    Json json = json_of(release);
    json["doubts"] = Json::array();
    for (const BatchDoubt& doubt : release.doubts) json["doubts"].push_back(json_of(doubt));
    return dumped(json);
}

std::optional<BatchRelease> batch_release_of_line(std::string_view line) {
    try {
        return release_of(Json::parse(line));
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

}  // namespace stykovka
