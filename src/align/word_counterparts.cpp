// What a phrase of a text became in its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <optional>

#include "align/word_alignment.h"

namespace stykovka {
namespace {

/// Words of a phrase stand at most so many words apart, if nobody else claims those between them.
constexpr std::uint32_t widest_gap = 3;
/// Phrases weaker than this share of the strongest are stray links.
constexpr float weakest_phrase = 0.4F;

/// Words [first, last] of the other text.
struct Phrase {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    float weight = 0;
};

class Search {
public:
    Search(const WordAlignment& alignment, Side side, ByteSpan span)
        : alignment_(alignment),
          side_(side),
          linked_(words(side).size()),
          claim_(words(other(side)).size(), Claim::nobody) {
        for (std::uint32_t i = 0; i < words(side).size(); ++i)
            if (words(side)[i].span.overlaps(span)) asked_.push_back(i);
        for (const WordLink& link : alignment.links) {
            const bool is_asked = is_asked_for(link.word[side]);
            linked_[link.word[side]] = true;
            Claim& claim = claim_[link.word[other(side)]];
            if (is_asked)
                claim = Claim::span;
            else if (claim == Claim::nobody)
                claim = Claim::others;
        }
    }

    std::vector<Counterpart> found() {
        std::vector<Phrase> phrases = linked_phrases();
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.weight > b.weight; });
        if (phrases.empty()) return {};
        take_in_neighbours(phrases.front());
        std::vector<Counterpart> counterparts;
        const float whole = std::max(
            1.0F, static_cast<float>(std::count_if(asked_.begin(), asked_.end(),
                                                   [&](std::uint32_t word) { return words(side_)[word].is_content; })));
        for (const Phrase& phrase : phrases) {
            if (phrase.weight < weakest_phrase * phrases.front().weight) break;
            counterparts.push_back({{there()[phrase.first].span.begin, there()[phrase.last].span.end},
                                    std::min(1.0F, phrase.weight / whole)});
        }
        return counterparts;
    }

private:
    enum class Claim : std::uint8_t { nobody, span, others };

    const std::vector<LinkableText::Word>& words(Side side) const { return alignment_.texts[side].words; }
    const std::vector<LinkableText::Word>& there() const { return words(other(side_)); }
    bool is_asked_for(std::uint32_t word) const { return std::binary_search(asked_.begin(), asked_.end(), word); }

    /// Words linked into the span, those near each other in one phrase. Words without content only fill gaps.
    std::vector<Phrase> linked_phrases() const {
        std::vector<std::pair<std::uint32_t, float>> places;
        for (const WordLink& link : alignment_.links)
            if (is_asked_for(link.word[side_]) && there()[link.word[other(side_)]].is_content)
                places.emplace_back(link.word[other(side_)], link.strength);
        std::sort(places.begin(), places.end());
        std::vector<Phrase> phrases;
        for (const auto& [place, strength] : places) {
            if (phrases.empty() || !is_one_phrase(phrases.back().last, place))
                phrases.push_back({place, place, strength});
            else {
                phrases.back().last = place;
                phrases.back().weight += strength;
            }
        }
        return phrases;
    }

    bool is_one_phrase(std::uint32_t last, std::uint32_t next) const {
        if (next - last > widest_gap) return false;
        for (std::uint32_t i = last + 1; i < next; ++i)
            if (claim_[i] == Claim::others && there()[i].is_content) return false;
        return true;
    }

    // A word before the first linked one looks before the phrase first, since most adjectives do; then behind it.
    void take_in_neighbours(Phrase& phrase) const {
        std::optional<std::uint32_t> first_linked;
        for (const std::uint32_t word : asked_)
            if (linked_[word] && !first_linked) first_linked = word;
        for (const std::uint32_t word : asked_) {
            if (linked_[word] || !words(side_)[word].is_content) continue;
            const bool is_before = first_linked && word < *first_linked;
            if (!(is_before ? grow_left(phrase) : grow_right(phrase)))
                is_before ? grow_right(phrase) : grow_left(phrase);
        }
    }

    bool is_free(std::uint32_t word) const { return claim_[word] == Claim::nobody && there()[word].is_content; }
    bool grow_left(Phrase& phrase) const {
        const bool grows = phrase.first > 0 && !there()[phrase.first].after_sign && is_free(phrase.first - 1);
        if (grows) --phrase.first;
        return grows;
    }
    bool grow_right(Phrase& phrase) const {
        const bool grows =
            phrase.last + 1 < there().size() && !there()[phrase.last + 1].after_sign && is_free(phrase.last + 1);
        if (grows) ++phrase.last;
        return grows;
    }

    const WordAlignment& alignment_;
    Side side_;
    std::vector<std::uint32_t> asked_;  ///< words of the span, ascending
    std::vector<bool> linked_;          ///< by word of this side
    std::vector<Claim> claim_;          ///< by word of the other side
};

}  // namespace

std::vector<Counterpart> counterparts_of(const WordAlignment& alignment, Side side, ByteSpan span) {
    return Search(alignment, side, span).found();
}

}  // namespace stykovka
