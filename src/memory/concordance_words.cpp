// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_words.h"

#include <algorithm>

namespace stykovka {
namespace {

// Words of one row of concordance_word_blocks.
constexpr std::int64_t block_size = 1024;

void append_to_block(Database& database, std::int64_t block, const std::string& lines) {
    database.run(
        "INSERT INTO concordance_word_blocks(id, words) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET words=words||?2",
        block, lines);
}

}  // namespace

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
    database_.run("INSERT INTO concordance_words(language, stem, word, id) VALUES(?, ?, ?, ?)", language, stem, word,
                  ++count_);
    new_words_.push_back(word);
    return count_;
}

void ConcordanceWordWriter::write() {
    std::string lines;
    for (std::size_t i = 0; i < new_words_.size(); ++i) {
        lines += new_words_[i];
        lines += '\n';
        // Numbers begin at 1: word n is line (n − 1) % size of block (n − 1) / size.
        if (++written_ % block_size != 0 && i + 1 < new_words_.size()) continue;
        append_to_block(database_, (written_ - 1) / block_size, lines);
        lines.clear();
    }
    new_words_.clear();
    database_.run("UPDATE concordance_state SET words=?", count_);
}

std::vector<std::int64_t> forms_of_stem(Database& database, std::string_view language, std::string_view stem) {
    std::vector<std::int64_t> forms;
    Statement rows = database.query("SELECT id FROM concordance_words WHERE language=? AND stem=?", language, stem);
    while (rows.step()) forms.push_back(rows.integer(0));
    return forms;
}

std::vector<std::int64_t> words_with(Database& database, std::string_view part, std::size_t most) {
    std::vector<std::int64_t> found;
    Statement rows = database.query("SELECT id, words FROM concordance_word_blocks ORDER BY id");
    while (rows.step()) {
        const std::string_view words = rows.text_view(1);
        std::int64_t word = rows.integer(0) * block_size + 1;
        std::size_t line = 0;
        for (std::size_t at = words.find(part); at != std::string_view::npos && found.size() < most;) {
            word += std::count(words.begin() + static_cast<std::ptrdiff_t>(line),
                               words.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            found.push_back(word++);
            line = std::min(words.find('\n', at), words.size() - 1) + 1;
            at = words.find(part, line);
        }
    }
    return found;
}

}  // namespace stykovka
