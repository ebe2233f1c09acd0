// What each check looks for; the table in checks.cpp gives them their ids and grades.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "review/checked_document.h"
#include "review/finding.h"

namespace stykovka {

/// Beads with a source and no target that are not omitted on purpose.
std::vector<Finding> empty_targets(const CheckedDocument& document);
/// Targets that repeat a source which has something to translate.
std::vector<Finding> untranslated_targets(const CheckedDocument& document);
/// Cyrillic words in English.
std::vector<Finding> cyrillic_in_english(const CheckedDocument& document);
/// Words of Latin and Cyrillic letters, on either side.
std::vector<Finding> mixed_scripts(const CheckedDocument& document);
/// Numbers, dates, amounts and shares that one side has and the other has not.
std::vector<Finding> other_numbers(const CheckedDocument& document);
/// Web and mail addresses of the source that the target does not have.
std::vector<Finding> missing_addresses(const CheckedDocument& document);
/// Words that no dictionary has, on either side.
std::vector<Finding> unknown_words(const CheckedDocument& document);
/// The same word twice in a row, on either side.
std::vector<Finding> repeated_words(const CheckedDocument& document);
/// Several spaces, or a space before a sign, on either side.
std::vector<Finding> wrong_spaces(const CheckedDocument& document);
/// Targets that end like another kind of sentence than their sources.
std::vector<Finding> other_ends(const CheckedDocument& document);
/// Brackets and quotes without their partners, on either side.
std::vector<Finding> unpaired_signs(const CheckedDocument& document);
/// Signs in a text that belong to the typography of another language.
std::vector<Finding> foreign_typography(const CheckedDocument& document);

}  // namespace stykovka
