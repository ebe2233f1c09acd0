// What a language is called.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/language.h"

namespace stykovka {

/// "Russian", "German": as it is called in the language of the interface; the tag where it has no name there.
std::string name_of(const Language& language);

}  // namespace stykovka
