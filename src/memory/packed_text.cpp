// Texts of the memory in fewer bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/packed_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "memory/text_pieces.h"

namespace stykovka {
namespace {

constexpr char as_it_is = 3;        // first byte of a text that is not packed but looks so
constexpr unsigned raw = 1;         // code: the next byte is one of the text
constexpr unsigned first_code = 2;  // of the first piece
constexpr std::size_t copied_at_once = 16;
static_assert(longest_piece <= copied_at_once && first_code + piece_count == 256);

/// A letter, or a byte of a longer character, and what it is in the text.
struct Symbol {
    std::uint16_t number;
    std::uint8_t size;  // bytes
};
constexpr std::size_t symbol_count = 384;

// ASCII, then letters that begin with D0 or D1, then all other bytes. Precondition: at < end.
Symbol symbol_at(const char* at, const char* end) {
    const auto first = static_cast<unsigned char>(*at);
    if (first < 0x80) return {first, 1};
    if ((first & 0xFEU) == 0xD0 && at + 1 < end) {
        const auto second = static_cast<unsigned char>(at[1]);
        if ((second & 0xC0U) == 0x80)
            return {static_cast<std::uint16_t>(0x80U + (first & 1U) * 64U + (second & 63U)), 2};
    }
    return {static_cast<std::uint16_t>(0x100U + (first & 0x7FU)), 1};
}

/// One table, for both directions.
class Pieces {
public:
    explicit Pieces(PieceTable table) {
        const auto& pieces = pieces_of(table);
        for (std::size_t i = 0; i < pieces.size(); ++i) add(pieces[i], static_cast<unsigned char>(first_code + i));
    }

    /// The code of the longest piece that the bytes begin with, and how long it is; `raw` when there is none.
    struct Found {
        unsigned char code = raw;
        std::size_t size = 1;
    };
    Found longest(const char* begin, const char* end) const {
        Found found;
        std::size_t node = 0;
        for (const char* at = begin; at < end;) {
            const Symbol symbol = symbol_at(at, end);
            node = nodes_[node].children[symbol.number];
            if (node == 0) break;
            at += symbol.size;
            if (nodes_[node].code != 0) found = {nodes_[node].code, static_cast<std::size_t>(at - begin)};
            if (nodes_[node].is_leaf) break;
        }
        return found;
    }

    std::size_t size_of(unsigned char code) const { return sizes_[code]; }
    /// `copied_at_once` bytes are there.
    const char* bytes_of(unsigned char code) const { return bytes_[code].data(); }

private:
    /// A beginning of pieces.
    struct Node {
        unsigned char code = 0;  // of the piece that ends here; 0: none
        bool is_leaf = true;
        std::array<std::uint16_t, symbol_count> children{};  // by symbol; 0: none
    };

    void add(std::string_view piece, unsigned char code) {
        std::size_t node = 0;
        for (const char* at = piece.data(); at < piece.data() + piece.size();) {
            const Symbol symbol = symbol_at(at, piece.data() + piece.size());
            at += symbol.size;
            if (nodes_[node].children[symbol.number] == 0) {
                nodes_[node].children[symbol.number] = static_cast<std::uint16_t>(nodes_.size());
                nodes_[node].is_leaf = false;
                nodes_.emplace_back();
            }
            node = nodes_[node].children[symbol.number];
        }
        nodes_[node].code = code;
        sizes_[code] = static_cast<unsigned char>(piece.size());
        std::copy(piece.begin(), piece.end(), bytes_[code].begin());
    }

    std::vector<Node> nodes_ = std::vector<Node>(1);
    std::array<unsigned char, 256> sizes_{};
    std::array<std::array<char, copied_at_once>, 256> bytes_{};
};

const Pieces& pieces_in(PieceTable table) {
    static const Pieces russian(PieceTable::russian);
    static const Pieces english(PieceTable::english);
    return table == PieceTable::russian ? russian : english;
}

// By its beginning: letters of Russian begin with D0 or D1.
PieceTable table_for(std::string_view text) {
    const std::string_view beginning = text.substr(0, 64);
    const auto letters = std::ranges::count_if(beginning, [](char c) { return (c & '\xFE') == '\xD0'; });
    return 4 * static_cast<std::size_t>(letters) > beginning.size() ? PieceTable::russian : PieceTable::english;
}

bool begins_like_packed(std::string_view text) { return !text.empty() && text[0] >= 1 && text[0] <= as_it_is; }

}  // namespace

std::string packed(std::string_view text) {
    const PieceTable table = table_for(text);
    const Pieces& pieces = pieces_in(table);
    std::string bytes(text.size() + 2, static_cast<char>(table));
    const char* at = text.data();
    const char* const end = at + text.size();
    std::size_t size = 1;
    while (at < end && size < text.size()) {
        const auto found = pieces.longest(at, end);
        bytes[size++] = static_cast<char>(found.code);
        if (found.code == raw) bytes[size++] = *at;
        at += found.size;
    }
    if (at == end && size < text.size()) {
        bytes.resize(size);
        return bytes;
    }
    return begins_like_packed(text) ? as_it_is + std::string(text) : std::string(text);
}

std::string unpacked(std::string_view stored) {
    if (!begins_like_packed(stored)) return std::string(stored);
    const std::string_view codes = stored.substr(1);
    if (stored[0] == as_it_is) return std::string(codes);
    const Pieces& pieces = pieces_in(static_cast<PieceTable>(stored[0]));
    std::size_t size = 0;
    for (const char code : codes) size += std::max<std::size_t>(pieces.size_of(static_cast<unsigned char>(code)), 1);
    std::string text(size + copied_at_once, '\0');
    char* end = text.data();
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto code = static_cast<unsigned char>(codes[i]);
        if (code == raw) {
            if (++i < codes.size()) *end++ = codes[i];
            continue;
        }
        std::memcpy(end, pieces.bytes_of(code), copied_at_once);
        end += pieces.size_of(code);
    }
    text.resize(static_cast<std::size_t>(end - text.data()));
    return text;
}

}  // namespace stykovka
