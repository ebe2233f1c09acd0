// One way to make texts comparable, used everywhere.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// NFC, case folded, ё → е, combining stress marks and soft hyphens removed. What words are compared by.
std::string word_key(std::string_view word);

/// NFC with all kinds of quotes, dashes and white space each made one, white space folded; case and ё stay.
/// What whole texts are compared by when only typography may differ.
std::string typography_folded(std::string_view text);

}  // namespace stykovka
