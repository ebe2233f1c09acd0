// Whether lookups miss nothing: the same scores from a scan over all units.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "app/open_archive.h"
#include "memory/comparison.h"
#include "memory/scoring.h"
#include "memory/translation_memory.h"
#include "serving.h"

namespace stykovka::bench {
namespace {

constexpr std::size_t queries_compared = 50;
constexpr int at_least = 50;

const BySide<Language> languages{Language("ru"), Language("en")};

std::vector<std::vector<int>> scores_of_scan(OpenArchive& archive, const std::vector<std::string>& queries) {
    Comparison comparison;
    std::vector<ComparedText> compared;
    for (const std::string& query : queries) compared.push_back(comparison.of(Content{query, {}}, languages.source));
    std::vector<std::vector<int>> scores(queries.size());
    archive.units().for_each([&](const StoredUnit& stored) {
        const Variant& variant = stored.unit.variants.source;
        const ComparedText text = comparison.of(variant.content, variant.language);
        for (std::size_t i = 0; i < compared.size(); ++i) {
            // Texts that are too far apart in length cannot reach 50 % by words; the short ones are compared anyway.
            const auto [less, more] = std::minmax(compared[i].keys.size(), text.keys.size());
            if (2 * less < more && !text.is_short()) continue;
            int percent = scored(compared[i], text, {false, true, stored.unit.standing}).score.percent;
            if (percent >= at_least) scores[i].push_back(percent);
        }
        return true;
    });
    for (auto& each : scores) {
        std::sort(each.begin(), each.end(), std::greater<>());
        each.resize(std::min<std::size_t>(each.size(), 5));
    }
    return scores;
}

}  // namespace

void compare_with_scan(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench", OpenArchive::Access::read_only);
    std::vector<std::string> queries = lines_of(files.queries());
    queries.resize(queries_compared);
    const double start = cpu_milliseconds();
    const auto expected = scores_of_scan(archive, queries);
    const double scanned = cpu_milliseconds() - start;
    LookupOptions options;
    options.at_least.percent = at_least;
    std::size_t equal = 0;
    double looked_up = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const double before = cpu_milliseconds();
        const std::vector<Match> matches = archive.memory().matches_for(Content{queries[i], {}}, languages, options);
        looked_up += cpu_milliseconds() - before;
        std::vector<int> scores;
        for (const Match& match : matches) scores.push_back(std::min(match.score.percent, 100));
        if (scores == expected[i]) ++equal;
    }
    figures.add("score lists equal to those of a scan", fmt::format("{} of {}", equal, queries.size()));
    figures.add("… as fast as the scan", fmt::format("{:.0f} times", scanned / std::max(looked_up, 1e-3)));
}

}  // namespace stykovka::bench
