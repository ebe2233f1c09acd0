// Names that a translation has from an old source.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/name_leftovers.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// Inflected names and their English are at least .85 alike by sound, other names below (tests/data/names).
constexpr double alike = 0.85;
// Below so many letters a likeness by sound says little.
constexpr std::size_t fewest_sounds = 3;

bool has_capital(std::string_view word) {
    std::size_t first = 0;
    return !word.empty() && is_upper(next_code_point(word, first));
}

enum class Which { names, all_words };

void add_sound(std::vector<std::string>& sounds, std::string_view word) {
    std::string sound = sound_of(word_key(word));
    if (sound.size() >= fewest_sounds) sounds.push_back(std::move(sound));
}

/// The sounds of words, and of the parts of those with hyphens («Санкт-Петербург»).
std::vector<std::string> sounds_in(std::string_view text, Which which) {
    std::vector<std::string> sounds;
    std::vector<TokenSpan> tokens;
    find_tokens(text, tokens);
    for (const TokenSpan& token : tokens) {
        const std::string_view word = token.span.in(text);
        if (token.kind != TokenKind::word || (which == Which::names && !has_capital(word))) continue;
        add_sound(sounds, word);
        if (word.find('-') == std::string_view::npos) continue;
        for (std::size_t begin = 0; begin < word.size();) {
            const std::size_t end = std::min(word.find('-', begin), word.size());
            add_sound(sounds, word.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return sounds;
}

bool is_among(const std::vector<std::string>& russian, const std::string& english) {
    return std::ranges::any_of(russian, [&](const std::string& sound) {
        // Nothing shorter can be alike; what is longer may be an adjective: «екатеринбургского».
        if (sound.size() + 3 < english.size()) return false;
        if (sound_similarity(sound, english) >= alike) return true;
        return sound.size() > english.size() + 2 &&
               sound_similarity(std::string_view(sound).substr(0, english.size()), english) >= alike;
    });
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"’s", "'s"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return word;
}

}  // namespace

UnnamedWords::UnnamedWords(std::string_view source, std::string_view target) {
    const auto now = sounds_in(source, Which::all_words);
    std::vector<TokenSpan> tokens;
    find_tokens(target, tokens);
    for (const TokenSpan& token : tokens) {
        const std::string_view word = without_possessive(token.span.in(target));
        if (token.kind != TokenKind::word || !has_capital(word)) continue;
        std::string sound = sound_of(word_key(word));
        if (sound.size() < fewest_sounds || is_among(now, sound)) continue;
        words_.emplace_back(ByteSpan{token.span.begin, token.span.begin + static_cast<std::uint32_t>(word.size())},
                            std::move(sound));
    }
}

std::vector<ByteSpan> UnnamedWords::named_in(std::string_view old_source) const {
    std::vector<ByteSpan> named;
    if (words_.empty()) return named;
    const auto before = sounds_in(old_source, Which::names);
    for (const auto& [span, sound] : words_)
        if (is_among(before, sound)) named.push_back(span);
    return named;
}

std::vector<ByteSpan> name_leftovers(std::string_view new_source, std::string_view old_source,
                                     std::string_view target) {
    return UnnamedWords(new_source, target).named_in(old_source);
}

}  // namespace stykovka
