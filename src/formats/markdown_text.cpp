// The words of a Markdown paragraph with their inline codes, and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdown_text.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/unicode.h"
#include "formats/document.h"

namespace stykovka {
namespace {

constexpr std::string_view ascii_punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_punctuation(char c) { return ascii_punctuation.find(c) != std::string_view::npos; }

/// A run of "*", "_" or "~" that may begin or end something.
struct Delimiter {
    std::size_t code = 0;  ///< of the literal piece that stands for it
    char sign = '*';
    std::size_t size = 1;
    bool opens = false;
    bool closes = false;
};

/// A stretch of the result before emphasis is known.
struct Piece {
    enum class Kind { text, code, delimiter } kind = Kind::text;
    std::string text;
    InlineCode code{};
    bool is_used = false;
    std::vector<InlineCode> codes{};  ///< of a delimiter that was matched
};

class Parser {
public:
    Parser(std::string_view source, std::uint32_t& next_id) : source_(source), next_id_(next_id) {}

    Content parsed() {
        while (at_ < source_.size()) step();
        match_delimiters();
        Content content;
        for (Piece& piece : pieces_) {
            const auto offset = [&] { return static_cast<std::uint32_t>(content.text.size()); };
            for (InlineCode& code : piece.codes) {
                code.offset = offset();
                content.codes.push_back(code);
            }
            if (piece.kind == Piece::Kind::code) {
                piece.code.offset = offset();
                content.codes.push_back(piece.code);
            }
            content.text += piece.text;
        }
        trim_ends(content);
        return content;
    }

private:
    void step() {
        const char c = source_[at_];
        if (source_.substr(at_).starts_with("\\\n")) return placeholder("br", 2, " ");
        if (c == '\\' && at_ + 1 < source_.size() && is_punctuation(source_[at_ + 1])) {
            text(source_.substr(at_ + 1, 1));
            at_ += 2;
            return;
        }
        if (c == '`' && code_span()) return;
        if (c == '!' && source_.substr(at_).starts_with("![") && image()) return;
        if (c == '[' && link()) return;
        if (c == ']' && !links_.empty() && end_link()) return;
        if (c == '<' && tag()) return;
        if (c == '*' || c == '_' || source_.substr(at_).starts_with("~~")) return delimiter();
        if (c == '&' && entity()) return;
        text(source_.substr(at_++, 1));
    }

    void text(std::string_view words) {
        if (pieces_.empty() || pieces_.back().kind != Piece::Kind::text) pieces_.emplace_back();
        pieces_.back().text += words;
    }

    InlineCode code(CodeKind kind, std::string element, std::string native, std::string id = {}) {
        if (id.empty()) id = std::to_string(++next_id_);
        return {0, kind, std::move(id), std::move(element), {}, std::move(native)};
    }

    void placeholder(const char* element, std::size_t size, std::string_view space = {}) {
        Piece piece{Piece::Kind::code, std::string(space),
                    code(CodeKind::placeholder, element, std::string(source_.substr(at_, size)))};
        pieces_.push_back(std::move(piece));
        at_ += size;
    }

    bool code_span() {
        const std::size_t size = std::min(source_.find_first_not_of('`', at_), source_.size()) - at_;
        const std::string fence(size, '`');
        const std::size_t end = source_.find(fence, at_ + size);
        if (end == std::string_view::npos) return false;
        placeholder("code", end + size - at_);
        return true;
    }

    // The length of "(address "title")" or "[name]" behind a "]"; 0 when there is none.
    std::size_t destination(std::size_t at) const {
        if (at >= source_.size() || (source_[at] != '(' && source_[at] != '[')) return 0;
        const char open = source_[at];
        const char close = open == '(' ? ')' : ']';
        int depth = 0;
        for (std::size_t i = at; i < source_.size(); ++i) {
            if (source_[i] == '\\')
                ++i;
            else if (source_[i] == open)
                ++depth;
            else if (source_[i] == close && --depth == 0)
                return i + 1 - at;
        }
        return 0;
    }

    // The "]" that belongs to the "[" at this place.
    std::size_t bracket_end(std::size_t at) const {
        int depth = 0;
        for (std::size_t i = at; i < source_.size(); ++i) {
            if (source_[i] == '\\')
                ++i;
            else if (source_[i] == '[')
                ++depth;
            else if (source_[i] == ']' && --depth == 0)
                return i;
        }
        return std::string_view::npos;
    }

    bool image() {
        const std::size_t end = bracket_end(at_ + 1);
        const std::size_t size = end == std::string_view::npos ? 0 : destination(end + 1);
        if (size == 0) return false;
        placeholder("image", end + 1 + size - at_);
        return true;
    }

    bool link() {
        const std::size_t end = bracket_end(at_);
        if (end == std::string_view::npos || end == at_ + 1) return false;
        if (source_[at_ + 1] == '^') return placeholder("footnote", end + 1 - at_), true;
        const std::size_t size = destination(end + 1);
        if (size == 0) return false;
        const InlineCode open = code(CodeKind::open, "a", "[");
        links_[end] = {open.id, size};
        pieces_.push_back({Piece::Kind::code, {}, open});
        ++at_;
        return true;
    }

    bool end_link() {
        const auto known = links_.find(at_);
        if (known == links_.end()) return false;
        const std::size_t size = 1 + known->second.second;
        pieces_.push_back({Piece::Kind::code,
                           {},
                           code(CodeKind::close, "a", std::string(source_.substr(at_, size)), known->second.first)});
        at_ += size;
        return true;
    }

    bool tag() {
        const std::size_t end = source_.find('>', at_);
        if (end == std::string_view::npos || end == at_ + 1) return false;
        const char first = source_[at_ + 1];
        const bool is_letter_sign = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        if (!is_letter_sign && first != '/' && first != '!') return false;
        const std::string name = lowered(source_.substr(at_ + 1, end - at_ - 1));
        const bool is_break = name == "br" || name == "br/" || name == "br /";
        placeholder(is_break ? "br" : "tag", end + 1 - at_, is_break ? " " : "");
        return true;
    }

    bool entity() {
        static constexpr std::pair<std::string_view, std::string_view> known[]{
            {"&nbsp;", "\u00a0"}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
        for (const auto& [name, sign] : known)
            if (source_.substr(at_).starts_with(name)) {
                text(sign);
                at_ += name.size();
                return true;
            }
        return false;
    }

    // CommonMark, “Emphasis and strong emphasis”: left- and right-flanking runs.
    void delimiter() {
        const char sign = source_[at_];
        const std::size_t size = std::min(source_.find_first_not_of(sign, at_), source_.size()) - at_;
        const auto is_open_ground = [](char c) { return c == ' ' || c == '\n' || c == 0; };
        const char before = at_ > 0 ? source_[at_ - 1] : '\0';
        const char after = at_ + size < source_.size() ? source_[at_ + size] : '\0';
        const bool left =
            !is_open_ground(after) && (!is_punctuation(after) || is_open_ground(before) || is_punctuation(before));
        const bool right =
            !is_open_ground(before) && (!is_punctuation(before) || is_open_ground(after) || is_punctuation(after));
        const bool is_low = sign == '_';
        delimiters_.push_back({pieces_.size(), sign, size, left && (!is_low || !right || is_punctuation(before)),
                               right && (!is_low || !left || is_punctuation(after))});
        pieces_.push_back({Piece::Kind::delimiter, std::string(source_.substr(at_, size))});
        at_ += size;
    }

    // A closing run goes with the nearest open one of the same sign and length.
    void match_delimiters() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < delimiters_.size(); ++i) {
            const Delimiter& here = delimiters_[i];
            const auto partner =
                !here.closes ? open.rend() : std::find_if(open.rbegin(), open.rend(), [&](std::size_t k) {
                    return delimiters_[k].sign == here.sign && delimiters_[k].size == here.size;
                });
            if (partner != open.rend() && here.size <= 3) {
                pair(delimiters_[*partner], here);
                open.erase(std::next(partner).base(), open.end());
            } else if (here.opens) {
                open.push_back(i);
            }
        }
    }

    void pair(const Delimiter& first, const Delimiter& last) {
        std::vector<std::pair<std::string, std::string>> looks;
        const std::string sign(1, first.sign);
        if (first.sign == '~')
            looks = {{"s", std::string(first.size, '~')}};
        else if (first.size == 1)
            looks = {{"i", sign}};
        else if (first.size == 2)
            looks = {{"b", sign + sign}};
        else
            looks = {{"b", sign + sign}, {"i", sign}};
        for (const auto& [name, native] : looks) {
            const InlineCode open = code(CodeKind::open, name, native);
            pieces_[first.code].codes.push_back(open);
            auto& closing = pieces_[last.code].codes;
            closing.insert(closing.begin(), code(CodeKind::close, name, native, open.id));
        }
        pieces_[first.code].text.clear();
        pieces_[last.code].text.clear();
    }

    std::string_view source_;
    std::uint32_t& next_id_;
    std::size_t at_ = 0;
    std::vector<Piece> pieces_;
    std::vector<Delimiter> delimiters_;
    std::map<std::size_t, std::pair<std::string, std::size_t>> links_;  ///< by place of "]": id, length of what follows
};

// What would become a sign gets a backslash.
std::string escaped(std::string_view text, bool is_cell, bool begins_line) {
    std::string result;
    if (begins_line && !text.empty()) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        const bool is_number = digits > 0 && digits < 10 && digits + 1 < text.size() &&
                               (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
        const bool is_sign =
            std::string_view("-+").find(text[0]) != std::string_view::npos && text.size() > 1 && text[1] == ' ';
        if (is_number) {
            result.append(text.substr(0, digits)).append("\\");
            text.remove_prefix(digits);
        } else if (is_sign || text[0] == '#' || text[0] == '>') {
            result += '\\';
        }
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool is_link = c == ']' && (next == '(' || next == ':');
        const bool is_tag = c == '<' && next != ' ';
        const bool is_inside_word = c == '_' && i > 0 && text[i - 1] != ' ' && next != ' ' && !is_punctuation(next);
        const bool is_tilde = c == '~' && next == '~';
        if (c == '*' || c == '`' || (c == '_' && !is_inside_word) || is_link || is_tag || is_tilde ||
            (c == '\\' && is_punctuation(next)) || (c == '|' && is_cell))
            result += '\\';
        if (c == '&' && text.substr(i, 8).find(';') != std::string_view::npos) {
            result += "&amp;";
            continue;
        }
        result += c;
    }
    return result;
}

/// Writes a content.
class Writer {
public:
    Writer(const Content& known, bool is_cell) : known_(known), is_cell_(is_cell) {}

    std::string written(const Content& content) {
        std::size_t at = 0;
        const auto words = [&](std::size_t end) {
            if (end <= at) return;
            result_ += escaped(std::string_view(content.text).substr(at, end - at), is_cell_, result_.empty());
            at = end;
        };
        for (const InlineCode& code : content.codes) {
            words(code.offset);
            write(code);
            const bool is_break = code.kind == CodeKind::placeholder && code.element == "br";
            if (is_break && at < content.text.size() && content.text[at] == ' ') ++at;
        }
        words(content.text.size());
        while (!open_.empty()) close_last();
        return std::move(result_);
    }

private:
    struct Open {
        std::string id, closing;
    };

    bool is_known(const InlineCode& code) const {
        return std::any_of(known_.codes.begin(), known_.codes.end(), [&](const InlineCode& each) {
            return each.id == code.id && each.element == code.element && each.kind == code.kind;
        });
    }

    static std::string signs_of(const std::string& element) {
        if (element == "b" || element == "strong") return "**";
        if (element == "i" || element == "em") return "*";
        return element == "s" ? "~~" : "";
    }

    // The end of a known one, when the translation lost it.
    std::string closing_of(const InlineCode& open) const {
        for (const InlineCode& each : known_.codes)
            if (each.id == open.id && each.kind == CodeKind::close) return each.native;
        return signs_of(open.element);
    }

    void write(const InlineCode& code) {
        if (code.kind == CodeKind::placeholder) {
            if (is_known(code))
                result_ += code.native;
            else if (code.element == "br")
                result_ += is_cell_ ? "<br>" : "\\\n";
        } else if (code.kind == CodeKind::open) {
            const bool known = is_known(code);
            result_ += known ? code.native : signs_of(code.element);
            open_.push_back({code.id, known ? closing_of(code) : signs_of(code.element)});
        } else {
            const auto found =
                std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) { return each.id == code.id; });
            if (found == open_.rend()) return;
            const auto left = static_cast<std::size_t>(open_.rend() - found) - 1;
            while (open_.size() > left) close_last();
        }
    }

    void close_last() {
        result_ += open_.back().closing;
        open_.pop_back();
    }

    const Content& known_;
    bool is_cell_;
    std::vector<Open> open_;
    std::string result_;
};

}  // namespace

Content markdown_content(std::string_view source, std::uint32_t& next_id) { return Parser(source, next_id).parsed(); }

std::string markdown_of(const Content& content, const Content& known, bool is_cell) {
    return Writer(known, is_cell).written(content);
}

}  // namespace stykovka
