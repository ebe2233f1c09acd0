// A small office for tests: an archive in memory with its store of units.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "memory/sqlite_store.h"
#include "memory/translation_memory.h"

namespace stykovka::test {

inline const BySide<Language> russian_english{Language("ru"), Language("en")};

inline TranslationUnit unit_of(const std::string& source, const std::string& target, int changed = 0) {
    TranslationUnit unit;
    unit.variants.source.content.text = source;
    unit.variants.source.language = Language("ru");
    unit.variants.target.content.text = target;
    unit.variants.target.language = Language("en");
    if (changed > 0) unit.changed = UtcTime(std::chrono::seconds(changed));
    return unit;
}

/// A unit accepted by a person as bead `position` of a release; its segments are 2 · position + 1 and + 2.
inline UnitAddition accepted(const TranslationUnit& unit, std::int64_t release, std::uint32_t position) {
    Occurrence occurrence;
    occurrence.release_id = release;
    occurrence.release_number = "№ " + std::to_string(release);
    occurrence.origin = "release";
    occurrence.aligned_by = "person";
    occurrence.position = position;
    occurrence.segments = {{SegmentId{2 * position + 1}}, {SegmentId{2 * position + 2}}};
    occurrence.text = {unit.variants.source.content.text, unit.variants.target.content.text};
    return {unit, occurrence};
}

inline UnitAddition imported(const TranslationUnit& unit) { return {unit, std::nullopt}; }

struct Office {
    Archive archive = Archive::in_memory("tester");
    SqliteStore store{archive};
    TranslationMemory memory{store};

    std::vector<UnitOutcome> add(const std::vector<UnitAddition>& additions) { return store.apply(additions, {}); }
    std::vector<Match> lookup(const std::string& query, LookupOptions options = {}) {
        return memory.matches_for(Content{query, {}}, russian_english, options);
    }
};

inline std::vector<int> scores_of(const std::vector<Match>& matches) {
    std::vector<int> scores;
    for (const Match& match : matches) scores.push_back(match.score.percent);
    return scores;
}

}  // namespace stykovka::test
