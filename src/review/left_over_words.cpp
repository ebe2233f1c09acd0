// Words that a target has from the translation of another source.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/left_over_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// A sentence that exchanges more words has another translation.
constexpr std::size_t most_exchanged = 3;
// Of an archive with many near matches the best are asked.
constexpr std::size_t most_linked = 4;

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

// The words of a text, those with capitals left out; a sentence may begin with one.
std::set<std::string> plain_keys(const std::string& text) {
    std::set<std::string> keys;
    for (Token& token : tokens_of(text)) {
        std::size_t offset = token.span.begin;
        if (token.kind == TokenKind::word && (offset == 0 || !is_upper(next_code_point(text, offset))))
            keys.insert(std::move(token.key));
    }
    return keys;
}

}  // namespace

LeftOverWords::LeftOverWords(BySide<std::string> now, WordAligner& aligner)
    : now_(std::move(now)), aligner_(aligner), keys_(plain_keys(now_.source)) {}

bool LeftOverWords::is_worth_linking(const std::string& old_source) {
    const std::set<std::string> before = plain_keys(old_source);
    const auto apart = [](const std::set<std::string>& some, const std::set<std::string>& others) {
        return static_cast<std::size_t>(
            std::ranges::count_if(some, [&](const std::string& key) { return !others.contains(key); }));
    };
    const std::size_t gone = apart(before, keys_);
    const std::size_t come = apart(keys_, before);
    // Prepositions are counted here too.
    return gone > 0 && come > 0 && gone <= 2 * most_exchanged && come <= 2 * most_exchanged &&
           linked_pairs_++ < most_linked;
}

std::vector<ByteSpan> LeftOverWords::of(const BySide<std::string>& before) {
    if (!is_worth_linking(before.source)) return {};
    if (!current_) current_ = aligner_.aligned(BySide<std::string_view>{now_.source, now_.target});
    const WordAlignment old = aligner_.aligned(BySide<std::string_view>{before.source, before.target});
    const Keys old_source = keys_of(old.texts.source, before.source);
    const Keys source = keys_of(current_->texts.source, now_.source);
    const auto gone = words_apart(old.texts.source, before.source, old_source, source);
    const auto come = words_apart(current_->texts.source, now_.source, source, old_source);
    if (gone.empty() || come.empty() || gone.size() > most_exchanged || come.size() > most_exchanged) return {};
    const Keys old_target = keys_of(old.texts.target, before.target);
    const Keys target = keys_of(current_->texts.target, now_.target);
    std::vector<ByteSpan> left;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const LinkableText::Word& word = current_->texts.target.words[i];
        if (!is_plain_word(word, now_.target) || is_linked(*current_, i)) continue;
        const bool stood_for_gone = std::ranges::any_of(old.links, [&](const WordLink& link) {
            return gone.contains(link.word.source) && old_target[link.word.target] == target[i];
        });
        if (stood_for_gone) left.push_back(word.span);
    }
    return left;
}

}  // namespace stykovka
