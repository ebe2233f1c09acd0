// The best way through a table of beads, and how sure each of its beads is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace stykovka {
namespace {

constexpr std::size_t shapes = bead_shapes.size();
constexpr std::size_t nulls = 2;
/// Scores flatten by this before they become probabilities: words of one segment are not independent.
constexpr double temperature = 0.5;
/// Scores are kept in 1/256 nats, limited to ± 127: beads beyond that are certain either way.
constexpr float quanta = 256;
constexpr std::int16_t impossible = std::numeric_limits<std::int16_t>::min();
/// Beads surer than this have no other readings.
constexpr float certain = 0.99F;
constexpr float least_reading = 0.005F;
constexpr std::size_t most_readings = 3;
/// How far from a bead's end another reading's may stand, in target segments.
constexpr std::uint32_t reach_of_readings = 8;
constexpr double nowhere = -std::numeric_limits<double>::infinity();

std::int16_t quantised(float score) {
    return static_cast<std::int16_t>(std::lround(std::clamp(score * quanta, -32'000.0F, 32'000.0F)));
}

double log_sum(const std::array<double, shapes>& values) {
    const double most = *std::max_element(values.begin(), values.end());
    if (most == nowhere) return nowhere;
    double sum = 0;
    for (const double value : values)
        if (value > most - 30) sum += std::exp(value - most);
    return most + std::log(sum);
}

class Search {
public:
    Search(const Stretch& stretch, const Corridor& corridor, std::uint32_t widest)
        : stretch_(stretch), corridor_(corridor), widest_(widest) {
        row_starts_.reserve(rows() + 1);
        row_starts_.push_back(0);
        for (std::size_t i = 0; i < rows(); ++i) row_starts_.push_back(row_starts_.back() + width(i));
        scores_.assign(row_starts_.back() * (shapes - nulls), impossible);
        came_by_.assign(row_starts_.back(), no_shape);
    }

    void score_beads(BeadScore& score, const Progress& progress) {
        for (std::size_t i = 1; i < rows(); ++i) {
            progress.check();
            // Beads over this source segment begin in the row four above or later and end within the row three below at
            // most.
            const std::uint32_t reach = corridor_.high[std::min(rows() - 1, i + 3)];
            score.enter(stretch_.begin.source + static_cast<std::uint32_t>(i) - 1,
                        stretch_.begin.target + lowest_over(i), stretch_.begin.target + reach);
            for (std::uint32_t j = corridor_.low[i]; j <= corridor_.high[i]; ++j) score_cell(score, i, j);
        }
    }

    /// Best scores and sums over all ways from the start, row by row.
    void go_forward() {
        forward_.assign(row_starts_.back(), nowhere_float);
        offsets_.assign(rows(), 0);
        std::array<std::vector<double>, 5> best;
        std::array<std::vector<double>, 5> sums;
        for (std::size_t i = 0; i < rows(); ++i) {
            auto& best_row = best[i % 5];
            auto& sum_row = sums[i % 5];
            best_row.assign(width(i), nowhere);
            sum_row.assign(width(i), nowhere);
            for (std::size_t k = 0; k < width(i); ++k)
                reach(i, corridor_.low[i] + static_cast<std::uint32_t>(k), best, sums);
            const double offset = *std::max_element(sum_row.begin(), sum_row.end());
            offsets_[i] = offset == nowhere ? 0 : offset;
            for (std::size_t k = 0; k < width(i); ++k)
                forward_[row_starts_[i] + k] = static_cast<float>(sum_row[k] - offsets_[i]);
        }
    }

    /// The best way, read from its end, with the posteriors of its beads.
    std::vector<FoundBead> go_back() {
        std::vector<FoundBead> way;
        const double total = offsets_.back() + forward_.back();
        std::array<std::vector<double>, 5> sums;
        std::size_t i = rows();
        std::uint32_t j = corridor_.high.back();
        std::size_t place = rows() - 1;
        while (i-- > 0) {
            fill_backward(i, sums);
            while (place == i && (place > 0 || j > 0)) {
                const BeadShape& shape = bead_shapes[came_by_[cell(place, j)]];
                const double log_posterior = from(place, j, shape) +
                                             temperature * score(place, j, came_by_[cell(place, j)]) +
                                             sums[i % 5][j - corridor_.low[i]] - total;
                FoundBead bead{{shape.source, shape.target}, probability_of(log_posterior), {}};
                if (bead.confidence < certain) bead.readings = readings_of(place, j, shape, sums);
                way.push_back(std::move(bead));
                place -= shape.source;
                j -= shape.target;
            }
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

private:
    static constexpr std::uint8_t no_shape = 255;
    static constexpr float nowhere_float = -std::numeric_limits<float>::infinity();

    std::size_t rows() const { return corridor_.low.size(); }
    std::size_t width(std::size_t i) const { return corridor_.high[i] - corridor_.low[i] + 1; }
    std::size_t cell(std::size_t i, std::uint32_t j) const { return row_starts_[i] + (j - corridor_.low[i]); }
    bool is_inside(std::size_t i, std::uint32_t j) const { return corridor_.low[i] <= j && j <= corridor_.high[i]; }
    bool is_begin_inside(std::size_t i, std::uint32_t j, const BeadShape& shape) const {
        return shape.source <= i && shape.target <= j && is_inside(i - shape.source, j - shape.target);
    }

    // A bead over source segment i − 1 may begin in each of the four rows from i − 4 on.
    std::uint32_t lowest_over(std::size_t i) const { return corridor_.low[i < 4 ? 0 : i - 4]; }

    void score_cell(BeadScore& score, std::size_t i, std::uint32_t j) {
        for (std::size_t k = nulls; k < shapes; ++k) {
            const BeadShape& shape = bead_shapes[k];
            if (shape.source > widest_ || shape.target > widest_ || !is_begin_inside(i, j, shape)) continue;
            scores_[cell(i, j) * (shapes - nulls) + k - nulls] = quantised(
                score.score(stretch_.begin.source + static_cast<std::uint32_t>(i), stretch_.begin.target + j, shape));
        }
    }

    double score(std::size_t i, std::uint32_t j, std::size_t shape) const {
        if (shape < nulls) return static_cast<double>(bead_shapes[shape].log_prior);
        const std::int16_t kept = scores_[cell(i, j) * (shapes - nulls) + shape - nulls];
        return kept == impossible ? nowhere : kept / static_cast<double>(quanta);
    }

    void reach(std::size_t i, std::uint32_t j, std::array<std::vector<double>, 5>& best,
               std::array<std::vector<double>, 5>& sums) {
        const std::size_t k = j - corridor_.low[i];
        if (i == 0 && j == 0) {
            best[0][0] = sums[0][0] = 0;
            return;
        }
        std::array<double, shapes> ways;
        ways.fill(nowhere);
        for (std::size_t s = 0; s < shapes; ++s) {
            const BeadShape& shape = bead_shapes[s];
            if (!is_begin_inside(i, j, shape)) continue;
            const std::size_t row = i - shape.source;
            const std::size_t column = j - shape.target - corridor_.low[row];
            const double gained = score(i, j, s);
            ways[s] = sums[row % 5][column] + temperature * gained;
            if (best[row % 5][column] + gained > best[i % 5][k]) {
                best[i % 5][k] = best[row % 5][column] + gained;
                came_by_[cell(i, j)] = static_cast<std::uint8_t>(s);
            }
        }
        sums[i % 5][k] = log_sum(ways);
    }

    using Sums = std::array<std::vector<double>, 5>;

    static float probability_of(double log_posterior) {
        return static_cast<float>(std::clamp(std::exp(log_posterior), 0.0, 1.0));
    }

    /// The likeliest beads that the last segment of the bead ending in (i, j) may stand in instead.
    std::vector<OtherReading> readings_of(std::size_t i, std::uint32_t j, const BeadShape& bead,
                                          const Sums& sums) const {
        std::vector<OtherReading> found;
        OtherReading alone{{}, {bead.source > 0 ? 1U : 0U, bead.source > 0 ? 0U : 1U}, 0};
        alone.from.source = bead.source - 1;
        alone.from.target = bead.source > 0 ? 0 : bead.target - 1;
        for (std::size_t row = i; row < std::min(rows(), i + 4); ++row)
            for (std::uint32_t column = std::max(corridor_.low[row], j < reach_of_readings ? 0 : j - reach_of_readings);
                 column <= std::min(corridor_.high[row], j + reach_of_readings); ++column)
                for (std::size_t s = 0; s < shapes; ++s) {
                    const BeadShape& shape = bead_shapes[s];
                    const bool is_same = row == i && column == j && shape.source == bead.source &&
                                         shape.target == bead.target;
                    const bool has_last = bead.source > 0 ? row - shape.source < i && row >= i && shape.source > 0
                                                          : column - shape.target < j && column >= j;
                    if (is_same || !is_begin_inside(row, column, shape) || !has_last) continue;
                    const float probability =
                        probability_of(from(row, column, shape) + temperature * score(row, column, s) +
                                       sums[row % 5][column - corridor_.low[row]] - offsets_.back() - forward_.back());
                    const auto distance = [](std::size_t end, std::size_t count, std::size_t begin) {
                        return static_cast<std::int32_t>(end - count) - static_cast<std::int32_t>(begin);
                    };
                    if (s < nulls)
                        alone.probability += probability;  // wherever among the others it stands
                    else
                        found.push_back({{distance(row, shape.source, i - bead.source),
                                          distance(column, shape.target, j - bead.target)},
                                         {shape.source, shape.target},
                                         probability});
                }
        if (bead.source + bead.target > 1) found.push_back(alone);
        std::erase_if(found, [](const OtherReading& one) { return one.probability < least_reading; });
        std::sort(found.begin(), found.end(),
                  [](const OtherReading& a, const OtherReading& b) { return a.probability > b.probability; });
        if (found.size() > most_readings) found.resize(most_readings);
        return found;
    }

    double from(std::size_t i, std::uint32_t j, const BeadShape& shape) const {
        const std::size_t row = i - shape.source;
        return offsets_[row] + static_cast<double>(forward_[cell(row, j - shape.target)]);
    }

    void fill_backward(std::size_t i, std::array<std::vector<double>, 5>& sums) const {
        auto& row = sums[i % 5];
        row.assign(width(i), nowhere);
        for (std::size_t k = width(i); k-- > 0;) {
            const std::uint32_t j = corridor_.low[i] + static_cast<std::uint32_t>(k);
            if (i + 1 == rows() && j == corridor_.high.back()) {
                row[k] = 0;
                continue;
            }
            std::array<double, shapes> ways;
            ways.fill(nowhere);
            for (std::size_t s = 0; s < shapes; ++s) {
                const std::size_t next = i + bead_shapes[s].source;
                const std::uint32_t column = j + bead_shapes[s].target;
                if (next < rows() && is_inside(next, column))
                    ways[s] = temperature * score(next, column, s) + sums[next % 5][column - corridor_.low[next]];
            }
            row[k] = log_sum(ways);
        }
    }

    const Stretch& stretch_;
    const Corridor& corridor_;
    std::uint32_t widest_;
    std::vector<std::size_t> row_starts_;
    std::vector<std::int16_t> scores_;   ///< of the beads with two sides that end in a cell
    std::vector<std::uint8_t> came_by_;  ///< shape of the best way's last bead
    std::vector<float> forward_;         ///< log of the sum over all ways to a cell, less the row's offset
    std::vector<double> offsets_;
};

}  // namespace

std::vector<FoundBead> best_beads(BeadScore& score, const Stretch& stretch, const Corridor& corridor,
                                  std::uint32_t widest_side, const Progress& progress) {
    Search search(stretch, corridor, widest_side);
    search.score_beads(score, progress);
    search.go_forward();
    progress.check();
    return search.go_back();
}

}  // namespace stykovka
