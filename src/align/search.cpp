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
/// Scores flatten by this before they become probabilities, so that those above .9 are as good on texts that the
/// weights were not learnt from.
constexpr double temperature = 0.7;
/// A way comes to a cell by a bead with two sides or by a null, and a null behind a null costs less: two states a cell.
constexpr std::size_t states = 2;
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

template <std::size_t size>
double log_sum(const std::array<double, size>& values) {
    const double most = *std::max_element(values.begin(), values.end());
    if (most == nowhere) return nowhere;
    double sum = 0;
    for (const double value : values)
        if (value > most - 30) sum += std::exp(value - most);
    return most + std::log(sum);
}

class Search {
public:
    Search(BeadScore& score, const Stretch& stretch, const Corridor& corridor, std::uint32_t widest)
        : score_(score), stretch_(stretch), corridor_(corridor), widest_(widest) {
        row_starts_.reserve(rows() + 1);
        row_starts_.push_back(0);
        for (std::size_t i = 0; i < rows(); ++i) row_starts_.push_back(row_starts_.back() + width(i));
        scores_.assign(row_starts_.back() * (shapes - nulls), impossible);
    }

    void score_beads(const Progress& progress) {
        for (std::size_t i = 1; i < rows(); ++i) {
            progress.check();
            // Beads over this source segment begin in the row four above or later and end within the row three below at
            // most.
            const std::uint32_t reach = corridor_.high[std::min(rows() - 1, i + 3)];
            score_.enter(stretch_.begin.source + static_cast<std::uint32_t>(i) - 1,
                         stretch_.begin.target + lowest_over(i), stretch_.begin.target + reach);
            for (std::uint32_t j = corridor_.low[i]; j <= corridor_.high[i]; ++j) score_cell(i, j);
        }
    }

    /// Best scores and sums over all ways from the start, row by row.
    void go_forward() {
        came_by_.assign(row_starts_.back() * states, {});
        forward_.assign(row_starts_.back() * states, nowhere_float);
        offsets_.assign(rows(), 0);
        Rows best;
        Rows sums;
        for (std::size_t i = 0; i < rows(); ++i) {
            best[i % kept_rows].assign(width(i), {nowhere, nowhere});
            sums[i % kept_rows].assign(width(i), {nowhere, nowhere});
            for (std::size_t k = 0; k < width(i); ++k)
                reach(i, corridor_.low[i] + static_cast<std::uint32_t>(k), best, sums);
            keep_sums(i, sums[i % kept_rows]);
        }
        const auto& end = best[(rows() - 1) % kept_rows].back();
        last_state_ = end[1] > end[0] ? 1 : 0;
        total_ = log_sum(std::array<double, states>{forward(rows() - 1, corridor_.high.back(), 0),
                                                    forward(rows() - 1, corridor_.high.back(), 1)});
    }

    /// The best way, read from its end, with the posteriors of its beads.
    std::vector<FoundBead> go_back() {
        std::vector<FoundBead> way;
        Rows sums;
        std::size_t i = rows();
        std::uint32_t j = corridor_.high.back();
        std::size_t place = rows() - 1;
        std::size_t state = last_state_;
        while (i-- > 0) {
            fill_backward(i, sums);
            while (place == i && (place > 0 || j > 0)) {
                const Step step = came_by_[cell(place, j) * states + state];
                const BeadShape& shape = bead_shapes[step.shape];
                FoundBead bead{{shape.source, shape.target}, posterior(place, j, step.shape, sums), {}};
                if (bead.confidence < certain) bead.readings = readings_of(place, j, shape, sums);
                way.push_back(std::move(bead));
                place -= shape.source;
                j -= shape.target;
                state = step.from;
            }
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

private:
    /// The last bead of the best way to a cell in a state, and the state in which it begins.
    struct Step {
        std::uint8_t shape : 7 = 0;
        std::uint8_t from : 1 = 0;
    };
    static constexpr std::size_t kept_rows = 5;
    using States = std::array<double, states>;
    using Rows = std::array<std::vector<States>, kept_rows>;  ///< by cell of a row, row modulo five

    static Step step(std::size_t shape, std::size_t from) {
        Step step;
        step.shape = shape & 127U;
        step.from = from & 1U;
        return step;
    }

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

    void score_cell(std::size_t i, std::uint32_t j) {
        for (std::size_t k = nulls; k < shapes; ++k) {
            const BeadShape& shape = bead_shapes[k];
            if (shape.source > widest_ || shape.target > widest_ || !is_begin_inside(i, j, shape)) continue;
            scores_[cell(i, j) * (shapes - nulls) + k - nulls] = quantised(
                score_.score(stretch_.begin.source + static_cast<std::uint32_t>(i), stretch_.begin.target + j, shape));
        }
    }

    double score(std::size_t i, std::uint32_t j, std::size_t shape) const {
        if (shape < nulls) return static_cast<double>(score_.score(0, 0, bead_shapes[shape]));
        const std::int16_t kept = scores_[cell(i, j) * (shapes - nulls) + shape - nulls];
        return kept == impossible ? nowhere : kept / static_cast<double>(quanta);
    }

    /// What a bead gains for the state in which it begins.
    double gain_from(std::size_t state, std::size_t shape) const {
        return state == 1 && shape < nulls ? static_cast<double>(score_.null_after_null()) : 0;
    }

    void reach(std::size_t i, std::uint32_t j, Rows& best, Rows& sums) {
        const std::size_t k = j - corridor_.low[i];
        if (i == 0 && j == 0) {
            best[0][0][0] = sums[0][0][0] = 0;
            return;
        }
        std::array<std::array<double, shapes * states>, states> ways;
        for (auto& each : ways) each.fill(nowhere);
        for (std::size_t s = 0; s < shapes; ++s) {
            const BeadShape& shape = bead_shapes[s];
            if (!is_begin_inside(i, j, shape)) continue;
            const std::size_t row = i - shape.source;
            const std::size_t column = j - shape.target - corridor_.low[row];
            const std::size_t into = s < nulls ? 1 : 0;
            const double own = score(i, j, s);
            for (std::size_t state = 0; state < states; ++state) {
                const double gained = own + gain_from(state, s);
                ways[into][s * states + state] = sums[row % kept_rows][column][state] + temperature * gained;
                const double way = best[row % kept_rows][column][state] + gained;
                if (way <= best[i % kept_rows][k][into]) continue;
                best[i % kept_rows][k][into] = way;
                came_by_[cell(i, j) * states + into] = step(s, state);
            }
        }
        for (std::size_t state = 0; state < states; ++state) sums[i % kept_rows][k][state] = log_sum(ways[state]);
    }

    void keep_sums(std::size_t i, const std::vector<States>& sums) {
        double offset = nowhere;
        for (const States& cell : sums) offset = std::max({offset, cell[0], cell[1]});
        offsets_[i] = offset == nowhere ? 0 : offset;
        for (std::size_t k = 0; k < sums.size(); ++k)
            for (std::size_t state = 0; state < states; ++state)
                forward_[(row_starts_[i] + k) * states + state] = static_cast<float>(sums[k][state] - offsets_[i]);
    }

    /// The probability of a bead of this shape that ends in (i, j).
    float posterior(std::size_t i, std::uint32_t j, std::size_t s, const Rows& sums) const {
        const BeadShape& shape = bead_shapes[s];
        const std::size_t begin = i - shape.source;
        const double behind =
            temperature * score(i, j, s) + sums[i % kept_rows][j - corridor_.low[i]][s < nulls ? 1 : 0] - total_;
        double probability = 0;
        for (std::size_t state = 0; state < states; ++state)
            probability +=
                std::exp(forward(begin, j - shape.target, state) + temperature * gain_from(state, s) + behind);
        return static_cast<float>(std::min(probability, 1.0));
    }

    /// The likeliest beads that the last segment of the bead ending in (i, j) may stand in instead.
    std::vector<OtherReading> readings_of(std::size_t i, std::uint32_t j, const BeadShape& bead,
                                          const Rows& sums) const {
        std::vector<OtherReading> found;
        OtherReading alone{{}, {bead.source > 0 ? 1U : 0U, bead.source > 0 ? 0U : 1U}, 0};
        alone.from.source = bead.source - 1;
        alone.from.target = bead.source > 0 ? 0 : bead.target - 1;
        for (std::size_t row = i; row < std::min(rows(), i + 4); ++row)
            for (std::uint32_t column = std::max(corridor_.low[row], j < reach_of_readings ? 0 : j - reach_of_readings);
                 column <= std::min(corridor_.high[row], j + reach_of_readings); ++column)
                for (std::size_t s = 0; s < shapes; ++s) {
                    const BeadShape& shape = bead_shapes[s];
                    const bool is_same =
                        row == i && column == j && shape.source == bead.source && shape.target == bead.target;
                    const bool has_last = bead.source > 0 ? row - shape.source < i && row >= i && shape.source > 0
                                                          : column - shape.target < j && column >= j;
                    if (is_same || !is_begin_inside(row, column, shape) || !has_last) continue;
                    const float probability = posterior(row, column, s, sums);
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

    double forward(std::size_t i, std::uint32_t j, std::size_t state) const {
        return offsets_[i] + static_cast<double>(forward_[cell(i, j) * states + state]);
    }

    void fill_backward(std::size_t i, Rows& sums) const {
        auto& row = sums[i % kept_rows];
        row.assign(width(i), {nowhere, nowhere});
        for (std::size_t k = width(i); k-- > 0;) {
            const std::uint32_t j = corridor_.low[i] + static_cast<std::uint32_t>(k);
            if (i + 1 == rows() && j == corridor_.high.back()) {
                row[k] = {0, 0};
                continue;
            }
            std::array<std::array<double, shapes>, states> ways;
            for (auto& each : ways) each.fill(nowhere);
            for (std::size_t s = 0; s < shapes; ++s) {
                const std::size_t next = i + bead_shapes[s].source;
                const std::uint32_t column = j + bead_shapes[s].target;
                if (next >= rows() || !is_inside(next, column)) continue;
                const double way = temperature * score(next, column, s) +
                                   sums[next % kept_rows][column - corridor_.low[next]][s < nulls ? 1 : 0];
                for (std::size_t state = 0; state < states; ++state)
                    ways[state][s] = way + temperature * gain_from(state, s);
            }
            for (std::size_t state = 0; state < states; ++state) row[k][state] = log_sum(ways[state]);
        }
    }

    BeadScore& score_;
    const Stretch& stretch_;
    const Corridor& corridor_;
    std::uint32_t widest_;
    std::vector<std::size_t> row_starts_;
    std::vector<std::int16_t> scores_;  ///< of the beads with two sides that end in a cell
    std::vector<Step> came_by_;         ///< by cell and state
    std::vector<float> forward_;        ///< log of the sum over all ways to a cell and state, less the row's offset
    std::vector<double> offsets_;
    std::size_t last_state_ = 0;
    double total_ = 0;  ///< log of the sum over all ways
};

}  // namespace

std::vector<FoundBead> best_beads(BeadScore& score, const Stretch& stretch, const Corridor& corridor,
                                  std::uint32_t widest_side, const Progress& progress) {
    Search search(score, stretch, corridor, widest_side);
    search.score_beads(progress);
    search.go_forward();
    progress.check();
    return search.go_back();
}

}  // namespace stykovka
