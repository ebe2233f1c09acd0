// How often something happens, and in what time so much of it: «раз в полгода», "twice a day", «120 тысяч в час».
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/any_of.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

constexpr double hour = 60, day = 24 * hour, week = 7 * day, year = 365.25 * day, month = year / 12;

/// A length of time, and the piece behind it.
struct Period {
    double minutes = 0;
    std::size_t end = 0;
    double times = 1;           ///< so often in it
    bool is_of_amount = false;  ///< see Rate
};

struct Word {
    std::string_view begin;
    double minutes;
};

template <std::size_t size>
std::optional<double> minutes_in(const std::array<Word, size>& words, std::string_view key) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return key.starts_with(word.begin); });
    return found == words.end() ? std::nullopt : std::optional(found->minutes);
}

std::optional<double> unit_at(const Pieces& pieces, std::size_t at) {
    const std::string_view key = pieces[at].key;
    // «В месячный срок», «летний» name no unit.
    if (begins_with_any(key, {"месячн", "летн", "летию", "летие", "летия", "дневн"})) return std::nullopt;
    if (const auto unit = time_unit(key)) return unit->base == "month" ? unit->size * month : unit->size;
    constexpr std::array<Word, 8> others{{{"секунд", 1.0 / 60},
                                          {"second", 1.0 / 60},
                                          {"кварта", 3 * month},
                                          {"quarter", 3 * month},
                                          {"полугоди", 6 * month},
                                          {"десятилети", 10 * year},
                                          {"decade", 10 * year},
                                          {"annum", year}}};
    return minutes_in(others, key);
}

// «Полчаса», "half-hour", "half an hour", «четверть часа», "quarter of an hour".
std::optional<Period> part_of_unit(const Pieces& pieces, std::size_t at) {
    constexpr std::array<Word, 5> words{{{"полчаса", hour / 2},
                                         {"получас", hour / 2},
                                         {"полгода", year / 2},
                                         {"half-hour", hour / 2},
                                         {"half-year", year / 2}}};
    if (const auto minutes = minutes_in(words, pieces[at].key)) return Period{*minutes, at + 1};
    const bool is_half = pieces.is(at, "half");
    if (!is_half && !pieces.is_any(at, {"quarter", "четверть"})) return std::nullopt;
    std::size_t next = at + 1;
    if (pieces.is(next, "of")) ++next;
    const bool is_part = next > at + 1 || pieces.is_any(next, {"a", "an", "hour", "часа"});
    if (pieces.is_any(next, {"a", "an"})) ++next;
    const auto unit = is_part || is_half ? unit_at(pieces, next) : std::nullopt;
    return unit ? std::optional(Period{*unit / (is_half ? 2 : 4), next + 1}) : std::nullopt;
}

// "Hour", "six months", "other day", «полгода».
std::optional<Period> period_at(const Pieces& pieces, std::size_t at) {
    if (const auto part = part_of_unit(pieces, at)) return part;
    if (pieces.is(at, "other")) {
        const auto unit = unit_at(pieces, at + 1);
        return unit ? std::optional(Period{2 * *unit, at + 2}) : std::nullopt;
    }
    if (const auto number = plain_number_at(pieces, at); number && !number->is_ordinal) {
        const auto unit = unit_at(pieces, number->end);
        const double count = std::atof(number->amount.c_str());
        return unit && count > 0 ? std::optional(Period{count * *unit, number->end + 1}) : std::nullopt;
    }
    const auto unit = unit_at(pieces, at);
    if (!unit) return std::nullopt;
    // "Every minute and a half".
    const auto fraction = fraction_behind(pieces, at + 1);
    if (!fraction) return Period{*unit, at + 1};
    return Period{(1 + std::atof(std::string(fraction->digits).c_str())) * *unit, fraction->end};
}

// «Ежедневно», "annual".
std::optional<Period> in_one_word(const Pieces& pieces, std::size_t at) {
    constexpr std::array<Word, 16> russian{{{"ежесекундн", 1.0 / 60},
                                            {"ежеминутн", 1},
                                            {"ежечасн", hour},
                                            {"ежедневн", day},
                                            {"каждодневн", day},
                                            {"ежесуточн", day},
                                            {"суточн", day},
                                            {"среднесуточн", day},
                                            {"еженедельн", week},
                                            {"ежемесячн", month},
                                            {"среднемесячн", month},
                                            {"ежеквартальн", 3 * month},
                                            {"квартальн", 3 * month},
                                            {"ежегодн", year},
                                            {"каждогодн", year},
                                            {"среднегодов", year}}};
    constexpr std::array<Word, 10> english{{{"hourly", hour},
                                            {"daily", day},
                                            {"weekly", week},
                                            {"fortnightly", 2 * week},
                                            {"monthly", month},
                                            {"quarterly", 3 * month},
                                            {"semiannual", year / 2},
                                            {"half-yearly", year / 2},
                                            {"yearly", year},
                                            {"annual", year}}};
    const std::string_view key = pieces[at].key;
    if (begins_with_any(key, {"годовой", "годового", "годовому", "годовым", "годовом", "годовая", "годовую", "годовое",
                              "годовые", "годовых"}))
        return Period{year, at + 1};
    const auto minutes = pieces.is_english() ? minutes_in(english, key) : minutes_in(russian, key);
    return minutes ? std::optional(Period{*minutes, at + 1}) : std::nullopt;
}

bool is_every(const Pieces& pieces, std::size_t at) {
    return pieces.is_any(at, {"every", "each", "каждый", "каждого", "каждому", "каждым", "каждую", "каждой", "каждое",
                              "каждые", "каждых"});
}

// "Every 15 minutes", «каждый день».
std::optional<Period> every(const Pieces& pieces, std::size_t at) {
    return is_every(pieces, at) ? period_at(pieces, at + 1) : std::nullopt;
}

/// How many times, and the piece behind.
struct Times {
    double count = 0;
    std::size_t end = 0;
};

std::optional<Times> times_at(const Pieces& pieces, std::size_t at) {
    // To grow «в два раза» is no number of times.
    if (at > 0 && pieces.is(at - 1, "в")) return std::nullopt;
    const bool is_counted = at > 0 && (pieces.is_number(at - 1) || number_word(pieces[at - 1].key));
    if (!is_counted && pieces.is_any(at, {"раз", "раза", "once"})) return Times{1, at + 1};
    if (pieces.is_any(at, {"дважды", "трижды", "четырежды", "twice", "thrice"}))
        return Times{static_cast<double>(*times_word(pieces[at].key)), at + 1};
    const auto number = plain_number_at(pieces, at);
    if (!number || number->is_ordinal || !pieces.is_any(number->end, {"раз", "раза", "times"})) return std::nullopt;
    return Times{std::atof(number->amount.c_str()), number->end + 1};
}

// «Четыре раза в час», "once every two years".
std::optional<Period> counted(const Pieces& pieces, std::size_t at) {
    const auto times = times_at(pieces, at);
    if (!times || times->count <= 0) return std::nullopt;
    const std::size_t joint = times->end;
    if (!is_every(pieces, joint) && !pieces.is_any(joint, {"в", "a", "an", "per", "in"})) return std::nullopt;
    const std::size_t begin = pieces.is(joint, "in") && pieces.is_any(joint + 1, {"a", "an"}) ? joint + 2 : joint + 1;
    auto period = period_at(pieces, begin);
    if (period) period->times = times->count;
    return period;
}

// What ends a clause; the point of «тыс.» does not.
bool is_sign(const Pieces& pieces, std::size_t at) {
    constexpr std::size_t longest_short = 8;  // bytes
    if (pieces.is(at, ".")) return at == 0 || pieces[at - 1].key.size() > longest_short;
    return pieces.is_any(at, {",", ";", ":", "—", "–", "(", ")"});
}

bool is_number_at(const Pieces& pieces, std::size_t at) {
    return pieces.is_number(at) || power_of_scale(pieces[at].key) || plain_number_at(pieces, at);
}

// What is so many in the time: a number in the same clause, before it or at once behind.
bool has_number_near(const Pieces& pieces, std::size_t begin, std::size_t end) {
    constexpr std::size_t before = 8, behind = 3;
    for (std::size_t back = 1; back <= before && back <= begin && !is_sign(pieces, begin - back); ++back)
        if (is_number_at(pieces, begin - back)) return true;
    for (std::size_t next = end; next < end + behind && next < pieces.size() && !is_sign(pieces, next); ++next)
        if (is_number_at(pieces, next)) return true;
    return false;
}

// «В день матча», «в год основания», «в час ночи» name a time.
bool names_a_time(const Pieces& pieces, std::size_t end) {
    if (end >= pieces.size() || pieces[end].kind != TokenKind::word) return false;
    const std::string_view key = pieces[end].key;
    constexpr std::array<std::string_view, 26> joints{
        "по",  "и",  "а",     "на",    "в",     "во", "при", "с", "со", "из",    "от",  "до",  "к",
        "или", "но", "после", "около", "более", "не", "за",  "у", "об", "свыше", "это", "что", "примерно"};
    constexpr std::array<std::string_view, 13> verb_ends{"ет", "ит",  "ют",  "ут",   "ат",   "ят",  "тся",
                                                         "ть", "лся", "лся", "лось", "лась", "лись"};
    return !is_any(key, joints) && !ends_with_any(key, verb_ends);
}

// "A year ago", "in a day", "a year and a half" are no rates.
bool is_length_of_time(const Pieces& pieces, std::size_t article, std::size_t end) {
    const bool is_before =
        article == 0 || is_sign(pieces, article - 1) ||
        pieces.is_any(article - 1,
                      {"in",   "for",  "within",  "over",  "after",  "of",      "about", "than",   "take", "takes",
                       "took", "on",   "at",      "from",  "by",     "to",      "spend", "spent",  "last", "lasted",
                       "with", "is",   "was",     "be",    "nearly", "almost",  "half",  "what",   "such", "quite",
                       "many", "and",  "or",      "until", "past",   "before",  "into",  "during", "as",   "not",
                       "only", "just", "through", "under", "taking", "lasting", "around"});
    return is_before || pieces.is_any(end, {"ago", "later", "earlier", "before", "after", "old", "long", "and", "of",
                                            "in", "from", "’s", "'s", "early", "ahead", "away", "off"});
}

// "40 tons an hour", "per second", «120 тысяч в час».
std::optional<Period> per_unit(const Pieces& pieces, std::size_t at) {
    if (pieces.is(at, "per")) {
        auto period = period_at(pieces, at + 1);
        if (period) period->is_of_amount = true;
        return period;
    }
    const bool is_article = pieces.is_english() && pieces.is_any(at, {"a", "an"});
    const bool is_in = pieces.is(at, "в") && pieces.is_any(at + 1, {"секунду", "минуту", "час", "день", "сутки",
                                                                    "неделю", "месяц", "квартал", "год"});
    if (!is_article && !is_in) return std::nullopt;
    const auto unit = unit_at(pieces, at + 1);
    const std::size_t end = at + 2;
    if (!unit || (is_article ? is_length_of_time(pieces, at, end) || pieces[at + 1].key.ends_with('s')
                             : names_a_time(pieces, end)))
        return std::nullopt;
    return has_number_near(pieces, at, end) ? std::optional(Period{*unit, end, 1, true}) : std::nullopt;
}

}  // namespace

std::vector<Rate> rates_in(std::string_view text, const Language& language) {
    const Pieces pieces(text, language);
    std::vector<Rate> rates;
    for (std::size_t at = 0; at < pieces.size();) {
        std::optional<Period> read;
        for (const auto reader : {counted, every, in_one_word, per_unit})
            if ((read = reader(pieces, at))) break;
        if (read)
            rates.push_back(
                {pieces.span(at, read->end), read->minutes / read->times, read->minutes, read->is_of_amount});
        at = read ? read->end : at + 1;
    }
    return rates;
}

bool same_rate(const Rate& one, const Rate& another) {
    const auto are_same = [](double first, double second) {
        const double larger = std::max(first, second);
        // Four weeks are a month, two of them half of one.
        const double tolerance = larger >= 10 * day ? 0.09 : 1e-6;
        return std::abs(first - second) <= tolerance * larger;
    };
    return are_same(one.minutes, another.minutes) ||
           ((one.is_of_amount || another.is_of_amount) && are_same(one.period, another.period));
}

}  // namespace stykovka
