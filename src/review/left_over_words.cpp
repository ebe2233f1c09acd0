// Words that a target has from the translation of another source.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/left_over_words.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

// A sentence that exchanges more words has another translation.
constexpr std::size_t most_exchanged = 3;

using Keys = std::vector<std::string>;

Keys keys_of(const LinkableText& text, const std::string& written) {
    Keys keys;
    for (const LinkableText::Word& word : text.words) keys.push_back(word_key(word.span.in(written)));
    return keys;
}

bool is_plain_word(const LinkableText::Word& word, const std::string& written) {
    std::size_t offset = word.span.begin;
    const char32_t first = next_code_point(written, offset);
    return word.is_content && is_letter(first) && !is_upper(first);
}

/// The words of one text that the other has not; those with capitals only if the sentence begins with them.
std::set<std::size_t> words_apart(const LinkableText& text, const std::string& written, const Keys& keys,
                                  const Keys& others) {
    std::set<std::size_t> apart;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if ((is_plain_word(text.words[i], written) || (i == 0 && text.words[i].is_content)) &&
            std::ranges::find(others, keys[i]) == others.end())
            apart.insert(i);
    return apart;
}

bool is_linked(const WordAlignment& alignment, std::size_t target) {
    return std::ranges::any_of(alignment.links, [&](const WordLink& link) { return link.word.target == target; });
}

}  // namespace

std::vector<ByteSpan> left_over_words(const BySide<std::string>& before, const BySide<std::string>& now,
                                      WordAligner& aligner) {
    const WordAlignment old = aligner.aligned(BySide<std::string_view>{before.source, before.target});
    const WordAlignment current = aligner.aligned(BySide<std::string_view>{now.source, now.target});
    const Keys old_source = keys_of(old.texts.source, before.source);
    const Keys source = keys_of(current.texts.source, now.source);
    const auto gone = words_apart(old.texts.source, before.source, old_source, source);
    const auto come = words_apart(current.texts.source, now.source, source, old_source);
    if (gone.empty() || come.empty() || gone.size() > most_exchanged || come.size() > most_exchanged) return {};
    const Keys old_target = keys_of(old.texts.target, before.target);
    const Keys target = keys_of(current.texts.target, now.target);
    std::vector<ByteSpan> left;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const LinkableText::Word& word = current.texts.target.words[i];
        if (!is_plain_word(word, now.target) || is_linked(current, i)) continue;
        const bool stood_for_gone = std::ranges::any_of(old.links, [&](const WordLink& link) {
            return gone.contains(link.word.source) && old_target[link.word.target] == target[i];
        });
        if (stood_for_gone) left.push_back(word.span);
    }
    return left;
}

}  // namespace stykovka
