// Which encoding bytes are in, by how a text looks in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// The 8-bit encodings that texts of a language come in, by ICU's names, the most usual first.
std::vector<std::string> encodings_of(const Language& language);

/// The encoding of the language in which the bytes look most like a text. The guess of uchardet stands when it is among
/// them and none looks clearly better.
std::string guessed_encoding(std::string_view bytes, const Language& language);

/// How much a text looks like prose: the mean over its characters beyond ASCII, about 1 for prose and below 0 for a
/// text read in a wrong encoding.
double plausibility(std::string_view utf8);

}  // namespace stykovka
