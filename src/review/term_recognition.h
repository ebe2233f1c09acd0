// Finds the terms of the termbase in a text, in whatever form they stand.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "base/time.h"
#include "review/term.h"
#include "text/word_stems.h"

namespace stykovka {

/// How much of a term's written form a text has; more is better.
enum class TermForm : std::uint8_t { inflected, same_words, as_written };

/// A term in a text. `entry` and `term` count from 0 in what the recogniser was made from.
struct TermHit {
    ByteSpan span;  ///< from its first to its last word
    std::size_t entry = 0;
    std::size_t term = 0;
    TermForm form = TermForm::inflected;

    friend bool operator==(const TermHit&, const TermHit&) = default;
};

/// A word of a term, as texts are searched for it.
struct TermWord {
    std::string key;
    std::vector<std::string> stems;
    bool is_fixed = false;    ///< depends on the head: «власти» of «орган власти» keeps its form
    bool is_acronym = false;  ///< "СМИ", "IT": texts must write it in capitals too
    bool is_name = false;     ///< a capitalised word of no dictionary: texts must begin it with a capital
};

/// The terms of one language.
///
/// A word matches when its stems meet those of the term's word. In Russian the head and the adjectives before it are
/// inflected together, what depends on the head keeps its form or changes between genitives («представления
/// прокуроров»). Adjectives may stand between the words («уголовного и гражданского дела»), in English articles and
/// adjectives; Russian adjectives may follow their head when nothing else can be theirs («дело уголовное»).
///
/// Safe to share between threads. Making it takes about 20 µs a new word, a text about 2 µs a word.
class TermRecogniser {
public:
    /// `stems` must live as long. Terms of other languages, and those that `problem_with_term` refuses, are left out.
    TermRecogniser(std::span<const Concept> concepts, const Language& language, const WordStems& stems);

    /// The terms of a text that count on a day (none: on any), in order of place. A term within a longer one is not
    /// among them; two concepts with the same term both are, and of the terms of one concept at one place the one
    /// whose written form is nearest.
    std::vector<TermHit> hits_in(std::string_view text, const std::optional<Date>& day = std::nullopt) const;

    /// The same with the terms inside longer ones: what a text may be said to have.
    std::vector<TermHit> all_hits_in(std::string_view text, const std::optional<Date>& day = std::nullopt) const;

    bool empty() const { return terms_.empty(); }

private:
    struct KnownTerm {
        std::size_t entry = 0, term = 0;
        std::string text;
        std::vector<TermWord> words;
        std::size_t head = 0;  ///< the word that texts are searched for first
        bool may_be_used = true;
        std::optional<Date> valid_from, valid_until;

        bool counts_on(const std::optional<Date>& day) const {
            return !day || ((!valid_from || *valid_from <= *day) && (!valid_until || *day <= *valid_until));
        }
    };
    class Matching;

    std::vector<std::uint32_t> terms_with_head(const std::vector<std::string>& stems) const;
    void add(const Term& term, std::size_t entry, std::size_t index);

    Language language_;
    const WordStems* stems_;
    std::vector<KnownTerm> terms_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> terms_by_head_;  // by each stem of the head
};

}  // namespace stykovka
