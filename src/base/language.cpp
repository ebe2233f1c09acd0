// A language, written as in BCP 47.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <algorithm>
#include <cctype>

namespace stykovka {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

// RFC 5646, section 2.1.1: language lower, script Title, region UPPER.
void put_in_registry_case(std::string& part, bool first) {
    std::transform(part.begin(), part.end(), part.begin(), lower);
    if (first) return;
    if (part.size() == 2) std::transform(part.begin(), part.end(), part.begin(), upper);
    if (part.size() == 4 && !part.empty()) part[0] = upper(part[0]);
}

}  // namespace

Language::Language(std::string_view tag) {
    std::string part;
    bool first = true;
    for (std::size_t i = 0; i <= tag.size(); ++i) {
        if (i < tag.size() && tag[i] != '-' && tag[i] != '_') {
            part += tag[i];
            continue;
        }
        put_in_registry_case(part, first);
        if (!first) tag_ += '-';
        tag_ += part;
        part.clear();
        first = false;
    }
}

std::string_view Language::primary() const { return std::string_view(tag_).substr(0, tag_.find('-')); }

}  // namespace stykovka
