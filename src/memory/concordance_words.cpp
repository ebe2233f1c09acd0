// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "memory/byte_io.h"
#include "memory/comparison.h"

namespace stykovka {
namespace {

// Lines of one row of concordance_word_blocks.
constexpr std::int64_t block_size = 1024;

// Lists of concordance_hashes; the lowest bits of a hash say which.
constexpr unsigned list_bits = 12;
constexpr std::size_t hash_in_bytes = 7;
constexpr std::size_t entry_in_bytes = hash_in_bytes + 4;
static_assert(8 * hash_in_bytes + list_bits >= 64);

std::int64_t list_of(std::uint64_t hash) { return static_cast<std::int64_t>(hash & ((1U << list_bits) - 1)); }

void append_to_block(Database& database, std::int64_t block, const std::string& lines) {
    database.run(
        "INSERT INTO concordance_word_blocks(id, words) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET words=words||?2",
        block, lines);
}

std::int64_t number_in_base36(std::string_view digits) {
    std::int64_t number = 0;
    for (const char c : digits) number = 36 * number + (c <= '9' ? c - '0' : c - 'a' + 10);
    return number;
}

std::string base36(std::int64_t number) {
    std::string digits;
    for (; number > 0; number /= 36) digits += "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    std::ranges::reverse(digits);
    return digits;
}

// The number of each line with the wanted bytes in its word. A line begins with LF.
template <class Visit>
void each_line_with(std::string_view lines, std::string_view wanted, Visit visit) {
    while (true) {
        const void* const found = ::memmem(lines.data(), lines.size(), wanted.data(), wanted.size());
        if (found == nullptr) return;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - lines.data());
        // What is looked for may begin with the end of the line before.
        const std::size_t end = std::min(lines.find('\n', at + 1), lines.size());
        const std::size_t tab = lines.substr(0, end).rfind('\t');
        // Figures may stand in the number too.
        if (tab != std::string_view::npos && tab > at) visit(lines.substr(tab + 1, end - tab - 1));
        lines.remove_prefix(end);
    }
}

}  // namespace

const std::string& Stems::of(const std::string& key, TokenKind kind, const Language& language) {
    if (kind != TokenKind::word) return key;
    auto found = stemmers_.find(language.primary());
    if (found == stemmers_.end()) found = stemmers_.emplace(std::string(language.primary()), Stemmer(language)).first;
    return found->second.stem(key);
}

std::uint64_t WordNumbers::hash_of_word(std::string_view language, std::string_view word) {
    return static_cast<std::uint64_t>(stable_hash(fmt::format("{}\n{}", language, word)));
}

std::uint64_t WordNumbers::hash_of_stem(std::string_view language, std::string_view stem) {
    return static_cast<std::uint64_t>(stable_hash(fmt::format("{}\n\n{}", language, stem)));
}

std::vector<std::int64_t> WordNumbers::of(std::uint64_t hash) {
    std::vector<std::int64_t> numbers;
    const std::int64_t list = list_of(hash);
    lists_.each(list, list, [&](std::int64_t, std::string_view entries) {
        for (std::size_t at = 0; at + entry_in_bytes <= entries.size(); at += entry_in_bytes)
            if (number_at(entries, at, hash_in_bytes) == hash >> 8U)
                numbers.push_back(static_cast<std::int64_t>(number_at(entries, at + hash_in_bytes, 4)));
    });
    waiting_.find(hash, [&](std::uint32_t number) { return numbers.push_back(number), false; });
    return numbers;
}

void WordNumbers::add(std::uint64_t hash, std::uint32_t number) { waiting_.add(hash, number); }

void WordNumbers::write() {
    std::vector<std::string> lists(std::size_t{1} << list_bits);
    waiting_.each([&](std::uint64_t hash, std::uint32_t number) {
        std::string& entries = lists[static_cast<std::size_t>(list_of(hash))];
        append_number(entries, hash >> 8U, hash_in_bytes);
        append_number(entries, number, 4);
    });
    for (std::size_t list = 0; list < lists.size(); ++list)
        if (!lists[list].empty()) lists_.append(static_cast<std::int64_t>(list), lists[list], entry_in_bytes);
    waiting_.clear();
}

ConcordanceWordWriter::ConcordanceWordWriter(Database& database)
    : database_(database),
      numbers_(database),
      count_(database.number("SELECT words FROM concordance_state")),
      written_(count_) {}

std::uint32_t ConcordanceWordWriter::number_of(std::string_view written, TokenKind kind, const Language& language) {
    auto words = known_.find(language.primary());
    if (words == known_.end()) words = known_.try_emplace(std::string(language.primary())).first;
    if (const auto found = words->second.find(written); found != words->second.end()) return found->second;
    const std::uint32_t number = met(token_key(written, kind), kind, language);
    words->second.emplace(written, number);
    return number;
}

std::uint32_t ConcordanceWordWriter::met(const std::string& word, TokenKind kind, const Language& language) {
    const std::uint64_t hash = WordNumbers::hash_of_word(language.primary(), word);
    if (const auto known = numbers_.of(hash); !known.empty()) return static_cast<std::uint32_t>(known.front());
    const auto number = static_cast<std::uint32_t>(++count_);
    numbers_.add(hash, number);
    numbers_.add(WordNumbers::hash_of_stem(language.primary(), stems_.of(word, kind, language)), number);
    new_lines_.push_back('\n' + word + '\t' + base36(number));
    return number;
}

void ConcordanceWordWriter::write() {
    numbers_.write();
    std::string lines;
    for (std::size_t i = 0; i < new_lines_.size(); ++i) {
        lines += new_lines_[i];
        // Line n stands in block (n − 1) / size.
        if (++written_ % block_size != 0 && i + 1 < new_lines_.size()) continue;
        append_to_block(database_, (written_ - 1) / block_size, lines);
        lines.clear();
    }
    new_lines_.clear();
    database_.run("UPDATE concordance_state SET words=?", count_);
}

std::vector<std::int64_t> words_of_stem(Database& database, std::string_view language, std::string_view stem) {
    return WordNumbers(database).of(WordNumbers::hash_of_stem(language, stem));
}

std::vector<std::optional<std::vector<std::int64_t>>> words_with(Database& database, std::span<const WordPart> parts,
                                                                 std::size_t most) {
    std::vector<std::string> wanted;
    for (const WordPart& part : parts)
        wanted.push_back((part.begins_word ? "\n" : "") + part.text + (part.ends_word ? "\t" : ""));
    std::vector<std::optional<std::vector<std::int64_t>>> found(parts.size(), std::vector<std::int64_t>{});
    Statement rows = database.query("SELECT words FROM concordance_word_blocks ORDER BY id");
    while (rows.step())
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!found[i]) continue;
            each_line_with(rows.text_view(0), wanted[i],
                           [&](std::string_view number) { found[i]->push_back(number_in_base36(number)); });
            if (found[i]->size() > most) found[i].reset();
        }
    return found;
}

}  // namespace stykovka
