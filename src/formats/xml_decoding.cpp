// The characters of an XML document, whatever encoding it is in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_decoding.h"

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>

namespace stykovka {
namespace {

constexpr std::size_t head_size = 4096;  // an XML declaration is below 100 bytes; white space may stand before it
constexpr std::size_t piece_size = 1 << 18;

std::string lower_ascii(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// The UTF-8 of each of the 256 bytes of an encoding; bytes that it does not use become U+FFFD.
std::vector<std::string> byte_table(const std::string& encoding) {
    std::vector<std::string> table(256, "\xEF\xBF\xBD");
    const iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) return {};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        std::array<char, 1> in{static_cast<char>(byte)};
        std::array<char, 8> out{};
        char* from = in.data();
        char* to = out.data();
        std::size_t left = 1;
        std::size_t room = out.size();
        if (iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1))
            table[byte].assign(out.data(), out.size() - room);
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
    }
    iconv_close(converter);
    return table;
}

// One byte a character, and still found in files of the trade.
constexpr std::array legacy_encodings{"windows-1251", "cp1251",      "koi8-r", "koi8-u",
                                      "iso-8859-5",   "cp866",       "ibm866", "windows-1252",
                                      "iso-8859-1",   "iso-8859-15", "latin1"};

}  // namespace

XmlDecoder::XmlDecoder(ByteSource source, std::string file) : source_(std::move(source)), file_(std::move(file)) {
    read_head();
    recognise();
}

bool XmlDecoder::append_next(std::string& text) {
    if (finished_) return false;
    if (pending_.size() < 4) {
        const std::size_t had = pending_.size();
        pending_.resize(had + piece_size);
        const std::size_t got = source_(pending_.data() + had, piece_size);
        pending_.resize(had + got);
        finished_ = got == 0;
    }
    const std::size_t before = text.size();
    if (scheme_ == Scheme::utf8) {
        text += pending_;
        pending_.clear();
    } else if (scheme_ == Scheme::legacy) {
        decode_legacy(text);
    } else {
        decode_utf16(text, finished_);
    }
    return !finished_ || text.size() > before;
}

void XmlDecoder::read_head() {
    pending_.resize(head_size);
    std::size_t have = 0;
    while (have < head_size) {
        const std::size_t got = source_(pending_.data() + have, head_size - have);
        if (got == 0) break;
        have += got;
    }
    pending_.resize(have);
}

void XmlDecoder::skip_marks(std::string_view mark) {
    std::size_t marks = 0;
    while (pending_.compare(marks * mark.size(), mark.size(), mark) == 0) ++marks;
    if (marks > 1) remark(tr("The file begins with several byte order marks."));
    skipped_ = marks * mark.size();
    pending_.erase(0, skipped_);
}

void XmlDecoder::recognise() {
    using namespace std::string_view_literals;
    const std::string_view head = pending_;
    const auto begins = [&](std::string_view bytes) { return head.substr(0, bytes.size()) == bytes; };
    if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv) || begins("<\0\0\0"sv) || begins("\0\0\0<"sv))
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” is in UTF-32, which is not read; save it as UTF-8.")),
                                fmt::arg("file", file_)));
    const bool marked = begins("\xFF\xFE") || begins("\xFE\xFF");
    const auto space_or_tag = [](char c) { return c == '<' || c == '\n' || c == '\r' || c == ' ' || c == '\t'; };
    if (begins("\xFF\xFE") || (head.size() > 1 && space_or_tag(head[0]) && head[1] == '\0'))
        scheme_ = Scheme::utf16le;
    else if (begins("\xFE\xFF") || (head.size() > 1 && head[0] == '\0' && space_or_tag(head[1])))
        scheme_ = Scheme::utf16be;
    else
        return recognise_by_declaration();
    encoding_ = scheme_ == Scheme::utf16le ? "UTF-16LE" : "UTF-16BE";
    if (marked)
        skip_marks(pending_.substr(0, 2));
    else
        remark(tr("The file is in UTF-16 without a byte order mark."));
    const std::string declared = declared_encoding();
    if (!declared.empty() && declared.rfind("utf-16", 0) != 0)
        remark(tr("The file says that it is in {declared}, but it is in {encoding}; the bytes decide."), declared);
}

void XmlDecoder::recognise_by_declaration() {
    encoding_ = "UTF-8";
    if (pending_.compare(0, 3, "\xEF\xBB\xBF") == 0) {
        skip_marks("\xEF\xBB\xBF");
        const std::string declared = declared_encoding();
        if (!declared.empty() && declared != "utf-8")
            remark(tr("The file says that it is in {declared}, but it is in {encoding}; the bytes decide."), declared);
        return;
    }
    const std::string declared = declared_encoding();
    if (declared.empty() || declared == "utf-8" || declared == "utf8" || declared == "us-ascii") return;
    if (declared.rfind("utf-16", 0) == 0 || declared == "ucs-2" || declared == "unicode")
        return remark(tr("The file says that it is in {declared}, but it is in {encoding}; the bytes decide."),
                      declared);
    choose_legacy(declared);
}

std::string XmlDecoder::declared_encoding() const {
    std::string head = pending_.substr(0, head_size);
    if (scheme_ != Scheme::utf8) head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());
    const std::size_t begin = head.find("<?xml");
    // Only white space may stand before a declaration.
    if (begin == std::string::npos || head.find_first_not_of(" \t\r\n") != begin) return {};
    const std::size_t end = std::min(head.find("?>", begin), head.size());
    const std::size_t word = head.find("encoding", begin);
    if (word == std::string::npos || word > end) return {};
    const std::size_t open = head.find_first_of("\"'", word);
    if (open == std::string::npos || open > end) return {};
    const std::size_t close = std::min(head.find(head[open], open + 1), end);
    return lower_ascii(head.substr(open + 1, close - open - 1));
}

void XmlDecoder::choose_legacy(const std::string& name) {
    if (std::find(legacy_encodings.begin(), legacy_encodings.end(), name) != legacy_encodings.end())
        table_ = byte_table(name);
    if (table_.empty())
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(
                fmt::runtime(tr("“{file}” says that it is in “{encoding}”, which is not read; save it as UTF-8.")),
                fmt::arg("file", file_), fmt::arg("encoding", name.substr(0, 40))));
    scheme_ = Scheme::legacy;
    encoding_ = name;
    remark(tr("The file is in {encoding}; TMX asks for UTF-8 or UTF-16."));
}

void XmlDecoder::decode_legacy(std::string& text) {
    for (const char byte : pending_) text += table_[static_cast<unsigned char>(byte)];
    pending_.clear();
}

void XmlDecoder::decode_utf16(std::string& text, bool at_end) {
    const std::size_t low = scheme_ == Scheme::utf16le ? 0 : 1;
    const auto unit_at = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(pending_[at + low]) |
                                     static_cast<unsigned char>(pending_[at + 1 - low]) << 8);
    };
    std::size_t at = 0;
    for (; at + 2 <= pending_.size(); at += 2) {
        char32_t c = unit_at(at);
        if (c >= 0xD800 && c < 0xE000) {
            const bool high = c < 0xDC00;
            if (high && at + 4 > pending_.size() && !at_end) break;
            const char32_t next = high && at + 4 <= pending_.size() ? unit_at(at + 2) : 0;
            if (next >= 0xDC00 && next < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
                at += 2;
            } else {
                c = 0xFFFD;
                ++replaced_;
            }
        }
        append_code_point(text, c);
    }
    pending_.erase(0, at);
    if (at_end && !pending_.empty()) {
        remark(tr("The file ends in the middle of a character; its last byte was left out."));
        pending_.clear();
    }
}

void XmlDecoder::remark(const char* sentence, const std::string& declared) {
    remarks_.push_back(fmt::format(fmt::runtime(sentence), fmt::arg("declared", declared.substr(0, 40)),
                                   fmt::arg("encoding", encoding_)));
}

}  // namespace stykovka
