// Spelling and checks of texts and documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/tools.h"
#include "base/progress.h"
#include "base/time.h"
#include "bitext/bitext.h"
#include "bitext/cursor.h"
#include "review/checks.h"
#include "review/finding.h"
#include "review/known_findings.h"
#include "review/office_rules.h"
#include "review/speller.h"
#include "review/termbase.h"
#include "review/word_judge.h"
#include "text/release.h"

namespace stykovka {

/// What is known of a document beside its text.
struct CheckSubject {
    /// Its own places in the archive are no other translations, and words that were accepted in it are right; 0: it is
    /// not there.
    std::int64_t release_id = 0;
    std::optional<Date> day;  ///< terms and offices are judged as of this day
    std::filesystem::path
        rules;  ///< the office's file of decisions; empty: the one beside the archive, if there is one
    bool with_dismissed = false;      ///< also what a person has dismissed
    std::vector<std::string> only{};  ///< the ids of the checks that are made; empty: all
    /// What the caller has at hand, current and of the document's languages; what is null is made anew, which takes 0.1
    /// s a dictionary.
    BySide<Speller*> spellers{};
    const Termbase* termbase = nullptr;
    /// By which unknown words are judged. Empty ones are made of the document by its check of spelling, and left here;
    /// they ask the spellers of this subject as long as they are used.
    WordJudges* judges = nullptr;
    /// What earlier checks found, as CheckOptions has it; the caller keeps it between checks.
    KnownFindings* known = nullptr;
    std::size_t most_asked = CheckOptions().most_asked;
    std::function<void()> pause{};
};

/// The file of decisions that is used without being named: "archive.checks" beside "archive.stykovka".
std::filesystem::path rules_beside(const std::filesystem::path& archive);
/// What that file says; nothing when there is none. Throws Error{malformed, input} with the line.
OfficeRules decisions_beside(const std::filesystem::path& archive);
/// Writes into that file how the office writes: `key` is "norm" or that of a `WritingQuestion`. Throws
/// Error{malformed, input} when the file has a line that is wrong, or Error (subject output); it then stays as it is.
void decide_writing(const std::filesystem::path& archive, const std::string& key, const std::string& way);

/// Dismisses a finding by its key, with the reason; holds as long as its texts, place and suggestions stay.
/// Throws Error{usage} when the key is none or the reason is empty.
void dismiss_finding(OpenArchive& archive, const std::string& key, const std::string& reason);
/// Takes a dismissal back. Throws Error{not_found, archive} when there is none.
void restore_finding(OpenArchive& archive, const std::string& key);

/// Spelling and quality checks of a document; `archive` gives the office's words, terms, names and earlier
/// translations and may be null. Throws Error{malformed, input} with the line when a named file of decisions is not as
/// it should be, Error{not_found, input} when it is not there; what is wrong in the file beside the archive is a
/// finding.
std::vector<Finding> check_document(const Bitext& document, OpenArchive* archive, const Tools& tools,
                                    const Progress& progress, const CheckSubject& subject = {});

/// A segment that is being typed.
struct TypedText {
    std::shared_ptr<const Bitext> document;  ///< as it is stored
    Cursor place;
    std::string text;
};

/// What the check of spelling would find in the segment if its text were in the document, by the judges of the subject.
/// Takes as long as its bead is large. Precondition: a check of the document left its judges in the subject.
std::vector<Finding> spelling_while_typing(const TypedText& typed, OpenArchive& archive, const Tools& tools,
                                           const Progress& progress, CheckSubject subject);

/// A release with what was found in it.
struct CheckedRelease {
    Release release;
    Bitext document;
    std::vector<Finding> findings;
};

/// The same for releases of an archive, with the dictionaries loaded once; none named: all that have a translation, by
/// day. Id, day, spellers and termbase of `subject` are filled in for each. Throws Error{not_found, archive} for a
/// release that is not there, Error{cancelled}.
std::vector<CheckedRelease> check_releases(OpenArchive& archive, const std::vector<std::int64_t>& releases,
                                           const Tools& tools, const Progress& progress,
                                           const CheckSubject& subject = {});

}  // namespace stykovka
