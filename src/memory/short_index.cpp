// Finds short texts that are written alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/short_index.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/unicode.h"
#include "memory/byte_io.h"
#include "memory/comparison.h"
#include "memory/edit_distance.h"
#include "memory/scoring.h"

namespace stykovka {
namespace {

// An entry of short_texts: form (4 bytes), histogram (8), characters (a byte each; the list says how many).
constexpr std::size_t fixed_in_bytes = 12;
constexpr std::size_t characters_at = fixed_in_bytes;
// Longer texts stand in the list of this length; there an entry says nothing of its characters.
constexpr std::size_t longest = 1000;
constexpr std::int64_t lengths = 1024;
// Lists of short_hashes: an entry is a hash (8 bytes).
constexpr std::uint64_t hash_lists = 1024;

// ASCII stays, Russian letters follow it, others share what is left.
unsigned char byte_of(char32_t c) {
    if (c < 0x80) return static_cast<unsigned char>(c);
    if (c >= 0x430 && c <= 0x45F) return static_cast<unsigned char>(c - 0x430 + 0x80);
    return static_cast<unsigned char>(0xB0 + c % 0x50);
}

std::string bytes_of(std::string_view characters) {
    std::string bytes;
    for (std::size_t offset = 0; offset < characters.size();)
        bytes += static_cast<char>(byte_of(next_code_point(characters, offset)));
    return bytes;
}

/// Sixteen counts of four bits each; what is more frequent counts as fifteen.
std::uint64_t histogram_of(std::string_view bytes) {
    std::array<unsigned, 16> counts{};
    for (const char c : bytes) ++counts[static_cast<unsigned char>(c) % 16];
    std::uint64_t histogram = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        histogram |= static_cast<std::uint64_t>(std::min(counts[i], 15U)) << (4 * i);
    return histogram;
}

// Sum over eight bytes, each at most 15, of what `a` has more than `b`.
unsigned surplus_of_bytes(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t high = 0x8080808080808080ULL;
    const std::uint64_t difference = (a | high) - b;  // no byte borrows from its neighbour
    const std::uint64_t mask = ((difference & high) >> 7U) * 0xFF;
    return static_cast<unsigned>(((difference & ~high & mask) * 0x0101010101010101ULL) >> 56U);
}

// Characters that `a` has more than `b`: at least so many edits lead from one to the other.
unsigned surplus(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t low = 0x0F0F0F0F0F0F0F0FULL;
    return surplus_of_bytes(a & low, b & low) + surplus_of_bytes(a >> 4U & low, b >> 4U & low);
}

std::vector<std::uint32_t> symbols_of(std::string_view bytes) {
    std::vector<std::uint32_t> symbols;
    symbols.reserve(bytes.size());
    for (const char c : bytes) symbols.push_back(static_cast<unsigned char>(c));
    return symbols;
}

std::int64_t list_of(std::string_view language, std::size_t length) {
    const auto part = static_cast<std::int64_t>(static_cast<std::uint64_t>(stable_hash(language)) & 0xFFFFU);
    return part * lengths + static_cast<std::int64_t>(std::min(length, longest));
}

}  // namespace

ShortIndex::ShortIndex(Database& database) : texts_(database, "short_texts"), hashes_(database, "short_hashes") {}

void ShortIndex::forget() {
    waiting_texts_.clear();
    waiting_hashes_.clear();
}

bool ShortIndex::is_known(std::uint64_t hash) {
    if (waiting_hashes_.contains(hash)) return true;
    bool known = false;
    const auto list = static_cast<std::int64_t>(hash % hash_lists);
    hashes_.each(list, list, [&](std::int64_t, std::string_view entries) {
        for (std::size_t at = 0; at + 8 <= entries.size() && !known; at += 8) known = number_at(entries, at, 8) == hash;
    });
    return known;
}

void ShortIndex::remember(std::string_view language, std::string_view characters, const RememberedForm& form) {
    const auto hash = static_cast<std::uint64_t>(stable_hash(std::string(language) + '\n' + std::string(characters)));
    // Equal characters have equal keys: those of a new form are new.
    if (!form.is_new && is_known(hash)) return;
    waiting_hashes_.insert(hash);
    std::string bytes = bytes_of(characters);
    const std::size_t length = bytes.size();
    bytes.resize(std::min(length, longest));
    std::string& entries = waiting_texts_[list_of(language, length)];
    append_number(entries, static_cast<std::uint64_t>(form.form), 4);
    append_number(entries, histogram_of(bytes), 8);
    entries += bytes;
}

void ShortIndex::write() {
    const std::map<std::int64_t, std::string> texts(waiting_texts_.begin(), waiting_texts_.end());
    for (const auto& [list, entries] : texts)
        texts_.append(list, entries, fixed_in_bytes + static_cast<std::size_t>(list % lengths));
    std::vector<std::uint64_t> hashes(waiting_hashes_.begin(), waiting_hashes_.end());
    std::sort(hashes.begin(), hashes.end(), [](std::uint64_t a, std::uint64_t b) {
        return std::pair(a % hash_lists, a) < std::pair(b % hash_lists, b);
    });
    std::string entries;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        append_number(entries, hashes[i], 8);
        const std::uint64_t list = hashes[i] % hash_lists;
        if (i + 1 < hashes.size() && hashes[i + 1] % hash_lists == list) continue;
        hashes_.append(static_cast<std::int64_t>(list), entries, 8);
        entries.clear();
    }
    forget();
}

std::vector<FormRow> ShortIndex::probe(std::string_view language, std::string_view characters, int at_least) {
    const std::string bytes = bytes_of(characters);
    const std::uint64_t histogram = histogram_of(bytes);
    const bool is_usual = !bytes.empty() && bytes.size() <= BytePattern::longest;
    const BytePattern usual(is_usual ? std::string_view(bytes) : std::string_view(" "));
    const EditPattern pattern(symbols_of(bytes));
    const int percent = std::max(at_least, 1);
    std::map<std::uint32_t, int> best;
    const auto look_through = [&](std::int64_t list, std::string_view entries) {
        const auto length = static_cast<std::size_t>(list % lengths);
        const std::size_t longer = std::max(length, bytes.size());
        const std::size_t most_edits = longer - least_overlap(longer, percent);
        const std::size_t size = fixed_in_bytes + length;
        for (std::size_t at = 0; at + size <= entries.size(); at += size) {
            const auto form = static_cast<std::uint32_t>(number_at(entries, at, 4));
            int reached = highest_with_other_words;
            if (length < longest) {
                const std::uint64_t theirs = number_at(entries, at + 4, 8);
                if (surplus(histogram, theirs) > most_edits || surplus(theirs, histogram) > most_edits) continue;
                const std::string_view text = entries.substr(at + characters_at, length);
                const std::size_t edits = is_usual ? usual.distance_up_to(most_edits, text)
                                                   : pattern.distance_up_to(most_edits, symbols_of(text));
                reached = std::min(base_percent(longer, edits), highest_with_other_words);
            }
            if (reached >= percent) best[form] = std::max(best[form], reached);
        }
    };
    const std::size_t shortest_alike = least_overlap(std::min(bytes.size(), longest), percent);
    texts_.each(list_of(language, shortest_alike),
                list_of(language, 100 * bytes.size() / static_cast<std::size_t>(percent)), look_through);
    std::vector<FormRow> found;
    for (const auto& [form, reached] : best) found.push_back({FormId{form}, reached});
    return found;
}

}  // namespace stykovka
