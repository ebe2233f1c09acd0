// How strongly two words belong together by their sound: names, and words both languages borrowed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// The first two consonants of a sound (see text/transliteration.h), voiced and unvoiced alike. Only words with equal
/// keys are worth comparing; empty when the sound is too short to compare.
std::string consonants_of(std::string_view sound);

/// 0 … 0.7: the probability that the one is written for the other; 0 when they are alike by chance.
float strength_of_alike(std::string_view russian_sound, std::string_view english_sound);

}  // namespace stykovka
