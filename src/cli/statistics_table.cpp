// Statistics of texts as a table, CSV and JSON.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statistics_table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "formats/csv.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

std::string rounded(double words) { return fmt::format("{:.0f}", words); }

std::vector<ConsoleCell> row_of(const TextStatistics& each, const BandWeights& weights, const std::string& name) {
    std::vector<ConsoleCell> row{{name}, {std::to_string(each.segments)}, {std::to_string(each.words)}};
    for (const MatchBand band : all_bands) row.push_back({std::to_string(each.bands[band].words)});
    row.push_back({rounded(weighted_words(each.bands, weights))});
    return row;
}

// The columns have to fit beside each other.
std::string short_words_for(MatchBand band) {
    if (band == MatchBand::context) return tr("context");
    return band == MatchBand::repeat ? tr("repeats") : words_for(band);
}

std::string name_of(const TextStatistics& each) { return each.name.empty() ? std::string(tr("no date")) : each.name; }

ordered_json json_of(const TextStatistics& each, const BandWeights& weights) {
    ordered_json bands = ordered_json::object();
    for (const MatchBand band : all_bands)
        bands[std::string(name_of(band))] = {{"segments", each.bands[band].segments},
                                             {"words", each.bands[band].words}};
    ordered_json json{{"name", each.name}};
    if (each.date) json["date"] = iso_date(*each.date);
    if (each.state) json["state"] = name_of(*each.state);
    json.update(ordered_json{{"texts", each.texts},
                             {"segments", each.segments},
                             {"words", each.words},
                             {"characters", each.characters},
                             {"bands", bands},
                             {"weighted_words", weighted_words(each.bands, weights)}});
    return json;
}

}  // namespace

std::string statistics_as_table(const std::vector<TextStatistics>& statistics, const BandWeights& weights,
                                std::size_t columns) {
    std::vector<std::string> head{tr("Text"), tr("Segments"), tr("Words")};
    for (const MatchBand band : all_bands) head.push_back(short_words_for(band));
    head.emplace_back(tr("Weighted"));
    std::vector<std::vector<ConsoleCell>> rows;
    for (const TextStatistics& each : statistics) rows.push_back(row_of(each, weights, name_of(each)));
    if (statistics.size() > 1) rows.push_back(row_of(total_of(statistics), weights, tr("All")));
    return console_table(head, rows, {0}, {.width = columns, .colours = false});
}

std::string statistics_as_csv(const std::vector<TextStatistics>& statistics, const BandWeights& weights) {
    std::vector<std::string> head{"name", "date", "state", "texts", "segments", "words", "characters"};
    for (const MatchBand band : all_bands)
        for (const char* what : {"segments", "words"}) head.push_back(fmt::format("{} {}", name_of(band), what));
    head.emplace_back("weighted words");
    std::string table = csv_row(head);
    for (const TextStatistics& each : statistics) {
        std::vector<std::string> row{each.name,
                                     each.date ? iso_date(*each.date) : std::string(),
                                     each.state ? std::string(name_of(*each.state)) : std::string(),
                                     std::to_string(each.texts),
                                     std::to_string(each.segments),
                                     std::to_string(each.words),
                                     std::to_string(each.characters)};
        for (const MatchBand band : all_bands) {
            row.push_back(std::to_string(each.bands[band].segments));
            row.push_back(std::to_string(each.bands[band].words));
        }
        row.push_back(fmt::format("{:.1f}", weighted_words(each.bands, weights)));
        table += csv_row(row);
    }
    return table;
}

std::string statistics_as_json(const std::vector<TextStatistics>& statistics, const BandWeights& weights) {
    ordered_json texts = ordered_json::array(), percent = ordered_json::object();
    for (const TextStatistics& each : statistics) texts.push_back(json_of(each, weights));
    for (const MatchBand band : all_bands) percent[std::string(name_of(band))] = weights[band];
    return ordered_json{
               {"schema", 1}, {"weights", percent}, {"texts", texts}, {"total", json_of(total_of(statistics), weights)}}
               .dump(1) +
           "\n";
}

}  // namespace stykovka
