// Word forms brought to one key.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// One canonical key a word, by Snowball (Russian, English; other languages: the word key itself).
/// Equal keys are an equivalence relation, so this is what scoring uses. Belongs to one thread; caches.
class Stemmer {
public:
    explicit Stemmer(const Language& language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// `word` is a word key (see normaliser.h).
    const std::string& stem(std::string_view word_key);
    /// The same, not remembered: for callers that remember what they make of it. Valid until the next call.
    std::string_view stem_once(std::string_view word_key);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
