// Which language a text is in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// Russian or English when the text clearly is: by the share of Cyrillic or Latin letters, letters of other Cyrillic
/// languages, and English function words. None for a text too short to tell, and for other languages.
std::optional<Language> likely_language(std::string_view text);

}  // namespace stykovka
