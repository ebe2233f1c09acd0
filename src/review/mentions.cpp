// What a text counts and names without a figure: months, "the second", "both", "thousands of", midnight.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mentions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/made_numbers.h"
#include "review/period_parts.h"
#include "review/place_and_time_words.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

using Tokens = std::vector<Token>;

struct Word {
    std::string_view key;  ///< one that ends in "*" is the begin of words
    int value;
};

template <std::size_t size>
std::optional<int> value_in(const std::array<Word, size>& words, std::string_view key) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) {
        return word.key.ends_with('*') ? key.starts_with(word.key.substr(0, word.key.size() - 1)) : word.key == key;
    });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

std::optional<int> month_of(std::string_view word, std::string_view key) {
    const auto month = month_number(key);
    // "May" and "march" are words too, «мар» and «дек» are hardly ever written.
    if (!month || key.size() < 3 || (is_any(key, {"may", "march", "mar"}) && !begins_with_capital(word)))
        return std::nullopt;
    return month;
}

// «I квартал», "H1", «вторая половина», "the first". "A second" is none.
std::optional<int> first_or_second(const Tokens& tokens, std::size_t at, std::string_view text) {
    const std::string& key = tokens[at].key;
    const std::string_view word = tokens[at].span.in(text);
    if (const auto half = value_in(std::array<Word, 2>{{{"h1", 1}, {"h2", 2}}}, key)) return half;
    const std::string_view next = key_at(tokens, at + 1);
    const bool is_numbered = next.starts_with("квартал") || next.starts_with("полугод") || next.starts_with("степен") ||
                             next.starts_with("этап") || next.starts_with("категор") || next.starts_with("тысячелет") ||
                             next.starts_with("групп") || next.starts_with("тур") || next.starts_with("раунд") ||
                             next.starts_with("период") || next.starts_with("созыв") || next.starts_with("век");
    if (is_numbered && (word == "I" || word == "\u0406")) return 1;
    if (is_numbered && (word == "II" || word == "\u0406\u0406")) return 2;
    const auto number = number_word(key);
    if (!number || number->kind != NumberWordKind::ordinal || number->value > 2) return std::nullopt;
    // «Двадцать первый», "a split second", «в первую очередь», "first of all", "first and foremost".
    const std::string_view before = key_before(tokens, at);
    const bool is_idiom = next.starts_with("очеред") || is_any(before, {"split", "at", "every", "whose"}) ||
                          is_any(next, {"of", "and", "взгляд", "взгляда", "взгляду", "руки", "рук", "раза", "glance",
                                        "sight", "hand", "aid", "to", "thoughts", "thought", "nature", "look"}) ||
                          (before == "на" && next == "порах") || (key == "first" && before == "the" && next == "place");
    if (number_word(before) || is_idiom) return std::nullopt;
    return number->value;
}

// «В III квартале», "Q3", "third-quarter", "the final quarter".
std::optional<int> quarter_of(const Tokens& tokens, std::size_t at, std::string_view text) {
    const std::string_view key = tokens[at].key;
    if (key.size() == 2 && (key[0] == 'q' || key[1] == 'q')) {
        const char digit = key[0] == 'q' ? key[1] : key[0];
        return digit >= '1' && digit <= '4' ? std::optional(digit - '0') : std::nullopt;
    }
    const std::size_t hyphen = std::min(key.find('-'), key.size());
    const std::string_view next = hyphen < key.size() ? key.substr(hyphen + 1) : key_at(tokens, at + 1);
    if (!next.starts_with("квартал") && !is_any(next, {"quarter", "quarter's"})) return std::nullopt;
    if (key == "final") return 4;
    const auto number = number_word(key.substr(0, hyphen));
    if (number && number->kind == NumberWordKind::ordinal && number->value <= 4) return number->value;
    const std::string_view word = tokens[at].span.in(text);
    if (word == "I" || word == "\u0406") return 1;
    const auto roman = roman_number(word);
    return roman && *roman <= 4 ? roman : std::nullopt;
}

// «Один из», "one of", "one another" count nothing.
std::optional<int> one_or_two(const Tokens& tokens, std::size_t at) {
    constexpr std::array<Word, 12> twos{{{"оба", 2},
                                         {"обе", 2},
                                         {"обоих", 2},
                                         {"обеих", 2},
                                         {"обоим", 2},
                                         {"обеим", 2},
                                         {"обоими", 2},
                                         {"обеими", 2},
                                         {"пара", 2},
                                         {"both", 2},
                                         {"pair", 2},
                                         {"couple", 2}}};
    const std::string& key = tokens[at].key;
    if (const auto two = value_in(twos, key)) return two;
    const auto number = number_word(key);
    const bool is_count =
        number && number->kind == NumberWordKind::cardinal && number->value >= 1 && number->value <= 2;
    if (!is_count || key.ends_with("двое")) return is_count ? std::optional(2) : std::nullopt;
    const std::string_view before = key_before(tokens, at);
    const std::string_view next = key_at(tokens, at + 1);
    const bool is_alone = !number_word(before) && !number_word(next) && !power_of_scale(next);
    const bool is_pronoun =
        number->value == 1 &&
        (is_any(next, {"of", "another", "from", "day", "by", "can", "must", "should", "may", "would", "из", "и", "на",
                       "за", "с", "только", "раз"}) ||
         is_any(before, {"no", "ни",   "the",   "this", "that", "как", "on",   "for", "which", "every", "any",
                         "с",  "same", "first", "only", "last", "new", "each", "был", "это",   "не",    "больше"}));
    return is_alone && !is_pronoun ? std::optional(number->value) : std::nullopt;
}

// «В течение года», "within a year", «полгода»: a time that is not counted.
std::optional<std::string> lone_time(const Tokens& tokens, std::size_t at) {
    const std::string& key = tokens[at].key;
    if (key.starts_with("полгод") || key.starts_with("полугод")) return "half a year";
    const auto unit = time_unit(key);
    const std::string_view before = key_before(tokens, at);
    if (!unit || !is_any(before, {"течение", "через", "a", "an"}) || key.ends_with("s")) return std::nullopt;
    return std::string(unit->name);
}

std::optional<int> noon_or_midnight(std::string_view key) {
    constexpr std::array<Word, 8> hours{{{"полдень", 12},
                                         {"полудня", 12},
                                         {"полудню", 12},
                                         {"noon", 12},
                                         {"midday", 12},
                                         {"полночь", 0},
                                         {"полуноч*", 0},
                                         {"midnight", 0}}};
    return value_in(hours, key);
}

// «десятки тысяч», "hundreds of": the power of ten; `end` is set behind its words.
std::optional<int> round_power(const Tokens& tokens, std::size_t at, std::size_t& end) {
    constexpr std::array<Word, 14> plurals{{{"десятки", 1},
                                            {"десятков", 1},
                                            {"десятками", 1},
                                            {"десяткам", 1},
                                            {"десятках", 1},
                                            {"dozens", 1},
                                            {"tens", 1},
                                            {"scores", 1},
                                            {"сотни", 2},
                                            {"сотен", 2},
                                            {"сотнями", 2},
                                            {"сотням", 2},
                                            {"сотнях", 2},
                                            {"hundreds", 2}}};
    if (tokens[at].key == "hundred" && is_any(key_before(tokens, at), {"several", "few", "many"})) {
        end = at + 1;
        return 2;
    }
    int power = 0;
    end = at;
    if (const auto plural = value_in(plurals, tokens[end].key)) {
        power = *plural;
        ++end;
    }
    if (end > at && key_at(tokens, end) == "of" && power_of_scale(key_at(tokens, end + 1))) ++end;
    if (const auto scale = power_of_scale(key_at(tokens, end))) {
        const std::string_view key = key_at(tokens, end);
        const bool is_uncounted = is_any(key_before(tokens, at), {"several", "few", "many"});
        if (end == at && !is_uncounted &&
            is_any(key, {"thousand", "million", "billion", "trillion", "тыс", "млн", "млрд", "трлн"}))
            return std::nullopt;
        power += *scale;
        ++end;
    }
    return end == at ? std::nullopt : std::optional(power);
}

bool is_in_value(const std::vector<Value>& values, ByteSpan span) {
    return std::ranges::any_of(values, [&](const Value& value) { return value.span.overlaps(span); });
}

// "Vega-", «А»: a word that begins with a capital, perhaps with a hyphen behind it.
bool ends_in_name(std::string_view text) {
    if (text.ends_with('-')) text.remove_suffix(1);
    const std::size_t space = text.find_last_of(" \t\n(\"");
    std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
    for (const std::string_view quote : {"«", "“", "„"})
        if (word.starts_with(quote)) word.remove_prefix(quote.size());
    std::size_t offset = 0;
    if (word.empty() || !is_upper(next_code_point(word, offset))) return false;
    while (offset < word.size())
        if (!is_letter(next_code_point(word, offset))) return false;
    return true;
}

// "60s", "Ми-8МТ": letters behind the number make it another thing.
bool goes_on(std::string_view behind) {
    std::size_t offset = 0;
    if (behind.empty()) return false;
    const char32_t next = next_code_point(behind, offset);
    return is_letter(next) || next == U'-' || next == U'.' || next == U'/';
}

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

void add_numbers_in_names(std::string_view text, std::vector<Mention>& mentions) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_digit_at(text, at) || is_digit_at(text, at - 1)) continue;
        std::size_t end = at;
        while (is_digit_at(text, end)) ++end;
        const ByteSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        if (ends_in_name(text.substr(0, at)) && !goes_on(text.substr(end)))
            mentions.push_back({MentionKind::number_in_name, span, std::string(span.in(text))});
        at = end;
    }
}

// Behind "№" or "No.": all that is written without a space. Letters are written in both alphabets, so figures count.
void add_documents(std::string_view text, std::vector<Mention>& mentions) {
    for (const std::string_view sign : {"№", "No.", "Nos."})
        for (std::size_t found = text.find(sign); found != std::string_view::npos; found = text.find(sign, found + 1)) {
            std::size_t begin = found + sign.size();
            while (begin < text.size() && (text[begin] == ' ' || text.substr(begin).starts_with("\u00A0")))
                begin += text[begin] == ' ' ? 1 : 2;
            std::size_t end = begin;
            std::string figures;
            for (std::size_t next = begin; next < text.size(); end = next) {
                const std::size_t here = next;
                const char32_t c = next_code_point(text, next);
                if (!is_letter(c) && !is_digit(c) && c != U'-' && c != U'/' && c != U'–') break;
                if (is_digit_at(text, here)) figures += text[here];
                if (!is_letter(c) && !is_digit(c)) figures += ' ';
            }
            if (std::ranges::none_of(figures, [](char c) { return c != ' '; })) continue;
            mentions.push_back({MentionKind::document,
                                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                                std::string(trimmed(figures))});
        }
}

void add_named(const Tokens& tokens, std::size_t at, std::vector<Mention>& mentions) {
    const std::string_view key = tokens[at].key;
    const auto add = [&](MentionKind kind, std::optional<std::string> value) {
        if (value) mentions.push_back({kind, tokens[at].span, *std::move(value)});
    };
    add(MentionKind::direction, direction_of(key));
    add(MentionKind::season, season_at(tokens, at));
    add(MentionKind::part_of_day, part_of_day(key));
    add(MentionKind::day_near, day_near(key));
    add(MentionKind::period_near, period_near(tokens, at));
    add(MentionKind::compound, number_of_compound(key));
    add(MentionKind::group, group_of(key));
}

void add_hemispheres(std::string_view text, std::vector<Mention>& mentions) {
    for (Hemisphere& each : hemispheres_in(text))
        mentions.push_back({MentionKind::hemisphere, each.span, std::move(each.letter)});
}

void add_parts_of_periods(const Tokens& tokens, std::vector<Mention>& mentions) {
    for (const NamedPart& each : parts_of_periods_in(tokens))
        mentions.push_back({MentionKind::part_of_period, each.span, std::to_string(static_cast<int>(each.part))});
}

}  // namespace

std::vector<Mention> mentions_in(std::string_view text, const Language& language, const std::vector<Value>& values) {
    std::vector<Mention> mentions;
    if (language.primary() != "ru" && language.primary() != "en") return mentions;
    const Tokens tokens = tokens_of(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TokenKind::word) continue;
        const ByteSpan span = tokens[at].span;
        const auto add = [&](MentionKind kind, std::optional<int> value) {
            if (value) mentions.push_back({kind, span, std::to_string(*value)});
        };
        add(MentionKind::month, month_of(span.in(text), tokens[at].key));
        add(MentionKind::first_or_second, first_or_second(tokens, at, text));
        add(MentionKind::one_or_two, one_or_two(tokens, at));
        add(MentionKind::quarter, quarter_of(tokens, at, text));
        if (const auto time = lone_time(tokens, at)) mentions.push_back({MentionKind::lone_time, span, *time});
        add(MentionKind::noon_or_midnight, noon_or_midnight(tokens[at].key));
        add_named(tokens, at, mentions);
        std::size_t end = at;
        if (const auto power = round_power(tokens, at, end); power && !is_in_value(values, span)) {
            mentions.push_back(
                {MentionKind::round_number, {span.begin, tokens[end - 1].span.end}, std::to_string(*power)});
            at = end - 1;
        }
    }
    add_parts_of_periods(tokens, mentions);
    add_numbers_in_names(text, mentions);
    add_documents(text, mentions);
    add_hemispheres(text, mentions);
    std::ranges::stable_sort(mentions, {}, &Mention::kind);
    return mentions;
}

}  // namespace stykovka
