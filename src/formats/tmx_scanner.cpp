// Finds the units of a TMX document without parsing them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_scanner.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// A segment has at most 1 048 576 characters (4 MiB), and a unit some of them; more is skipped, not kept.
constexpr std::size_t unit_limit = std::size_t{32} << 20;
constexpr int depth_limit = 256;
constexpr std::size_t doctype_limit = 1 << 20;
constexpr std::size_t name_limit = 1024;
constexpr std::size_t compact_above = 1 << 18;

bool is_space_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Moves a place over a text. `after_cr` remembers a CR at its end, so that CRLF is one line end.
void move_over(std::string_view text, TmxPlace& place, bool& after_cr) {
    while (!text.empty()) {
        const std::size_t line_feed = std::min(text.find('\n'), text.size());
        const std::size_t end = std::min(text.substr(0, line_feed).find('\r'), line_feed);
        place.column += length_in_code_points(text.substr(0, end));
        if (end > 0) after_cr = false;
        if (end == text.size()) return;
        const bool is_second_half = text[end] == '\n' && after_cr;
        after_cr = text[end] == '\r';
        if (!is_second_half) ++place.line;
        place.column = 1;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

TmxPlace place_in(std::string_view text, std::size_t offset, TmxPlace begin) {
    bool after_cr = false;
    move_over(text.substr(0, offset), begin, after_cr);
    return begin;
}

TmxScanner::TmxScanner(XmlDecoder& decoder, std::string file) : decoder_(decoder), file_(std::move(file)) {}

bool TmxScanner::have(std::size_t count) {
    if (buffer_.size() - at_ >= count) return true;
    if (at_ > compact_above) {
        settle_place();
        buffer_.erase(0, at_);
        at_ = 0;
    }
    while (buffer_.size() - at_ < count)
        if (!decoder_.append_next(buffer_)) return false;
    return true;
}

bool TmxScanner::follows(std::string_view what) {
    return have(what.size()) && buffer_.compare(at_, what.size(), what) == 0;
}

void TmxScanner::take(std::size_t count) {
    const std::string_view taken = std::string_view(buffer_).substr(at_, count);
    unplaced_ += count;
    if (keeping_ && piece_.text.size() + count > unit_limit) piece_.limit = TmxPiece::Limit::too_large;
    if (keeping_ && piece_.limit == TmxPiece::Limit::none) piece_.text += taken;
    at_ += count;
    offset_ += count;
}

void TmxScanner::settle_place() {
    move_over(std::string_view(buffer_).substr(at_ - unplaced_, unplaced_), place_, after_cr_);
    unplaced_ = 0;
}

bool TmxScanner::take_through(std::string_view mark) {
    while (true) {
        const std::size_t found = buffer_.find(mark, at_);
        if (found != std::string::npos) {
            take(found + mark.size() - at_);
            return true;
        }
        // The mark may begin in the last bytes, so they stay for the next round.
        if (const std::size_t left = buffer_.size() - at_; left >= mark.size()) take(left - mark.size() + 1);
        if (!have(buffer_.size() - at_ + 1)) {
            take(buffer_.size() - at_);
            return false;
        }
    }
}

// Up to the next "<"; false at the end of the document.
bool TmxScanner::take_text() {
    while (true) {
        const std::size_t end = std::min(buffer_.find('<', at_), buffer_.size());
        const std::string_view text = std::string_view(buffer_).substr(at_, end - at_);
        if (!keeping_ && !std::all_of(text.begin(), text.end(), is_space_byte)) {
            if (!in_root_) refuse(tr("“{file}” is not a TMX file: it does not begin like an XML document."));
            stray_text_ = true;
        }
        take(end - at_);
        if (at_ < buffer_.size()) return true;
        if (!have(1)) return false;
    }
}

// A start or end tag, its quoted attributes included; false when the document ends inside. Sets self_closing_.
bool TmxScanner::take_tag() {
    char quote = 0;
    char last = 0;
    while (true) {
        std::size_t end = at_;
        for (; end < buffer_.size(); ++end) {
            const char c = buffer_[end];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                self_closing_ = last == '/';
                take(end + 1 - at_);
                return true;
            }
            last = c;
        }
        take(end - at_);
        if (!have(1)) return false;
    }
}

std::string TmxScanner::name_here(std::size_t skip) {
    have(skip + name_limit);
    const std::size_t begin = at_ + skip;
    const std::size_t end = std::min(buffer_.find_first_of(" \t\r\n/>", begin), buffer_.size());
    if (end - begin >= name_limit) refuse(tr("“{file}” is not a TMX file: the name of an element is too long."));
    return buffer_.substr(begin, end - begin);
}

void TmxScanner::read_doctype() {
    std::string text;
    int brackets = 0;
    char quote = 0;
    for (have(1); have(1); take(1)) {
        const char c = buffer_[at_];
        text += c;
        if (text.size() > doctype_limit)
            refuse(tr("“{file}” was not read: its DOCTYPE is longer than any honest one."));
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            ++brackets;
        } else if (c == ']') {
            --brackets;
        } else if (c == '>' && brackets <= 0) {
            take(1);
            // Entities may reach files and the network, or grow without end, and no TMX tool writes them.
            if (text.find("<!ENTITY") != std::string::npos)
                refuse(
                    tr("“{file}” was not read: its DOCTYPE declares entities, which can be used for attacks. "
                       "Remove them, or ask whoever made the file for one without."));
            return;
        }
    }
    refuse(tr("“{file}” is not a TMX file: its DOCTYPE has no end."));
}

void TmxScanner::read_declaration() {
    space_before_declaration_ = offset_ > 0 && !in_root_;
    const std::size_t begin = at_;
    have(64);
    const std::string_view head = std::string_view(buffer_).substr(begin, 64);
    const std::string_view declaration = head.substr(0, std::min(head.find("?>"), head.size()));
    xml_1_1_ =
        declaration.find("\"1.1\"") != std::string_view::npos || declaration.find("'1.1'") != std::string_view::npos;
}

// A comment, CDATA section or processing instruction, or a "<" that begins nothing; false when the document ends in it.
bool TmxScanner::take_markup_without_name() {
    if (follows("<!--")) {
        take(4);
        return take_through("-->");
    }
    if (follows("<![CDATA[")) return take_through("]]>");
    if (follows("<?")) return take_through("?>");
    take(1);
    return true;
}

void TmxScanner::begin_piece(TmxPiece::Kind kind) {
    settle_place();
    piece_ = TmxPiece{};
    piece_.kind = kind;
    piece_.place = place_;
    piece_.offset = offset_;
    if (kind == TmxPiece::Kind::unit) piece_.place.unit = ++units_;
    keeping_ = true;
}

TmxPiece TmxScanner::finished_piece() {
    keeping_ = false;
    return std::move(piece_);
}

TmxPiece TmxScanner::damage(TmxPiece::Kind kind) {
    keeping_ = false;
    settle_place();
    TmxPiece piece;
    piece.kind = kind;
    piece.place = place_;
    piece.place.unit = units_;
    piece.offset = offset_;
    return piece;
}

TmxPiece TmxScanner::element(TmxPiece::Kind kind, const std::string& name) {
    begin_piece(kind);
    if (!take_tag()) return damage(TmxPiece::Kind::cut_off);
    int depth = self_closing_ ? 0 : 1;
    while (depth > 0) {
        if (!take_text() || !have(1)) return damage(TmxPiece::Kind::cut_off);
        const bool closes = follows("</");
        const bool opens = !closes && have(2) && begins_name(buffer_[at_ + 1]);
        const std::string inner = closes ? name_here(2) : opens ? name_here(1) : std::string();
        if ((opens && inner == "tu") || (closes && (inner == "body" || inner == "tmx")))
            return damage(TmxPiece::Kind::missing_tu_end);
        const bool whole = opens || closes ? take_tag() : take_markup_without_name();
        if (!whole) return damage(TmxPiece::Kind::cut_off);
        if (closes && inner == name) break;
        if (closes) depth = std::max(depth - 1, 1);
        if (opens && !self_closing_) ++depth;
        if (depth > depth_limit && piece_.limit == TmxPiece::Limit::none) piece_.limit = TmxPiece::Limit::too_deep;
    }
    return finished_piece();
}

void TmxScanner::expect_root(const std::string& name) {
    if (name != "tmx") refuse(tr("“{file}” is not a TMX file: its root element is “{name}”."), name);
    in_root_ = true;
}

TmxPiece TmxScanner::next() {
    while (take_text() && have(1)) {
        if (follows("<!DOCTYPE") && !in_root_) {
            read_doctype();
            continue;
        }
        if (follows("<?xml ") || follows("<?xml\t") || follows("<?xml\n")) read_declaration();
        const bool closes = follows("</");
        if (!closes && !(have(2) && begins_name(buffer_[at_ + 1]))) {
            if (!in_root_ && !follows("<!--") && !follows("<?"))
                refuse(tr("“{file}” is not a TMX file: it does not begin like an XML document."));
            if (!take_markup_without_name()) break;
            continue;
        }
        const std::string name = name_here(closes ? 2 : 1);
        if (!in_root_) {
            expect_root(name);
            begin_piece(TmxPiece::Kind::root);
            return take_tag() ? finished_piece() : damage(TmxPiece::Kind::cut_off);
        }
        if (!closes && name == "tu") return element(TmxPiece::Kind::unit, name);
        if (!closes && name == "header") return element(TmxPiece::Kind::header, name);
        if (!take_tag()) break;
        if (closes && name == "tmx") return damage(TmxPiece::Kind::end);
        if (name != "body" && stray_element_.empty()) stray_element_ = name;
    }
    return damage(TmxPiece::Kind::cut_off);
}

TmxRest TmxScanner::rest() {
    have(std::size_t{1} << 16);
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    if (rest.find("<tmx") != std::string_view::npos) return TmxRest::another_document;
    return std::all_of(rest.begin(), rest.end(), is_space_byte) ? TmxRest::nothing : TmxRest::bytes;
}

void TmxScanner::refuse(const char* sentence, const std::string& name) {
    settle_place();
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file_), fmt::arg("name", name.substr(0, 40))),
                fmt::format("{}:{}:{}", file_, place_.line, place_.column));
}

}  // namespace stykovka
