// How much there is to translate, and how much of it the memory knows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/pretranslation.h"
#include "base/progress.h"
#include "text/segment.h"

namespace stykovka {

/// What a word of each band counts, in percent of a new one. The figures are those that agencies usually agree on; each
/// office sets its own.
struct BandWeights {
    std::array<int, all_bands.size()> percent{0, 10, 30, 50, 70, 100, 10, 100};  ///< in the order of `all_bands`

    int operator[](MatchBand band) const { return percent[static_cast<std::size_t>(band)]; }
};

/// "exact=10,repeat=0": these bands by the names of `name_of`, others as they are. Throws Error{usage}.
BandWeights weights_of(const std::string& written);

/// The source of one text: a file, a release, or many of them.
struct TextStatistics {
    std::string name;  ///< number or file; "2031-03" or "2031" of a period
    std::optional<Date> date;
    std::optional<ReleaseState> state;
    std::size_t texts = 1;
    std::size_t segments = 0, words = 0, characters = 0;  ///< characters are code points, spaces too
    MatchAnalysis bands;
};

/// Words as they count: each band with its weight.
double weighted_words(const MatchAnalysis& bands, const BandWeights& weights);

/// Of a text that is in no archive; `memory` may be null: then only repetitions are known.
TextStatistics statistics_of(const SegmentedText& source, const BySide<Language>& languages,
                             const TranslationMemory* memory, const Progress& progress);

/// Of a release, as it was when it came: the memory is asked without the release itself and without those of later
/// days.
TextStatistics statistics_of(OpenArchive& archive, std::int64_t release, const Progress& progress);

struct StatisticsPeriod {
    std::optional<Date> since, until;  ///< both ends included; releases without a date belong to no bounded period
};

/// Of all releases of a period, by date. Throws Error{cancelled}.
std::vector<TextStatistics> statistics_of_all(OpenArchive& archive, const StatisticsPeriod& period,
                                              const Progress& progress);

enum class Grouping { release, month, year };
/// Summed up by months or years of their dates, in their order; texts without a date come last, under an empty name.
std::vector<TextStatistics> grouped(const std::vector<TextStatistics>& statistics, Grouping grouping);
/// The sum of all, without a name.
TextStatistics total_of(const std::vector<TextStatistics>& statistics);

}  // namespace stykovka
