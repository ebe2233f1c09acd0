// Telephone numbers in running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/phones.h"

#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::size_t fewest_digits = 10;
constexpr std::size_t most_digits = 15;  // ITU-T E.164

bool divides(char32_t c) {
    return std::u32string_view(U" ()-\u00A0\u2011\u2013\u202F").find(c) != std::u32string_view::npos;
}

struct Run {
    std::size_t end = 0;  // behind the last digit
    std::size_t digits = 0;
    bool has_sign = false;  // a hyphen or a bracket
};

// Digits and what divides them, one or two signs at a time.
Run run_at(std::string_view text, std::size_t begin) {
    Run run;
    std::size_t between = 0;
    bool sign = text[begin] == '(';
    for (std::size_t at = begin + (text[begin] == '+' || sign ? 1 : 0); at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_digit(c)) {
            run.end = at;
            ++run.digits;
            run.has_sign |= sign;
            between = 0;
        } else if (!divides(c) || ++between > 2) {
            break;
        } else {
            sign |= c != U' ' && c != 0x00A0 && c != 0x202F;
        }
    }
    return run;
}

bool may_begin(std::string_view text, std::size_t at) {
    if (at > 0 &&
        (static_cast<unsigned char>(text[at - 1]) >= 0x80 ||
         std::string_view("0123456789+.,-/").find(text[at - 1]) != std::string_view::npos) &&
        text[at - 1] != '\xA0')
        return false;
    return text[at] == '+' || text[at] == '7' || text[at] == '8' || text[at] == '(';
}

}  // namespace

std::vector<ByteSpan> phones_in(std::string_view text) {
    std::vector<ByteSpan> phones;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!may_begin(text, at)) continue;
        const Run run = run_at(text, at);
        const bool enough = run.digits >= fewest_digits && run.digits <= most_digits;
        if (!enough ||
            (!run.has_sign && text[at] != '+' && !phone_key(text.substr(at, run.end - at)).starts_with("7800")))
            continue;
        phones.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(run.end)});
        at = run.end;
    }
    return phones;
}

std::string phone_key(std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() == 11 && digits[0] == '8') digits[0] = '7';
    return digits;
}

}  // namespace stykovka
