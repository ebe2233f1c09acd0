// A text cut into the pieces that numbers are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/tokenizer.h"
#include "text/values.h"

namespace stykovka {

/// A token, or a half of "twenty-one", "21st", "three-day". Its key is a word key; that of a number its decimal value.
struct Piece {
    ByteSpan span;
    TokenKind kind = TokenKind::word;
    std::string key;
    std::string_view text;
    bool is_joined = false;  ///< no white space before it
};

/// The pieces of a text, with bounds that need no care: behind the last stands an empty piece.
class Pieces {
public:
    Pieces(std::string_view text, const Language& language);

    std::size_t size() const { return pieces_.size(); }
    const Piece& operator[](std::size_t index) const { return index < pieces_.size() ? pieces_[index] : none_; }
    bool is_number(std::size_t index) const {
        return index < pieces_.size() && pieces_[index].kind == TokenKind::number;
    }
    bool is(std::size_t index, std::string_view key) const { return (*this)[index].key == key; }
    bool is_any(std::size_t index, std::initializer_list<std::string_view> keys) const;
    /// A dash of any kind.
    bool is_dash(std::size_t index) const { return is_any(index, {"-", "–", "—"}); }
    ByteSpan span(std::size_t begin, std::size_t end) const {
        return {pieces_[begin].span.begin, pieces_[end - 1].span.end};
    }
    bool is_english() const { return is_english_; }
    /// Months before days in figures: "03/12/2031" is March 12.
    bool is_month_first() const { return is_month_first_; }

private:
    void add(const Token& token, std::string_view text, const Language& language);
    void add(ByteSpan span, TokenKind kind, std::string key, std::string_view text);
    void add_figure_with_suffix(ByteSpan span, std::size_t digits, std::string_view text, const Language& language);
    void add_halves(ByteSpan span, std::size_t hyphen, std::string_view text);

    std::vector<Piece> pieces_;
    Piece none_;
    bool is_english_ = false;
    bool is_month_first_ = false;
};

/// A value and the piece behind it; `power` is that of a scale word that was written.
struct ReadValue {
    Value value;
    std::size_t end = 0;
    int power = 0;
};

/// What stands at a piece, none when nothing of the kind does.
std::vector<ReadValue> dates_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> time_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> half_of_scale_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> part_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> document_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> amount_at(const Pieces& pieces, std::size_t index);
std::optional<ReadValue> roman_at(const Pieces& pieces, std::size_t index);

/// Where the letter of a clause stands in its list, from 1: «в» and "c" are third; 0 for what is no such letter.
std::size_t place_of_clause(std::string_view letter);

/// Whether two letters name the same clause: by their place («в», "c") or by their sound («в», "v"), as offices differ.
bool same_clause(std::string_view one, std::string_view another);

/// A number in words or figures, without scale and unit of figures: "двести двенадцать", "5", "twenty-first".
struct PlainNumber {
    std::string amount;
    std::size_t end = 0;
    bool is_ordinal = false;
    bool is_in_words = false;
    bool is_rounded = false;  ///< "two dozen", «полтора десятка»
};
std::optional<PlainNumber> plain_number_at(const Pieces& pieces, std::size_t index);

/// ".5" of "and a half", ".25" of «с четвертью», with the piece behind it.
struct FractionBehind {
    std::string_view digits;
    std::size_t end = 0;
};
std::optional<FractionBehind> fraction_behind(const Pieces& pieces, std::size_t at);

}  // namespace stykovka
