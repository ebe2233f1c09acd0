// What kind of word a word is, as far as its form and base tell.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// `function`: articles, prepositions, pronouns, auxiliaries, adverbs, and adjectives that point instead of naming
/// («данный», «другой», "such"). `joint`: the few prepositions that stand inside terms («по правам», "of").
enum class WordClass : std::uint8_t { noun, adjective, verb, function, joint, number };

/// By the spelling and its base (see WordStems). Russian is told by endings, English by a list of common words: a verb
/// that is also a noun ("report") is a noun there. Other languages: all words are nouns.
WordClass class_of(std::string_view spelling, std::string_view base, const Language& language);

/// Whether a Russian noun or adjective, as written, can be a genitive: «прокуратуры», «прав», «государственного».
bool may_be_genitive(std::string_view spelling, std::string_view base);

}  // namespace stykovka
