// Which way a number changes or compares: up or down, later or earlier.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/directions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/any_of.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Verbs and nouns of change. Russian ones by their beginnings, English ones whole: "dip" begins "diploma".
bool is_rise(std::string_view key) {
    constexpr auto begins = std::to_array<std::string_view>(
        {"вырос", "вырас", "возрос", "возрастае", "прирос", "увелич", "повыс", "повыш", "подорож", "подня"});
    constexpr auto words = std::to_array<std::string_view>(
        {"рост",  "роста",   "росту",    "ростом",    "росте",     "растет",     "rise",   "rises",  "rose",
         "risen", "rising",  "increase", "increases", "increased", "increasing", "grow",   "grows",  "grew",
         "grown", "growing", "growth",   "climb",     "climbs",    "climbed",    "jump",   "jumps",  "jumped",
         "surge", "surged",  "soared",   "gain",      "gained",    "raise",      "raises", "raised", "raising"});
    return begins_with_any(key, begins) || is_any(key, words);
}

bool is_fall(std::string_view key) {
    if (key == "снизу") return false;
    constexpr auto begins = std::to_array<std::string_view>(
        {"сниз", "сниж", "упал", "упад", "паден", "пониз", "пониж", "сокра", "уменьш", "подешев", "уреза", "замедл"});
    constexpr auto words = std::to_array<std::string_view>(
        {"fall",       "falls",   "fell",     "fallen",   "falling",   "drop",      "drops",     "dropped",
         "dropping",   "decline", "declines", "declined", "declining", "decrease",  "decreases", "decreased",
         "decreasing", "reduce",  "reduces",  "reduced",  "reducing",  "reduction", "cut",       "cuts",
         "cutting",    "lowered", "shrank",   "shrunk",   "shrink",    "slump",     "slumped",   "plunged",
         "dipped",     "slashed", "slowed",   "slowing",  "eased",     "narrowed"});
    return begins_with_any(key, begins) || is_any(key, words);
}

// Directly behind a number, or before one in English: "up 5%".
Direction of_comparison(std::string_view key) {
    if (is_any(key, {"больше", "выше", "дороже", "more", "higher", "above", "greater"})) return Direction::more;
    if (is_any(key, {"меньше", "ниже", "дешевле", "fewer", "less", "lower", "below", "cheaper"}))
        return Direction::less;
    return Direction::none;
}

Direction of_time(std::string_view key) {
    if (is_any(key, {"позже", "позднее", "после", "later", "after", "behind", "late"})) return Direction::later;
    if (is_any(key, {"раньше", "ранее", "до", "earlier", "before", "ahead", "early"})) return Direction::earlier;
    return Direction::none;
}

Direction of_change(std::string_view key) {
    return is_rise(key) ? Direction::more : is_fall(key) ? Direction::less : Direction::none;
}

Direction behind(const Value& value, std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    const std::string_view next = key_at(tokens, 0);
    // "5% up to the border" goes no way.
    if (is_any(next, {"up", "down"}) && key_at(tokens, 1) == "on")
        return next == "up" ? Direction::more : Direction::less;
    if (value.kind == ValueKind::duration)
        if (const Direction time = of_time(next); time != Direction::none) return time;
    if (const Direction comparison = of_comparison(next); comparison != Direction::none) return comparison;
    return of_change(next);
}

// «Выросла за год почти на», "rose by almost", "up".
Direction before(std::string_view text) {
    constexpr auto about = std::to_array<std::string_view>(
        {"почти",   "более",  "чем",    "около", "примерно", "лишь", "только", "всего", "еще",    "сразу",
         "менее",   "almost", "nearly", "about", "around",   "more", "than",   "over",  "some",   "roughly",
         "another", "just",   "only",   "as",    "much",     "less", "a",      "an",    "further"});
    const std::vector<Token> tokens = tokens_of(text);
    std::size_t at = tokens.size();
    const auto is_before = [&](Texts keys) { return at > 0 && is_any(tokens[at - 1].key, keys); };
    while (is_before(about)) --at;
    const bool is_joined = is_before({"на", "до", "by", "to", "of"});
    if (is_joined) --at;
    if (is_before({"up", "down"}) && key_at(tokens, at) != "to")
        return tokens[at - 1].key == "up" ? Direction::more : Direction::less;
    // The object of a verb in English: "cut 5 posts" says no more than «сократили пять ставок».
    constexpr std::size_t farthest = 7;
    Direction found = Direction::none;
    for (std::size_t seen = 0; at > 0 && seen < (is_joined ? farthest : 1); ++seen, --at) {
        const Token& token = tokens[at - 1];
        if (token.kind != TokenKind::word) break;
        const Direction here = of_change(token.key);
        if (are_opposite(here, found)) return Direction::none;
        if (here != Direction::none) found = here;
    }
    return found;
}

// At most so many bytes of a text's end, on the border of a letter.
std::string_view end_of(std::string_view text, std::size_t bytes) {
    std::size_t begin = text.size() > bytes ? text.size() - bytes : 0;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    return text.substr(begin);
}

std::string_view begin_of(std::string_view text, std::size_t bytes) {
    std::size_t end = std::min(text.size(), bytes);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(0, end);
}

}  // namespace

bool are_opposite(Direction one, Direction another) {
    const auto are = [&](Direction a, Direction b) { return one == a && another == b; };
    return are(Direction::more, Direction::less) || are(Direction::less, Direction::more) ||
           are(Direction::later, Direction::earlier) || are(Direction::earlier, Direction::later);
}

Direction direction_of(const Value& value, std::string_view text) {
    if (value.kind == ValueKind::date || value.kind == ValueKind::time || value.kind == ValueKind::ordinal ||
        value.kind == ValueKind::document)
        return Direction::none;
    constexpr std::size_t nearby = 40, far = 140;  // bytes: a word or two, and a verb with what may stand between
    const Direction next = behind(value, begin_of(text.substr(value.span.end), nearby));
    return next != Direction::none ? next : before(end_of(text.substr(0, value.span.begin), far));
}

}  // namespace stykovka
