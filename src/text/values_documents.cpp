// Numbers of documents and letters of their clauses.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "text/transliteration.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

bool is_all_upper(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (!is_upper(next_code_point(text, offset))) return false;
    return !text.empty();
}

// «123-ФЗ», "123-FZ", "45-r" behind a number sign.
std::optional<ReadValue> number_with_letters(const Pieces& pieces, std::size_t index) {
    if (!pieces.is_number(index) || !pieces.is_dash(index + 1) || !pieces[index + 1].is_joined ||
        !pieces[index + 2].is_joined)
        return std::nullopt;
    const Piece& letters = pieces[index + 2];
    if (letters.kind != TokenKind::word || length_in_code_points(letters.text) > 4) return std::nullopt;
    const bool has_sign = index > 0 && (pieces.is_any(index - 1, {"№", "no"}) ||
                                        (pieces.is(index - 1, ".") && pieces.is(index - 2, "no")));
    const auto plain = plain_number_at(pieces, index);
    const bool is_ordinal = plain && plain->is_ordinal;
    if (!is_all_upper(letters.text) && !(has_sign && !is_ordinal)) return std::nullopt;
    const std::string amount = pieces[index].key + '-' + lowered(romanised(letters.text, Romanisation::bgn_pcgn));
    return ReadValue{{ValueKind::document, pieces.span(index, index + 3), amount, {}, false}, index + 3, 0};
}

bool is_clause_word(const Pieces& pieces, std::size_t index) {
    const std::string& key = pieces[index].key;
    if (pieces.is_english())
        return pieces.is_any(index, {"clause", "clauses", "paragraph", "paragraphs", "item", "items", "subparagraph",
                                     "subparagraphs", "subclause", "subclauses", "point", "points", "subsection",
                                     "subsections", "letter", "letters", "para", "paras"});
    return key.starts_with("пункт") || key.starts_with("подпункт") || key.starts_with("литер") ||
           pieces.is_any(index, {"п", "пп", "подп", "лит"});
}

/// Whether a letter in marks of its own stands there: «а», (a); a Russian one also with the second bracket alone.
bool is_marked_letter(const Pieces& pieces, std::size_t index) {
    const Piece& letter = pieces[index];
    if (index == 0 || letter.kind != TokenKind::word || length_in_code_points(letter.text) != 1) return false;
    const bool opens = pieces.is_any(index - 1, {"(", "\"", "'"});
    const bool closes = pieces.is_any(index + 1, {")", "\"", "'"}) && pieces[index + 1].is_joined;
    return closes && (opens || (!pieces.is_english() && pieces.is(index + 1, ")")));
}

/// Whether the letter is one of a list that a word for a clause opens: «пп. «а», «б» и «в»».
bool belongs_to_a_clause_word(const Pieces& pieces, std::size_t letter) {
    std::size_t at = letter;
    while (at-- > 0) {
        if (is_clause_word(pieces, at)) return true;
        const bool is_between = pieces.is_any(at, {"(", ")", "\"", "'", ",", ".", "и", "and", "or", "или"}) ||
                                pieces.is_dash(at) || is_marked_letter(pieces, at);
        if (!is_between) return false;
    }
    return false;
}

// «п. «а»», "Clause (a)".
std::optional<ReadValue> letter_of_clause(const Pieces& pieces, std::size_t index) {
    if (!is_marked_letter(pieces, index) || !belongs_to_a_clause_word(pieces, index)) return std::nullopt;
    return ReadValue{
        {ValueKind::document, pieces.span(index, index + 1), pieces[index].key, "clause", false}, index + 1, 0};
}

}  // namespace

std::optional<ReadValue> document_at(const Pieces& pieces, std::size_t index) {
    if (const auto number = number_with_letters(pieces, index)) return number;
    return letter_of_clause(pieces, index);
}

std::size_t place_of_clause(std::string_view letter) {
    // Without the letters that lists pass over: ё, й, ъ, ы, ь.
    constexpr std::string_view russian = "абвгдежзиклмнопрстуфхцчшщэюя";
    if (const auto found = russian.find(letter); found != std::string_view::npos) return found / 2 + 1;
    return letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z' ? static_cast<std::size_t>(letter[0] - 'a') + 1
                                                                      : 0;
}

bool same_clause(std::string_view one, std::string_view another) {
    if (place_of_clause(one) == place_of_clause(another)) return true;
    return romanised(one, Romanisation::bgn_pcgn) == romanised(another, Romanisation::bgn_pcgn);
}

}  // namespace stykovka
