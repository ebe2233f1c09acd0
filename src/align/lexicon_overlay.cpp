// What was learnt, beside a lexicon that was built.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/lexicon_overlay.h"

#include <algorithm>

namespace stykovka {
namespace {

/// What the frequencies of the built lexicon weigh against those of the pairs, in words.
constexpr float weight_of_list = 200'000;
constexpr float rare = 1.0F / 60'000;

/// A word's number in the lexicon with the overlay.
std::uint32_t place_of(const LearntWord& word, const Lexicon& base, bool has_numbers, Lexicon::Overlay::Words& into) {
    const std::uint32_t known = has_numbers ? base.word(into.language, word.stem) : Lexicon::unknown;
    if (known != Lexicon::unknown) return known;
    const std::uint32_t first = has_numbers ? base.size(into.language) : 0;
    return into.added.try_emplace(word.stem, first + static_cast<std::uint32_t>(into.added.size())).first->second;
}

std::vector<std::uint32_t> places_of(const std::vector<LearntWord>& words, const Lexicon& base, bool has_numbers,
                                     Lexicon::Overlay::Words& into) {
    float all = weight_of_list;
    for (const LearntWord& word : words) all += word.count;
    std::vector<std::uint32_t> places;
    for (const LearntWord& word : words) {
        places.push_back(place_of(word, base, has_numbers, into));
        const float listed = base.frequency(into.language, base.word(into.language, word.stem));
        into.frequencies[places.back()] = (weight_of_list * (listed > 0 ? listed : rare) + word.count) / all;
    }
    return places;
}

void add(std::vector<Translation>& translations, Translation learnt) {
    const auto known = std::find_if(translations.begin(), translations.end(),
                                    [&](const Translation& one) { return one.word == learnt.word; });
    if (known == translations.end())
        translations.push_back(learnt);
    else
        known->probability = std::max(known->probability, learnt.probability);
}

/// Two words that explained each other so many times are trusted by half: met once, they may have met by chance.
constexpr float half_trusted = 0.4F;

float trusted_strength(const LearntLexicon& learnt, std::uint32_t source, const LearntTranslation& translation) {
    const float met = std::min(translation.explained.source, translation.explained.target);
    return strength_of(learnt, source, translation) * met / (met + half_trusted);
}

}  // namespace

const Lexicon::Overlay::Words* Lexicon::Overlay::of(const Language& language) const {
    for (const Side side : both_sides)
        if (words[side].language.same_primary(language)) return &words[side];
    return nullptr;
}

std::uint32_t Lexicon::Overlay::added(const Language& language) const {
    const Words* own = of(language);
    return own == nullptr ? 0 : static_cast<std::uint32_t>(own->added.size());
}

std::uint32_t Lexicon::Overlay::word(const Language& language, std::string_view stem) const {
    const Words* own = of(language);
    if (own == nullptr) return unknown;
    const auto found = own->added.find(std::string(stem));
    return found == own->added.end() ? unknown : found->second;
}

const std::vector<Translation>* Lexicon::Overlay::translations(const Language& language, std::uint32_t word) const {
    const Words* own = of(language);
    if (own == nullptr) return nullptr;
    const auto found = own->translations.find(word);
    return found == own->translations.end() ? nullptr : &found->second;
}

std::optional<float> Lexicon::Overlay::frequency(const Language& language, std::uint32_t word) const {
    const Words* own = of(language);
    if (own == nullptr) return std::nullopt;
    const auto found = own->frequencies.find(word);
    return found == own->frequencies.end() ? std::nullopt : std::optional(found->second);
}

Lexicon Lexicon::with(const LearntLexicon& learnt) const {
    auto overlay = std::make_shared<Overlay>();
    BySide<std::vector<std::uint32_t>> places;
    for (const Side side : both_sides) overlay->words[side].language = Language(learnt.languages[side]);
    const bool has_numbers = size(overlay->words.source.language) > 0 && size(overlay->words.target.language) > 0;
    for (const Side side : both_sides)
        places[side] = places_of(learnt.words[side], *this, has_numbers, overlay->words[side]);
    const auto translations_of = [&](Side side, std::uint32_t place) -> std::vector<Translation>& {
        Overlay::Words& words = overlay->words[side];
        const auto [found, is_new] = words.translations.try_emplace(place);
        if (is_new && has_numbers) {
            const auto known = translations(words.language, place);
            found->second.assign(known.begin(), known.end());
        }
        return found->second;
    };
    for (std::uint32_t source = 0; source < learnt.translations.size(); ++source)
        for (const LearntTranslation& one : learnt.translations[source]) {
            const float strength = trusted_strength(learnt, source, one);
            add(translations_of(Side::source, places.source[source]), {places.target[one.word], strength});
            add(translations_of(Side::target, places.target[one.word]), {places.source[source], strength});
        }
    Lexicon lexicon;
    if (has_numbers) lexicon.content_ = content_;
    lexicon.overlay_ = std::move(overlay);
    return lexicon;
}

}  // namespace stykovka
