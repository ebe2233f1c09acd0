// How terms were translated over the years: each rendering with its count and dates.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/variants.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/tr.h"
#include "review/rendering_places.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A term that is looked for.
struct Wanted {
    PhraseKey key;
    std::string text;  ///< empty: a phrase of the texts, to be shown in one of its forms
    const Concept* entry = nullptr;
};

// The parts of a compound are words of their own in a linked text.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const Token& token : tokens_of(text)) {
        if (token.kind != TokenKind::word) continue;
        std::string_view rest = token.span.in(text);
        while (!rest.empty()) {
            const std::size_t hyphen = std::min(rest.find('-'), rest.size());
            if (hyphen > 0) words.push_back(rest.substr(0, hyphen));
            rest.remove_prefix(std::min(hyphen + 1, rest.size()));
        }
    }
    return words;
}

// Empty when one of its words stands nowhere.
PhraseKey key_of(std::string_view text, const Vocabulary& words, const WordStems& stems) {
    PhraseKey key;
    for (const std::string_view word : words_of(text)) {
        std::uint32_t number = Vocabulary::unknown;
        if (const std::uint32_t form = words.find(word); form != Vocabulary::unknown) number = words.key_of(form);
        if (number == Vocabulary::unknown)
            for (const std::string& base : stems.stems_of(word, words.language()))
                if (number == Vocabulary::unknown) number = words.find_key(base);
        if (number == Vocabulary::unknown) return {};
        key += static_cast<char32_t>(number);
    }
    return key;
}

/// Finds sequences of keys in all source texts.
Phrases places_of(const Corpus& corpus, const std::vector<Wanted>& wanted, const Progress& progress) {
    std::unordered_map<std::uint32_t, std::vector<const PhraseKey*>> by_first;
    for (const Wanted& each : wanted)
        if (!each.key.empty()) by_first[static_cast<std::uint32_t>(each.key.front())].push_back(&each.key);
    Phrases found;
    for (std::uint32_t pair = 0; pair < corpus.pairs.size() && !by_first.empty(); ++pair) {
        if (pair % 1024 == 0) progress.check();
        const auto& words = corpus.pairs[pair].alignment.texts.source.words;
        for (std::size_t first = 0; first < std::min<std::size_t>(words.size(), UINT16_MAX); ++first) {
            const auto keys = by_first.find(corpus.key_of(Side::source, words[first]));
            if (keys == by_first.end()) continue;
            for (const PhraseKey* const key : keys->second) {
                std::size_t length = 0;
                while (length < key->size() && first + length < words.size() &&
                       (length == 0 || !words[first + length].after_sign) &&
                       corpus.key_of(Side::source, words[first + length]) == static_cast<std::uint32_t>((*key)[length]))
                    ++length;
                if (length < key->size()) continue;
                std::vector<PhrasePlace>& places = found[*key];
                const PhrasePlace place{pair, static_cast<std::uint16_t>(first),
                                        static_cast<std::uint16_t>(first + length - 1)};
                if (places.empty() || places.back() != place) places.push_back(place);
            }
        }
    }
    return found;
}

std::optional<TermStatus> status_of(const Concept* entry, const std::string& rendering, const Language& language) {
    if (entry == nullptr) return std::nullopt;
    for (const Term& term : entry->terms)
        if (term.language.same_primary(language) && term_key(term.text) == term_key(rendering)) return term.status;
    return std::nullopt;
}

class Collecting {
public:
    Collecting(const Corpus& corpus, const VariantOptions& options)
        : corpus_(corpus),
          options_(options),
          classes_(map_sides(corpus.words, [](const Vocabulary& words) { return WordClasses(words); })) {}

    const WordClasses& classes(Side side) const { return classes_[side]; }

    TermVariants variants(const Wanted& wanted, const std::vector<PhrasePlace>& places) const {
        TermVariants term;
        term.term = wanted.text.empty() ? shown_form(corpus_, Side::source, places, classes_.source) : wanted.text;
        if (wanted.entry != nullptr) term.entry = wanted.entry->id;
        term.count = places.size();
        std::map<PhraseKey, std::vector<RenderedPlace>> groups;
        for (RenderedPlace& each : rendered_places(corpus_, Side::source, places, classes_,
                                                   options_.term.empty() ? Guessing::together : Guessing::always)) {
            if (each.rendering)
                groups[each.key].push_back(std::move(each));
            else
                ++term.unlinked;
        }
        for (const auto& [key, group] : groups) term.renderings.push_back(rendering(group, wanted.entry));
        std::ranges::stable_sort(term.renderings, [](const TermRendering& a, const TermRendering& b) {
            return a.count != b.count ? a.count > b.count : a.last > b.last;
        });
        return term;
    }

private:
    TermRendering rendering(const std::vector<RenderedPlace>& group, const Concept* entry) const {
        TermRendering made;
        made.count = group.size();
        std::map<std::string_view, std::size_t> forms;
        for (const RenderedPlace& each : group) {
            ++forms[text_of(corpus_, Side::target, *each.rendering)];
            made.places.push_back(
                {each.term.pair, {span_of(each.term, Side::source), span_of(*each.rendering, Side::target)}});
            const std::optional<Date> day = corpus_.pairs[each.term.pair].pair.day;
            if (!day) continue;
            if (!made.first || *day < *made.first) made.first = day;
            if (!made.last || *day > *made.last) made.last = day;
            if (options_.since && *day >= *options_.since) ++made.count_since;
        }
        made.text = std::ranges::max_element(forms, {}, [](const auto& form) { return form.second; })->first;
        made.status = status_of(entry, made.text, corpus_.words.target.language());
        return made;
    }

    ByteSpan span_of(const PhrasePlace& place, Side side) const {
        const auto& words = corpus_.pairs[place.pair].alignment.texts[side].words;
        return {words[place.first].span.begin, words[place.last].span.end};
    }

    const Corpus& corpus_;
    const VariantOptions& options_;
    BySide<WordClasses> classes_;
};

std::vector<Wanted> wanted_terms(const Corpus& corpus, const std::vector<Concept>& terms, const WordStems& stems) {
    std::vector<Wanted> wanted;
    for (const Concept& entry : terms)
        for (const Term& term : entry.terms)
            if (term.language.same_primary(corpus.words.source.language()))
                wanted.push_back({key_of(term.text, corpus.words.source, stems), term.text, &entry});
    return wanted;
}

bool is_wanted(const TermVariants& term, const VariantOptions& options) {
    if (options.since && std::ranges::none_of(term.renderings, [](const auto& each) { return each.count_since > 0; }))
        return false;
    return options.with_uniform || !options.term.empty() || term.renderings.size() > 1;
}

}  // namespace

std::vector<TermVariants> term_variants(const Corpus& corpus, const std::vector<Concept>& terms, const WordStems& stems,
                                        const VariantOptions& options, const Progress& progress) {
    const Collecting collecting(corpus, options);
    std::vector<Wanted> wanted = wanted_terms(corpus, terms, stems);
    if (!options.term.empty()) {
        const PhraseKey key = key_of(options.term, corpus.words.source, stems);
        std::erase_if(wanted, [&](const Wanted& each) { return each.key != key; });
        if (wanted.empty()) wanted.push_back({key, {}, nullptr});
    }
    const Phrases of_terms = places_of(corpus, wanted, progress);
    Phrases phrases;
    if (options.term.empty())
        phrases =
            noun_phrases(corpus, Side::source, collecting.classes(Side::source), {.least = options.least}, progress);
    for (const Wanted& each : wanted) phrases.erase(each.key);
    std::vector<TermVariants> all;
    const auto add = [&](const Wanted& each, const std::vector<PhrasePlace>& places) {
        progress.check();
        TermVariants term = collecting.variants(each, places);
        if (is_wanted(term, options)) all.push_back(std::move(term));
    };
    for (const Wanted& each : wanted)
        if (const auto found = of_terms.find(each.key); found != of_terms.end()) add(each, found->second);
    for (const auto& [key, places] : phrases) add({key, {}, nullptr}, places);
    std::ranges::sort(all, [](const TermVariants& a, const TermVariants& b) {
        return a.count != b.count ? a.count > b.count : a.term < b.term;
    });
    return all;
}

}  // namespace stykovka
