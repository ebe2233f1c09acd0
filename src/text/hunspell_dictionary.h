// One Hunspell dictionary, spoken to in UTF-8.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/hunspell_files.h"

namespace stykovka {

/// Words in, words out: UTF-8, NFC, the apostrophe written '. Belongs to one thread. Loading takes about 0.1 s for
/// English and 0.3 s for Russian.
class HunspellDictionary {
public:
    /// Longer words are not in it: Hunspell's time grows with the length.
    static constexpr std::size_t longest_word = 100;       ///< code points, for `has`
    static constexpr std::size_t longest_to_correct = 64;  ///< code points, for `suggestions`

    /// Throws what `checked_texts` throws.
    explicit HunspellDictionary(HunspellFiles files);
    ~HunspellDictionary();
    HunspellDictionary(HunspellDictionary&&) noexcept;
    HunspellDictionary& operator=(HunspellDictionary&&) noexcept;

    /// Words at the begin of a sentence and in capitals are found too.
    bool has(std::string_view word);
    /// Best first. Takes 50–330 ms.
    std::vector<std::string> suggestions(std::string_view word);

    /// The base forms that its rules lead back to, in the order of its own; empty when it does not have the word, or
    /// has it only as parts between hyphens.
    std::vector<std::string> stems(std::string_view word);

    /// Whether its encoding has all letters of a word.
    bool can_write(const std::string& word) const;
    /// From now on it has this very form. False when it cannot write it.
    bool add(const std::string& word);

    /// Makes ready what `forms_like` needs for these models, by one pass over the files.
    void learn_models(const std::set<std::string>& models);
    /// Whether an entry of the dictionary, in its base form, or a word of `inflect_like`. Learns it if needed.
    bool knows_model(const std::string& model);
    /// The forms of `word` when it is inflected like `model`, itself first. Precondition: knows_model(model).
    std::vector<std::string> forms_like(const std::string& word, const std::string& model) const;
    /// From now on `word` serves as a model too, unless it does. Precondition: knows_model(model).
    void inflect_like(const std::string& word, const std::string& model);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
