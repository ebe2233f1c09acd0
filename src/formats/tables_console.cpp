// Tables for a terminal.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tables_console.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 12;  // below it a column of words is no longer readable; the table then grows wider

std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::plain:
            return "";
        case Ink::faint:
            return "\x1b[2m";
        case Ink::green:
            return "\x1b[32m";
        case Ink::yellow:
            return "\x1b[33m";
        case Ink::red:
            return "\x1b[31m";
    }
    return "";
}

std::string painted(const std::string& text, Ink ink, const ConsoleStyle& style) {
    if (!style.colours || ink == Ink::plain || text.empty()) return text;
    return std::string(code_of(ink)) + text + "\x1b[0m";
}

// The longest beginning of a word in `width` columns, at least one character of it.
std::size_t fitting(std::string_view word, std::size_t width) {
    std::size_t end = 0;
    while (end < word.size()) {
        std::size_t next = end;
        next_code_point(word, next);
        if (end > 0 && width_in_columns(word.substr(0, next)) > width) break;
        end = next;
    }
    return end;
}

std::vector<std::size_t> widths_of(const std::vector<std::string>& head,
                                   const std::vector<std::vector<ConsoleCell>>& rows,
                                   const std::vector<std::size_t>& flexible, const ConsoleStyle& style) {
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < head.size(); ++column) {
        widths.push_back(width_in_columns(head[column]));
        for (const auto& row : rows) widths[column] = std::max(widths[column], width_in_columns(row[column].text));
    }
    std::size_t taken = gap.size() * (head.size() - 1);
    for (std::size_t column = 0; column < widths.size(); ++column)
        if (std::find(flexible.begin(), flexible.end(), column) == flexible.end()) taken += widths[column];
    if (flexible.empty()) return widths;
    const std::size_t left = style.width > taken ? style.width - taken : 0;
    for (const std::size_t column : flexible) widths[column] = std::max(narrowest, left / flexible.size());
    return widths;
}

std::string drawn(const std::vector<ConsoleCell>& row, const std::vector<std::size_t>& widths,
                  const ConsoleStyle& style) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        lines.push_back(wrapped(row[column].text, widths[column]));
        height = std::max(height, lines.back().size());
    }
    std::string out;
    for (std::size_t k = 0; k < height; ++k) {
        std::string line;
        std::size_t owed = 0;  // spaces are written when something follows them
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string text = k < lines[column].size() ? lines[column][k] : std::string();
            if (!text.empty()) {
                line += std::string(owed, ' ') + painted(text, row[column].ink, style);
                owed = 0;
            }
            owed += widths[column] - std::min(widths[column], width_in_columns(text)) + gap.size();
        }
        out += line + "\n";
    }
    return out;
}

}  // namespace

std::string visible_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == '\n' || c == '\t')
            out += ' ';
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c))
            out += fmt::format("⟨U+{:04X}⟩", static_cast<std::uint32_t>(c));
        else
            append_code_point(out, c);
    }
    return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        if (!line.empty() && width_in_columns(line) + 1 + width_in_columns(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        while (line.empty() && width_in_columns(word) > width) {
            const std::size_t part = fitting(word, width);
            lines.emplace_back(word.substr(0, part));
            word.remove_prefix(part);
        }
        if (word.empty()) continue;
        if (!line.empty()) line += ' ';
        line += word;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return lines;
}

std::string console_table(const std::vector<std::string>& head, const std::vector<std::vector<ConsoleCell>>& rows,
                          const std::vector<std::size_t>& flexible, const ConsoleStyle& style) {
    const auto widths = widths_of(head, rows, flexible, style);
    std::vector<ConsoleCell> head_cells;
    for (const std::string& text : head) head_cells.push_back({text, Ink::faint});
    std::string out = drawn(head_cells, widths, style);
    for (const auto& row : rows) out += drawn(row, widths, style);
    return out;
}

}  // namespace stykovka
