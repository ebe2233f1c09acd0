// Spelling and checks of texts and documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checking.h"

#include <map>
#include <optional>

#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "review/accepted_words.h"
#include "review/checks.h"

namespace stykovka {

Speller office_speller(const Language& language, OpenArchive* archive, const Tools& tools) {
    Speller speller(language, tools.dictionaries);
    if (archive == nullptr) return speller;
    for (const AcceptedWord& word : accepted_words(archive->archive(), language)) {
        // A model that was known to an older dictionary may be unknown to this one; the word itself stays accepted.
        try {
            speller.accept(word.word, word.model);
        } catch (const Error&) {
            speller.accept(word.word);
        }
    }
    return speller;
}

std::vector<std::string> accept_word(OpenArchive& archive, Speller& speller, const Language& language,
                                     const std::string& word, const std::string& model) {
    std::vector<std::string> forms = speller.accept(word, model);
    Write write(archive.archive(), Act{"word.accept", tr("Accept a word")});
    remember_word(write, {language, word, model, std::nullopt});
    write.commit();
    return forms;
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

std::vector<Finding> check_document(const Bitext& document, OpenArchive* archive, const Tools& tools,
                                    const Progress& progress) {
    BySide<std::optional<Speller>> spellers;
    std::vector<Finding> findings;
    CheckServices services;
    for (const Side side : both_sides) try {
            spellers[side] = office_speller(document.texts[side].language, archive, tools);
            services.spellers[side] = &*spellers[side];
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::unavailable) throw;
            // Without a dictionary the other checks still help; the finding says what is missing.
            Finding& missing = findings.emplace_back();
            missing.check = "spelling";
            missing.severity = Severity::note;
            missing.side = side;
            missing.message = error.sentence();
        }
    for (Finding& finding : findings_of(document, services, {}, progress)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace stykovka
