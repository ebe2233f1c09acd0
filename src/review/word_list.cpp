// Lists of accepted words as files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/word_list.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "text/dictionary_lines.h"
#include "review/spelled_word.h"

namespace stykovka {
namespace {

constexpr std::size_t longest_line = 4096;

bool is_one_word(std::string_view text) {
    bool letters = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        if (is_space(c) || c == U'/') return false;
        letters = letters || is_letter(c);
    }
    return letters;
}

std::optional<ListedWord> listed_word(std::string_view line) {
    const std::size_t slash = line.find('/');
    ListedWord entry{spelled(trimmed(line.substr(0, slash))), {}, 0};
    if (slash != std::string_view::npos) {
        entry.model = spelled(trimmed(line.substr(slash + 1)));
        if (!is_one_word(entry.model)) return std::nullopt;
    }
    return is_one_word(entry.word) ? std::optional(entry) : std::nullopt;
}

}  // namespace

WordList read_word_list(std::string_view text) {
    WordList list;
    std::size_t number = 0;
    for (const std::string_view whole : lines_of(text)) {
        ++number;
        const bool readable = whole.size() <= longest_line && is_valid_utf8(whole);
        const std::string_view line = readable ? trimmed(whole.substr(0, whole.find('#'))) : std::string_view();
        if (readable && line.empty()) continue;
        auto entry = readable ? listed_word(line) : std::nullopt;
        if (!entry) {
            list.bad_lines.push_back(number);
            continue;
        }
        entry->line = number;
        list.words.push_back(*std::move(entry));
    }
    return list;
}

}  // namespace stykovka
