// Checks that no word stands twice in a row.
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/any_of.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/spelled_word.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Words that good prose does repeat.
bool may_be_repeated(std::string_view key) { return is_any(key, {"that", "had", "чуть", "еле", "очень"}); }

bool is_repeated(const Token& first, const Token& second, std::string_view text) {
    if (first.kind != TokenKind::word || second.kind != TokenKind::word || first.key != second.key) return false;
    const std::string_view between = text.substr(first.span.end, second.span.begin - first.span.end);
    // "Baden Baden": names may repeat themselves.
    return !between.empty() && trimmed(between).empty() && !may_be_repeated(first.key) &&
           !begins_with_capital(second.span.in(text));
}

}  // namespace

std::vector<Finding> repeated_words(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides)
        for (const CheckedSegment& segment : document.segments(side)) {
            const auto tokens = tokens_of(segment.text());
            for (std::size_t i = 1; i < tokens.size(); ++i) {
                if (!is_repeated(tokens[i - 1], tokens[i], segment.text())) continue;
                const std::string word(tokens[i - 1].span.in(segment.text()));
                findings.push_back(finding_at(segment, {tokens[i - 1].span.begin, tokens[i].span.end},
                                              told(tr("“{what}” stands twice."), word), {word}));
            }
        }
    return findings;
}

}  // namespace stykovka
