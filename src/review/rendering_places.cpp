// The renderings of one term: places told apart by what stands there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rendering_places.h"

#include <algorithm>
#include <unordered_map>

namespace stykovka {
namespace {

using Word = LinkableText::Word;

/// A phrase of which less than this share is linked says more about chance than about the translation: one link of
/// usual strength in two words is enough, one in four is not.
constexpr float weakest_rendering = 0.17F;
/// A rendering that so many places have is trusted to be whole.
constexpr std::size_t trusted = 2;
/// A trusted rendering counts at a place when it begins at most so many words from where the links point.
constexpr int reach = 3;

class Work {
public:
    Work(const Corpus& corpus, Side side, const BySide<WordClasses>& classes)
        : corpus_(corpus), side_(side), own_(classes[side]), others_(classes[other(side)]) {}

    RenderedPlace by_links(const PhrasePlace& place) const {
        RenderedPlace rendered{place, std::nullopt, {}};
        const WordAlignment& alignment = corpus_.pairs[place.pair].alignment;
        const auto& here = alignment.texts[side_].words;
        const ByteSpan span{here[place.first].span.begin, here[place.last].span.end};
        const std::vector<Counterpart> found = counterparts_of(alignment, side_, span);
        if (found.empty() || found.front().strength < weakest_rendering) return rendered;
        const auto& there = words_of(place.pair);
        const auto first =
            std::ranges::find_if(there, [&](const Word& word) { return word.span.overlaps(found[0].span); });
        auto last = first;
        while (last + 1 != there.end() && (last + 1)->span.overlaps(found[0].span)) ++last;
        const PhrasePlace whole = without_strays(place, {place.pair, static_cast<std::uint16_t>(first - there.begin()),
                                                         static_cast<std::uint16_t>(last - there.begin())});
        if (whole.first <= whole.last) set(rendered, whole.first, whole.last);
        return rendered;
    }

    void set(RenderedPlace& rendered, std::size_t first, std::size_t last) const {
        const auto& there = words_of(rendered.term.pair);
        // Function words at the ends are no part of a rendering: "the", "of the".
        while (first < last && !counts(there[first])) ++first;
        while (last > first && !counts(there[last])) --last;
        rendered.rendering = {rendered.term.pair, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
        rendered.key.clear();
        for (std::size_t i = first; i <= last; ++i)
            if (counts(there[i])) rendered.key += static_cast<char32_t>(corpus_.key_of(other(side_), there[i]));
        if (rendered.key.empty()) rendered.rendering.reset();
    }

    /// A longer trusted rendering that stands where this place's own one does, or near where it should be.
    void complete(RenderedPlace& rendered, const std::vector<PhraseKey>& by_length) const {
        const auto& there = words_of(rendered.term.pair);
        const auto [low, high] = neighbourhood(rendered, there.size());
        for (const PhraseKey& key : by_length) {
            if (rendered.rendering && key.size() <= rendered.key.size()) return;
            for (std::size_t first = low; first <= high; ++first) {
                const auto last = end_of(there, first, key);
                if (!last) continue;
                if (rendered.rendering && (first > rendered.rendering->last || *last < rendered.rendering->first))
                    continue;
                set(rendered, first, *last);
                return;
            }
        }
    }

    /// Where no word of the term is linked, the only run of free words between what its neighbours became.
    std::optional<PhrasePlace> free_run(const RenderedPlace& rendered) const {
        if (rendered.rendering || rendered.term.first == rendered.term.last) return std::nullopt;
        const auto& there = words_of(rendered.term.pair);
        const std::size_t wanted = rendered.term.last - rendered.term.first + 1U;
        const auto [low, high] = neighbourhood(rendered, there.size());
        std::optional<PhrasePlace> only;
        for (std::size_t first = low; first <= high && first < there.size(); ++first) {
            std::size_t end = first;
            while (end < there.size() && counts(there[end]) && is_free(rendered.term.pair, end) &&
                   (end == first || !there[end].after_sign))
                ++end;
            if (end - first >= 2 && end - first <= wanted + 2) {
                if (only) return std::nullopt;  // two candidates are none
                only = {rendered.term.pair, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(end - 1)};
            }
            first = end;
        }
        return only;
    }

    PhraseKey key_of(const PhrasePlace& place) const {
        PhraseKey key;
        const auto& there = words_of(place.pair);
        for (std::size_t i = place.first; i <= place.last; ++i)
            key += static_cast<char32_t>(corpus_.key_of(other(side_), there[i]));
        return key;
    }

private:
    // What was taken in beside the linked words stays only where the other language would put it: an English head
    // stands last, what describes it before it. first > last: only what describes the head is linked, which says
    // nothing of the term.
    PhrasePlace without_strays(const PhrasePlace& term, PhrasePlace whole) const {
        const WordAlignment& alignment = corpus_.pairs[term.pair].alignment;
        const auto& here = alignment.texts[side_].words;
        std::uint32_t head = term.first;
        while (head < term.last && own_.of(here[head].type) == WordClass::adjective) ++head;
        std::vector<bool> is_linked(here.size());
        std::uint32_t first = UINT32_MAX;
        std::uint32_t last = 0;
        for (const WordLink& link : alignment.links) {
            const std::uint32_t word = link.word[side_];
            const std::uint32_t there = link.word[other(side_)];
            if (word < term.first || word > term.last || there < whole.first || there > whole.last) continue;
            is_linked[word] = true;
            first = std::min(first, there);
            last = std::max(last, there);
        }
        bool others_are_linked = true;
        for (std::uint32_t word = term.first; word <= term.last; ++word)
            if (word != head && here[word].is_content && !is_linked[word]) others_are_linked = false;
        const auto& there = words_of(term.pair);
        if (is_linked[head] || (last < whole.last && looks_like_verb(there[last + 1])))
            whole.last = static_cast<std::uint16_t>(std::max<std::uint32_t>(last, whole.first));
        if (others_are_linked || is_possessive(term.pair, there[whole.first]))
            whole.first = static_cast<std::uint16_t>(std::min<std::uint32_t>(first, whole.last));
        if (!is_linked[head]) take_in_capitals(term.pair, whole, last);
        if (!is_linked[head] && whole.first == whole.last && term.last > term.first) ++whole.first;
        return whole;
    }
    bool is_free(std::uint32_t pair, std::size_t word) const {
        return std::ranges::none_of(corpus_.pairs[pair].alignment.links,
                                    [&](const WordLink& link) { return link.word[other(side_)] == word; });
    }
    // "the Prosecutor [General of Russia] drew": a title goes on where capitals do.
    void take_in_capitals(std::uint32_t pair, PhrasePlace& whole, std::uint32_t last_linked) const {
        const auto& there = words_of(pair);
        if (!others_.is_capitalised(there[whole.first].type)) return;
        while (whole.last > last_linked && !others_.is_capitalised(there[whole.last].type)) --whole.last;
        while (whole.first > 0 && !there[whole.first].after_sign && counts(there[whole.first - 1]) &&
               others_.is_capitalised(there[whole.first - 1].type) && is_free(pair, whole.first - 1))
            --whole.first;
    }
    bool looks_like_verb(const Word& word) const {
        const std::string& spelling = corpus_.words[other(side_)].spelling(word.type);
        return spelling.ends_with("ed") || spelling.ends_with("ing") || !counts(word);
    }
    bool is_possessive(std::uint32_t pair, const Word& word) const {
        const std::string_view text = word.span.in(corpus_.pairs[pair].pair.text[other(side_)]);
        return text.ends_with("'s") || text.ends_with("’s");
    }
    const std::vector<Word>& words_of(std::uint32_t pair) const {
        return corpus_.pairs[pair].alignment.texts[other(side_)].words;
    }
    bool counts(const Word& word) const {
        const WordClass kind = others_.of(word.type);
        return kind != WordClass::function && kind != WordClass::joint;
    }

    // First words where a rendering may begin: around its own, else around what the words beside the term are linked
    // to.
    std::pair<std::size_t, std::size_t> neighbourhood(const RenderedPlace& rendered, std::size_t size) const {
        if (size == 0) return {1, 0};
        int low = static_cast<int>(size);
        int high = -1;
        if (rendered.rendering) {
            low = rendered.rendering->first;
            high = rendered.rendering->last;
        } else {
            for (const WordLink& link : corpus_.pairs[rendered.term.pair].alignment.links) {
                const auto word = static_cast<int>(link.word[side_]);
                if (word + 2 < rendered.term.first || word > rendered.term.last + 2) continue;
                low = std::min(low, static_cast<int>(link.word[other(side_)]));
                high = std::max(high, static_cast<int>(link.word[other(side_)]));
            }
        }
        if (high < 0) return {1, 0};
        return {static_cast<std::size_t>(std::max(0, low - reach)),
                static_cast<std::size_t>(std::min(static_cast<int>(size) - 1, high + reach))};
    }

    // The last word of the key's words from `first` on, function words between them passed over.
    std::optional<std::size_t> end_of(const std::vector<Word>& there, std::size_t first, const PhraseKey& key) const {
        std::size_t at = first;
        for (std::size_t i = 0; i < key.size(); ++i, ++at) {
            while (i > 0 && at < there.size() && !counts(there[at]) && !there[at].after_sign) ++at;
            if (at >= there.size() || (i > 0 && there[at].after_sign) ||
                corpus_.key_of(other(side_), there[at]) != static_cast<std::uint32_t>(key[i]))
                return std::nullopt;
        }
        return at - 1;
    }

    const Corpus& corpus_;
    Side side_;
    const WordClasses& own_;
    const WordClasses& others_;
};

/// What free runs of several places have in common is a rendering: "supervision authority" of "Russian supervision
/// authority" and "supervision authorities".
void guess_renderings(const Work& work, std::vector<RenderedPlace>& places, Guessing guessing) {
    std::vector<std::pair<RenderedPlace*, PhrasePlace>> runs;
    std::unordered_map<PhraseKey, std::size_t> counts;
    const auto each_part = [&](const PhrasePlace& run, const auto& visit) {
        for (std::uint16_t first = run.first; first < run.last; ++first)
            for (auto last = static_cast<std::uint16_t>(first + 1); last <= run.last; ++last) {
                const PhrasePlace part{run.pair, first, last};
                visit(part, work.key_of(part));
            }
    };
    for (RenderedPlace& place : places)
        if (const auto run = work.free_run(place)) {
            runs.emplace_back(&place, *run);
            each_part(*run, [&](const PhrasePlace&, const PhraseKey& key) { ++counts[key]; });
        }
    for (const auto& [place, run] : runs) {
        std::optional<PhrasePlace> best;
        std::pair<std::size_t, std::size_t> best_rank{1, 0};
        each_part(run, [&](const PhrasePlace& part, const PhraseKey& key) {
            const std::pair<std::size_t, std::size_t> rank{counts.at(key), key.size()};
            if (rank.first < trusted || rank <= best_rank) return;
            best = part;
            best_rank = rank;
        });
        if (!best && guessing == Guessing::always) best = run;
        if (best) work.set(*place, best->first, best->last);
    }
}

}  // namespace

std::vector<RenderedPlace> rendered_places(const Corpus& corpus, Side side, const std::vector<PhrasePlace>& places,
                                           const BySide<WordClasses>& classes, Guessing guessing) {
    const Work work(corpus, side, classes);
    std::vector<RenderedPlace> rendered;
    std::unordered_map<PhraseKey, std::size_t> counts;
    for (const PhrasePlace& place : places) {
        rendered.push_back(work.by_links(place));
    }
    guess_renderings(work, rendered, guessing);
    for (const RenderedPlace& each : rendered)
        if (each.rendering) ++counts[each.key];
    std::vector<PhraseKey> by_length;
    for (const auto& [key, count] : counts)
        if (count >= trusted) by_length.push_back(key);
    std::ranges::sort(by_length, [](const PhraseKey& a, const PhraseKey& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (RenderedPlace& each : rendered) work.complete(each, by_length);
    return rendered;
}

}  // namespace stykovka
