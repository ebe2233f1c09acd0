// Reads terms and the texts that have them (tests/data/review/terms.txt), and counts what is recognised.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_sentences.h"

#include <algorithm>

#include "base/unicode.h"
#include "review/term_recognition.h"
#include "text/dictionary_lines.h"

namespace stykovka::test {
namespace {

Concept concept_of(const Language& language, std::string_view text) {
    Concept entry;
    entry.terms.push_back({language, std::string(text), TermStatus::preferred, {}, {}, {}, {}, {}, {}});
    return entry;
}

TermSentence sentence_of(const Language& language, std::string_view marked) {
    TermSentence sentence{language, {}, {}};
    for (const char c : marked) {
        const auto here = static_cast<std::uint32_t>(sentence.text.size());
        if (c == '[')
            sentence.terms.push_back({here, here});
        else if (c == ']')
            sentence.terms.back().end = here;
        else
            sentence.text += c;
    }
    return sentence;
}

void note(TermCounts& counts, std::string_view what, std::string_view term, std::string_view text) {
    counts.mistakes += std::string(what) + ": " + std::string(term) + " | " + std::string(text) + "\n";
}

bool has(const std::vector<TermHit>& hits, ByteSpan span) {
    return std::any_of(hits.begin(), hits.end(), [&](const TermHit& hit) { return hit.span == span; });
}

}  // namespace

TermSentences term_sentences(std::string_view file) {
    TermSentences data;
    for (const std::string_view line : lines_of(file)) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with('#') || colon == std::string_view::npos) continue;
        const std::string_view head = line.substr(0, colon);
        const std::string_view rest = trimmed(line.substr(colon + 2));
        const Language language(head.substr(head.size() - 2));
        if (head.starts_with("term ")) {
            data.concepts.push_back(concept_of(language, rest));
        } else if (head.starts_with("never ")) {
            const std::size_t bar = rest.find(" | ");
            data.never.push_back({language, std::string(rest.substr(0, bar)), std::string(rest.substr(bar + 3))});
        } else {
            data.sentences.push_back(sentence_of(language, rest));
        }
    }
    return data;
}

TermCounts recognised(const TermSentences& data, const WordStems& stems) {
    TermCounts counts;
    for (const char* tag : {"ru", "en"}) {
        const Language language(tag);
        const TermRecogniser recogniser(data.concepts, language, stems);
        for (const TermSentence& sentence : data.sentences) {
            if (sentence.language != language) continue;
            const auto hits = recogniser.hits_in(sentence.text);
            counts.expected += sentence.terms.size();
            for (const ByteSpan span : sentence.terms)
                has(hits, span) ? void(++counts.found) : note(counts, "missed", span.in(sentence.text), sentence.text);
            for (const TermHit& hit : hits) {
                if (std::find(sentence.terms.begin(), sentence.terms.end(), hit.span) != sentence.terms.end()) continue;
                ++counts.wrong;
                note(counts, "wrong", hit.span.in(sentence.text), sentence.text);
            }
        }
    }
    for (const LookAlike& pair : data.never) {
        const std::vector<Concept> one{concept_of(pair.language, pair.term)};
        if (TermRecogniser(one, pair.language, stems).hits_in(pair.text).empty()) continue;
        ++counts.look_alikes;
        note(counts, "look-alike", pair.term, pair.text);
    }
    return counts;
}

}  // namespace stykovka::test
