// Statistics of texts as a table, CSV and JSON.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/statistics.h"

namespace stykovka {

/// One line a text and a line of sums; words in the bands.
std::string statistics_as_table(const std::vector<TextStatistics>& statistics, const BandWeights& weights,
                                std::size_t columns);
/// Segments and words of each band, a header row first.
std::string statistics_as_csv(const std::vector<TextStatistics>& statistics, const BandWeights& weights);
std::string statistics_as_json(const std::vector<TextStatistics>& statistics, const BandWeights& weights);

}  // namespace stykovka
