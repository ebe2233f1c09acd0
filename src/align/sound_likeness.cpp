// How strongly two words belong together by their sound: names, and words both languages borrowed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/sound_likeness.h"

#include <algorithm>

#include "text/transliteration.h"

namespace stykovka {
namespace {

/// Sounds less alike than this meet by chance.
constexpr double least_similarity = 0.8;
/// Shorter sounds are alike by chance.
constexpr std::size_t shortest_sound = 3;

}  // namespace

std::string consonants_of(std::string_view sound) {
    std::string key;
    if (sound.size() < shortest_sound) return key;
    for (const char c : sound) {
        if (std::string_view("aeiou").find(c) != std::string_view::npos) continue;
        key += c == 'd'               ? 't'
               : c == 'b'             ? 'p'
               : c == 'z'             ? 's'
               : c == 'g' || c == 'h' ? 'k'
               : c == 'v'             ? 'f'
               : c == 'j'             ? 'q'
                                      : c;
        if (key.size() == 2) break;
    }
    return key.empty() ? "-" : key;
}

float strength_of_alike(std::string_view russian_sound, std::string_view english_sound) {
    const double alike = sound_similarity(russian_sound, english_sound);
    if (alike < least_similarity) return 0;
    const double longer =
        std::min(1.0, static_cast<double>(std::min(russian_sound.size(), english_sound.size())) / 6.0);
    return static_cast<float>(0.7 * longer * (alike - least_similarity + 0.06) / (1.06 - least_similarity));
}

}  // namespace stykovka
