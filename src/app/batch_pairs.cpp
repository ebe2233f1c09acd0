// Which texts of a batch belong together.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "align/text_likeness.h"

namespace stykovka {
namespace {

/// Source texts that are looked at for a target text.
constexpr std::size_t candidates = 12;
/// Days that a translation may come out before or after its release.
constexpr int days_apart = 3;
constexpr int days_too_far = 31;
/// What an equal name and a near or far date are worth, as factors of the likeness.
constexpr float equal_name = 2.0F;
constexpr float near_date = 1.5F;
constexpr float far_date = 0.5F;
/// How much more alike a pair has to be than the next best one of either text, unless name or date speaks for it.
constexpr float lead = 1.3F;
/// The likeness of texts that have nothing to do with each other, where the batch is too small to tell: measured on 61
/// documents of news, the best of 60 wrong partners in the middle.
constexpr float background_with_lexicon = 0.08F;
constexpr float background_without_lexicon = 0.04F;
/// A batch that is all alike must not raise the bar out of reach.
constexpr float most_background = 0.1F;
/// A pair is this many times more alike than texts that have nothing to do with each other.
constexpr float over_background = 1.8F;
constexpr float over_background_if_named = 1.2F;

struct Edge {
    BatchPair pair;
    float score = 0;  ///< likeness, weighed by name and date
};

std::optional<int> days_between(const std::optional<Date>& one, const std::optional<Date>& another) {
    if (!one || !another) return std::nullopt;
    return std::abs(static_cast<int>((std::chrono::sys_days(*one) - std::chrono::sys_days(*another)).count()));
}

class Pairing {
public:
    Pairing(const std::vector<BatchText>& texts, const BySide<Language>& languages) : texts_(texts) {
        for (const Side side : both_sides) collections_[side].language = languages[side];
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!texts[i].trouble.empty()) continue;
            std::string whole;
            for (const std::string& line : texts[i].lines) whole += line + '\n';
            collections_[texts[i].side].texts.push_back(std::move(whole));
            members_[texts[i].side].push_back(i);
        }
        taken_.resize(texts.size());
    }

    BatchPairs pairs(const std::vector<BySide<std::size_t>>& listed, const Lexicon& lexicon, const Progress& progress) {
        find_edges(lexicon, progress);
        for (const BySide<std::size_t>& pair : listed) take_listed(pair);
        for (const Edge& edge : edges_)
            if (is_free(edge.pair)) take(edge);
        flag_names_left_over();
        for (std::size_t i = 0; i < texts_.size(); ++i)
            if (!taken_[i] && texts_[i].trouble.empty()) result_.single.push_back(i);
        std::sort(result_.pairs.begin(), result_.pairs.end(),
                  [](const BatchPair& a, const BatchPair& b) { return a.text.source < b.text.source; });
        return std::move(result_);
    }

private:
    bool names_agree(const BySide<std::size_t>& pair) const {
        return texts_[pair.source].file.pair_name == texts_[pair.target].file.pair_name;
    }

    Edge edge_of(const BySide<std::size_t>& pair, float likeness) const {
        Edge edge{{pair, PairedBy::content, likeness}, likeness};
        if (const auto days = days_between(texts_[pair.source].date, texts_[pair.target].date)) {
            if (*days <= days_apart) edge.pair.by = PairedBy::date;
            edge.score *= *days <= days_apart ? near_date : *days > days_too_far ? far_date : 1;
        }
        if (!names_agree(pair)) return edge;
        edge.pair.by = PairedBy::name;
        edge.score *= equal_name;
        return edge;
    }

    // Everything that may be a pair, best first; and how alike texts are that are none.
    void find_edges(const Lexicon& lexicon, const Progress& progress) {
        const auto likely = likely_translations(collections_, lexicon, candidates, progress);
        std::vector<float> second;
        for (std::size_t target = 0; target < likely.size(); ++target) {
            for (const LikelyTranslation& one : likely[target])
                edges_.push_back(edge_of({members_.source[one.source], members_.target[target]}, one.likeness));
            if (likely[target].size() > 3) second.push_back(likely[target][likely[target].size() / 3].likeness);
        }
        std::stable_sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) { return a.score > b.score; });
        edges_of_.resize(texts_.size());
        for (std::size_t i = 0; i < edges_.size(); ++i)
            for (const Side side : both_sides) edges_of_[edges_[i].pair.text[side]].push_back(i);
        background_ = lexicon.empty() ? background_without_lexicon : background_with_lexicon;
        if (second.empty()) return;
        const auto middle = second.begin() + static_cast<std::ptrdiff_t>(second.size() / 2);
        std::nth_element(second.begin(), middle, second.end());
        background_ = std::clamp(*middle, background_, most_background);
    }

    bool is_free(const BatchPair& pair) const { return !taken_[pair.text.source] && !taken_[pair.text.target]; }

    float floor_of(PairedBy by) const {
        return background_ * (by == PairedBy::content ? over_background : over_background_if_named);
    }

    // The best score of another pair of either text that could still be made.
    float best_other(const Edge& edge) const {
        float best = 0;
        for (const Side side : both_sides)
            for (const std::size_t i : edges_of_[edge.pair.text[side]]) {
                const Edge& rival = edges_[i];
                if (rival.score <= best) break;
                if (rival.pair.text != edge.pair.text && is_free(rival.pair)) best = rival.score;
            }
        return best;
    }

    void occupy(const BySide<std::size_t>& pair) {
        for (const Side side : both_sides) taken_[pair[side]] = true;
    }

    void take(const Edge& edge) {
        if (edge.pair.likeness < floor_of(edge.pair.by)) return;
        if (edge.pair.by != PairedBy::name && edge.score < lead * best_other(edge))
            result_.flagged.push_back({edge.pair, PairingDoubt::several_alike});
        else
            result_.pairs.push_back(edge.pair);
        occupy(edge.pair.text);
    }

    float likeness_of(const BySide<std::size_t>& pair) const {
        for (const std::size_t i : edges_of_[pair.target])
            if (edges_[i].pair.text == pair) return edges_[i].pair.likeness;
        return 0;
    }

    void take_listed(const BySide<std::size_t>& pair) {
        for (const Side side : both_sides)
            if (!texts_[pair[side]].trouble.empty() || taken_[pair[side]]) return;
        const BatchPair listed{pair, PairedBy::list, likeness_of(pair)};
        if (listed.likeness < floor_of(listed.by))
            result_.flagged.push_back({listed, PairingDoubt::texts_differ});
        else
            result_.pairs.push_back(listed);
        occupy(pair);
    }

    void flag_names_left_over() {
        std::vector<std::pair<std::string_view, std::size_t>> sources;
        for (const std::size_t i : members_.source)
            if (!taken_[i]) sources.emplace_back(texts_[i].file.pair_name, i);
        std::sort(sources.begin(), sources.end());
        for (const std::size_t target : members_.target) {
            if (taken_[target]) continue;
            const std::string_view name = texts_[target].file.pair_name;
            const auto found = std::lower_bound(sources.begin(), sources.end(), std::pair(name, std::size_t{0}));
            if (found == sources.end() || found->first != name || taken_[found->second]) continue;
            const BySide<std::size_t> pair{found->second, target};
            result_.flagged.push_back({{pair, PairedBy::name, likeness_of(pair)}, PairingDoubt::texts_differ});
            occupy(pair);
        }
    }

    const std::vector<BatchText>& texts_;
    BySide<TextCollection> collections_;
    BySide<std::vector<std::size_t>> members_;        ///< of each collection, as indices into the texts
    std::vector<Edge> edges_;                         ///< best first
    std::vector<std::vector<std::size_t>> edges_of_;  ///< those of each text, best first
    std::vector<bool> taken_;
    float background_ = background_with_lexicon;
    BatchPairs result_;
};

}  // namespace

BatchPairs batch_pairs(const std::vector<BatchText>& texts, const std::vector<BySide<std::size_t>>& listed,
                       const BySide<Language>& languages, const Lexicon& lexicon, const Progress& progress) {
    return Pairing(texts, languages).pairs(listed, lexicon, progress);
}

std::string_view name_of(PairedBy by) {
    switch (by) {
        case PairedBy::list:
            return "list";
        case PairedBy::name:
            return "name";
        case PairedBy::date:
            return "date";
        case PairedBy::content:
            return "content";
    }
    return "content";
}

}  // namespace stykovka
