// Names of files that say their language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marked_name.h"

#include <vector>

#include "base/unicode.h"

namespace stykovka {
namespace {

std::vector<std::string_view> marks_of(const Language& language) {
    const std::string_view code = language.primary();
    if (code == "ru") return {code, "rus", "russian"};
    if (code == "en") return {code, "eng", "english"};
    return {code};
}

bool is_separator(char c) { return c == '_' || c == '-' || c == '.' || c == ' '; }

}  // namespace

MarkedName marked_name(std::string_view stem, const BySide<Language>& languages) {
    std::string name = folded(stem);
    for (const Side side : both_sides)
        for (const std::string_view mark : marks_of(languages[side])) {
            if (name == mark) return {"", side};
            if (name.size() <= mark.size() + 1 || !name.ends_with(mark)) continue;
            const std::size_t end = name.size() - mark.size() - 1;
            if (is_separator(name[end])) return {name.substr(0, end), side};
        }
    return {std::move(name), std::nullopt};
}

}  // namespace stykovka
