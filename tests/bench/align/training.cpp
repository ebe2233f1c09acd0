// Learns what the features of a bead are worth, from documents with gold links and noise of all kinds, and prints how
// good the aligner is on documents that it did not learn from.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/bead_score.h"
#include "align/corridor.h"
#include "align/features.h"
#include "align/gold.h"
#include "align/judgement.h"
#include "align/learnt_lexicon.h"
#include "align/links.h"
#include "align/noise.h"
#include "align/search.h"

using namespace stykovka;
using test::GoldDocument;
using test::GoldLink;

namespace {

using Weights = std::array<double, bead_feature_count>;
constexpr double nowhere = -std::numeric_limits<double>::infinity();
constexpr auto again = static_cast<std::size_t>(BeadFeature::none_after_none);

/// A bead that competes, and whether people made it.
struct Candidate {
    std::uint32_t i = 0;  ///< behind its last segments
    std::uint32_t j = 0;
    std::uint8_t shape = 0;
    bool gold = false;
    std::array<float, bead_feature_count> features{};
};

struct Document {
    std::string level;
    int fold = 0;
    double weight = 1;
    GoldDocument gold;
    BySide<TextFeatures> features;
    Links links;
    std::vector<Candidate> candidates;  ///< ascending by i and j
};

/// Candidates stand at most so many segments off the way of the people, and score not less than this.
constexpr std::int64_t reach = 6;
constexpr float least_score = -8;

/// The columns of each row of the table near the gold way.
Corridor band(const GoldDocument& gold, std::uint32_t rows, std::uint32_t columns) {
    Corridor corridor;
    corridor.low.assign(rows + 1, columns);
    corridor.high.assign(rows + 1, 0);
    BySide<std::uint32_t> at;
    const auto visit = [&] {
        std::uint32_t& low = corridor.low[at.source];
        std::uint32_t& high = corridor.high[at.source];
        low = std::min(low, static_cast<std::uint32_t>(std::max<std::int64_t>(0, at.target - reach)));
        high = std::max(high, static_cast<std::uint32_t>(std::min<std::int64_t>(columns, at.target + reach)));
    };
    visit();
    for (const GoldLink& link : gold.links)
        for (std::uint32_t step = 0; step < std::max(link.count.source, link.count.target); ++step) {
            for (const Side side : both_sides)
                if (step < link.count[side]) ++at[side];
            visit();
        }
    return corridor;
}

void find_candidates(Document& document) {
    const auto rows = static_cast<std::uint32_t>(document.features.source.segments.size());
    const auto columns = static_cast<std::uint32_t>(document.features.target.segments.size());
    const Corridor corridor = band(document.gold, rows, columns);
    std::set<GoldLink> pairs;
    BySide<std::set<std::uint32_t>> nulls;
    for (const GoldLink& link : document.gold.links)
        if (link.count.source > 0 && link.count.target > 0)
            pairs.insert(link);
        else
            nulls[link.count.source > 0 ? Side::source : Side::target].insert(
                link.count.source > 0 ? link.first.source : link.first.target);
    BeadScore score(document.features, document.links);
    for (std::uint32_t i = 0; i <= rows; ++i) {
        if (i > 0)
            score.enter(i - 1, corridor.low[i < 5 ? 0 : i - 5] - std::min(corridor.low[i < 5 ? 0 : i - 5], 4U),
                        corridor.high[std::min(rows, i + 4)]);
        for (std::uint32_t j = corridor.low[i]; j <= corridor.high[i]; ++j)
            for (std::uint8_t s = 0; s < bead_shapes.size(); ++s) {
                const BeadShape& shape = bead_shapes[s];
                if (shape.source > i || shape.target > j) continue;
                const std::uint32_t begin = i - shape.source;
                if (j - shape.target < corridor.low[begin] || j - shape.target > corridor.high[begin]) continue;
                const bool gold = s == 0   ? nulls.source.contains(i - 1)
                                  : s == 1 ? nulls.target.contains(j - 1)
                                           : pairs.contains({{begin, j - shape.target}, {shape.source, shape.target}});
                if (!gold && score.score(i, j, shape) < least_score) continue;
                document.candidates.push_back({i, j, s, gold, score.features(i, j, shape).values()});
            }
    }
}

double log_add(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == nowhere ? a : a + std::log1p(std::exp(b - a));
}

using Table = std::map<std::pair<std::uint32_t, std::uint32_t>, std::array<double, 2>>;

std::array<double, 2> at(const Table& table, std::uint32_t i, std::uint32_t j) {
    const auto found = table.find({i, j});
    return found == table.end() ? std::array{nowhere, nowhere} : found->second;
}

/// The logarithm of the sum over all ways (or all of the people's); adds `sign` times the expected features.
double sum_ways(const Document& document, bool only_gold, const Weights& weights, double sign, Weights& expected) {
    std::vector<double> scores(document.candidates.size());
    Table forward{{{0, 0}, {0, nowhere}}};
    for (std::size_t k = 0; k < scores.size(); ++k) {
        const Candidate& bead = document.candidates[k];
        if (only_gold && !bead.gold) continue;
        for (std::size_t f = 0; f < bead_feature_count; ++f)
            scores[k] += weights[f] * static_cast<double>(bead.features[f]);
        const BeadShape& shape = bead_shapes[bead.shape];
        const auto from = at(forward, bead.i - shape.source, bead.j - shape.target);
        const double way = log_add(from[0], from[1] + (shape.is_null() ? weights[again] : 0)) + scores[k];
        if (way == nowhere) continue;
        double& into =
            forward.try_emplace({bead.i, bead.j}, std::array{nowhere, nowhere}).first->second[shape.is_null() ? 1 : 0];
        into = log_add(into, way);
    }
    const auto rows = static_cast<std::uint32_t>(document.features.source.segments.size());
    const auto columns = static_cast<std::uint32_t>(document.features.target.segments.size());
    const auto end = at(forward, rows, columns);
    const double total = log_add(end[0], end[1]);
    if (total == nowhere) return nowhere;
    Table backward{{{rows, columns}, {0, 0}}};
    for (std::size_t k = scores.size(); k-- > 0;) {
        const Candidate& bead = document.candidates[k];
        const BeadShape& shape = bead_shapes[bead.shape];
        const double behind = at(backward, bead.i, bead.j)[shape.is_null() ? 1 : 0] + scores[k];
        if ((only_gold && !bead.gold) || behind == nowhere) continue;
        const std::array extra{0.0, shape.is_null() ? weights[again] : 0.0};
        const auto from = at(forward, bead.i - shape.source, bead.j - shape.target);
        auto& into = backward.try_emplace({bead.i - shape.source, bead.j - shape.target}, std::array{nowhere, nowhere})
                         .first->second;
        for (std::size_t state = 0; state < 2; ++state) {
            into[state] = log_add(into[state], behind + extra[state]);
            const double probability = std::exp(from[state] + behind + extra[state] - total);
            if (probability < 1e-9) continue;
            for (std::size_t f = 0; f < bead_feature_count; ++f)
                expected[f] += sign * probability * static_cast<double>(bead.features[f]);
            if (state == 1 && shape.is_null()) expected[again] += sign * probability;
        }
    }
    return total;
}

/// Set by hand, from guesses at how often beads have each shape and how far lengths and words can be trusted; what is
/// learnt must not come from where a former learning ended, or documents left out would have been seen.
constexpr Weights start{
    -1.95,  0.75,   -0.05,  -1.85,  -4.75,  -3.1, -3.9, -6,  // shapes
    0.175,  0.175,  0.175,  0.175,  0.175,                   // found
    -0.089, -0.039, -0.013, -0.089, -0.018,                  // missed
    -0.5,   -1,     0,      -0.75,                           // uncovered, idle
    0.5,    0.5,                                             // lengths
    0.75,   -0.75,  -1.25,                                   // paragraphs
    0,      0,                                               // order
};

/// Ascends the likelihood of the people's ways (Adam, Kingma and Ba 2015) on all documents but those of a fold.
Weights learn(const std::vector<Document>& documents, int without, int rounds, double pull) {
    Weights scale{};
    double count = 0;
    for (const Document& document : documents)
        for (const Candidate& bead : document.candidates) {
            count += 1;
            for (std::size_t f = 0; f < bead_feature_count; ++f)
                scale[f] += std::pow(static_cast<double>(bead.features[f]), 2);
        }
    for (double& each : scale) each = std::sqrt(each / count) + 1e-3;
    scale[again] = 0.3;
    Weights weights = start;
    Weights mean{};
    Weights square{};
    for (int round = 1; round <= rounds; ++round) {
        Weights gradient{};
        double beads = 0;
        double likelihood = 0;
        for (const Document& document : documents) {
            if (document.fold == without) continue;
            Weights own{};
            const double gold = sum_ways(document, true, weights, 1, own);
            if (gold == nowhere) continue;
            likelihood += document.weight * (gold - sum_ways(document, false, weights, -1, own));
            beads += document.weight * static_cast<double>(document.gold.links.size());
            for (std::size_t f = 0; f < bead_feature_count; ++f) gradient[f] += document.weight * own[f];
        }
        for (std::size_t f = 0; f < bead_feature_count; ++f) {
            const double slope = (gradient[f] - pull * weights[f]) / scale[f] / beads;
            mean[f] = 0.9 * mean[f] + 0.1 * slope;
            square[f] = 0.99 * square[f] + 0.01 * slope * slope;
            const double step = 0.01 * std::min(1.0, 2.0 * (rounds - round + 1) / rounds);
            weights[f] += step * mean[f] / (1 - std::pow(0.9, round)) /
                          (std::sqrt(square[f] / (1 - std::pow(0.99, round))) + 1e-5) / scale[f];
        }
        if (round == rounds) fmt::print("without fold {}: log-likelihood {:.5f} a bead\n", without, likelihood / beads);
    }
    return weights;
}

void judge(const Document& document, const Weights& learnt, test::Judgement& judgement) {
    BeadScore::Weights weights;
    for (std::size_t f = 0; f < bead_feature_count; ++f) weights[f] = static_cast<float>(learnt[f]);
    BeadScore score(document.features, document.links, weights);
    const Stretch stretch{{}, map_sides(document.features, [](const TextFeatures& text) {
                              return static_cast<std::uint32_t>(text.segments.size());
                          })};
    const Corridor corridor = corridor_of(document.features, document.links, stretch, NoProgress{});
    std::vector<test::FoundLink> found;
    for (const FoundBead& bead : best_beads(score, stretch, corridor, 4, NoProgress{}))
        found.push_back({bead.count, bead.confidence});
    judgement.add(document.gold.links, found);
}

void print(const std::map<std::string, test::Judgement>& levels) {
    for (const auto& [level, judgement] : levels) fmt::print("{:25} {}\n", level, judgement.line());
}

/// What an office has that has accepted all other documents.
Lexicon with_memory(const Lexicon& built, const std::vector<GoldDocument>& documents, const std::string& name) {
    std::vector<BySide<std::string>> pairs;
    for (const GoldDocument& document : documents)
        if (document.name != name)
            for (BySide<std::string>& pair : test::pairs_of(document)) pairs.push_back(std::move(pair));
    LearntLexicon learnt;
    learnt.languages = {"ru", "en"};
    return built.with(with_pairs(learnt, pairs, built, NoProgress{}));
}

/// Documents with and without noise, aligned with what offices have: the built lexicon, a memory beside it, or nothing.
class Collector {
public:
    Collector(const std::string& folder, const Lexicon& built, int folds)
        : clean_(test::gold_documents(folder + "/clean")), built_(built), folds_(folds) {
        for (std::size_t i = 0; i < clean_.size(); ++i) fold_of_[clean_[i].name] = static_cast<int>(i) % folds_;
    }

    void add(const std::string& level, const GoldDocument& gold, double weight) {
        const auto known = memories_.try_emplace(gold.name, Lexicon::none());
        if (known.second) known.first->second = with_memory(built_, clean_, gold.name);
        add(level, gold, built_, weight);
        add(level + ", memory", gold, known.first->second, weight);
        add(level + ", no lexicon", gold, Lexicon::none(), 0.3 * weight);
    }

    const std::vector<GoldDocument>& clean() const { return clean_; }
    std::vector<Document>& documents() { return documents_; }

private:
    void add(const std::string& level, const GoldDocument& gold, const Lexicon& lexicon, double weight) {
        Document& document = documents_.emplace_back();
        document.level = level;
        document.fold = fold_of_[gold.name];
        document.weight = weight;
        document.gold = gold;
        document.features =
            map_sides(gold.texts, [&](const SegmentedText& text) { return features_of(text, lexicon, NoProgress{}); });
        document.links = links_between(document.features, lexicon);
        find_candidates(document);
    }

    std::vector<GoldDocument> clean_;
    const Lexicon& built_;
    int folds_;
    std::map<std::string, int> fold_of_;
    std::map<std::string, Lexicon> memories_;
    std::vector<Document> documents_;
};

}  // namespace

/// bench_align_training LEXICON DATA [SEEDS [ROUNDS [FOLDS]]]
/// Prints the quality by level on documents of folds that were left out, then on all, and the weights.
int main(int count, char** values) {
    if (count < 3) return 2;
    const Lexicon built = Lexicon::load(values[1]);
    const std::string folder = values[2];
    const auto number = [&](int place, int otherwise) { return place < count ? std::atoi(values[place]) : otherwise; };
    const int seeds = number(3, 2);
    const int rounds = number(4, 200);
    const int folds = number(5, 5);
    Collector collector(folder, built, std::max(folds, 1));
    for (const std::string level : {"clean", "medium", "hard"})
        for (const GoldDocument& document : test::gold_documents(folder + "/" + level))
            collector.add(level, document, level == "clean" ? 3 : 1);
    for (const GoldDocument& document : collector.clean())
        for (int seed = 1; seed <= seeds; ++seed) {
            const auto own = static_cast<std::uint64_t>(seed);
            collector.add("made medium", with_noise(document, {0.06, 0, 0.10, 0.05}, own), 1);
            collector.add("made hard", with_noise(document, {0.08, 0.08, 0.26, 0.08}, own), 1);
            collector.add("made abridged", with_noise(document, {0.05, 0.5, 0.12, 0.05, 0.95}, own), 0.3);
        }
    std::vector<Document>& documents = collector.documents();
    std::map<std::string, test::Judgement> levels;
    Weights present;
    std::copy(learnt_bead_weights.begin(), learnt_bead_weights.end(), present.begin());
    for (const Document& document : documents) judge(document, present, levels[document.level]);
    fmt::print("with the present weights:\n");
    print(levels);
    levels.clear();
    for (int fold = 0; folds > 1 && fold < folds; ++fold) {
        const Weights weights = learn(documents, fold, rounds, 2);
        for (const Document& document : documents)
            if (document.fold == fold) judge(document, weights, levels[document.level]);
    }
    fmt::print("on documents left out:\n");
    print(levels);
    const Weights weights = learn(documents, -1, rounds, 2);
    levels.clear();
    for (const Document& document : documents) judge(document, weights, levels[document.level]);
    fmt::print("on those learnt from:\n");
    print(levels);
    for (std::size_t f = 0; f < bead_feature_count; ++f) fmt::print("{:.3f}F, ", weights[f]);
    fmt::print("\n");
}
