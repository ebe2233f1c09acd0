// Words for directions, seasons, parts of the day, days and years near today, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/place_and_time_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/any_of.h"
#include "base/pattern.h"
#include "base/unicode.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

struct Word {
    std::string_view begin, value;
};

std::optional<std::string> value_of(std::span<const Word> words, std::string_view key) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return key.starts_with(word.begin); });
    return found == words.end() ? std::nullopt : std::optional(std::string(found->value));
}

std::optional<std::string> russian_direction(std::string_view key) {
    // «Юго-запад», and «северозападный», which is wrong and written.
    std::string letters;
    for (const Word& first : std::array<Word, 2>{{{"северо", "N"}, {"юго", "S"}}}) {
        if (!key.starts_with(first.begin) || begins_with_any(key, {"югосл", "северобай"})) continue;
        letters = first.value;
        key.remove_prefix(first.begin.size());
        if (key.starts_with('-')) key.remove_prefix(1);
        break;
    }
    constexpr std::array<Word, 4> sides{{{"северн", "N"}, {"южн", "S"}, {"запад", "W"}, {"восто", "E"}}};
    if (is_any(key, {"юг", "юга", "югу", "югом", "юге"})) return letters + 'S';
    if (is_any(key, {"север", "севера", "северу", "севером", "севере"})) return letters + 'N';
    const auto side = value_of(sides, key);
    return side ? std::optional(letters + *side) : std::nullopt;
}

std::optional<std::string> english_direction(std::string_view key) {
    constexpr std::array<Word, 4> sides{{{"north", "N"}, {"south", "S"}, {"west", "W"}, {"east", "E"}}};
    std::string letters;
    while (true) {
        const auto side = std::ranges::find_if(sides, [&](const Word& word) { return key.starts_with(word.begin); });
        if (side == sides.end()) break;
        letters += side->value;
        key.remove_prefix(side->begin.size());
        if (key.starts_with('-')) key.remove_prefix(1);
    }
    const bool ends = is_any(key, {"", "ern", "erly", "ward", "wards", "bound", "ernmost"});
    return letters.empty() || !ends ? std::nullopt : std::optional(letters);
}

std::string letter_of(std::string_view written) {
    const std::string word = lowered(written);
    if (begins_with_any(word, {"с", "n"})) return "N";
    if (begins_with_any(word, {"ю", "s"})) return "S";
    if (begins_with_any(word, {"з", "w"})) return "W";
    return "E";
}

}  // namespace

std::optional<std::string> direction_of(std::string_view key) {
    const bool is_russian = !key.empty() && static_cast<unsigned char>(key.front()) >= 0x80;
    return is_russian ? russian_direction(key) : english_direction(key);
}

std::vector<Hemisphere> hemispheres_in(std::string_view text) {
    std::vector<Hemisphere> found;
    if (text.find("°") == std::string_view::npos && text.find("градус") == std::string_view::npos &&
        text.find("degree") == std::string_view::npos)
        return found;
    static const Pattern place(
        R"(\d[\d.,]*\s*(?:°|градус\p{L}*|degrees?)(?:\s*\d[\d.,]*\s*(?:′|'|’|минут\p{L}*|minutes?))?(?:\s*\d[\d.,]*\s*(?:″|"|”|секунд\p{L}*|seconds?))?\s*([сюзв](?=\.\s*[шд]\b)|северн|южн|западн|восточн|north\b|south\b|west\b|east\b|northern\b|southern\b|[NSWE]\b))");
    PatternSearch search(text);
    for (auto match = search.find(place); match; match = search.find(place, match->end)) {
        const std::string_view written = match->in(text);
        std::size_t word = written.size();
        for (std::size_t offset = 0; offset < written.size();) {
            const std::size_t begin = offset;
            if (!is_letter(next_code_point(written, offset)))
                word = written.size();
            else if (word == written.size())
                word = begin;
        }
        if (word < written.size()) found.push_back({*match, letter_of(written.substr(word))});
        if (match->end >= text.size()) break;
    }
    return found;
}

std::optional<std::string> season_at(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::array<Word, 9> words{{{"весной", "spring"},
                                         {"весны", "spring"},
                                         {"летом", "summer"},
                                         {"осен", "fall"},
                                         {"зимой", "winter"},
                                         {"spring", "spring"},
                                         {"summer", "summer"},
                                         {"autumn", "fall"},
                                         {"winter", "winter"}}};
    const std::string_view key = tokens[at].key;
    if (key == "fall") {
        const bool is_season =
            is_any(key_before(tokens, at), {"the", "this", "last", "next", "late", "early", "each", "every"}) &&
            key_at(tokens, at + 1) != "of" && key_at(tokens, at + 1) != "in";
        return is_season ? std::optional<std::string>("fall") : std::nullopt;
    }
    // "Springs" are of water.
    if (is_any(key, {"springs", "springboard"})) return std::nullopt;
    return value_of(words, key);
}

std::optional<std::string> part_of_day(std::string_view key) {
    constexpr std::array<Word, 4> words{
        {{"утром", "morning"}, {"morning", "morning"}, {"вечером", "evening"}, {"evening", "evening"}}};
    return value_of(words, key);
}

std::optional<std::string> day_near(std::string_view key) {
    constexpr std::array<Word, 4> words{
        {{"вчера", "yesterday"}, {"yesterday", "yesterday"}, {"завтра", "tomorrow"}, {"tomorrow", "tomorrow"}}};
    // «Завтрак» is a meal.
    return key.starts_with("завтрак") ? std::nullopt : value_of(words, key);
}

std::optional<std::string> period_near(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::array<Word, 10> words{{{"прошл", "last"},
                                          {"минувш", "last"},
                                          {"последн", "last"},
                                          {"следующ", "next"},
                                          {"будущ", "next"},
                                          {"предстоящ", "next"},
                                          {"last", "last"},
                                          {"past", "last"},
                                          {"next", "next"},
                                          {"coming", "next"}}};
    const std::string_view next = key_at(tokens, at + 1);
    const bool is_period = begins_with_any(next, {"год", "месяц", "недел", "квартал", "сезон"}) ||
                           is_any(next, {"year", "month", "week", "quarter", "season", "year's"});
    return is_period ? value_of(words, tokens[at].key) : std::nullopt;
}

}  // namespace stykovka
