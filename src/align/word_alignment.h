// Which words of a text stand for which of its translation, and what a phrase became.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "align/bead.h"
#include "align/lexicon.h"
#include "base/byte_span.h"
#include "base/language.h"
#include "base/side.h"

namespace stykovka {

/// One text of a pair, taken apart for linking. Halves of a compound are words of their own; a number with its unit
/// ("1.5 billion rubles") is one word; signs are none. Made by the `WordAligner` that is to link it, and worth keeping:
/// taking a text apart costs about three times as much as linking it.
struct LinkableText {
    struct Word {
        ByteSpan span;
        std::uint32_t type = 0;   ///< known to the aligner that made it
        bool after_sign = false;  ///< a comma, a full stop or another sign stands between it and the word before
        bool is_content = false;  ///< not an article, preposition or other word too common to stand for itself
        float chance = 0;         ///< 0 … 1: how often a word like it is linked where nothing was left out
    };
    std::vector<Word> words;  ///< in the order of the text, not overlapping
};

/// Two words (indices into `LinkableText::words`) that stand for each other.
struct WordLink {
    BySide<std::uint32_t> word;
    EvidenceKind kind = EvidenceKind::word;
    float strength = 0;  ///< 0 … 1, as `Evidence::weight`

    friend bool operator==(const WordLink&, const WordLink&) = default;
};

/// The links of one pair of texts, by source word, then target word. A word may have several: «премьер-министр» and
/// "premier".
struct WordAlignment {
    BySide<LinkableText> texts;
    std::vector<WordLink> links;
};

/// Links words by lexicon, value, name and spelling, one to one first, with a liking for neighbours that agree; then
/// words left over join their neighbour's link. Symmetric: exchanging the sides exchanges the links.
/// Remembers the types of words it has met (stems, sounds, translations), so one object for a whole archive is fast:
/// 100 000 pairs of sentences take about 14 s, 4 s when their texts are kept. Belongs to one thread.
class WordAligner {
public:
    WordAligner(const BySide<Language>& languages, const Lexicon& lexicon);
    ~WordAligner();
    WordAligner(WordAligner&&) noexcept;
    WordAligner& operator=(WordAligner&&) noexcept;

    LinkableText text(std::string_view text, Side side);
    /// Both texts must be this aligner's own. Texts of more than 2 000 words are linked in their first 2 000.
    WordAlignment aligned(BySide<LinkableText> texts) const;
    /// The same from two strings.
    WordAlignment aligned(const BySide<std::string_view>& texts);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A phrase of one text that stands for a phrase of the other.
struct Counterpart {
    ByteSpan span;       ///< from its first word to its last; articles and prepositions at its ends are left out
    float strength = 0;  ///< 0 … 1: share of the words asked for that are linked into it, weighted by their links

    friend bool operator==(const Counterpart&, const Counterpart&) = default;
};

/// What the words inside `span` of the text of `side` became in the other text: one phrase as a rule, several when
/// the translation takes it apart, strongest first; none when nothing of it is linked.
/// A word of the span without a link takes in a neighbour of the phrase that has none either («опорный пункт полиции»
/// is "police outpost" though no lexicon links опорный).
std::vector<Counterpart> counterparts_of(const WordAlignment& alignment, Side side, ByteSpan span);

}  // namespace stykovka
