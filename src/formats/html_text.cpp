// A text with inline codes as HTML.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html_text.h"

#include <algorithm>
#include <vector>

namespace stykovka {
namespace {

bool is_same(const InlineCode& one, const InlineCode& another) {
    return one.kind == another.kind && one.id == another.id && one.element == another.element;
}

/// Writes tags so that they never overlap.
class Writer {
public:
    explicit Writer(const Content& known) : known_(known) {}

    std::string written(const Content& content) {
        std::size_t at = 0;
        for (const InlineCode& code : content.codes) {
            result_ += html_escaped(std::string_view(content.text).substr(at, code.offset - at));
            at = std::max<std::size_t>(at, code.offset);
            if (code.kind == CodeKind::open) open(code);
            if (code.kind == CodeKind::close) close(code);
            if (code.kind == CodeKind::placeholder) placeholder(code);
            const bool is_break = code.kind == CodeKind::placeholder && code.element == "br";
            if (is_break && at < content.text.size() && content.text[at] == ' ') ++at;
        }
        result_ += html_escaped(std::string_view(content.text).substr(at));
        while (!open_.empty()) close_last();
        return std::move(result_);
    }

private:
    struct Open {
        std::string id, closing;
    };

    bool is_known(const InlineCode& code) const {
        return std::any_of(known_.codes.begin(), known_.codes.end(),
                           [&](const InlineCode& each) { return is_same(each, code); });
    }

    static std::string name_for(const InlineCode& code) {
        for (const char* const name : {"b", "i", "u", "s", "sub", "sup", "em", "strong"})
            if (code.element == name) return name;
        return {};
    }

    void open(const InlineCode& code) {
        const std::string name = name_for(code);
        const bool known = is_known(code);
        if (known) result_ += code.native;
        if (!known && !name.empty()) result_ += "<" + name + ">";
        std::string closing = known ? "</" + code.element + ">" : name.empty() ? name : "</" + name + ">";
        open_.push_back({code.id, std::move(closing)});
    }

    void close(const InlineCode& code) {
        const auto found =
            std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) { return each.id == code.id; });
        if (found == open_.rend()) return;
        const auto left = static_cast<std::size_t>(open_.rend() - found) - 1;
        if (is_known(code) && left + 1 == open_.size()) open_.back().closing = code.native;
        while (open_.size() > left) close_last();
    }

    void placeholder(const InlineCode& code) {
        if (is_known(code))
            result_ += code.native;
        else if (code.element == "br")
            result_ += "<br>";
    }

    void close_last() {
        result_ += open_.back().closing;
        open_.pop_back();
    }

    const Content& known_;
    std::vector<Open> open_;
    std::string result_;
};

}  // namespace

std::string html_escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '&')
            result += "&amp;";
        else if (text[i] == '<')
            result += "&lt;";
        else if (text[i] == '>')
            result += "&gt;";
        else if (text.substr(i, 2) == "\xC2\xA0")
            result += "&nbsp;", ++i;
        else
            result += text[i];
    }
    return result;
}

std::string html_of(const Content& content, const Content& known) { return Writer(known).written(content); }

}  // namespace stykovka
