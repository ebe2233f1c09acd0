// Which part of a month, a year or a century is meant: «в начале мая», "late 2031", «во второй декаде».
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/period_parts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/token_keys.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

using Tokens = std::vector<Token>;

struct Word {
    std::string_view key;
    PartOfPeriod part;
};

std::optional<PartOfPeriod> part_in(std::span<const Word> words, std::string_view key) {
    const auto found = std::ranges::find(words, key, &Word::key);
    return found == words.end() ? std::nullopt : std::optional(found->part);
}

bool is_period(std::string_view key) {
    return month_number(key) ||
           is_any(key, {"года",   "лет",      "годов",       "века",      "веков",  "столетия", "месяца",
                        "недели", "квартала", "сезона",      "полугодия", "лета",   "осени",    "зимы",
                        "весны",  "суток",    "десятилетия", "year",      "month",  "week",     "quarter",
                        "season", "century",  "decade",      "summer",    "autumn", "winter",   "spring"});
}

// "1980s", "2031", «XVIII», "eighteenth", «прошлого», "next": which period, before its name or in its place.
bool says_which(const Token& token) {
    return (token.key.front() >= '0' && token.key.front() <= '9') || number_word(token.key) ||
           begins_with_any(token.key, {"прошл", "минувш", "текущ", "нынешн", "следующ", "будущ"}) ||
           is_any(token.key, {"этого",   "этой",    "того",    "this",      "that",     "last",     "next",
                              "the",     "each",    "every",   "in",        "of",       "twenties", "thirties",
                              "forties", "fifties", "sixties", "seventies", "eighties", "nineties"});
}

// Behind the words for the part: the name of a period, or what says which.
bool is_before_period(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 4;
    bool is_number = false;
    for (std::size_t next = at; next < tokens.size() && next < at + longest; ++next) {
        if (is_period(tokens[next].key)) return true;
        // «XVIII» has no key of its own.
        const bool is_roman = roman_number(uppered(tokens[next].key)).has_value();
        if (!says_which(tokens[next]) && !is_roman) break;
        is_number = is_number || is_roman ||
                    !is_any(tokens[next].key, {"the", "in", "of", "this", "that", "last", "next", "each", "every"});
    }
    return is_number && at < tokens.size();
}

struct Read {
    NamedPart part;
    std::size_t end = 0;
};

Read read(const Tokens& tokens, std::size_t begin, std::size_t end, PartOfPeriod part) {
    return {{{tokens[begin].span.begin, tokens[end - 1].span.end}, part, {}}, end};
}

// «Во второй декаде мая», "the last ten days of May".
std::optional<Read> ten_days(const Tokens& tokens, std::size_t at) {
    const std::string_view key = tokens[at].key;
    const auto number = number_word(key);
    std::optional<PartOfPeriod> part;
    if (number && number->kind == NumberWordKind::ordinal && number->value <= 3)
        part = static_cast<PartOfPeriod>(number->value - 1);
    if (key.starts_with("последн") || is_any(key, {"last", "final"})) part = PartOfPeriod::late;
    if (!part) return std::nullopt;
    const bool is_russian = key_at(tokens, at + 1).starts_with("декад");
    const bool is_english = is_any(key_at(tokens, at + 1), {"ten", "10"}) && key_at(tokens, at + 2) == "days";
    if (!is_russian && !is_english) return std::nullopt;
    std::size_t end = is_russian ? at + 2 : at + 3;
    const std::size_t name = key_at(tokens, end) == "of" ? end + 1 : end;
    const auto month = month_number(key_at(tokens, name));
    if (month) end = name + 1;
    // "The last ten days" were the days before today.
    if (is_english && !month) return std::nullopt;
    Read result = read(tokens, at, end, *part);
    result.part.month = month;
    return result;
}

// «В начале мая», "late 2031", "the end of the year".
std::optional<Read> part_before_period(const Tokens& tokens, std::size_t at) {
    constexpr std::array<Word, 15> russian{{{"начало", PartOfPeriod::early},
                                            {"начала", PartOfPeriod::early},
                                            {"началу", PartOfPeriod::early},
                                            {"начале", PartOfPeriod::early},
                                            {"началом", PartOfPeriod::early},
                                            {"середина", PartOfPeriod::middle},
                                            {"середины", PartOfPeriod::middle},
                                            {"середине", PartOfPeriod::middle},
                                            {"середину", PartOfPeriod::middle},
                                            {"серединой", PartOfPeriod::middle},
                                            {"конец", PartOfPeriod::late},
                                            {"конца", PartOfPeriod::late},
                                            {"концу", PartOfPeriod::late},
                                            {"конце", PartOfPeriod::late},
                                            {"концом", PartOfPeriod::late}}};
    constexpr std::array<Word, 3> adverbs{
        {{"early", PartOfPeriod::early}, {"mid", PartOfPeriod::middle}, {"late", PartOfPeriod::late}}};
    constexpr std::array<Word, 5> nouns{{{"beginning", PartOfPeriod::early},
                                         {"start", PartOfPeriod::early},
                                         {"middle", PartOfPeriod::middle},
                                         {"end", PartOfPeriod::late},
                                         {"close", PartOfPeriod::late}}};
    const std::string_view key = tokens[at].key;
    if (is_any(key, {"year-end", "month-end"})) return read(tokens, at, at + 1, PartOfPeriod::late);
    // "Mid-April", "mid-1980s".
    if (key.starts_with("mid-")) {
        const std::string_view rest = key.substr(std::string_view("mid-").size());
        const bool is_name = is_period(rest) || (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') ||
                             rest.ends_with("ies") || number_word(rest);
        return is_name ? std::optional(read(tokens, at, at + 1, PartOfPeriod::middle)) : std::nullopt;
    }
    auto part = part_in(russian, key);
    if (!part) part = part_in(adverbs, key);
    if (part) return is_before_period(tokens, at + 1) ? std::optional(read(tokens, at, at + 1, *part)) : std::nullopt;
    part = key_at(tokens, at + 1) == "of" ? part_in(nouns, key) : std::nullopt;
    if (!part || !is_before_period(tokens, at + 2)) return std::nullopt;
    return read(tokens, at, at + 1, *part);
}

}  // namespace

std::vector<NamedPart> parts_of_periods_in(const std::vector<Token>& tokens) {
    std::vector<NamedPart> parts;
    for (std::size_t at = 0; at < tokens.size();) {
        std::optional<Read> found = ten_days(tokens, at);
        if (!found) found = part_before_period(tokens, at);
        if (found) parts.push_back(found->part);
        at = found ? found->end : at + 1;
    }
    return parts;
}

bool is_bound_of(const Value& date, const NamedPart& ten_days) {
    constexpr std::size_t month_and_day = 5;
    if (date.kind != ValueKind::date || date.amount.size() < month_and_day || !ten_days.month) return false;
    const std::string_view end = std::string_view(date.amount).substr(date.amount.size() - month_and_day);
    const int month = std::atoi(end.data()), day = std::atoi(end.data() + 3);
    const int first = 1 + 10 * static_cast<int>(ten_days.part);
    const bool is_last = ten_days.part == PartOfPeriod::late ? day >= 28 : day == first + 9;
    return month == *ten_days.month && (day == first || is_last);
}

}  // namespace stykovka
