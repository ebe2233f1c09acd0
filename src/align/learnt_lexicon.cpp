// Which words translate which, learnt from pairs of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/learnt_lexicon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "align/word_parts.h"
#include "text/normaliser.h"
#include "text/stems.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

constexpr int iterations = 5;
/// A pair with more words says too little of each for the time it costs.
constexpr std::size_t longest_side = 100;
/// Words that are more of all words than this tell nothing; the list of frequencies weighs as many words.
constexpr float too_common = 0.012F;
constexpr float list_weight = 3'000;
constexpr float rare = 1.0F / 60'000;
/// Share of words that no word of the other side explains.
constexpr float unexplained = 0.2F;
/// What two words that were never met together weigh, in words of the other side; and its probability.
constexpr float weight_of_unmet = 0.5F;
constexpr float unmet = 0.001F;
/// The share of a word that is not counted.
constexpr float least_part = 0.002F;
/// What is less probable in both directions is not kept, nor are more translations of a word.
constexpr float least_strength = 0.03F;
constexpr std::size_t most_translations = 12;

using Word = std::uint32_t;

/// The words of one language by number.
class Vocabulary {
public:
    Vocabulary(std::vector<LearntWord> known, const std::string& language)
        : words_(std::move(known)), language_(language), stemmer_(language_) {
        for (Word i = 0; i < words_.size(); ++i) index_.emplace(words_[i].stem, i);
    }

    /// Each word of the text once.
    std::vector<Word> words_in(const std::string& text) {
        std::vector<Word> found;
        find_tokens(text, tokens_);
        for (const TokenSpan& token : tokens_)
            if (token.kind == TokenKind::word)
                for (const Word part : parts_of(token.span.in(text))) found.push_back(part);
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    // The base probabilities as aligning has them, so that both leave the same words out.
    void count(const std::vector<std::vector<Word>>& texts, const Lexicon& frequencies) {
        float all = 0;
        for (const auto& text : texts)
            for (const Word word : text) words_[word].count += 1;
        for (const LearntWord& word : words_) all += word.count;
        for (const LearntWord& word : words_) {
            float listed = frequencies.frequency(language_, frequencies.word(language_, word.stem));
            if (listed <= 0) listed = rare;
            base_.push_back((std::max(0.0F, word.count - 1) + list_weight * listed) / (all + list_weight));
        }
    }

    float base(Word word) const { return base_[word]; }
    std::size_t size() const { return words_.size(); }
    std::vector<LearntWord>& words() { return words_; }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    // Most spellings were met before, so they are looked up before they are brought to their stems.
    const std::vector<Word>& parts_of(std::string_view spelling) {
        const auto known = spellings_.find(spelling);
        if (known != spellings_.end()) return known->second;
        std::vector<Word> parts;
        each_part(word_key(spelling), [&](std::string_view part) { parts.push_back(number_of(stemmer_.stem(part))); });
        return spellings_.emplace(spelling, std::move(parts)).first->second;
    }

    Word number_of(const std::string& stem) {
        const auto [found, is_new] = index_.try_emplace(stem, static_cast<Word>(words_.size()));
        if (is_new) words_.push_back({stem, 0, 0});
        return found->second;
    }

    std::vector<LearntWord> words_;
    Language language_;
    Stemmer stemmer_;
    std::unordered_map<std::string, Word> index_;
    std::unordered_map<std::string, std::vector<Word>, Hash, std::equal_to<>> spellings_;
    std::vector<TokenSpan> tokens_;
    std::vector<float> base_;
};

/// Two words that stand in one pair at least, or did.
struct Met {
    Word source = 0;
    Word target = 0;
    BySide<float> before;  ///< counts of earlier pairs
};

class Training {
public:
    Training(LearntLexicon known, const std::vector<BySide<std::string>>& pairs, const Lexicon& frequencies,
             const Progress& progress)
        : known_(std::move(known)),
          vocabulary_{{std::move(known_.words.source), known_.languages.source},
                      {std::move(known_.words.target), known_.languages.target}} {
        for (const BySide<std::string>& pair : pairs) {
            if (texts_.source.size() % 1024 == 0) progress.check();
            for (const Side side : both_sides) texts_[side].push_back(vocabulary_[side].words_in(pair[side]));
        }
        for (const Side side : both_sides) vocabulary_[side].count(texts_[side], frequencies);
        leave_out_what_says_nothing();
        find_cells(progress);
    }

    LearntLexicon learnt(const Progress& progress) {
        for (int i = 0; i < iterations; ++i) {
            set_probabilities();
            progress.check();
            for (const Side side : both_sides) explain(side);
        }
        sum_up();
        keep_the_best();
        known_.pairs += static_cast<std::uint32_t>(texts_.source.size());
        for (const Side side : both_sides) known_.words[side] = std::move(vocabulary_[side].words());
        return std::move(known_);
    }

private:
    void leave_out_what_says_nothing() {
        for (std::size_t i = 0; i < texts_.source.size(); ++i) {
            for (const Side side : both_sides)
                std::erase_if(texts_[side][i],
                              [&](Word word) { return vocabulary_[side].base(word) > too_common; });
            if (texts_.source[i].size() > longest_side || texts_.target[i].size() > longest_side)
                for (const Side side : both_sides) texts_[side][i].clear();
        }
    }

    // Word by word of the source, so that the table of met words needs no search.
    void find_cells(const Progress& progress) {
        std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> places(vocabulary_.source.size());
        for (std::uint32_t i = 0; i < texts_.source.size(); ++i) {
            starts_.push_back(cells_.size());
            cells_.resize(cells_.size() + texts_.source[i].size() * texts_.target[i].size());
            for (std::uint32_t k = 0; k < texts_.source[i].size(); ++k) places[texts_.source[i][k]].emplace_back(i, k);
        }
        std::vector<std::uint32_t> at(vocabulary_.target.size());
        std::vector<Word> of(vocabulary_.target.size(), UINT32_MAX);
        known_.translations.resize(vocabulary_.source.size());
        for (Word source = 0; source < vocabulary_.source.size(); ++source) {
            if (source % 1024 == 0) progress.check();
            for (const LearntTranslation& translation : known_.translations[source]) {
                of[translation.word] = source;
                at[translation.word] = static_cast<std::uint32_t>(met_.size());
                met_.push_back({source, translation.word, translation.explained});
            }
            for (const auto& [text, place] : places[source]) {
                const auto& targets = texts_.target[text];
                for (std::size_t k = 0; k < targets.size(); ++k) {
                    if (std::exchange(of[targets[k]], source) != source) {
                        at[targets[k]] = static_cast<std::uint32_t>(met_.size());
                        met_.push_back({source, targets[k], {}});
                    }
                    cells_[starts_[text] + place * targets.size() + k] = at[targets[k]];
                }
            }
        }
        for (const Side side : both_sides) {
            counted_[side].resize(met_.size());
            probability_[side].resize(met_.size());
            mass_[side].resize(vocabulary_[side].size());
            for (Word word = 0; word < mass_[side].size(); ++word)
                mass_[side][word] = vocabulary_[side].words()[word].mass;
        }
    }

    void set_probabilities() {
        for (std::size_t i = 0; i < met_.size(); ++i) {
            const BySide<Word> word{met_[i].source, met_[i].target};
            for (const Side side : both_sides)
                probability_[side][i] = (met_[i].before[side] + counted_[side][i] + weight_of_unmet * unmet) /
                                        (mass_[other(side)][word[other(side)]] + weight_of_unmet);
        }
    }

    /// Divides each word of `side` among the words of the other side, and nothing.
    void explain(Side side) {
        const Side by = other(side);
        const std::vector<float>& probability = probability_[side];
        std::vector<float>& counted = counted_[side];
        std::fill(counted.begin(), counted.end(), 0.0F);
        for (Word word = 0; word < mass_[by].size(); ++word) mass_[by][word] = vocabulary_[by].words()[word].mass;
        for (std::size_t i = 0; i < texts_.source.size(); ++i) {
            const std::vector<Word>& words = texts_[side][i];
            const std::vector<Word>& others = texts_[by][i];
            const std::size_t to_next = side == Side::target ? words.size() : 1;
            for (std::size_t word = 0; word < words.size(); ++word) {
                const std::uint32_t* cell =
                    cells_.data() + starts_[i] + (side == Side::target ? word : word * others.size());
                std::array<float, longest_side> parts;
                float sum = unexplained / (1 - unexplained) * static_cast<float>(others.size()) *
                            vocabulary_[side].base(words[word]);
                for (std::size_t one = 0; one < others.size(); ++one)
                    sum += parts[one] = probability[cell[one * to_next]];
                for (std::size_t one = 0; one < others.size(); ++one) {
                    // What is next to nothing need not be written: most pairs of words are chance.
                    if (parts[one] < least_part * sum) continue;
                    counted[cell[one * to_next]] += parts[one] / sum;
                    mass_[by][others[one]] += parts[one] / sum;
                }
            }
        }
    }

    void sum_up() {
        for (const Side side : both_sides)
            for (Word word = 0; word < mass_[side].size(); ++word)
                vocabulary_[side].words()[word].mass = mass_[side][word];
        for (auto& translations : known_.translations) translations.clear();
        known_.words = map_sides(BySide{Side::source, Side::target}, [&](Side side) { return vocabulary_[side].words(); });
        for (std::size_t i = 0; i < met_.size(); ++i) {
            const Met& met = met_[i];
            const LearntTranslation found{
                met.target,
                {met.before.source + counted_.source[i], met.before.target + counted_.target[i]}};
            if (strength_of(known_, met.source, found) >= least_strength) known_.translations[met.source].push_back(found);
        }
    }

    void keep_the_best() {
        for (Word source = 0; source < known_.translations.size(); ++source) {
            auto& all = known_.translations[source];
            if (all.size() > most_translations) {
                std::nth_element(all.begin(), all.begin() + most_translations, all.end(),
                                 [&](const LearntTranslation& a, const LearntTranslation& b) {
                                     return strength_of(known_, source, a) > strength_of(known_, source, b);
                                 });
                all.resize(most_translations);
            }
            std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
        }
    }

    LearntLexicon known_;
    BySide<Vocabulary> vocabulary_;
    BySide<std::vector<std::vector<Word>>> texts_;
    std::vector<std::size_t> starts_;   ///< into cells_, of each pair
    std::vector<std::uint32_t> cells_;  ///< into met_, source word by source word
    std::vector<Met> met_;
    BySide<std::vector<float>> counted_;      ///< by met words, in this iteration
    BySide<std::vector<float>> probability_;  ///< .target: of the target word, given the source word
    BySide<std::vector<float>> mass_;
};

}  // namespace

LearntLexicon with_pairs(LearntLexicon known, const std::vector<BySide<std::string>>& pairs, const Lexicon& frequencies,
                         const Progress& progress) {
    return Training(std::move(known), pairs, frequencies, progress).learnt(progress);
}

float strength_of(const LearntLexicon& lexicon, std::uint32_t source, const LearntTranslation& translation) {
    const float forward = translation.explained.target / std::max(lexicon.words.source[source].mass, 1e-6F);
    const float backward =
        translation.explained.source / std::max(lexicon.words.target[translation.word].mass, 1e-6F);
    return std::min(1.0F, std::sqrt(forward * backward));
}

}  // namespace stykovka
