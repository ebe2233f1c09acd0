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
    Found longest(std::string_view bytes) const {
        Found found;
        std::uint16_t node = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            node = child(node, static_cast<unsigned char>(bytes[i]));
            if (node == 0) break;
            if (codes_[node] != 0) found = {codes_[node], i + 1};
        }
        return found;
    }

    std::size_t size_of(unsigned char code) const { return sizes_[code]; }
    /// `copied_at_once` bytes are there.
    const char* bytes_of(unsigned char code) const { return bytes_[code].data(); }

private:
    // Places of the tree of pieces: a child by its parent and its byte, in a table of which an eighth is taken.
    static constexpr std::size_t table_size = 8192;
    static std::uint32_t key_of(std::uint16_t node, unsigned char byte) {
        return (std::uint32_t{node} << 8U | byte) + 1;
    }
    static std::size_t place_of(std::uint32_t key) { return (key * 0x9E3779B1U >> 16U) % table_size; }

    std::uint16_t child(std::uint16_t node, unsigned char byte) const {
        const std::uint32_t key = key_of(node, byte);
        for (std::size_t at = place_of(key);; at = (at + 1) % table_size) {
            if (children_[at].key == key) return children_[at].node;
            if (children_[at].key == 0) return 0;
        }
    }
    std::uint16_t made_child(std::uint16_t node, unsigned char byte) {
        if (const std::uint16_t known = child(node, byte); known != 0) return known;
        const std::uint32_t key = key_of(node, byte);
        std::size_t at = place_of(key);
        while (children_[at].key != 0) at = (at + 1) % table_size;
        children_[at] = {key, static_cast<std::uint16_t>(codes_.size())};
        codes_.push_back(0);
        return children_[at].node;
    }
    void add(std::string_view piece, unsigned char code) {
        std::uint16_t node = 0;
        for (const char byte : piece) node = made_child(node, static_cast<unsigned char>(byte));
        codes_[node] = code;
        sizes_[code] = static_cast<unsigned char>(piece.size());
        std::copy(piece.begin(), piece.end(), bytes_[code].begin());
    }

    struct Child {
        std::uint32_t key = 0;  // 0: free
        std::uint16_t node = 0;
    };
    std::vector<Child> children_ = std::vector<Child>(table_size);
    std::vector<unsigned char> codes_ = std::vector<unsigned char>(1);  // by node; 0: no piece ends there
    std::array<unsigned char, 256> sizes_{};
    std::array<std::array<char, copied_at_once>, 256> bytes_{};
};

const Pieces& pieces_in(PieceTable table) {
    static const Pieces russian(PieceTable::russian);
    static const Pieces english(PieceTable::english);
    return table == PieceTable::russian ? russian : english;
}

// Letters of Russian begin with D0 or D1.
PieceTable table_for(std::string_view text) {
    const auto letters = std::ranges::count_if(text, [](char c) { return c == '\xD0' || c == '\xD1'; });
    return 4 * static_cast<std::size_t>(letters) > text.size() ? PieceTable::russian : PieceTable::english;
}

bool begins_like_packed(std::string_view text) { return !text.empty() && text[0] >= 1 && text[0] <= as_it_is; }

}  // namespace

std::string packed(std::string_view text) {
    const PieceTable table = table_for(text);
    const Pieces& pieces = pieces_in(table);
    std::string bytes;
    bytes.reserve(text.size());
    bytes += static_cast<char>(table);
    for (std::string_view rest = text; !rest.empty() && bytes.size() < text.size();) {
        const auto [code, size] = pieces.longest(rest);
        bytes += static_cast<char>(code);
        if (code == raw) bytes += rest[0];
        rest.remove_prefix(size);
        if (rest.empty() && bytes.size() < text.size()) return bytes;
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
