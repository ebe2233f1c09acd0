// Contents made ready for being compared.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/comparison.h"

#include <fmt/format.h>

#include "base/unicode.h"

namespace stykovka {
namespace {

// A field that cannot be mistaken for the beginning of the next one.
void append_field(std::string& bytes, std::string_view field) {
    bytes += fmt::format("{}:", field.size());
    bytes += field;
}

}  // namespace

Stemmer& Comparison::stemmer_for(const Language& language) {
    const auto found = stemmers_.find(language.primary());
    if (found != stemmers_.end()) return found->second;
    return stemmers_.emplace(std::string(language.primary()), Stemmer(language)).first->second;
}

ComparedText Comparison::of(const Content& content, const Language& language) {
    ComparedText text{content, nfc(content.text), {}, {}, {}};
    text.tokens = tokens_of(text.text);
    Stemmer& stemmer = stemmer_for(language);
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token& token = text.tokens[i];
        if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
        const bool is_number = token.kind == TokenKind::number;
        text.keys.push_back({is_number ? std::string(number_key) : stemmer.stem(token.key), i});
        if (!text.characters.empty()) text.characters += ' ';
        text.characters += is_number ? std::string_view(number_key) : std::string_view(token.key);
    }
    return text;
}

std::string identity_of(const Content& content) {
    if (content.codes.empty()) return nfc(content.text);
    std::string bytes;
    append_field(bytes, nfc(content.text));
    for (const InlineCode& code : content.codes) {
        append_field(bytes, nfc(std::string_view(content.text).substr(0, code.offset)));
        append_field(bytes, std::to_string(static_cast<int>(code.kind)));
        append_field(bytes, code.element);
        append_field(bytes, code.native);
        for (const auto& [name, value] : code.attributes) {
            append_field(bytes, name);
            append_field(bytes, value);
        }
    }
    return bytes;
}

std::int64_t stable_hash(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return static_cast<std::int64_t>(hash);
}

}  // namespace stykovka
