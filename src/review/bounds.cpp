// Whether a number is the least or the most that is meant.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/bounds.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/unicode.h"
#include "review/years_near.h"

namespace stykovka {
namespace {

struct Words {
    std::string_view words;
    Bound bound;
};

// The longer before those that end like them.
constexpr std::array<Words, 77> before_amounts{{
    {"не более чем", Bound::most},
    {"не более", Bound::most},
    {"не больше чем", Bound::most},
    {"не больше", Bound::most},
    {"не выше", Bound::most},
    {"не старше", Bound::most},
    {"не превышает", Bound::most},
    {"не превысит", Bound::most},
    {"не превышать", Bound::most},
    {"не дольше", Bound::most},
    {"не свыше", Bound::most},
    {"не менее чем", Bound::least},
    {"не менее", Bound::least},
    {"не меньше чем", Bound::least},
    {"не меньше", Bound::least},
    {"не ниже", Bound::least},
    {"не младше", Bound::least},
    {"не моложе", Bound::least},
    {"более чем", Bound::least},
    {"более", Bound::least},
    {"больше", Bound::least},
    {"свыше", Bound::least},
    {"выше", Bound::least},
    {"превышает", Bound::least},
    {"превысит", Bound::least},
    {"превысил", Bound::least},
    {"превысила", Bound::least},
    {"превысило", Bound::least},
    {"превысили", Bound::least},
    {"минимум", Bound::least},
    {"старше", Bound::least},
    {"дольше", Bound::least},
    {"менее чем", Bound::most},
    {"менее", Bound::most},
    {"меньше", Bound::most},
    {"ниже", Bound::most},
    {"максимум", Bound::most},
    {"младше", Bound::most},
    {"моложе", Bound::most},
    {"до", Bound::most},
    {"no more than", Bound::most},
    {"not more than", Bound::most},
    {"not exceed", Bound::most},
    {"not exceeding", Bound::most},
    {"no older than", Bound::most},
    {"no longer than", Bound::most},
    {"no higher than", Bound::most},
    {"no less than", Bound::least},
    {"not less than", Bound::least},
    {"no fewer than", Bound::least},
    {"no younger than", Bound::least},
    {"no lower than", Bound::least},
    {"at least", Bound::least},
    {"more than", Bound::least},
    {"older than", Bound::least},
    {"over", Bound::least},
    {"upwards of", Bound::least},
    {"in excess of", Bound::least},
    {"exceeding", Bound::least},
    {"exceeds", Bound::least},
    {"exceeded", Bound::least},
    {"minimum of", Bound::least},
    {"less than", Bound::most},
    {"fewer than", Bound::most},
    {"younger than", Bound::most},
    {"under", Bound::most},
    {"below", Bound::most},
    {"up to", Bound::most},
    {"at most", Bound::most},
    {"maximum of", Bound::most},
    {"a maximum", Bound::most},
    {"почти", Bound::most},
    {"без малого", Bound::most},
    {"чуть не", Bound::most},
    {"almost", Bound::most},
    {"nearly", Bound::most},
    {"close to", Bound::most},
}};
constexpr std::array<Words, 18> behind_amounts{{
    {"or more", Bound::least},
    {"or older", Bound::least},
    {"and older", Bound::least},
    {"or higher", Bound::least},
    {"or above", Bound::least},
    {"and above", Bound::least},
    {"and over", Bound::least},
    {"or over", Bound::least},
    {"и более", Bound::least},
    {"или более", Bound::least},
    {"и старше", Bound::least},
    {"и выше", Bound::least},
    {"or less", Bound::most},
    {"or fewer", Bound::most},
    {"or younger", Bound::most},
    {"or under", Bound::most},
    {"and under", Bound::most},
    {"и младше", Bound::most},
}};
/// Points of time: these turn round when they count back from one.
constexpr std::array<Words, 10> deadlines{{
    {"не позднее чем", Bound::most},
    {"не позднее", Bound::most},
    {"не позже чем", Bound::most},
    {"не позже", Bound::most},
    {"no later than", Bound::most},
    {"не ранее чем", Bound::least},
    {"не ранее", Bound::least},
    {"не раньше чем", Bound::least},
    {"не раньше", Bound::least},
    {"no earlier than", Bound::least},
}};
constexpr std::array<Words, 22> before_dates{{
    {"начиная с", Bound::least},
    {"с", Bound::least},
    {"со", Bound::least},
    {"после", Bound::least},
    {"from", Bound::least},
    {"since", Bound::least},
    {"after", Bound::least},
    {"starting", Bound::least},
    {"starting on", Bound::least},
    {"beginning", Bound::least},
    {"beginning on", Bound::least},
    {"effective", Bound::least},
    {"до", Bound::most},
    {"по", Bound::most},
    {"until", Bound::most},
    {"till", Bound::most},
    {"before", Bound::most},
    {"through", Bound::most},
    {"prior to", Bound::most},
    {"up to", Bound::most},
    {"up until", Bound::most},
    {"by", Bound::most},
}};

Bound bound_at_end(std::string_view before, std::span<const Words> all) {
    for (const Words& each : all) {
        if (!before.ends_with(each.words)) continue;
        const std::size_t at = before.size() - each.words.size();
        if (at == 0 || before[at - 1] == ' ' || before[at - 1] == '(') return each.bound;
    }
    return Bound::none;
}

std::string piece_before(const Value& value, std::string_view text) {
    constexpr std::size_t bytes_to_look_at = 64;
    std::size_t begin = value.span.begin - std::min<std::size_t>(value.span.begin, bytes_to_look_at);
    while (begin < value.span.begin && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    return std::string(trimmed(lowered(text.substr(begin, value.span.begin - begin))));
}

// Up to the next sign, for a bound belongs to the number that it follows.
std::string piece_behind(const Value& value, std::string_view text) {
    constexpr std::size_t bytes_to_look_at = 48;
    std::string_view rest = text.substr(value.span.end, bytes_to_look_at);
    rest = rest.substr(0, valid_utf8_prefix(rest));
    return lowered(rest.substr(0, rest.find_first_of(",;:()")));
}

// «Более чем в 2 раза», «не более чем на 5 %», "more than a third".
std::string_view without_preposition(std::string_view before) {
    for (const std::string_view between :
         {" чем через", " чем за", " через", " за", " в", " на", " in", " within", " a", " an", " the"})
        if (before.ends_with(between)) return before.substr(0, before.size() - between.size());
    return before;
}

Bound turned(Bound bound) {
    return bound == Bound::least ? Bound::most : bound == Bound::most ? Bound::least : Bound::none;
}

// "Three hours before", «за 30 дней до».
bool counts_back(std::string_view behind) {
    const auto has = [&](std::string_view word) {
        const std::size_t found = behind.find(word);
        constexpr std::size_t unit_between = 24;  // bytes
        return found != std::string_view::npos && found <= unit_between;
    };
    return has(" до ") || has(" before") || has(" prior to") || has(" ahead of") || has(" in advance");
}

Bound bound_of_date(std::string_view before) {
    if (const Bound bound = bound_at_end(before, deadlines); bound != Bound::none) return bound;
    return bound_at_end(before, before_dates);
}

Bound bound_behind(std::string_view behind) {
    for (const Words& each : behind_amounts)
        if (behind.find(' ' + std::string(each.words)) != std::string::npos) return each.bound;
    return Bound::none;
}

}  // namespace

Bound bound_of(const Value& value, std::string_view text) {
    const std::string piece = piece_before(value, text);
    const bool is_point_of_time = value.kind == ValueKind::date || value.kind == ValueKind::time;
    if (is_point_of_time || is_year(value))
        if (const Bound bound = bound_of_date(piece); bound != Bound::none || is_point_of_time) return bound;
    const std::string_view before = without_preposition(piece);
    const std::string behind = piece_behind(value, text);
    if (const Bound bound = bound_at_end(before, deadlines); bound != Bound::none)
        return counts_back(behind) ? turned(bound) : bound;
    if (const Bound bound = bound_at_end(before, before_amounts); bound != Bound::none) return bound;
    return bound_behind(behind);
}

}  // namespace stykovka
