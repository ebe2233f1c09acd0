// Which words translate which, with what probability.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// A word of the other language and the probability of that translation, 0 … 1.
struct Translation {
    std::uint32_t word = 0;  ///< index into the words of the other language
    float probability = 0;
};

struct LearntLexicon;

/// A bilingual lexicon over stems (see text/stems.h), with frequencies of words. Immutable, cheap to copy, safe to
/// share between threads.
class Lexicon {
public:
    /// Knows nothing: aligning then rests on lengths, numbers, names and punctuation.
    static Lexicon none();
    /// Maps a file of `write_lexicon` (see align/lexicon_file.h) into memory, without reading all of it.
    /// Throws Error (subject program): not_found; malformed when it is cut short or no lexicon.
    static Lexicon load(const std::filesystem::path& path);

    /// This one with what was learnt beside it: of two probabilities the higher counts, words that only `learnt` has come
    /// behind the others, frequencies are those of both. A lexicon of other languages gives only its frequencies.
    Lexicon with(const LearntLexicon& learnt) const;

    bool empty() const { return content_ == nullptr && overlay_ == nullptr; }
    /// A number that another lexicon does not have, 0 for none: what was made with it is known by this.
    /// What was learnt beside it is left out, for it changes with every pair.
    std::uint64_t fingerprint() const;

    static constexpr std::uint32_t unknown = UINT32_MAX;
    /// The index of a stem among the words of a language, `unknown` when it has none.
    std::uint32_t word(const Language& language, std::string_view stem) const;
    /// How many words of the language it has.
    std::uint32_t size(const Language& language) const;
    /// The translations of a word of `language`, none for `unknown`.
    std::span<const Translation> translations(const Language& language, std::uint32_t word) const;
    /// How often the word stands among the words of usual texts, 0 … 1; 0 when that is not known.
    float frequency(const Language& language, std::uint32_t word) const;

    struct Content;
    struct Overlay;

private:
    std::shared_ptr<const Content> content_;
    std::shared_ptr<const Overlay> overlay_;
};

}  // namespace stykovka
