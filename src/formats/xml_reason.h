// What is wrong with a broken XML file, in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stykovka {

/// `description` is what pugixml or expat say in English ("mismatched tag"). Part of a sentence: no capital, no full
/// stop.
const char* xml_reason(std::string_view description);

}  // namespace stykovka
