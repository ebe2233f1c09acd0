// Finds the terms of the termbase in a text, in whatever form they stand.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_recognition.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/term_words.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

/// Words that may stand between two of a term: «уголовного, административного и гражданского дела».
constexpr std::size_t longest_gap = 4;

bool joins_adjectives(std::string_view key) {
    constexpr std::array<std::string_view, 6> words{"и", "или", ",", "and", "or", "либо"};
    return is_any(key, words);
}

bool is_article(std::string_view key) {
    constexpr std::array<std::string_view, 3> words{"a", "an", "the"};
    return is_any(key, words);
}

// Words that no adjective before them belongs to: what follows «дело уголовное» when it is turned.
bool ends_phrase(std::string_view key) {
    constexpr std::array<std::string_view, 22> words{"в",  "во",  "на", "по",   "о",   "об", "из", "от",
                                                     "к",  "с",   "со", "за",   "у",   "до", "и",  "не",
                                                     "но", "или", "а",  "было", "как", "что"};
    return is_any(key, words);
}

bool matches(const TermWord& word, const TextWord& text) {
    if (word.is_acronym && !text.has_two_capitals) return false;
    if (word.is_name && !text.begins_with_capital) return false;
    if (!meet(word.stems, text.stems)) return false;
    return !word.is_fixed || word.key == text.key || (may_be_genitive(word.key) && may_be_genitive(text.key));
}

TermWord term_word(const TextWord& word, std::string_view text, const Language& language, const WordStems& stems) {
    const std::string small = lowered(word.span.in(text));
    TermWord known{word.key, word.stems, false, word.has_two_capitals, false};
    known.is_name = word.begins_with_capital && !word.has_two_capitals && !stems.knows(small, language);
    return known;
}

// A term in its first form has only the reading that it is the first form of: «дело» is not a form of «деть». What no
// dictionary knows is cut, and its stems are no first forms.
void keep_first_form(TermWord& word, bool is_known) {
    if (is_known && std::binary_search(word.stems.begin(), word.stems.end(), word.key)) word.stems = {word.key};
}

bool contains(ByteSpan outer, ByteSpan inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

bool is_longer(const TermHit& one, const TermHit& other) {
    return one.span.size() > other.span.size() && contains(one.span, other.span);
}

}  // namespace

/// A term tried at one place of a text.
class TermRecogniser::Matching {
public:
    Matching(const std::vector<TextWord>& text, const KnownTerm& term, const Language& language)
        : text_(text), term_(term), language_(language) {}

    /// The first and the last word of the text that the term covers when its head stands at `place`.
    std::optional<std::pair<std::size_t, std::size_t>> at(std::size_t place) const {
        if (!matches(term_.words[term_.head], text_[place])) return std::nullopt;
        if (const auto begin = before(place))
            if (const auto end = behind(place)) return std::pair(*begin, *end);
        if (const auto last = turned(place))
            if (const auto end = behind(*last)) return std::pair(place, *end);
        return std::nullopt;
    }

private:
    // Where the words before the head begin.
    std::optional<std::size_t> before(std::size_t place) const {
        for (std::size_t word = term_.head; word-- > 0;) {
            std::size_t at = place;
            bool found = false;
            for (std::size_t gap = 0; gap <= longest_gap && at-- > 0; ++gap) {
                found = matches(term_.words[word], text_[at]);
                if (found || !may_stand_between(at)) break;
            }
            if (!found) return std::nullopt;
            place = at;
        }
        return place;
    }

    // Where the words behind the head end.
    std::optional<std::size_t> behind(std::size_t place) const {
        for (std::size_t word = term_.head + 1; word < term_.words.size(); ++word) {
            std::size_t at = place + 1;
            bool found = false;
            for (std::size_t gap = 0; gap <= longest_gap && at < text_.size(); ++gap, ++at) {
                found = matches(term_.words[word], text_[at]);
                if (found || !may_stand_between(at)) break;
            }
            if (!found) return std::nullopt;
            place = at;
        }
        return place;
    }

    // The last adjective when all stand behind the head and nothing else can be theirs.
    std::optional<std::size_t> turned(std::size_t place) const {
        const std::size_t last = place + term_.head;
        if (term_.head == 0 || last >= text_.size()) return std::nullopt;
        for (std::size_t word = 0; word < term_.head; ++word) {
            const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(place) + 1;
            const auto end = begin + static_cast<std::ptrdiff_t>(term_.head);
            if (std::none_of(begin, end, [&](const TextWord& each) { return matches(term_.words[word], each); }))
                return std::nullopt;
        }
        const bool alone = last + 1 == text_.size() || !text_[last + 1].is_word || ends_phrase(text_[last + 1].key);
        return alone || term_.head + 1 < term_.words.size() ? std::optional(last) : std::nullopt;
    }

    bool may_stand_between(std::size_t at) const {
        return is_adjective(text_[at], language_) || is_article(text_[at].key) ||
               (joins_adjectives(text_[at].key) && at > 0 && is_adjective(text_[at - 1], language_));
    }

    const std::vector<TextWord>& text_;
    const KnownTerm& term_;
    const Language& language_;
};

TermRecogniser::TermRecogniser(std::span<const Concept> concepts, const Language& language, const WordStems& stems)
    : language_(language), stems_(&stems) {
    for (std::size_t entry = 0; entry < concepts.size(); ++entry)
        for (std::size_t term = 0; term < concepts[entry].terms.size(); ++term)
            add(concepts[entry].terms[term], entry, term);
}

void TermRecogniser::add(const Term& term, std::size_t entry, std::size_t index) {
    if (!term.language.same_primary(language_) || problem_with_term(term.text)) return;
    const std::vector<TextWord> words = words_of(term.text, language_, *stems_);
    KnownTerm known;
    known.entry = entry;
    known.term = index;
    known.text = term.text;
    known.may_be_used = stykovka::may_be_used(term.status);
    known.valid_from = term.valid_from;
    known.valid_until = term.valid_until;
    known.head = head_of(words, language_);
    const bool russian = language_.same_primary(Language("ru"));
    for (std::size_t i = 0; i < words.size(); ++i) {
        known.words.push_back(term_word(words[i], term.text, language_, *stems_));
        known.words.back().is_fixed = russian && i > known.head;
    }
    keep_first_form(known.words[known.head], stems_->knows(words[known.head].span.in(term.text), language_));
    const auto number = static_cast<std::uint32_t>(terms_.size());
    for (const std::string& stem : known.words[known.head].stems) terms_by_head_[stem].push_back(number);
    terms_.push_back(std::move(known));
}

namespace {

TermForm form_of(std::string_view written, std::string_view term) {
    if (typography_folded(written) == typography_folded(term)) return TermForm::as_written;
    return term_key(written) == term_key(term) ? TermForm::same_words : TermForm::inflected;
}

// Leaves the longest at a place, and of the terms of one concept there the one whose form is nearest.
std::vector<TermHit> best_of(const std::vector<TermHit>& hits) {
    std::vector<TermHit> best;
    for (const TermHit& hit : hits) {
        const auto is_better = [&](const TermHit& other) {
            return is_longer(other, hit) ||
                   (other.span == hit.span && other.entry == hit.entry && other.form > hit.form);
        };
        if (std::none_of(hits.begin(), hits.end(), is_better)) best.push_back(hit);
    }
    // What is left of one concept at one place is equally near: those that may be used come first.
    const auto same = [](const TermHit& one, const TermHit& other) {
        return one.span == other.span && one.entry == other.entry;
    };
    best.erase(std::unique(best.begin(), best.end(), same), best.end());
    return best;
}

}  // namespace

std::vector<std::uint32_t> TermRecogniser::terms_with_head(const std::vector<std::string>& stems) const {
    std::vector<std::uint32_t> numbers;
    for (const std::string& stem : stems)
        if (const auto known = terms_by_head_.find(stem); known != terms_by_head_.end())
            numbers.insert(numbers.end(), known->second.begin(), known->second.end());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<TermHit> TermRecogniser::all_hits_in(std::string_view text, const std::optional<Date>& day) const {
    if (terms_.empty()) return {};
    std::vector<std::pair<TermHit, bool>> ranked;  // with whether the term is one that may not be used
    const std::vector<TextWord> words = words_of(text, language_, *stems_);
    for (std::size_t place = 0; place < words.size(); ++place)
        for (const std::uint32_t number : terms_with_head(words[place].stems)) {
            const KnownTerm& term = terms_[number];
            if (!term.counts_on(day)) continue;
            const auto covered = Matching(words, term, language_).at(place);
            if (!covered) continue;
            const ByteSpan span{words[covered->first].span.begin, words[covered->second].span.end};
            ranked.push_back({{span, term.entry, term.term, form_of(span.in(text), term.text)}, !term.may_be_used});
        }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first.span, a.first.entry, a.second, a.first.term) <
               std::tuple(b.first.span, b.first.entry, b.second, b.first.term);
    });
    std::vector<TermHit> hits;
    for (const auto& each : ranked) hits.push_back(each.first);
    return hits;
}

std::vector<TermHit> TermRecogniser::hits_in(std::string_view text, const std::optional<Date>& day) const {
    return best_of(all_hits_in(text, day));
}

}  // namespace stykovka
