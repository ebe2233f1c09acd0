// Words that a language makes of others, and no dictionary lists: «северокорейский», "rebalancing".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "base/language.h"

namespace stykovka {

/// Whether a word is one that the dictionary knows behind a first part that words are made with («авто-», «северо-»,
/// «одиннадцати-»; "re-", "counter-"), such a part with a short noun («газовоз»), a doer («дознаватель» of «дознавать»,
/// «уровнемер» of «уровень»), a plural of which it has the singular («юрисдикций»), or, in English, two common words in
/// one ("roadmap"). `knows` asks the dictionary.
bool is_made_of_known(const std::string& word, const Language& language,
                      const std::function<bool(const std::string&)>& knows);

/// Whether something stands before a hyphen that is no word alone: "mis-selling", «экс-чемпион», «фельдшерско-».
bool is_first_part(const std::string& part, const Language& language,
                   const std::function<bool(const std::string&)>& knows);

}  // namespace stykovka
