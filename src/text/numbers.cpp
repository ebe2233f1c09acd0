// Figures as each language writes them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.h"

namespace stykovka {
namespace {

// Separators before groups of exactly three digits group; the one of the language's fractions does not when it is
// alone.
bool groups(std::string_view number, char separator, bool is_decimal_here) {
    std::size_t found = number.find(separator);
    if (found == std::string_view::npos || found == 0 || found > 3) return false;
    std::size_t count = 0;
    for (; found != std::string_view::npos; ++count) {
        const std::size_t next = number.find_first_of(",.", found + 1);
        const std::size_t end = next == std::string_view::npos ? number.size() : next;
        if (end - found != 4) return false;
        found = next != std::string_view::npos && number[next] == separator ? next : std::string_view::npos;
    }
    return count > 1 || !is_decimal_here;
}

}  // namespace

std::string figure_value(std::string_view number, const Language& language) {
    const char decimal = language.primary() == "en" ? '.' : ',';
    std::string value;
    const bool commas_group = groups(number, ',', decimal == ',');
    const bool points_group = groups(number, '.', decimal == '.');
    for (const char c : number) {
        if (c >= '0' && c <= '9')
            value += c;
        else if ((c == ',' && !commas_group) || (c == '.' && !points_group))
            value += '.';
    }
    if (value.find('.') != std::string::npos) {
        value.erase(value.find_last_not_of('0') + 1);
        if (value.back() == '.') value.pop_back();
    }
    // One zero stays before a point: "0.5".
    const std::size_t whole = std::min(value.find('.'), value.size());
    value.erase(0, std::min(value.find_first_not_of('0'), whole - 1));
    return value;
}

}  // namespace stykovka
