// An archive of a few accepted pairs, with words linked by a small lexicon.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "align/lexicon_file.h"
#include "memory/corpus.h"
#include "memory/sqlite_store.h"
#include "support/paths.h"

namespace stykovka::test {

/// Words are given as Snowball cuts them.
inline Lexicon lexicon_of(const std::vector<BySide<std::string>>& translations, const std::string& name) {
    BySide<std::map<std::string, std::uint32_t>> numbers;
    for (const auto& each : translations)
        for (const Side side : both_sides) numbers[side].emplace(each[side], 0);
    LexiconWords words{{"ru", "en"}, {}};
    for (const Side side : both_sides)
        for (auto& [stem, number] : numbers[side]) {
            number = static_cast<std::uint32_t>(words.words[side].size());
            words.words[side].push_back({stem, 0.0002F, {}});
        }
    for (const auto& each : translations)
        for (const Side side : both_sides)
            words.words[side][numbers[side].at(each[side])].translations.push_back(
                {numbers[other(side)].at(each[other(side)]), 0.6F});
    for (const Side side : both_sides)
        for (auto& word : words.words[side])
            std::sort(word.translations.begin(), word.translations.end(),
                      [](const Translation& a, const Translation& b) { return a.word < b.word; });
    const auto file = fresh_folder("lexicon_" + name) / "small.lexicon";
    write_lexicon(file, words);
    return Lexicon::load(file);
}

/// Pairs of releases of 2031, one a month.
class SmallOffice {
public:
    explicit SmallOffice(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}

    /// Month 1 … 12.
    void add(unsigned month, const std::string& source, const std::string& target) {
        TranslationUnit unit;
        unit.variants.source.content.text = source;
        unit.variants.source.language = Language("ru");
        unit.variants.target.content.text = target;
        unit.variants.target.language = Language("en");
        Occurrence occurrence;
        occurrence.release_id = month;
        occurrence.release_number = "№ " + std::to_string(month);
        occurrence.release_date = Date{std::chrono::year(2031), std::chrono::month(month), std::chrono::day(1)};
        occurrence.state = ReleaseState::published;
        occurrence.origin = "release";
        occurrence.aligned_by = "person";
        occurrence.position = position_++;
        occurrence.segments = {{SegmentId{2 * position_}}, {SegmentId{2 * position_ + 1}}};
        occurrence.text = {source, target};
        store_.apply(std::vector<UnitAddition>{{unit, occurrence}}, {});
    }

    Corpus corpus() { return load_corpus(archive, {{Language("ru"), Language("en")}, lexicon_, stems}, {}); }

    Archive archive = Archive::in_memory("tester");
    WordStems stems;

private:
    SqliteStore store_{archive};
    Lexicon lexicon_;
    std::uint32_t position_ = 0;
};

}  // namespace stykovka::test
