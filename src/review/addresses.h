// Web and mail addresses in running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// The addresses in a text, in order: URLs ("https://…", "www.…"), domains ("genproc.gov.ru/contacts", «президент.рф»),
/// e-mail, and names on social networks ("@prosecutor"). Punctuation that follows an address is not part of it.
std::vector<ByteSpan> addresses_in(std::string_view text);

/// What has to be the same in both languages: the domain of the site ("gov.ru" of "https://en.genproc.gov.ru/en/news"),
/// a whole e-mail address or name; folded.
std::string site_of(std::string_view address);

}  // namespace stykovka
