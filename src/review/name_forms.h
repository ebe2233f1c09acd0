// The forms of a name that no dictionary has, by the kind of name it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// Stand where an accepted word names its model: the word is inflected as Russian names of this kind are.
inline constexpr std::string_view as_man = "@man";  ///< Громов, Жмуркин, Верховский, Шмидт, Гайдай, Юрий
inline constexpr std::string_view as_woman = "@woman";  ///< Громова, Жмуркина, Верховская, Анна, Мария
inline constexpr std::string_view as_place = "@place";  ///< Донецк, Казань, Ярославль, Иваново, Отрадное

/// Whether a model is one of these.
bool is_kind_of_name(std::string_view model);

/// The forms in the singular, the name as it was given (a nominative) first; of a name with hyphens the last part
/// changes. Empty when names of this kind that end so keep one form, or end so in no way: «Шевченко» of a man.
std::vector<std::string> forms_of_name(std::string_view name, std::string_view kind);

/// The kind that a capitalised word looks like by its ending: «Громов» a man, «Громова» a woman, «Донецк» a place.
/// Empty when its ending says nothing.
std::string_view kind_by_ending(std::string_view word);

}  // namespace stykovka
