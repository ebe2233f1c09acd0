// Phrases that could be terms, with what they are probably called in the other language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_candidates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "review/rendering_places.h"

namespace stykovka {
namespace {

// Below it the most frequent rendering is one of many and no likely translation.
constexpr double least_share = 0.25;

/// One side of the corpus and its phrases.
class Finding {
public:
    Finding(const Corpus& corpus, Side side, const BySide<WordClasses>& classes, const CandidateOptions& options,
            const Progress& progress)
        : corpus_(corpus),
          side_(side),
          classes_(classes),
          phrases_(noun_phrases(corpus, side, classes[side], {.least = options.least}, progress)) {
        count_words();
        count_longer();
    }

    std::vector<TermCandidate> found(const Progress& progress) const {
        std::vector<TermCandidate> all;
        for (const auto& [key, places] : phrases_) {
            progress.check();
            if (is_name(places)) continue;
            TermCandidate candidate = candidate_of(places);
            // What is always translated in one way is a term more likely than a phrase that only comes often.
            candidate.score = score_of(key, places.size()) * (0.3 + static_cast<double>(candidate.translated_so) /
                                                                        static_cast<double>(candidate.count));
            if (candidate.score > 0) all.push_back(std::move(candidate));
        }
        return all;
    }

private:
    void count_words() {
        for (const CorpusPair& pair : corpus_.pairs)
            for (const auto& word : pair.alignment.texts[side_].words) {
                ++count_of_word_[corpus_.key_of(side_, word)];
                ++words_;
            }
    }

    void count_longer() {
        for (const auto& [key, places] : phrases_)
            for (std::size_t begin = 0; begin < key.size(); ++begin)
                for (std::size_t size = 2; begin + size <= key.size() && size < key.size(); ++size)
                    if (const PhraseKey part = key.substr(begin, size); phrases_.contains(part)) {
                        auto& [count, kinds] = longer_[part];
                        count += places.size();
                        ++kinds;
                    }
    }

    double score_of(const PhraseKey& key, std::size_t count) const {
        double times = static_cast<double>(count);
        if (const auto longer = longer_.find(key); longer != longer_.end())
            times -= static_cast<double>(longer->second.first) / static_cast<double>(longer->second.second);
        const double all = static_cast<double>(words_);
        double by_chance = all;
        for (const char32_t word : key)
            by_chance *= static_cast<double>(count_of_word_.at(static_cast<std::uint32_t>(word))) / all;
        const double together = std::log2(static_cast<double>(count) / by_chance);
        return std::log2(static_cast<double>(key.size()) + 1) * times * std::max(0.0, together);
    }

    TermCandidate candidate_of(const std::vector<PhrasePlace>& places) const {
        TermCandidate candidate;
        candidate.side = side_;
        candidate.text[side_] = shown_form(corpus_, side_, places, classes_[side_]);
        candidate.count = places.size();
        candidate.example = places.back();
        std::set<std::int64_t> releases;
        for (const PhrasePlace& place : places) releases.insert(corpus_.pairs[place.pair].pair.release_id);
        candidate.releases = releases.size();
        std::map<PhraseKey, std::vector<PhrasePlace>> renderings;
        for (const RenderedPlace& each : rendered_places(corpus_, side_, places, classes_, Guessing::together))
            if (each.rendering) renderings[each.key].push_back(*each.rendering);
        const auto best = std::ranges::max_element(renderings, {}, [](const auto& each) { return each.second.size(); });
        if (best == renderings.end() ||
            static_cast<double>(best->second.size()) < least_share * static_cast<double>(places.size()))
            return candidate;
        candidate.translated_so = best->second.size();
        candidate.text[other(side_)] = shown_form(corpus_, other(side_), best->second, classes_[other(side_)]);
        return candidate;
    }

    // Linked by sound as a rule: a person, a place, a newspaper.
    bool is_name(const std::vector<PhrasePlace>& places) const {
        std::size_t links = 0;
        std::size_t by_sound = 0;
        for (const PhrasePlace& place : places)
            for (const WordLink& link : corpus_.pairs[place.pair].alignment.links) {
                if (link.word[side_] < place.first || link.word[side_] > place.last) continue;
                ++links;
                if (link.kind == EvidenceKind::name || link.kind == EvidenceKind::same) ++by_sound;
            }
        return links > 0 && 2 * by_sound > links;
    }

    const Corpus& corpus_;
    Side side_;
    const BySide<WordClasses>& classes_;
    Phrases phrases_;
    std::unordered_map<std::uint32_t, std::size_t> count_of_word_;
    std::size_t words_ = 0;
    std::unordered_map<PhraseKey, std::pair<std::size_t, std::size_t>> longer_;  // places and kinds of longer phrases
};

std::set<std::string> known_terms(const std::vector<Concept>& terms) {
    std::set<std::string> known;
    for (const Concept& entry : terms)
        for (const Term& term : entry.terms)
            known.insert(std::string(term.language.primary()) + ' ' + term_key(term.text));
    return known;
}

}  // namespace

std::vector<TermCandidate> term_candidates(const Corpus& corpus, const std::vector<Concept>& terms,
                                           const CandidateOptions& options, const Progress& progress) {
    const BySide<WordClasses> classes{WordClasses(corpus.words.source), WordClasses(corpus.words.target)};
    const std::set<std::string> known = known_terms(terms);
    std::vector<TermCandidate> all;
    std::set<std::string> proposed;  // translations
    for (const Side side : both_sides) {
        if (options.side && *options.side != side) continue;
        const std::string language(corpus.words[side].language().primary());
        for (TermCandidate& each : Finding(corpus, side, classes, options, progress).found(progress)) {
            const std::string key = term_key(each.text[side]);
            if (known.contains(language + ' ' + key) || (side == Side::target && proposed.contains(key))) continue;
            if (side == Side::source) proposed.insert(term_key(each.text.target));
            all.push_back(std::move(each));
        }
    }
    std::ranges::sort(all, [](const TermCandidate& a, const TermCandidate& b) {
        return a.score != b.score ? a.score > b.score : a.text[a.side] < b.text[b.side];
    });
    if (all.size() > options.most) all.resize(options.most);
    return all;
}

}  // namespace stykovka
