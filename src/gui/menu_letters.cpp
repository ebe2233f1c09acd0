// The letters that open the rows of a menu.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menu_letters.h"

#include <set>

#include "base/unicode.h"

namespace stykovka {
namespace {

std::string without_mark(std::string label) {
    std::erase(label, '&');
    return label;
}

// The label with its first free letter marked and taken.
std::string with_free_letter(const std::string& label, std::set<std::string>& taken) {
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(label, at);
        if (!is_letter(c) && !is_digit(c)) continue;
        if (taken.insert(folded(label.substr(begin, at - begin))).second)
            return label.substr(0, begin) + '&' + label.substr(begin);
    }
    return label;
}

}  // namespace

std::string letter_of(const std::string& label) {
    std::size_t at = label.find('&');
    if (at == std::string::npos || ++at == label.size()) return {};
    const std::size_t begin = at;
    next_code_point(label, at);
    return folded(label.substr(begin, at - begin));
}

std::vector<std::string> with_own_letters(const std::vector<std::string>& labels) {
    std::set<std::string> taken;
    std::vector<std::string> own;
    std::vector<std::size_t> without;
    for (const std::string& label : labels) {
        const std::string letter = letter_of(label);
        if (letter.empty() || !taken.insert(letter).second) without.push_back(own.size());
        own.push_back(label);
    }
    for (const std::size_t i : without) own[i] = with_free_letter(without_mark(own[i]), taken);
    return own;
}

}  // namespace stykovka
