// The words of a text as terms are looked for among them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

template <std::size_t size>
bool ends_in(std::string_view word, const std::array<std::string_view, size>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.size() > ending.size() && word.ends_with(ending); });
}

constexpr std::array<std::string_view, 30> adjective_endings{
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",  "ого", "его",  "ому",  "ему",  "ым",   "им",
    "ом", "ем", "ую", "юю", "ой", "ей", "ых", "их", "ыми", "ими", "ийся", "аяся", "ееся", "иеся", "ихся"};

// Nouns that end like adjectives: «санаторий», «герой», «разбой».
constexpr std::array<std::string_view, 8> noun_endings{"рий", "арий", "ерой", "азбой", "строй", "бой", "слой", "покой"};

bool is_adjective_stem(std::string_view stem) {
    constexpr std::array<std::string_view, 4> endings{"ый", "ий", "ой", "ийся"};
    return ends_in(stem, endings) && !ends_in(stem, noun_endings);
}

bool is_english_adjective(std::string_view key) {
    constexpr std::array<std::string_view, 8> endings{"al", "ive", "ary", "ory", "ic", "ous", "able", "ible"};
    return (key.size() > 5 && ends_in(key, endings)) || key == "civil" || key == "local";
}

class WordList {
public:
    WordList(std::string_view text, const Language& language, const WordStems& stems)
        : text_(text), language_(language), stems_(stems), cuts_(language.same_primary(Language("en"))) {}

    void add(const TokenSpan& token) {
        const std::string_view piece = token.span.in(text_);
        if (token.kind != TokenKind::word) {
            if (piece == "'" || piece == "’" || piece == "ʼ") return;
            words_.push_back({token.span, std::string(piece), {std::string(piece)}, false, false, false});
            words_.back().is_word = token.kind == TokenKind::number;
            return;
        }
        std::size_t begin = 0;
        while (cuts_ && begin < piece.size()) {
            const std::size_t hyphen = piece.find('-', begin);
            if (hyphen == std::string_view::npos) break;
            add_word(token.span.begin, piece, begin, hyphen);
            begin = hyphen + 1;
        }
        add_word(token.span.begin, piece, begin, piece.size());
    }

    std::vector<TextWord> take() { return std::move(words_); }

private:
    void add_word(std::uint32_t offset, std::string_view piece, std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const std::string_view word = piece.substr(begin, end - begin);
        TextWord known;
        known.span = {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)};
        known.key = word_key(word);
        known.stems = stems_.stems_of(word, language_);
        std::size_t capitals = 0;
        for (std::size_t at = 0; at < word.size();) {
            const bool first = at == 0;
            const bool capital = is_upper(next_code_point(word, at));
            if (first) known.begins_with_capital = capital;
            capitals += capital ? 1 : 0;
        }
        known.has_two_capitals = capitals >= 2;
        words_.push_back(std::move(known));
    }

    std::string_view text_;
    const Language& language_;
    const WordStems& stems_;
    bool cuts_;
    std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextWord> words_of(std::string_view text, const Language& language, const WordStems& stems) {
    std::vector<TokenSpan> tokens;
    find_tokens(text, tokens);
    WordList words(text, language, stems);
    for (const TokenSpan& token : tokens) words.add(token);
    return words.take();
}

bool is_adjective(const TextWord& word, const Language& language) {
    if (!word.is_word) return false;
    if (!language.same_primary(Language("ru"))) return is_english_adjective(word.key);
    return ends_in(word.key, adjective_endings) && std::any_of(word.stems.begin(), word.stems.end(), is_adjective_stem);
}

bool may_be_genitive(std::string_view key) {
    constexpr std::array<std::string_view, 13> endings{"а",  "я",  "ы",  "и",   "ов",  "ев", "ей",
                                                       "ой", "ых", "их", "ого", "его", "ий"};
    if (ends_in(key, endings)) return true;
    // Without an ending: «лиц», «дел», «земель».
    constexpr std::array<std::string_view, 9> vowels{"о", "е", "у", "э", "ю", "ь", "й", "м", "ё"};
    return !ends_in(key, vowels);
}

std::size_t head_of(const std::vector<TextWord>& words, const Language& language) {
    if (!language.same_primary(Language("ru"))) return 0;
    const auto head =
        std::find_if(words.begin(), words.end(), [&](const TextWord& word) { return !is_adjective(word, language); });
    return head == words.end() ? words.size() - 1 : static_cast<std::size_t>(head - words.begin());
}

}  // namespace stykovka
