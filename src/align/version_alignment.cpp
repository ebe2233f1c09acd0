// What became of the segments of a text in its next version.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/version_alignment.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "align/aligner.h"
#include "align/anchor_chain.h"
#include "text/stems.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A segment is a change of the one in its place from this share of common words on, of one elsewhere from that.
constexpr double least_similarity_in_place = 0.3;
constexpr double least_similarity_elsewhere = 0.6;
/// A part of a split segment takes this share of its words from it.
constexpr double least_containment = 0.5;
/// Leftover segments compared with each other at most: beyond that moves of changed segments are not looked for.
constexpr std::size_t most_comparisons = 250'000;

/// The words of a segment with their weights, ascending; equal words summed.
using Words = std::vector<std::pair<std::string, float>>;

Words words_of(std::string_view text, Stemmer& stemmer) {
    Words all;
    for (const Token& token : tokens_of(text))
        if (token.kind == TokenKind::word)
            all.emplace_back(stemmer.stem(token.key),
                             1 + static_cast<float>(std::min<std::size_t>(token.key.size(), 16)) / 8);
        else if (token.kind == TokenKind::number)
            all.emplace_back(token.key, 2);
    std::sort(all.begin(), all.end());
    Words summed;
    for (auto& [word, weight] : all)
        if (!summed.empty() && summed.back().first == word)
            summed.back().second += weight;
        else
            summed.emplace_back(std::move(word), weight);
    return summed;
}

double weight_of(const Words& words) {
    double sum = 0;
    for (const auto& [word, weight] : words) sum += static_cast<double>(weight);
    return sum;
}

double common_weight(const Words& one, const Words& another) {
    double sum = 0;
    for (auto a = one.begin(), b = another.begin(); a != one.end() && b != another.end();) {
        if (a->first == b->first)
            sum += static_cast<double>(std::min((a++)->second, (b++)->second));
        else
            ++(a->first < b->first ? a : b);
    }
    return sum;
}

double similarity(const Words& one, const Words& another) {
    const double all = weight_of(one) + weight_of(another);
    return all == 0 ? 1 : 2 * common_weight(one, another) / all;
}

/// Old is source, new is target.
class Comparison {
public:
    Comparison(const SegmentedText& old_text, const SegmentedText& new_text, const Progress& progress)
        : texts_{old_text, new_text}, progress_(progress), stemmer_(new_text.language), used_(size(Side::source)) {
        result_.origins.resize(size(Side::target));
    }

    VersionAlignment found() {
        pair_ends();
        pair_unique();
        align_between();
        pair_leftover_equal();
        pair_leftover_alike();
        for (std::uint32_t i = 0; i < used_.size(); ++i)
            if (!used_[i]) result_.deleted.push_back(i);
        return std::move(result_);
    }

private:
    std::uint32_t size(Side side) const { return static_cast<std::uint32_t>(texts_[side].segments.size()); }
    const Content& content(Side side, std::uint32_t i) const { return texts_[side].segments[i].content; }
    bool are_equal(std::uint32_t i, std::uint32_t j) const {
        return same_content(content(Side::source, i), content(Side::target, j));
    }
    bool is_free(std::uint32_t j) const { return result_.origins[j].count == 0; }
    Words words(Side side, std::uint32_t i) { return words_of(content(side, i).text, stemmer_); }

    void set_equal(std::uint32_t i, std::uint32_t j, bool is_moved) {
        result_.origins[j] = {SegmentChange::equal, i, 1, false, is_moved, 1};
        used_[i] = true;
    }

    // A correction touches few segments: what is equal at both ends needs no search.
    void pair_ends() {
        const std::uint32_t shorter = std::min(size(Side::source), size(Side::target));
        std::uint32_t front = 0;
        while (front < shorter && are_equal(front, front)) {
            set_equal(front, front, false);
            stays_.push_back({front, front, 1});
            ++front;
        }
        for (std::uint32_t back = 1; back <= shorter - front; ++back) {
            const std::uint32_t i = size(Side::source) - back;
            const std::uint32_t j = size(Side::target) - back;
            if (!are_equal(i, j)) break;
            set_equal(i, j, false);
            stays_.push_back({i, j, 1});
        }
    }

    /// Free segments by text, those that occur once on both sides: as anchors in the order of the old text.
    std::vector<Anchor> unique_pairs() {
        std::unordered_map<std::string_view, BySide<std::vector<std::uint32_t>>> by_text;
        for (std::uint32_t i = 0; i < size(Side::source); ++i)
            if (!used_[i]) by_text[content(Side::source, i).text].source.push_back(i);
        for (std::uint32_t j = 0; j < size(Side::target); ++j)
            if (is_free(j)) by_text[content(Side::target, j).text].target.push_back(j);
        std::vector<Anchor> pairs;
        for (const auto& [text, places] : by_text)
            if (places.source.size() == 1 && places.target.size() == 1 && are_equal(places.source[0], places.target[0]))
                pairs.push_back({places.source[0], places.target[0], static_cast<float>(text.size()) + 1});
        std::sort(pairs.begin(), pairs.end(), [](const Anchor& a, const Anchor& b) { return a.source < b.source; });
        return pairs;
    }

    // The heaviest row stays, so of two that changed places the shorter is the one that moved.
    void pair_unique() {
        const std::vector<Anchor> pairs = unique_pairs();
        for (const Anchor& pair : pairs) set_equal(pair.source, pair.target, true);
        for (const Anchor& pair : heaviest_chain(pairs, size(Side::target))) {
            result_.origins[pair.target].is_moved = false;
            stays_.push_back(pair);
        }
        std::sort(stays_.begin(), stays_.end(), [](const Anchor& a, const Anchor& b) { return a.source < b.source; });
    }

    /// The segments that are not moved, as texts to align: only those that stay are in both.
    struct Rest {
        BySide<std::vector<std::uint32_t>> places;
        BySide<SegmentedText> texts;
    };

    Rest rest() const {
        Rest rest;
        std::vector<bool> stays(size(Side::source));
        for (const Anchor& anchor : stays_) stays[anchor.source] = true;
        for (std::uint32_t i = 0; i < size(Side::source); ++i)
            if (!used_[i] || stays[i]) rest.places.source.push_back(i);
        for (std::uint32_t j = 0; j < size(Side::target); ++j)
            if (!result_.origins[j].is_moved) rest.places.target.push_back(j);
        for (const Side side : both_sides) {
            std::vector<Segment> segments;
            for (const std::uint32_t i : rest.places[side]) segments.push_back(texts_[side].segments[i]);
            rest.texts[side] = {texts_.target.language, texts_[side].paragraphs, shared_vector<Segment>(segments)};
        }
        return rest;
    }

    void align_between() {
        if (stays_.size() == size(Side::source) || stays_.size() == size(Side::target)) return;
        const Rest rest = this->rest();
        AlignOptions options;
        options.with_evidence = false;
        for (const Anchor& anchor : stays_) {
            FixedBead fixed{{place_in(rest.places.source, anchor.source), place_in(rest.places.target, anchor.target)},
                            {}};
            fixed.bead.count = {1, 1};
            options.fixed.push_back(fixed);
        }
        BySide<std::uint32_t> next;
        for (const Bead& bead : align(rest.texts, Lexicon::none(), options, progress_).beads) {
            take(bead, next, rest);
            for (const Side side : both_sides) next[side] += bead.count[side];
        }
    }

    static std::uint32_t place_in(const std::vector<std::uint32_t>& places, std::uint32_t segment) {
        return static_cast<std::uint32_t>(std::lower_bound(places.begin(), places.end(), segment) - places.begin());
    }

    void take(const Bead& bead, const BySide<std::uint32_t>& first, const Rest& rest) {
        if (bead.count.source == 0 || bead.count.target == 0) return;
        std::vector<std::uint32_t> olds;
        for (std::uint32_t s = 0; s < bead.count.source; ++s) olds.push_back(rest.places.source[first.source + s]);
        for (std::uint32_t t = 0; t < bead.count.target; ++t) {
            const std::uint32_t j = rest.places.target[first.target + t];
            if (!is_free(j)) continue;
            bead.count.target == 1 ? take_merged(olds, j) : take_part(olds, j);
        }
        mark_parts(first.target, bead.count.target, rest);
    }

    // Old segments that bring nothing to the new one are not merged into it.
    void take_merged(std::vector<std::uint32_t> olds, std::uint32_t j) {
        const Words target = words(Side::target, j);
        const auto brings_nothing = [&](std::uint32_t i) {
            const Words source = words(Side::source, i);
            return common_weight(source, target) < least_containment * weight_of(source);
        };
        while (olds.size() > 1 && brings_nothing(olds.back())) olds.pop_back();
        while (olds.size() > 1 && brings_nothing(olds.front())) olds.erase(olds.begin());
        set_changed(olds.front(), olds.back() - olds.front() + 1, j, target);
    }

    // Of several old ones, the one most like it.
    void take_part(const std::vector<std::uint32_t>& olds, std::uint32_t j) {
        const Words target = words(Side::target, j);
        double most = 0;
        std::uint32_t best = olds.front();
        for (const std::uint32_t i : olds) {
            const double common = common_weight(words(Side::source, i), target);
            if (common > most) best = i;
            most = std::max(most, common);
        }
        if (most >= least_containment * weight_of(target)) set_changed(best, 1, j, target);
    }

    void set_changed(std::uint32_t first, std::uint32_t count, std::uint32_t j, const Words& target) {
        Words source = words(Side::source, first);
        if (count > 1) {
            std::string text;
            for (std::uint32_t i = first; i < first + count; ++i) text += content(Side::source, i).text + ' ';
            source = words_of(text, stemmer_);
        }
        const double alike = similarity(source, target);
        const bool is_contained = common_weight(source, target) >= least_containment * weight_of(target);
        if (alike < least_similarity_in_place && !is_contained) return;
        for (std::uint32_t i = first; i < first + count; ++i) used_[i] = true;
        const bool is_equal = count == 1 && are_equal(first, j);
        result_.origins[j] = {is_equal ? SegmentChange::equal : SegmentChange::changed,
                              first,
                              count,
                              false,
                              false,
                              static_cast<float>(alike)};
    }

    void mark_parts(std::uint32_t first, std::uint32_t count, const Rest& rest) {
        const auto origin = [&](std::uint32_t t) -> SegmentOrigin& { return result_.origins[rest.places.target[t]]; };
        for (std::uint32_t t = first; t + 1 < first + count; ++t)
            if (origin(t).count == 1 && origin(t + 1).count == 1 && origin(t).first == origin(t + 1).first)
                origin(t).is_part = origin(t + 1).is_part = true;
    }

    void pair_leftover_equal() {
        std::unordered_multimap<std::string_view, std::uint32_t> olds;
        for (std::uint32_t i = size(Side::source); i-- > 0;)
            if (!used_[i]) olds.emplace(content(Side::source, i).text, i);
        for (std::uint32_t j = 0; j < size(Side::target); ++j) {
            if (!is_free(j)) continue;
            const auto found = olds.find(content(Side::target, j).text);
            if (found == olds.end() || !are_equal(found->second, j)) continue;
            set_equal(found->second, j, true);
            olds.erase(found);
        }
    }

    void pair_leftover_alike() {
        std::vector<std::pair<std::uint32_t, Words>> olds;
        for (std::uint32_t i = 0; i < size(Side::source); ++i)
            if (!used_[i]) olds.emplace_back(i, words(Side::source, i));
        const auto news =
            static_cast<std::size_t>(std::count_if(result_.origins.begin(), result_.origins.end(),
                                                   [](const SegmentOrigin& origin) { return origin.count == 0; }));
        if (olds.size() * news > most_comparisons) return;
        for (std::uint32_t j = 0; j < size(Side::target); ++j) {
            if (!is_free(j)) continue;
            progress_.check();
            const Words target = words(Side::target, j);
            double most = least_similarity_elsewhere;
            std::uint32_t best = UINT32_MAX;
            for (const auto& [i, source] : olds)
                if (const double alike = similarity(source, target); !used_[i] && alike > most) {
                    most = alike;
                    best = i;
                }
            if (best == UINT32_MAX) continue;
            set_changed(best, 1, j, target);
            result_.origins[j].is_moved = true;
        }
    }

    BySide<SegmentedText> texts_;
    const Progress& progress_;
    Stemmer stemmer_;
    std::vector<bool> used_;     ///< old segments that are the origin of a new one
    std::vector<Anchor> stays_;  ///< equal segments in one order, by old segment
    VersionAlignment result_;
};

}  // namespace

VersionAlignment aligned_versions(const SegmentedText& old_text, const SegmentedText& new_text,
                                  const Progress& progress) {
    return Comparison(old_text, new_text, progress).found();
}

double word_similarity(std::string_view one, std::string_view another, const Language& language) {
    Stemmer stemmer(language);
    return similarity(words_of(one, stemmer), words_of(another, stemmer));
}

}  // namespace stykovka
