// Releases whose errors are known: tests/data/review/*.txt, see the README there.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "align/word_alignment.h"
#include "bitext/bitext.h"
#include "review/checks.h"
#include "review/office_rules.h"
#include "review/term_recognition.h"

namespace stykovka::test {

/// An error that was put into a bead, and the checks that are right to find it.
struct SeededError {
    std::uint32_t bead = 0;
    std::vector<std::string> checks;
    std::string piece;  ///< empty: the whole segment
};

struct SeededRelease {
    Bitext document;
    std::vector<SeededError> errors;
    std::vector<Concept> concepts;
    std::vector<Person> persons;
    std::vector<Tenure> tenures;
    std::vector<BySide<std::string>> memory;
    std::optional<Date> day;
    OfficeRules rules;
};

/// Throws std::runtime_error with the line that is not as the README says.
SeededRelease seeded_release(const std::filesystem::path& file);

/// The files of a lot in order: "seeded-third" gives seeded-third-1.txt and seeded-third-2.txt.
std::vector<std::filesystem::path> releases_of_lot(const std::filesystem::path& folder, const std::string& begin);

/// What is found in one, with the dictionaries of the system.
class SeededChecker {
public:
    /// `dictionaries`: the project's own. `lexicon`: null where clauses left out are not looked for.
    explicit SeededChecker(const std::filesystem::path& dictionaries, const Lexicon& lexicon = Lexicon::none());
    std::vector<Finding> findings_in(const SeededRelease& release) const;
    /// With other grades than its rules have, or with what is known of its beads.
    std::vector<Finding> findings_in(const SeededRelease& release, const CheckOptions& options) const;
    const WordStems& stems() const { return stems_; }

private:
    std::unique_ptr<BySide<Speller>> american_, british_;
    WordStems stems_;
    std::unique_ptr<WordAligner> aligner_;
};

/// Whether a finding is one of those that an error asks for.
bool is_expected(const Finding& finding, const SeededError& error);

}  // namespace stykovka::test
