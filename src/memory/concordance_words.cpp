// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_words.h"

#include <algorithm>
#include <cstring>

namespace stykovka {
namespace {

// Lines of one row of concordance_word_blocks.
constexpr std::int64_t block_size = 1024;

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

// The number of the stem of each line with the wanted bytes in its word. A line begins with LF.
template <class Visit>
void each_line_with(std::string_view lines, std::string_view wanted, Visit visit) {
    while (true) {
        const void* const found = ::memmem(lines.data(), lines.size(), wanted.data(), wanted.size());
        if (found == nullptr) return;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - lines.data());
        // What is looked for may begin with the end of the line before.
        const std::size_t end = std::min(lines.find('\n', at + 1), lines.size());
        const std::size_t tab = lines.substr(0, end).rfind('\t');
        // Figures may stand in the number of the stem too.
        if (tab != std::string_view::npos && tab > at) visit(lines.substr(tab + 1, end - tab - 1));
        lines.remove_prefix(end);
    }
}

}  // namespace

std::string base36(std::int64_t number) {
    std::string digits;
    for (; number > 0; number /= 36) digits += "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    std::ranges::reverse(digits);
    return digits;
}

const std::string& Stems::of(const Token& token, const Language& language) {
    if (token.kind != TokenKind::word) return token.key;
    auto found = stemmers_.find(language.primary());
    if (found == stemmers_.end()) found = stemmers_.emplace(std::string(language.primary()), Stemmer(language)).first;
    return found->second.stem(token.key);
}

ConcordanceWordWriter::ConcordanceWordWriter(Database& database)
    : database_(database), count_(database.number("SELECT words FROM concordance_state")), written_(count_) {}

std::int64_t ConcordanceWordWriter::number_of(const Token& token, const Language& language) {
    auto words = known_.find(language.primary());
    if (words == known_.end()) words = known_.try_emplace(std::string(language.primary())).first;
    const auto [place, is_new] = words->second.try_emplace(token.key, 0);
    if (is_new) place->second = add(token.key, stems_.of(token, language), language.primary());
    return place->second;
}

std::int64_t ConcordanceWordWriter::add(const std::string& word, const std::string& stem, std::string_view language) {
    const std::int64_t known = database_.number(
        "SELECT id FROM concordance_words WHERE language=? AND stem=? AND word=?", language, stem, word);
    if (known != 0) return known;
    const std::int64_t other_form = number_of_stem(database_, language, stem);
    const std::int64_t number = other_form != 0 ? other_form : count_ + 1;
    ++count_;
    database_.run("INSERT INTO concordance_words(language, stem, word, id) VALUES(?, ?, ?, ?)", language, stem, word,
                  number);
    new_lines_.push_back('\n' + word + '\t' + base36(number));
    return number;
}

void ConcordanceWordWriter::write() {
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

std::int64_t number_of_stem(Database& database, std::string_view language, std::string_view stem) {
    return database.number("SELECT id FROM concordance_words WHERE language=? AND stem=? LIMIT 1", language, stem);
}

std::optional<std::vector<std::int64_t>> stems_with(Database& database, const WordPart& part, std::size_t most) {
    const std::string wanted = (part.begins_word ? "\n" : "") + part.text + (part.ends_word ? "\t" : "");
    std::vector<std::int64_t> found;
    Statement rows = database.query("SELECT words FROM concordance_word_blocks ORDER BY id");
    while (rows.step()) {
        each_line_with(rows.text_view(0), wanted,
                       [&](std::string_view stem) { found.push_back(number_in_base36(stem)); });
        if (found.size() > most) return std::nullopt;
    }
    std::ranges::sort(found);
    const auto same = std::ranges::unique(found);
    found.erase(same.begin(), same.end());
    return found;
}

}  // namespace stykovka
