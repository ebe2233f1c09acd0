// The office's accepted words, kept in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/accepted_words.h"

namespace stykovka {

std::vector<AcceptedWord> accepted_words(Archive& archive, const Language& language,
                                         std::optional<std::int64_t> release) {
    std::vector<AcceptedWord> words;
    Statement rows = archive.database().query(
        "SELECT language, word, model, release_id FROM accepted_words WHERE release_id IS ? ORDER BY id", release);
    while (rows.step()) {
        AcceptedWord word{Language(rows.text_view(0)), rows.text(1), rows.text(2), rows.integer_if_any(3)};
        if (word.language.same_primary(language)) words.push_back(std::move(word));
    }
    return words;
}

void remember_word(Write& write, const AcceptedWord& word) {
    forget_word(write, word);
    write.database().run(
        "INSERT INTO accepted_words(language, word, model, release_id, who, at) VALUES(?, ?, ?, ?, ?, ?)",
        word.language.tag(), word.word, word.model, word.release, write.who(), write.when().time_since_epoch().count());
}

void forget_word(Write& write, const AcceptedWord& word) {
    write.database().run("DELETE FROM accepted_words WHERE language = ? AND word = ? AND release_id IS ?",
                         word.language.tag(), word.word, word.release);
}

}  // namespace stykovka
