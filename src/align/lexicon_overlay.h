// What was learnt, beside a lexicon that was built.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/learnt_lexicon.h"
#include "align/lexicon.h"
#include "base/side.h"

namespace stykovka {

/// The words that differ from the built lexicon, by number; new words are numbered behind its own.
struct Lexicon::Overlay {
    struct Words {
        Language language;
        std::unordered_map<std::string, std::uint32_t> added;
        std::unordered_map<std::uint32_t, std::vector<Translation>> translations;
        std::unordered_map<std::uint32_t, float> frequencies;
    };
    BySide<Words> words;

    const Words* of(const Language& language) const;
    std::uint32_t added(const Language& language) const;
    std::uint32_t word(const Language& language, std::string_view stem) const;
    const std::vector<Translation>* translations(const Language& language, std::uint32_t word) const;
    std::optional<float> frequency(const Language& language, std::uint32_t word) const;
};

}  // namespace stykovka
