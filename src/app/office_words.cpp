// The words that an office takes for right: spellers that know them, accepting, taking back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office_words.h"

#include <map>

#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

Speller office_speller(const Language& language, OpenArchive* archive, const Tools& tools) {
    Speller speller(language, tools.dictionaries);
    if (archive == nullptr) return speller;
    // A model that was known to an older dictionary may be unknown to this one; the word itself stays accepted.
    for (const AcceptedWord& word : accepted_words(archive->archive(), language)) {
        const bool is_inflected = speller.forms_of(word.word, word.model).problem.empty();
        speller.accept(word.word, is_inflected ? word.model : std::string());
    }
    return speller;
}

void use_words_of_release(std::int64_t release_id, const Language& language, OpenArchive& archive, Speller& speller) {
    std::vector<std::string> forms;
    if (release_id != 0)
        for (const AcceptedWord& word : accepted_words(archive.archive(), language, release_id)) {
            const WordForms made = speller.forms_of(word.word, word.model);
            if (made.problem.empty())
                forms.insert(forms.end(), made.forms.begin(), made.forms.end());
            else
                forms.push_back(word.word);
        }
    speller.accept_for_now(forms);
}

std::vector<std::string> accept_word(OpenArchive& archive, Speller& speller, const AcceptedWord& word) {
    WordForms made = speller.forms_of(word.word, word.model);
    if (!made.problem.empty()) throw Error(ErrorKind::usage, ErrorSubject::input, made.problem);
    Write write(archive.archive(), Act{"word.accept", tr("Accept a word")});
    remember_word(write, word);
    write.commit();
    if (!word.release) return speller.accept(word.word, word.model);
    use_words_of_release(*word.release, word.language, archive, speller);
    return made.forms;
}

void take_word_back(OpenArchive& archive, const AcceptedWord& word) {
    Write write(archive.archive(), Act{"word.forget", tr("Take an accepted word back")});
    forget_word(write, word);
    write.commit();
}

std::vector<SpellingFinding> spelling_of(const SegmentedText& text, OpenArchive* archive, const Tools& tools,
                                         const Progress& progress) {
    Speller speller = office_speller(text.language, archive, tools);
    std::map<std::string, std::vector<std::string>> suggestions;
    std::vector<SpellingFinding> findings;
    std::uint32_t index = 0;
    for (const Segment& segment : text.segments) {
        progress.check();
        progress.report(static_cast<double>(index) / static_cast<double>(text.segments.size()),
                        tr("Checking the spelling"));
        for (const UnknownWord& unknown : speller.unknown_words(segment.content.text)) {
            const auto [known, is_new] = suggestions.try_emplace(unknown.word);
            if (is_new) known->second = speller.suggestions(unknown.word);
            findings.push_back(
                {unknown.word, segment.paragraph, index, unknown.span, unknown.looks_like_name, known->second});
        }
        ++index;
    }
    return findings;
}

}  // namespace stykovka
