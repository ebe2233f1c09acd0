// The noun phrases of a corpus: what its terms are among.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/noun_phrases.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

using Word = LinkableText::Word;

/// Walks over one text and emits the phrases in it.
class Reader {
public:
    Reader(const Corpus& corpus, Side side, const WordClasses& classes, const PhraseOptions& options)
        : corpus_(corpus),
          side_(side),
          classes_(classes),
          options_(options),
          is_russian_(corpus.words[side].language().primary() == "ru") {}

    template <class Emit>
    void read(std::uint32_t pair, const Emit& emit) const {
        const auto& words = words_of(pair);
        const std::size_t size = std::min<std::size_t>(words.size(), UINT16_MAX);
        for (std::size_t first = 0; first < size; ++first) {
            if (!may_begin(words, first)) continue;
            for (std::size_t last = first + 1; last < std::min(size, first + options_.longest); ++last) {
                const std::optional<bool> is_whole = goes_on(words, first, last);
                if (!is_whole) break;
                if (*is_whole && !cuts_compound(pair, words[first], words[last]))
                    emit(PhrasePlace{pair, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
            }
        }
    }

    /// Two capitalised nouns in the same case: a given name and a surname.
    bool is_name(const std::vector<Word>& words, std::size_t first) const {
        if (!is_russian_ || first + 1 >= words.size() || words[first + 1].after_sign) return false;
        const std::uint32_t one = words[first].type;
        const std::uint32_t two = words[first + 1].type;
        return classes_.of(one) == WordClass::noun && classes_.of(two) == WordClass::noun &&
               classes_.is_capitalised(one) && classes_.is_capitalised(two) && !classes_.may_be_genitive(two);
    }

    PhraseKey key_of(const PhrasePlace& place) const {
        PhraseKey key;
        const auto& words = words_of(place.pair);
        for (std::size_t i = place.first; i <= place.last; ++i)
            key += static_cast<char32_t>(corpus_.key_of(side_, words[i]));
        return key;
    }

    const std::vector<Word>& words_of(std::uint32_t pair) const {
        return corpus_.pairs[pair].alignment.texts[side_].words;
    }

private:
    WordClass kind(const Word& word) const { return classes_.of(word.type); }

    bool may_begin(const std::vector<Word>& words, std::size_t first) const {
        const WordClass begin = kind(words[first]);
        return begin == WordClass::noun || (is_russian_ && begin == WordClass::adjective);
    }

    // None: no phrase reaches over this word; false: one may, and does not end here.
    std::optional<bool> goes_on(const std::vector<Word>& words, std::size_t first, std::size_t at) const {
        if (words[at].after_sign) return std::nullopt;
        const WordClass here = kind(words[at]);
        const WordClass before = kind(words[at - 1]);
        if (here == WordClass::joint) return may_join(before) ? std::optional(false) : std::nullopt;
        if (here == WordClass::noun) return depends(words, first, at) ? std::optional(true) : std::nullopt;
        if (here == WordClass::adjective && is_russian_)
            return depends(words, first, at) ? std::optional(false) : std::nullopt;
        return std::nullopt;
    }

    static bool may_join(WordClass before) { return before == WordClass::noun; }

    // Behind a noun only a genitive goes on, behind a preposition any case.
    bool depends(const std::vector<Word>& words, std::size_t first, std::size_t at) const {
        if (!is_russian_ || kind(words[at - 1]) == WordClass::joint) return true;
        std::size_t noun = at;
        while (noun > first && kind(words[noun - 1]) == WordClass::adjective) --noun;
        if (noun == first || kind(words[noun - 1]) == WordClass::joint) return true;
        return classes_.may_be_genitive(words[at].type);
    }

    // Halves of «пресс-служба» are words of their own to the aligner, not to a reader.
    bool cuts_compound(std::uint32_t pair, const Word& first, const Word& last) const {
        const std::string& text = corpus_.pairs[pair].pair.text[side_];
        const bool before = first.span.begin > 0 && text[first.span.begin - 1] == '-';
        const bool behind = last.span.end < text.size() && text[last.span.end] == '-';
        const std::string_view phrase =
            std::string_view(text).substr(first.span.begin, last.span.end - first.span.begin);
        return before || behind || phrase.find(' ') == std::string_view::npos;
    }

    const Corpus& corpus_;
    Side side_;
    const WordClasses& classes_;
    PhraseOptions options_;
    bool is_russian_;
};

// A phrase is worth looking at alone when it stands somewhere without what a longer one adds.
void drop_inner_phrases(Phrases& phrases) {
    std::unordered_set<PhraseKey> inner;
    for (const auto& [key, places] : phrases) {
        if (key.size() < 3) continue;
        for (const PhraseKey& part : {key.substr(1), key.substr(0, key.size() - 1)}) {
            const auto found = phrases.find(part);
            if (found != phrases.end() && found->second.size() == places.size()) inner.insert(part);
        }
    }
    std::erase_if(phrases, [&](const auto& each) { return inner.contains(each.first); });
}

}  // namespace

WordClasses::WordClasses(const Vocabulary& words) {
    facts_.reserve(words.forms());
    for (std::uint32_t form = 0; form < words.forms(); ++form) {
        const std::string& spelling = words.spelling(form);
        const std::string& base = words.key(words.key_of(form));
        facts_.push_back({class_of(spelling, base, words.language()), stykovka::may_be_genitive(spelling, base),
                          begins_with_capital(spelling), word_key(spelling) == base});
    }
}

Phrases noun_phrases(const Corpus& corpus, Side side, const WordClasses& classes, const PhraseOptions& options,
                     const Progress& progress) {
    const Reader reader(corpus, side, classes, options);
    // Counted first: most phrases stand once, and their places would fill the memory.
    std::unordered_map<PhraseKey, std::uint32_t> counts;
    std::unordered_set<PhraseKey> names;
    for (std::uint32_t pair = 0; pair < corpus.pairs.size(); ++pair) {
        if (pair % 1024 == 0) progress.check();
        reader.read(pair, [&](const PhrasePlace& place) { ++counts[reader.key_of(place)]; });
        const auto& words = reader.words_of(pair);
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            if (reader.is_name(words, i))
                names.insert(reader.key_of({pair, static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(i + 1)}));
    }
    Phrases phrases;
    for (std::uint32_t pair = 0; pair < corpus.pairs.size(); ++pair) {
        if (pair % 1024 == 0) progress.check();
        reader.read(pair, [&](const PhrasePlace& place) {
            PhraseKey key = reader.key_of(place);
            if (counts.at(key) >= options.least && !names.contains(key)) phrases[std::move(key)].push_back(place);
        });
    }
    drop_inner_phrases(phrases);
    return phrases;
}

std::string_view text_of(const Corpus& corpus, Side side, const PhrasePlace& place) {
    const auto& words = corpus.pairs[place.pair].alignment.texts[side].words;
    const std::uint32_t begin = words[place.first].span.begin;
    return std::string_view(corpus.pairs[place.pair].pair.text[side]).substr(begin, words[place.last].span.end - begin);
}

std::string shown_form(const Corpus& corpus, Side side, const std::vector<PhrasePlace>& places,
                       const WordClasses& classes) {
    std::map<std::string_view, std::pair<bool, std::size_t>> forms;
    for (const PhrasePlace& place : places) {
        auto& [has_base_head, count] = forms[text_of(corpus, side, place)];
        ++count;
        const auto& words = corpus.pairs[place.pair].alignment.texts[side].words;
        std::size_t head = place.first;
        while (head < place.last && classes.of(words[head].type) == WordClass::adjective) ++head;
        has_base_head = classes.is_base(words[head].type);
    }
    const auto best = std::ranges::max_element(forms, {}, [](const auto& each) { return each.second; });
    return best == forms.end() ? std::string() : std::string(best->first);
}

}  // namespace stykovka
