// Lines of a plain text put together to paragraphs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/plain_text_lines.h"

#include <algorithm>

#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::size_t narrowest_wrapping = 60;
constexpr std::size_t widest_wrapping = 80;
constexpr std::size_t longest_heading = 150;

char32_t first_of(std::string_view text) {
    std::size_t offset = 0;
    return text.empty() ? U'\0' : next_code_point(text, offset);
}

char32_t last_of(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) continue;
    return first_of(text.substr(begin));
}

std::size_t length_of_first_word(std::string_view line) {
    return length_in_code_points(line.substr(0, line.find(' ')));
}

// In a wrapped file: whether the line break is only there because the next word did not fit.
bool goes_on(std::string_view line, std::string_view next, std::size_t width) {
    if (width == 0 || begins_like_item(next) || begins_with_dash(next)) return false;
    return is_lower(first_of(next)) || length_in_code_points(line) + 1 + length_of_first_word(next) > width;
}

}  // namespace

std::vector<TextLine> text_lines_of(std::string_view text) {
    std::vector<TextLine> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        lines.push_back({trimmed(text.substr(0, end)), number});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::size_t wrapping_width(const std::vector<TextLine>& lines) {
    std::size_t followed = 0;
    std::size_t full = 0;
    std::size_t goes_on_lower = 0;
    std::size_t width = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank()) continue;
        const std::size_t length = length_in_code_points(lines[i].text);
        if (length > widest_wrapping) return 0;
        width = std::max(width, length);
        if (lines[i + 1].blank()) continue;
        ++followed;
        if (length < narrowest_wrapping) continue;
        ++full;
        if (is_lower(first_of(lines[i + 1].text))) ++goes_on_lower;
    }
    return full * 2 > followed && goes_on_lower * 2 > full ? width : 0;
}

LineGroups grouped(const std::vector<TextLine>& lines) {
    const std::size_t width = wrapping_width(lines);
    LineGroups result;
    bool after_blank = true;
    for (const TextLine& line : lines) {
        if (line.blank()) {
            after_blank = true;
            continue;
        }
        if (!after_blank && goes_on(result.groups.back().back().text, line.text, width)) {
            result.groups.back().push_back(line);
            continue;
        }
        result.groups.push_back({line});
        result.after_blank.push_back(after_blank);
        after_blank = false;
    }
    return result;
}

bool begins_like_item(std::string_view line) {
    std::size_t offset = 0;
    const char32_t first = first_of(line);
    if (std::u32string_view(U"•·▪◦‣●○*").find(first) != std::u32string_view::npos) {
        next_code_point(line, offset);
        return offset < line.size() && is_space(first_of(line.substr(offset)));
    }
    if (first == U'(') ++offset;
    std::size_t figures = 0;
    while (offset < line.size() && is_digit(first_of(line.substr(offset))) && figures < 4) {
        next_code_point(line, offset);
        ++figures;
    }
    if (figures == 0 && offset < line.size() && is_letter(first_of(line.substr(offset)))) {
        next_code_point(line, offset);
        return line.substr(offset).starts_with(") ");
    }
    const std::string_view mark = line.substr(offset, 2);
    return figures > 0 && figures < 4 && (mark == ") " || mark == ". ");
}

bool begins_with_dash(std::string_view line) {
    std::size_t offset = 0;
    if (std::u32string_view(U"–—-−").find(first_of(line)) == std::u32string_view::npos || line.empty()) return false;
    next_code_point(line, offset);
    return offset < line.size() && is_space(first_of(line.substr(offset)));
}

bool looks_like_heading(std::string_view paragraph) {
    if (length_in_code_points(paragraph) > longest_heading) return false;
    return std::u32string_view(U".!?…:;,").find(last_of(paragraph)) == std::u32string_view::npos;
}

}  // namespace stykovka
