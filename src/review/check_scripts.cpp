// Checks that words are in the letters of their language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "review/check_list.h"
#include "review/letters.h"
#include "review/spelled_word.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// The words of a text, those with digits and numerals included, with their parts between hyphens looked at singly.
std::vector<SpelledWord> word_parts_of(std::string_view text) {
    std::vector<SpelledWord> parts;
    for (const Token& token : tokens_of(text)) {
        if (token.kind != TokenKind::word) continue;
        for (SpelledWord& part : hyphened_parts_of({token.span, spelled(token.span.in(text)), false}, text))
            parts.push_back(std::move(part));
    }
    return parts;
}

bool is_mixed(std::string_view word) { return has_cyrillic(word) && has_latin(word); }

std::vector<std::string> suggested(std::string_view word) {
    const auto in_one = in_one_script(word);
    return in_one ? std::vector<std::string>{*in_one} : std::vector<std::string>{};
}

}  // namespace

std::vector<Finding> cyrillic_in_english(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) {
        if (document.language(side).primary() != "en") continue;
        for (const CheckedSegment& segment : document.segments(side))
            for (const SpelledWord& word : word_parts_of(segment.text()))
                if (has_cyrillic(word.word) && !is_mixed(word.word))
                    findings.push_back(
                        finding_at(segment, word.span, told(tr("“{what}” is in Cyrillic letters."), word.word)));
    }
    return findings;
}

std::vector<Finding> mixed_scripts(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides)
        for (const CheckedSegment& segment : document.segments(side))
            for (const SpelledWord& word : word_parts_of(segment.text()))
                if (is_mixed(word.word))
                    findings.push_back(finding_at(segment, word.span,
                                                  told(tr("“{what}” has Latin and Cyrillic letters."), word.word),
                                                  suggested(word.word)));
    return findings;
}

}  // namespace stykovka
