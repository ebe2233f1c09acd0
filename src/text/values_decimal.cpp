// Decimal numbers as texts, exact at any size.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_decimal.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace stykovka {
namespace {

std::string without_needless_zeros(std::string decimal) {
    if (decimal.find('.') != std::string::npos) {
        decimal.erase(decimal.find_last_not_of('0') + 1);
        if (decimal.back() == '.') decimal.pop_back();
    }
    decimal.erase(0, std::min(decimal.find_first_not_of('0'), decimal.size() - 1));
    return decimal.front() == '.' ? '0' + decimal : decimal;
}

}  // namespace

std::string times_power_of_ten(std::string_view decimal, int power) {
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    std::string digits(decimal.substr(0, point));
    std::string fraction(point < decimal.size() ? decimal.substr(point + 1) : std::string_view{});
    for (; power > 0; --power) {
        digits += fraction.empty() ? '0' : fraction.front();
        if (!fraction.empty()) fraction.erase(0, 1);
    }
    return without_needless_zeros(digits + '.' + fraction);
}

std::string sum_of_whole(std::string_view one, std::string_view another) {
    std::string sum;
    int carry = 0;
    for (std::size_t i = 0; i < std::max(one.size(), another.size()) || carry > 0; ++i) {
        if (i < one.size()) carry += one[one.size() - 1 - i] - '0';
        if (i < another.size()) carry += another[another.size() - 1 - i] - '0';
        sum += static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    std::reverse(sum.begin(), sum.end());
    return without_needless_zeros(sum);
}

std::optional<std::string> times_whole(std::string_view decimal, int factor) {
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    const std::size_t places = point < decimal.size() ? decimal.size() - point - 1 : 0;
    std::string digits(decimal.substr(0, point));
    if (places > 0) digits += decimal.substr(point + 1);
    if (digits.size() > 12) return std::nullopt;
    std::int64_t whole = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    std::string product = std::to_string(whole * factor);
    if (product.size() <= places) product.insert(0, places + 1 - product.size(), '0');
    product.insert(product.size() - places, 1, '.');
    return without_needless_zeros(product);
}

bool is_whole(std::string_view decimal) { return decimal.find('.') == std::string_view::npos; }

std::optional<int> small_whole(std::string_view decimal) {
    if (decimal.empty() || decimal.size() > 6 || !is_whole(decimal)) return std::nullopt;
    int value = 0;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    return value;
}

}  // namespace stykovka
