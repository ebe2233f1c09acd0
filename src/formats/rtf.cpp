// Releases as Rich Text Format: their text only.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rtf.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <vector>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/plain_text.h"
#include "text/conversion.h"

namespace stykovka {
namespace {

/// Groups in groups: programs stay below 100.
constexpr std::size_t deepest = 2'000;

/// What is no part of the text ("Rich Text Format Specification", 1.9.1).
constexpr std::array<std::string_view, 20> destinations{"colortbl", "stylesheet", "info",     "pict",     "header",
                                                        "headerl",  "headerr",    "headerf",  "footer",   "footerl",
                                                        "footerr",  "footerf",    "footnote", "object",   "themedata",
                                                        "fldinst",  "datastore",  "xmlnstbl", "listtext", "pntext"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> signs{{{"par", "\n"},
                                                                               {"sect", "\n"},
                                                                               {"page", "\n"},
                                                                               {"cell", "\n"},
                                                                               {"row", "\n"},
                                                                               {"line", " "},
                                                                               {"tab", "\t"},
                                                                               {"emdash", "—"},
                                                                               {"endash", "–"},
                                                                               {"bullet", "•"},
                                                                               {"lquote", "‘"},
                                                                               {"rquote", "’"}}};

// Code pages by the character sets of fonts.
std::string page_of_charset(int charset) {
    static const std::map<int, int> pages{{0, 1252},   {161, 1253}, {162, 1254}, {177, 1255}, {178, 1256},
                                          {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}};
    const auto page = pages.find(charset);
    return page == pages.end() ? std::string() : fmt::format("windows-{}", page->second);
}

struct State {
    bool is_skipped = false;
    bool is_font_table = false;
    bool is_deleted = false;
    int font = 0;
    int replaced = 1;  ///< signs for older programs behind a "\u"
};

/// Reads the words out of an RTF file.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    /// False when the file is cut off or no RTF.
    bool read() {
        states_.emplace_back();
        while (at_ < bytes_.size() && !states_.empty() && states_.size() < deepest) step();
        flush();
        return states_.size() <= 1 && is_closed_;
    }
    const std::string& text() const { return text_; }

private:
    State& state() { return states_.back(); }

    void step() {
        const char c = bytes_[at_++];
        if (c == '{') return flush(), states_.push_back(state());
        if (c == '}') {
            flush();
            if (states_.size() == 2) is_closed_ = true;
            return states_.pop_back();
        }
        if (c == '\\') return control();
        if (c != '\r' && c != '\n' && c != '\0') sign(c);
    }

    // A sign in the code page of the font.
    void sign(char c) {
        if (to_skip_ > 0) return static_cast<void>(--to_skip_);
        if (state().is_skipped || state().is_deleted || state().is_font_table) return;
        add_pending_unit();
        pending_ += c;
    }

    void flush() {
        add_pending_unit();
        if (pending_.empty()) return;
        const auto font = fonts_.find(state().font);
        const std::string& page = font == fonts_.end() || font->second.empty() ? page_ : font->second;
        const auto words = converted(pending_, page);
        text_ += words ? words->text : pending_;
        pending_.clear();
    }

    void add(std::string_view words) {
        flush();
        if (!state().is_skipped && !state().is_deleted && !state().is_font_table) text_ += words;
    }

    void control() {
        if (at_ >= bytes_.size()) return;
        const char c = bytes_[at_];
        if (c == '\'') return hexadecimal();
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return word();
        ++at_;
        if (c == '*') state().is_skipped = true;
        if (c == '~') add("\u00a0");
        if (c == '_') add("\u2011");
        if (c == '\n' || c == '\r') add("\n");
        if (c == '\\' || c == '{' || c == '}') sign(c);
    }

    void hexadecimal() {
        const std::string digits(bytes_.substr(at_ + 1, 2));
        at_ = std::min(at_ + 3, bytes_.size());
        sign(static_cast<char>(std::strtol(digits.c_str(), nullptr, 16)));
    }

    void word() {
        const std::size_t begin = at_;
        while (at_ < bytes_.size() &&
               ((bytes_[at_] >= 'a' && bytes_[at_] <= 'z') || (bytes_[at_] >= 'A' && bytes_[at_] <= 'Z')))
            ++at_;
        const std::string_view name = bytes_.substr(begin, at_ - begin);
        const std::size_t number_begin = at_;
        if (at_ < bytes_.size() && bytes_[at_] == '-') ++at_;
        while (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9' && at_ - number_begin < 11) ++at_;
        const std::string digits(bytes_.substr(number_begin, at_ - number_begin));
        if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
        apply(name, static_cast<int>(std::strtol(digits.c_str(), nullptr, 10)), digits.empty());
    }

    void apply(std::string_view name, int number, bool is_bare) {
        if (name == "bin") {
            at_ = std::min(at_ + static_cast<std::size_t>(std::max(number, 0)), bytes_.size());
        } else if (name == "u") {
            unit(static_cast<char32_t>(number < 0 ? number + 65536 : number));
        } else if (name == "uc") {
            state().replaced = std::max(number, 0);
        } else if (name == "ansicpg") {
            page_ = fmt::format("windows-{}", number);
        } else if (name == "fonttbl") {
            state().is_font_table = true;
        } else if (name == "f") {
            flush();
            state().font = number;
        } else if (name == "fcharset" && state().is_font_table) {
            fonts_[state().font] = page_of_charset(number);
        } else if (name == "deleted" || name == "v") {
            flush();
            state().is_deleted = is_bare || number != 0;
        } else if (name == "plain") {
            flush();
            state().is_deleted = false;
        } else if (name == "ldblquote" || name == "rdblquote") {
            add(name[0] == 'l' ? "“" : "”");
        } else if (std::find(destinations.begin(), destinations.end(), name) != destinations.end()) {
            state().is_skipped = true;
        } else {
            const auto sign =
                std::find_if(signs.begin(), signs.end(), [&](const auto& each) { return each.first == name; });
            if (sign != signs.end()) add(sign->second);
        }
    }

    // One unit of UTF-16; halves of a pair come one after the other.
    void unit(char32_t value) {
        if (to_skip_ > 0) to_skip_ = 0;
        if (!pending_.empty()) flush();
        to_skip_ = state().replaced;
        if (state().is_skipped || state().is_deleted || state().is_font_table) return;
        if (value >= 0xDC00 && value < 0xE000 && high_ != 0) {
            append_code_point(text_, 0x10000 + ((high_ - 0xD800) << 10U) + (value - 0xDC00));
            high_ = 0;
            return;
        }
        add_pending_unit();
        if (value >= 0xD800 && value < 0xDC00)
            high_ = value;
        else if (value >= 0x20 && value < 0xD800)
            append_code_point(text_, value);
        else if (value >= 0xE000 && value < 0xFFFE)
            append_code_point(text_, value);
    }

    void add_pending_unit() {
        if (high_ != 0) append_code_point(text_, 0xFFFD);
        high_ = 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::vector<State> states_;
    std::map<int, std::string> fonts_;
    std::string page_ = "windows-1252";
    std::string pending_, text_;
    char32_t high_ = 0;
    int to_skip_ = 0;
    bool is_closed_ = false;
};

}  // namespace

ReadDocument read_rtf(const std::string& bytes, const std::string& file, const Language& language) {
    Reader reader(bytes);
    if (!reader.read())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” is cut off or damaged; ask for it again, or as .docx.")),
                                fmt::arg("file", file)));
    ReadDocument read;
    read.text = read_plain_text(reader.text(), file, language, {.encoding = "UTF-8"});
    read.text.origin = {"rtf", file, "UTF-8", false, bytes};
    read.remarks.push_back(fmt::format(
        fmt::runtime(tr("Of “{file}” only the text was taken, without formatting, notes, headers and footers; "
                        "saved as .docx or .odt it keeps them.")),
        fmt::arg("file", file)));
    return read;
}

}  // namespace stykovka
