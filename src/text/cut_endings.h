// Words cut down to what their forms share, for those that no dictionary knows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// The base of a Russian surname in -ов, -ев, -ин, -ын, whatever its case, gender and number: "лавровым", "лавровой"
/// and "лавровых" give "лавров". None for a word of another shape. `word_key`: see normaliser.h.
std::optional<std::string> surname_base(std::string_view word_key);

/// The base in -ец of a form that dictionaries list as a word of its own: "истцом", "американцев". None for others.
std::optional<std::string> base_with_fleeting_vowel(std::string_view word);

/// What English doubled the last consonant of: "planned" and "planning" give "plan". None for others.
std::optional<std::string> base_with_single_consonant(std::string_view word);

/// What an English word may be a plural, a past or an -ing form of, the likeliest first: "charged" gives "charge" and
/// "charg". None for words that only look so ("news", "species").
std::vector<std::string> regular_bases(std::string_view word);

/// The capitals that an acronym begins with when it is inflected by small letters: "МИДа" and "МИДом" give "МИД".
std::optional<std::string_view> inflected_acronym(std::string_view word);

/// Without 's or a lone ' at the end of an English word.
std::string_view without_possessive(std::string_view word);

/// True when English inflection, and nothing but it, makes `word_key` from `stem_key`: plural, third person, past, -ing
/// form. "acted" is made of "act"; "active", "legally" and "unlawful" are words of their own.
bool is_english_inflection(std::string_view word_key, std::string_view stem_key);

}  // namespace stykovka
