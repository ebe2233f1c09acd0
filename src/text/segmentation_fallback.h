// Sentence breaks of languages that have no rules of ours.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// The offsets inside the paragraph where ICU's sentence breaker (UAX #29) breaks, except behind titles, single letters
/// and ordinals and inside a quotation that goes on.
std::vector<std::uint32_t> icu_breaks(std::string_view paragraph, const Language& language);

}  // namespace stykovka
