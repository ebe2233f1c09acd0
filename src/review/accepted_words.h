// The office's accepted words, kept in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "base/language.h"

namespace stykovka {

/// A word that is right although no dictionary has it.
struct AcceptedWord {
    Language language;
    std::string word;
    std::string model;                    ///< a known word whose forms it has too; may be empty
    std::optional<std::int64_t> release;  ///< accepted in this release only; none: everywhere

    friend bool operator==(const AcceptedWord&, const AcceptedWord&) = default;
};

/// The words that count in a language (regions are not looked at) everywhere, or those of one release alone.
std::vector<AcceptedWord> accepted_words(Archive& archive, const Language& language,
                                         std::optional<std::int64_t> release = std::nullopt);

/// Remembers a word; one that is there already gets the new model.
void remember_word(Write& write, const AcceptedWord& word);
void forget_word(Write& write, const AcceptedWord& word);

}  // namespace stykovka
