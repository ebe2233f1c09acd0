// Bytes of a text file as UTF-8, whatever encoding they are in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "text/conversion.h"
#include "text/encoding_guess.h"

namespace stykovka {
namespace {

/// Bytes that begin files of a kind.
struct Signature {
    std::string_view bytes;
    const char* kind;
};

using namespace std::string_view_literals;

constexpr std::array binary_kinds{
    Signature{"%PDF-"sv, mark("a PDF document")},
    Signature{"PK\x03\x04"sv, mark("a ZIP archive or an office document (DOCX, ODT)")},
    Signature{"\xD0\xCF\x11\xE0"sv, mark("an old office document (DOC, XLS)")},
    Signature{"\x89PNG"sv, mark("a PNG image")},
    Signature{"\xFF\xD8\xFF"sv, mark("a JPEG image")},
    Signature{"GIF8"sv, mark("a GIF image")},
    Signature{"\x1F\x8B"sv, mark("a file compressed with gzip")},
    Signature{"7z\xBC\xAF"sv, mark("a 7-Zip archive")},
    Signature{"Rar!"sv, mark("a RAR archive")},
    Signature{"SQLite format 3"sv, mark("a database, perhaps an archive of this program")},
    Signature{"\x7F"
              "ELF"sv,
              mark("a program")},
    Signature{"{\\rtf"sv, mark("an RTF document")},
};

struct ByteOrderMark {
    std::string_view bytes;
    const char* encoding;
};

// The marks of UTF-32 begin like that of UTF-16, so they come first.
constexpr std::array byte_order_marks{
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},        ByteOrderMark{"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
    ByteOrderMark{"\x00\x00\xFE\xFF"sv, "UTF-32BE"}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"},
};

[[noreturn]] void no_text(const std::string& sentence, const std::string& file) {
    throw Error(ErrorKind::malformed, ErrorSubject::input, sentence, file);
}

void require_no_binary_signature(std::string_view bytes, const std::string& file) {
    for (const Signature& signature : binary_kinds)
        if (bytes.starts_with(signature.bytes))
            no_text(fmt::format(
                        fmt::runtime(tr("“{file}” is not a text file: it seems to be {kind}. Save it as plain text.")),
                        fmt::arg("file", file), fmt::arg("kind", tr(signature.kind))),
                    file);
}

bool is_odd_control(unsigned char c) { return c < 0x20 && (c < 0x09 || c > 0x0D) && c != 0x1A && c != 0x1B; }

// No 8-bit text has zeros; a few other controls may be left of some old word processor.
void require_text(std::string_view bytes, const std::string& file) {
    const auto odd =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return is_odd_control(static_cast<unsigned char>(c)); });
    const bool has_zero = bytes.find('\0') != std::string_view::npos;
    if (!has_zero && odd * 100 <= std::ssize(bytes)) return;
    no_text(fmt::format(fmt::runtime(tr("“{file}” is not a text file: it is full of bytes that no text has. "
                                        "Save it as plain text.")),
                        fmt::arg("file", file)),
            file);
}

// In UTF-16 the high bytes of Latin, Cyrillic and typographic characters are 00, 04 and 20.
std::optional<std::string> utf16_by_pattern(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (bytes.size() % 2 != 0 || sample.size() < 4) return std::nullopt;
    std::array<std::size_t, 2> high_bytes{};
    std::array<std::size_t, 2> rare_bytes{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const char c = sample[i];
        if (c == '\x00' || c == '\x04') ++rare_bytes[i % 2];
        if (c == '\x00' || c == '\x04' || c == '\x20') ++high_bytes[i % 2];
    }
    for (const std::size_t parity : {1U, 0U})
        if (high_bytes[parity] * 20 >= sample.size() / 2 * 19 && rare_bytes[parity] * 2 > sample.size() / 2)
            return parity == 1 ? "UTF-16LE" : "UTF-16BE";
    return std::nullopt;
}

// Almost UTF-8: a damaged file rather than one in another encoding.
bool is_damaged_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::size_t begin = offset;
        const bool beyond_ascii = static_cast<unsigned char>(bytes[begin]) >= 0x80;
        const bool replaced = next_code_point(bytes, offset) == U'\uFFFD' && bytes.substr(begin, 3) != "\uFFFD";
        if (beyond_ascii) ++(replaced ? bad : good);
    }
    return good > 10 * bad;
}

std::string with_one_line_end(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, offset);
        if (c == U'\r' && offset < text.size() && text[offset] == '\n') continue;
        const bool ends_line = c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (ends_line)
            result += '\n';
        else if (c != 0x1A)
            result += text.substr(begin, offset - begin);  // 1A ended files of DOS
    }
    return result;
}

DecodedText decoded_as(std::string_view bytes, const std::string& encoding, const std::string& file) {
    const auto conversion = converted(bytes, encoding);
    if (!conversion)
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("The encoding “{encoding}” is not known; known are UTF-8, UTF-16, "
                                                "windows-1251, KOI8-R, IBM866, ISO-8859-5, windows-1252 and others.")),
                                fmt::arg("encoding", encoding)));
    if (conversion->bad_offset)
        no_text(
            fmt::format(fmt::runtime(tr("“{file}” cannot be read as {encoding}: the byte at offset {offset} is none of "
                                        "it. Name the right encoding with --encoding, or save the file as UTF-8.")),
                        fmt::arg("file", file), fmt::arg("encoding", encoding),
                        fmt::arg("offset", *conversion->bad_offset)),
            file);
    require_text(conversion->text, file);  // zeros look like UTF-16, and any encoding has them
    return {with_one_line_end(conversion->text), encoding, false};
}

DecodedText without_mark(DecodedText text) {
    if (text.text.starts_with("\uFEFF")) text.text.erase(0, 3);
    return text;
}

}  // namespace

DecodedText decoded(std::string_view bytes, const Language& language, const std::string& encoding,
                    const std::string& file) {
    require_no_binary_signature(bytes, file);
    if (!encoding.empty()) return without_mark(decoded_as(bytes, known_encoding(encoding).value_or(encoding), file));
    for (const ByteOrderMark& mark : byte_order_marks)
        if (bytes.starts_with(mark.bytes)) return without_mark(decoded_as(bytes, mark.encoding, file));
    if (const auto utf16 = utf16_by_pattern(bytes)) return decoded_as(bytes, *utf16, file);
    require_text(bytes, file);
    if (is_valid_utf8(bytes) || is_damaged_utf8(bytes)) return decoded_as(bytes, "UTF-8", file);
    DecodedText guess = decoded_as(bytes, guessed_encoding(bytes, language), file);
    guess.guessed = true;
    return guess;
}

}  // namespace stykovka
