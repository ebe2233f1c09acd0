// The words of a text as terms are looked for among them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "text/word_stems.h"

namespace stykovka {

/// A word, number or sign of a text. Words in English are cut at hyphens: "law-enforcement agency".
struct TextWord {
    ByteSpan span;
    std::string key;
    std::vector<std::string> stems;  ///< of a number or a sign: its key
    bool is_word = true;             ///< or a number
    bool begins_with_capital = false;
    bool has_two_capitals = false;
};

/// Apostrophes behind words are left out: "prosecutors’ office".
std::vector<TextWord> words_of(std::string_view text, const Language& language, const WordStems& stems);

/// True for a word in the form of an adjective, in any case; in English for a few endings only ("federal").
bool is_adjective(const TextWord& word, const Language& language);
/// True for a Russian word whose form may be a genitive.
bool may_be_genitive(std::string_view key);

/// Where the head of a noun phrase stands that is named in its first form: behind the adjectives.
std::size_t head_of(const std::vector<TextWord>& words, const Language& language);

}  // namespace stykovka
