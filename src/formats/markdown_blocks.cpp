// The blocks of a Markdown text that hold words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdown_blocks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace stykovka {
namespace {

bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

// The length of "- ", "12. " and the like; 0 when the line does not begin so.
std::size_t item_sign(std::string_view line) {
    std::size_t at = 0;
    if (!line.empty() && std::string_view("-+*").find(line[0]) != std::string_view::npos) {
        at = 1;
    } else {
        while (at < line.size() && at < 9 && is_digit_sign(line[at])) ++at;
        if (at == 0 || at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
        ++at;
    }
    const std::size_t words = std::min(line.find_first_not_of(' ', at), line.size());
    return words > at && words < line.size() ? words : 0;
}

bool is_rule(std::string_view line) {
    char sign = 0;
    std::size_t count = 0;
    for (const char c : line) {
        if (c == ' ' || c == '\t') continue;
        if ((c != '-' && c != '*' && c != '_') || (sign != 0 && c != sign)) return false;
        sign = c;
        ++count;
    }
    return count >= 3;
}

bool is_underline(std::string_view line) {
    const std::string_view signs = trimmed(line);
    return !signs.empty() && (signs[0] == '=' || signs[0] == '-') &&
           signs.find_first_not_of(signs[0]) == std::string_view::npos;
}

bool is_delimiter_row(std::string_view line) {
    const std::string_view row = trimmed(line);
    return row.find('-') != std::string_view::npos && row.find('|') != std::string_view::npos &&
           row.find_first_not_of("|-: ") == std::string_view::npos;
}

std::size_t heading_sign(std::string_view line) {
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs == 0 || signs > 6 || (signs < line.size() && line[signs] != ' ')) return 0;
    return std::min(line.find_first_not_of(' ', signs), line.size());
}

bool is_definition(std::string_view line) {
    const std::size_t end = line.find("]:");
    return line.starts_with('[') && end != std::string_view::npos && end > 1;
}

/// One line: where it begins in the text, and what is left of it.
struct Line {
    std::size_t begin = 0;
    std::string_view text;
};

/// Cuts a text into blocks, line by line.
class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            lines_.push_back({at, text.substr(at, end - at)});
            at = end + 1;
        }
    }

    MarkdownBlocks cut() {
        std::size_t i = behind_front_matter();
        while (i < lines_.size()) i = block(i);
        flush();
        return std::move(result_);
    }

private:
    std::size_t behind_front_matter() const {
        if (lines_.empty() || trimmed(lines_[0].text) != "---") return 0;
        for (std::size_t i = 1; i < lines_.size(); ++i)
            if (trimmed(lines_[i].text) == "---" || trimmed(lines_[i].text) == "...") return i + 1;
        return 0;
    }

    // Handles the line and what belongs to it; returns the next one.
    std::size_t block(std::size_t index) {
        Line line = lines_[index];
        const bool goes_on = !open_.empty();
        const std::size_t indent = indent_of(line.text);
        strip(line, indent);
        const bool is_quote = line.text.starts_with('>');
        while (line.text.starts_with('>')) {
            strip(line, 1);
            strip(line, indent_of(line.text));
        }
        if (trimmed(line.text).empty()) return flush(), in_list_ = in_list_ && !is_quote, index + 1;
        if (line.text.starts_with("```") || line.text.starts_with("~~~"))
            return flush(), behind_fence(index, line.text);
        if (indent >= 4 && !goes_on && !in_list_) return ++result_.left_out, behind_code(index);
        if (goes_on && is_underline(line.text) && kind_ == ParagraphKind::body) {
            kind_ = ParagraphKind::heading;
            return flush(), index + 1;
        }
        if (is_rule(line.text)) return flush(), index + 1;
        if (const std::size_t sign = heading_sign(line.text)) return heading(line, sign), index + 1;
        if (!goes_on && starts_html(line.text)) return ++result_.left_out, behind_html(index);
        if (!goes_on && is_definition(line.text)) return index + 1;
        if (!goes_on && index + 1 < lines_.size() && line.text.find('|') != std::string_view::npos &&
            is_delimiter_row(lines_[index + 1].text))
            return table(index);
        if (const std::size_t sign = item_sign(line.text)) {
            flush();
            strip(line, sign);
            kind_ = ParagraphKind::list_item;
            in_list_ = true;
        } else if (!goes_on) {
            in_list_ = in_list_ && indent > 0;
        }
        open_.push_back(line);
        return index + 1;
    }

    static void strip(Line& line, std::size_t count) {
        count = std::min(count, line.text.size());
        line.begin += count;
        line.text.remove_prefix(count);
    }

    static bool starts_html(std::string_view line) {
        if (line.size() < 3 || line[0] != '<') return false;
        if (line.starts_with("<!--") || line.starts_with("</") || line.starts_with("<?")) return true;
        const std::size_t end = line.find_first_of(" >/", 1);
        const std::string name = lowered(line.substr(1, end == std::string_view::npos ? end : end - 1));
        static constexpr std::string_view names[]{
            "div",    "table",  "p",       "ul",   "ol",  "pre",   "script",  "style",  "h1", "h2",        "h3",
            "iframe", "figure", "details", "form", "nav", "aside", "section", "center", "hr", "blockquote"};
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    }

    std::size_t behind_fence(std::size_t index, std::string_view opening) {
        ++result_.left_out;
        const std::size_t size = std::min(opening.find_first_not_of(opening[0]), opening.size());
        const std::string_view fence = opening.substr(0, size);
        for (std::size_t i = index + 1; i < lines_.size(); ++i)
            if (trimmed(lines_[i].text).starts_with(fence)) return i + 1;
        return lines_.size();
    }

    std::size_t behind_code(std::size_t index) const {
        while (index < lines_.size() && indent_of(lines_[index].text) >= 4) ++index;
        return index;
    }

    std::size_t behind_html(std::size_t index) const {
        const bool is_comment = trimmed(lines_[index].text).starts_with("<!--");
        for (; index < lines_.size(); ++index) {
            if (is_comment && lines_[index].text.find("-->") != std::string_view::npos) return index + 1;
            if (!is_comment && trimmed(lines_[index].text).empty()) return index;
        }
        return index;
    }

    void heading(Line line, std::size_t sign) {
        flush();
        strip(line, sign);
        std::string_view words = trimmed(line.text);
        const std::size_t end = words.find_last_not_of('#');
        if (end == std::string_view::npos) return;
        if (end + 1 < words.size() && words[end] == ' ') words = trimmed(words.substr(0, end));
        line.text = line.text.substr(0, static_cast<std::size_t>(words.data() - line.text.data()) + words.size());
        kind_ = ParagraphKind::heading;
        open_.push_back(line);
        flush();
    }

    std::size_t table(std::size_t index) {
        flush();
        const std::size_t delimiters = index + 1;
        while (index < lines_.size() && lines_[index].text.find('|') != std::string_view::npos) {
            if (index != delimiters) cells(lines_[index]);
            ++index;
        }
        return index;
    }

    void cells(const Line& line) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= line.text.size(); ++at) {
            const bool ends =
                at == line.text.size() || (line.text[at] == '|' && (at == 0 || line.text[at - 1] != '\\'));
            if (!ends) continue;
            const std::string_view words = trimmed(line.text.substr(begin, at - begin));
            if (!words.empty()) {
                const auto place = static_cast<std::uint32_t>(words.data() - text_.data());
                result_.blocks.push_back({{place, place + static_cast<std::uint32_t>(words.size())},
                                          std::string(words),
                                          ParagraphKind::body,
                                          true});
            }
            begin = at + 1;
        }
    }

    // The open paragraph is complete.
    void flush() {
        MarkdownBlock block;
        block.kind = std::exchange(kind_, ParagraphKind::body);
        std::optional<std::size_t> begin;
        std::size_t end = 0;
        for (const Line& line : open_) {
            const std::string_view words = trimmed(line.text);
            if (words.empty()) continue;
            const auto place = static_cast<std::size_t>(words.data() - text_.data());
            if (begin) {
                // Two spaces or a backslash at the end of a line break it.
                const bool is_break = last_.ends_with("  ") || last_.ends_with('\\');
                if (last_.ends_with('\\')) block.source.pop_back();
                block.source += is_break ? "\\\n" : " ";
            } else {
                begin = place;
            }
            block.source += words;
            end = place + words.size();
            last_ = line.text;
        }
        open_.clear();
        if (!begin) return;
        block.span = {static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(end)};
        result_.blocks.push_back(std::move(block));
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::vector<Line> open_;
    std::string_view last_;
    ParagraphKind kind_ = ParagraphKind::body;
    bool in_list_ = false;
    MarkdownBlocks result_;
};

}  // namespace

MarkdownBlocks markdown_blocks(std::string_view text) { return Cutter(text).cut(); }

}  // namespace stykovka
