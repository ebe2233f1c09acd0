// What a concordance looks for, and where it stands in a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_pattern.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "memory/concordance_index.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// With more words than these that have a part in them, the part tells so little that texts are looked through instead.
constexpr std::size_t most_words_of_part = 5000;
// To look at so many texts takes no longer than to ask where the words of one more part stand.
constexpr std::size_t few_tokens = 300;
// Parts that may stand farther from each other tell little of each other.
constexpr int farthest = 100;

/// A text in which characters that count as one are one, and where each of its bytes comes from.
struct FoldedText {
    std::string bytes;
    std::vector<std::uint32_t> begins;  // of the character that gave the byte; one more at the end
};

char32_t lower(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c >= 0x0410 && c <= 0x042F) return c + 32;
    if (!is_upper(c)) return c;
    std::string text;
    append_code_point(text, c);
    text = lowered(text);
    std::size_t offset = 0;
    return next_code_point(text, offset);
}

// The characters that `typography_folded` takes as one, without asking it for the usual letters.
std::string one_of_its_kind(char32_t c) {
    std::string text;
    append_code_point(text, c);
    if (c < 0x80 || (c >= 0x0400 && c <= 0x04FF)) return text;
    return typography_folded(text);
}

// ASCII and the letters Ѐ … џ, which nearly all texts are made of; false at anything else. `text` is not empty.
bool fold_usual(std::string_view text, bool with_case, FoldedText& folded, std::uint32_t begin) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        char c = text[0];
        if (!with_case && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
        folded.bytes += is_space(first) ? ' ' : c;
        folded.begins.push_back(begin);
        return true;
    }
    if ((first != 0xD0 && first != 0xD1) || text.size() < 2) return false;
    unsigned c = (first & 0x1FU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3FU);
    if (c > 0x45F) return false;
    if (!with_case && c < 0x430) c += c < 0x410 ? 0x50 : 0x20;
    if (c == U'ё') c = U'е';
    if (c == U'Ё') c = U'Е';
    folded.bytes += static_cast<char>(0xC0U | c >> 6U);
    folded.bytes += static_cast<char>(0x80U | (c & 0x3FU));
    folded.begins.insert(folded.begins.end(), 2, begin);
    return true;
}

FoldedText fold(std::string_view text, bool with_case) {
    FoldedText folded;
    folded.bytes.reserve(text.size());
    folded.begins.reserve(text.size() + 1);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        if (fold_usual(text.substr(offset), with_case, folded, begin)) {
            offset += static_cast<unsigned char>(text[offset]) < 0x80 ? 1 : 2;
            continue;
        }
        char32_t c = next_code_point(text, offset);
        if (!with_case) c = lower(c);
        folded.bytes += is_space(c) ? std::string(" ") : one_of_its_kind(c);
        folded.begins.resize(folded.bytes.size(), begin);
    }
    folded.begins.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

bool has_upper(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_upper(next_code_point(text, offset))) return true;
    return false;
}

// Runs of letters, and of digits, in scripts whose words are not cut inside them: each stands within one word of any
// text that has the whole. A space ends every word, and begins one; only within numbers it may stand.
std::vector<WordPart> parts_of(std::string_view text) {
    enum class Kind { none, space, digits, letters };
    std::vector<WordPart> parts(1);
    Kind before = Kind::none;
    Kind earlier = Kind::none;  // what stood before the run that stands before
    int characters = 0;
    for (std::size_t offset = 0; offset < text.size(); ++characters) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, offset);
        const Kind kind = is_digit(c)                  ? Kind::digits
                          : is_letter(c) || is_mark(c) ? Kind::letters
                          : is_space(c)                ? Kind::space
                                                       : Kind::none;
        if (kind != before) {
            if (before == Kind::letters) parts.back().ends_word = kind == Kind::space;
            if (!parts.back().text.empty()) parts.emplace_back();
            parts.back().begin = characters;
            if (kind == Kind::letters) {
                parts.back().begins_word = before == Kind::space;
                parts.back().follows_word = before == Kind::space && earlier == Kind::letters;
            }
            earlier = before;
        }
        if (kind == Kind::letters || kind == Kind::digits) parts.back().text += text.substr(begin, offset - begin);
        parts.back().end = characters + 1;
        before = kind;
    }
    for (WordPart& part : parts) part.text = word_key(part.text);
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i - 1].text.empty()) parts[i].follows_word = false;
    std::erase_if(parts, [](const WordPart& part) { return part.text.empty(); });
    return parts;
}

/// How many tokens behind another one a token may stand.
struct Distance {
    int least = 0, most = 0;
};

// From the token that has one part to the token that has another one. No sign between them makes more than four tokens,
// however it is written, and both may be of one token.
Distance distance(const std::vector<WordPart>& parts, std::size_t from, std::size_t to) {
    if (from > to) {
        const Distance back = distance(parts, to, from);
        return {-back.most, -back.least};
    }
    Distance sum;
    for (std::size_t i = from + 1; i <= to; ++i) {
        sum.least += parts[i].follows_word ? 1 : 0;
        sum.most += parts[i].follows_word ? 1 : 1 + 4 * (parts[i].begin - parts[i - 1].end);
    }
    return sum;
}

// Marks behind their letter (U+0300 … U+036F), which another text may have in one character with it.
bool has_marks(std::string_view text) {
    return text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
}

std::vector<Token> without_punctuation(std::vector<Token> tokens) {
    std::erase_if(tokens, [](const Token& token) { return !is_looked_for(token); });
    return tokens;
}

}  // namespace

ConcordancePattern::ConcordancePattern(std::string text, ConcordanceKind kind)
    : text_(trimmed(nfc(text))),
      kind_(kind),
      tokens_(without_punctuation(tokens_of(text_))),
      with_case_(has_upper(text_)),
      folded_(fold(text_, with_case_).bytes) {}

bool ConcordancePattern::is_empty() const {
    return kind_ == ConcordanceKind::words ? tokens_.empty() : folded_.empty();
}

const std::vector<std::string>& ConcordancePattern::keys_in(const Language& language) {
    if (const auto found = keys_.find(language.primary()); found != keys_.end()) return found->second;
    std::vector<std::string> keys;
    for (const Token& token : tokens_) keys.push_back(stems_.of(token, language));
    return keys_.emplace(std::string(language.primary()), std::move(keys)).first->second;
}

std::optional<TokenSet> ConcordancePattern::tokens(Archive& archive, const std::vector<Language>& languages) {
    return kind_ == ConcordanceKind::exact ? tokens_of_parts(archive) : tokens_of_words(archive, languages);
}

std::optional<TokenSet> ConcordancePattern::tokens_of_words(Archive& archive, const std::vector<Language>& languages) {
    ConcordanceIndex index(archive);
    TokenSet found(0);
    for (const Language& language : languages) {
        const std::vector<std::string>& keys = keys_in(language);
        const auto tokens_of_key = [&](std::size_t key) {
            return index.tokens_of(words_of_stem(archive.database(), language.primary(), keys[key]));
        };
        TokenSet first = tokens_of_key(0);
        for (std::size_t i = 1; i < keys.size() && first.size() > 0; ++i)
            first.keep_near(tokens_of_key(i), static_cast<int>(i), static_cast<int>(i));
        found.add(std::move(first));
    }
    return found;
}

// Begins with the part that the fewest words have, and goes on while there are many places.
std::optional<TokenSet> ConcordancePattern::tokens_of_parts(Archive& archive) const {
    ConcordanceIndex index(archive);
    const std::vector<WordPart> parts = parts_of(text_);
    const auto words = words_with(archive.database(), parts, most_words_of_part);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (words[i]) order.push_back(i);
    if (order.empty()) return std::nullopt;
    std::ranges::sort(order, {}, [&](std::size_t part) { return words[part]->size(); });
    const std::size_t rarest = order.front();
    TokenSet found = index.tokens_of(*words[rarest]);
    for (const std::size_t part : std::span(order).subspan(1)) {
        if (found.size() <= few_tokens) break;
        const Distance away = distance(parts, rarest, part);
        if (away.most - away.least <= farthest) found.keep_near(index.tokens_of(*words[part]), away.least, away.most);
    }
    return found;
}

std::vector<ByteSpan> ConcordancePattern::spans_in(std::string_view text, const Language& language) {
    return kind_ == ConcordanceKind::exact ? exact_spans(text) : word_spans(text, language);
}

std::vector<ByteSpan> ConcordancePattern::word_spans(std::string_view text, const Language& language) {
    const std::vector<std::string>& keys = keys_in(language);
    const std::vector<Token> tokens = without_punctuation(tokens_of(text));
    std::vector<ByteSpan> spans;
    for (std::size_t i = 0; i + keys.size() <= tokens.size();) {
        std::size_t same = 0;
        while (same < keys.size() && stems_.of(tokens[i + same], language) == keys[same]) ++same;
        if (same == keys.size() && same > 0) spans.push_back({tokens[i].span.begin, tokens[i + same - 1].span.end});
        i += same == keys.size() ? std::max<std::size_t>(same, 1) : 1;
    }
    return spans;
}

std::vector<ByteSpan> ConcordancePattern::exact_spans(std::string_view text) const {
    if (has_marks(text)) {
        const bool found = fold(nfc(text), with_case_).bytes.find(folded_) != std::string::npos;
        return found ? std::vector<ByteSpan>{{0, static_cast<std::uint32_t>(text.size())}} : std::vector<ByteSpan>{};
    }
    const FoldedText in = fold(text, with_case_);
    std::vector<ByteSpan> spans;
    for (std::size_t at = in.bytes.find(folded_); at != std::string::npos; at = in.bytes.find(folded_, at)) {
        const std::size_t end = at + folded_.size();
        spans.push_back({in.begins[at], in.begins[end]});
        at = end;
    }
    return spans;
}

}  // namespace stykovka
