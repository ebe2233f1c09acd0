// What a concordance looks for, and where it stands in a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/byte_span.h"
#include "base/language.h"
#include "memory/concordance_words.h"
#include "memory/token_set.h"

namespace stykovka {

/// `words`: the words of the text one after the other, each in any form of its stem, whatever signs stand between them.
/// `exact`: the very characters, inside words too. Capitals count only when the text that is looked for has some.
/// Both take е and ё, all quotes, dashes and spaces as one.
enum class ConcordanceKind { words, exact };

/// Belongs to one thread.
class ConcordancePattern {
public:
    ConcordancePattern(std::string text, ConcordanceKind kind);

    /// False for a text without anything to look for: signs only, or empty.
    bool is_empty() const;
    /// Tokens of the index, one at least in each text of these languages where the text stands; none when it may stand
    /// anywhere.
    std::optional<TokenSet> tokens(Archive& archive, const std::vector<Language>& languages);
    /// All places in a text of that language, in order, not overlapping.
    std::vector<ByteSpan> spans_in(std::string_view text, const Language& language);

private:
    const std::vector<std::string>& keys_in(const Language& language);
    std::vector<ByteSpan> word_spans(std::string_view text, const Language& language);
    std::vector<ByteSpan> exact_spans(std::string_view text) const;
    std::optional<TokenSet> tokens_of_words(Archive& archive, const std::vector<Language>& languages);
    std::optional<TokenSet> tokens_of_parts(Archive& archive) const;

    std::string text_;
    ConcordanceKind kind_;
    std::vector<Token> tokens_;  // of the text, without punctuation
    Stems stems_;
    std::map<std::string, std::vector<std::string>, std::less<>> keys_;  // of the tokens, by language
    bool with_case_ = false;
    std::string folded_;  // what `exact` compares
};

}  // namespace stykovka
