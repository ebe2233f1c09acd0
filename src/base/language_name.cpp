// What a language is called.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language_name.h"

#include <unicode/locid.h>

#include "base/tr.h"

namespace stykovka {

std::string name_of(const Language& language) {
    icu::UnicodeString name;
    const std::string primary(language.primary());
    icu::Locale(primary.c_str()).getDisplayLanguage(icu::Locale(interface_language().c_str()), name);
    std::string text;
    name.toUTF8String(text);
    return text.empty() ? language.tag() : text;
}

}  // namespace stykovka
