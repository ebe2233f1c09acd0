// Makes harder documents of clean ones: sentences taken out, joined, paragraphs moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/noise.h"

#include <string>
#include <vector>

namespace stykovka::test {
namespace {

/// The same numbers on every machine (Knuth's MMIX generator).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {
        for (int i = 0; i < 8; ++i) falls(0);
    }
    bool falls(double probability) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 11U) / static_cast<double>(1ULL << 53U) < probability;
    }
    Side side(double target) { return falls(target) ? Side::target : Side::source; }

private:
    std::uint64_t state_;
};

struct Pair {
    BySide<std::vector<Segment>> segments;
    BySide<bool> starts_paragraph;

    bool is_one_to_one() const { return segments.source.size() == 1 && segments.target.size() == 1; }
};

std::vector<Pair> pairs_of(const GoldDocument& document) {
    std::vector<Pair> pairs;
    BySide<std::uint32_t> paragraph{UINT32_MAX, UINT32_MAX};
    for (const GoldLink& link : document.links) {
        Pair& pair = pairs.emplace_back();
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < link.count[side]; ++i) {
                const Segment& segment = document.texts[side].segments[link.first[side] + i];
                if (i == 0) pair.starts_paragraph[side] = segment.paragraph != paragraph[side];
                paragraph[side] = segment.paragraph;
                pair.segments[side].push_back(segment);
            }
    }
    return pairs;
}

class Noisy {
public:
    Noisy(const Noise& noise, std::uint64_t seed) : noise_(noise), dice_(seed) {}

    void add(Pair pair) {
        if (pair.starts_paragraph.source && pair.starts_paragraph.target) {
            in_lost_paragraph_ = dice_.falls(noise_.lost_paragraphs);
            lost_ = dice_.side(noise_.lost_target);
        }
        const bool is_pair = !pair.segments.source.empty() && !pair.segments.target.empty();
        if (is_pair && in_lost_paragraph_) return add_without(lost_, pair);
        if (is_pair && dice_.falls(noise_.lost)) return add_without(dice_.side(noise_.lost_target), pair);
        if (dice_.falls(noise_.shifted)) {
            const Side side = dice_.side(0.5);
            pair.starts_paragraph[side] = !pair.starts_paragraph[side];
        }
        const GoldLink link = add_segments(pair);
        const bool joins = may_join_ && pair.is_one_to_one() && !pair.starts_paragraph.source &&
                           !pair.starts_paragraph.target && dice_.falls(noise_.joined);
        if (joins)
            join_with_last();
        else
            links_.push_back(link);
        may_join_ = !joins && pair.is_one_to_one();
    }

    GoldDocument document(const GoldDocument& of) const {
        GoldDocument noisy{of.name, of.texts, links_};
        for (const Side side : both_sides) noisy.texts[side].segments = shared_vector<Segment>(segments_[side]);
        return noisy;
    }

private:
    GoldLink add_segments(const Pair& pair) {
        GoldLink link;
        for (const Side side : both_sides) {
            link.first[side] = static_cast<std::uint32_t>(segments_[side].size());
            link.count[side] = static_cast<std::uint32_t>(pair.segments[side].size());
            if (pair.starts_paragraph[side] || starts_next_[side]) ++paragraphs_[side];
            if (!pair.segments[side].empty()) starts_next_[side] = false;
            for (Segment segment : pair.segments[side]) {
                segment.paragraph = paragraphs_[side];
                segments_[side].push_back(std::move(segment));
            }
        }
        return link;
    }

    void add_without(Side lost, Pair pair) {
        pair.segments[lost].clear();
        starts_next_[lost] = starts_next_[lost] || pair.starts_paragraph[lost];
        pair.starts_paragraph[lost] = false;
        const GoldLink link = add_segments(pair);
        const Side kept = other(lost);
        for (std::uint32_t i = 0; i < link.count[kept]; ++i) {
            GoldLink null{link.first, {}};
            null.first[kept] += i;
            null.count[kept] = 1;
            links_.push_back(null);
        }
        may_join_ = false;
    }

    // As a translator joins sentences: the full stop becomes a comma or a semicolon.
    void join_with_last() {
        std::vector<Segment>& segments = segments_[dice_.side(0.5)];
        std::string& first = segments[segments.size() - 2].content.text;
        if (first.ends_with('.')) first.back() = dice_.falls(0.5) ? ';' : ',';
        first += ' ' + segments.back().content.text;
        segments.pop_back();
        for (const Side side : both_sides)
            links_.back().count[side] = static_cast<std::uint32_t>(segments_[side].size()) - links_.back().first[side];
    }

    const Noise& noise_;
    Dice dice_;
    BySide<std::vector<Segment>> segments_;
    BySide<std::uint32_t> paragraphs_;
    BySide<bool> starts_next_;
    std::vector<GoldLink> links_;
    bool in_lost_paragraph_ = false;
    Side lost_ = Side::source;
    bool may_join_ = false;
};

}  // namespace

GoldDocument with_noise(const GoldDocument& document, const Noise& noise, std::uint64_t seed) {
    std::uint64_t own = seed;
    for (const char c : document.name) own = own * 131 + static_cast<unsigned char>(c);
    Noisy noisy(noise, own);
    for (const Pair& pair : pairs_of(document)) noisy.add(pair);
    return noisy.document(document);
}

}  // namespace stykovka::test
