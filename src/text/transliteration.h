// Russian names in Latin letters, and how alike a Russian and an English word sound.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// BGN/PCGN as newspapers simplify it ("Yekaterinburg", "Sergey"); ICAO 9303 of passports ("Iuliia");
/// ISO 9:1995 letter by letter ("Ûliâ").
enum class Romanisation { bgn_pcgn, icao_9303, iso_9 };

/// The Russian letters of a text in Latin; everything else stays. A capital stays one ("Щ" → "Shch").
std::string romanised(std::string_view russian, Romanisation system);

/// The sound of a word in a small alphabet in which both spellings of a name meet: "Щербаков" and "Shcherbakov",
/// "Хиллари" and "Hillary". Letters that are neither Russian nor Latin are left out.
std::string sound_of(std::string_view word_key);

/// How alike two sounds are, 0 … 1. Up to three letters more at the end of the Russian one cost little: they may be an
/// ending.
double sound_similarity(std::string_view russian_sound, std::string_view english_sound);

/// `sound_similarity` of two words as written.
double name_similarity(std::string_view russian_word, std::string_view english_word);

}  // namespace stykovka
