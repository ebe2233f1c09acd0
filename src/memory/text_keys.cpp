// The keys of a text as numbers: what the index finds it by.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/text_keys.h"

#include <map>

#include "base/unicode.h"
#include "memory/word_cache.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

constexpr KeyHash hash_bits = (KeyHash{1} << 48U) - 1;
/// The words of one language, as they were written, and their keys.
struct Words {
    explicit Words(const Language& language)
        : primary(language.primary()), stemmer(language), number(key_hash(primary, number_key)) {}

    KeyHash hash_of(std::string_view word, std::uint64_t expected) {
        return known.of(word, expected, [&] { return key_hash(primary, stemmer.stem_once(word_key(word))); });
    }

    std::string primary;
    Stemmer stemmer;
    KeyHash number;
    WordCache known;
};

bool is_key(const TokenSpan& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

std::string characters_of(std::string_view text, const std::vector<TokenSpan>& tokens) {
    std::string characters;
    for (const TokenSpan& token : tokens) {
        if (!is_key(token)) continue;
        if (!characters.empty()) characters += ' ';
        characters += token.kind == TokenKind::number ? std::string(number_key) : word_key(token.span.in(text));
    }
    return characters;
}

}  // namespace

KeyHash key_hash(std::string_view primary_language, std::string_view key) {
    std::string bytes(primary_language);
    bytes += '\n';
    bytes += key;
    return static_cast<KeyHash>(stable_hash(bytes)) & hash_bits;
}

TextKeys keys_of(const ComparedText& text, const Language& language) {
    TextKeys keys;
    keys.keys.reserve(text.keys.size());
    for (const KeyPlace& place : text.keys) keys.keys.push_back(key_hash(language.primary(), place.key));
    if (text.is_short()) keys.characters = text.characters;
    TraitsReader traits;
    for (const Token& token : text.tokens) traits.add(token.kind, token.span.in(text.text));
    keys.traits = traits.traits();
    return keys;
}

struct KeyReader::State {
    Words& words_of(const Language& language) {
        const auto found = words.find(language.primary());
        if (found != words.end()) return found->second;
        return words.emplace(std::string(language.primary()), Words(language)).first->second;
    }

    std::map<std::string, Words, std::less<>> words;  // by primary language
    std::vector<TokenSpan> tokens;
    std::vector<std::uint64_t> expected;  // of each token
};

KeyReader::KeyReader() : state_(std::make_unique<State>()) {}
KeyReader::~KeyReader() = default;
KeyReader::KeyReader(KeyReader&&) noexcept = default;

TextKeys KeyReader::keys_of(std::string_view text, const Language& language) {
    const bool is_normal = is_plainly_nfc(text);
    const std::string made_normal = is_normal ? std::string() : nfc(text);
    const std::string_view normal = is_normal ? text : made_normal;
    find_tokens(normal, state_->tokens);
    Words& words = state_->words_of(language);
    // The words are far apart in memory: all are asked for before the first one is needed.
    std::vector<std::uint64_t>& expected = state_->expected;
    expected.clear();
    for (const TokenSpan& token : state_->tokens)
        expected.push_back(token.kind == TokenKind::word ? words.known.expect(token.span.in(normal)) : 0);
    TextKeys keys;
    keys.keys.reserve(state_->tokens.size());
    TraitsReader traits;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const TokenSpan& token = state_->tokens[i];
        traits.add(token.kind, token.span.in(normal));
        if (token.kind == TokenKind::number) keys.keys.push_back(words.number);
        if (token.kind == TokenKind::word) keys.keys.push_back(words.hash_of(token.span.in(normal), expected[i]));
    }
    keys.traits = traits.traits();
    if (keys.is_short()) keys.characters = characters_of(normal, state_->tokens);
    return keys;
}

}  // namespace stykovka
