// What each check looks for; the table in checks.cpp gives them their ids and grades.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "review/checked_document.h"
#include "review/finding.h"

namespace stykovka {

/// Beads with a source and no target that are not omitted on purpose; more than three in a row are one finding.
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
/// Straight quotes and apostrophes in a text that has those of print.
std::vector<Finding> mixed_typography(const CheckedDocument& document);

/// Days of the week that only one side has, and those that are another day than their date.
std::vector<Finding> other_weekdays(const CheckedDocument& document);
/// Telephone numbers that one side has and the other has not.
std::vector<Finding> other_phones(const CheckedDocument& document);
/// Terms of the source whose concept the target has no term of.
std::vector<Finding> missing_terms(const CheckedDocument& document);
/// Forbidden and deprecated terms, on either side.
std::vector<Finding> forbidden_terms(const CheckedDocument& document);
/// Persons of the register written otherwise in the target.
std::vector<Finding> other_names(const CheckedDocument& document);
/// Persons that the register does not know: written in two ways, or with other vowels than in the source.
std::vector<Finding> name_spellings(const CheckedDocument& document);
/// Persons named with an office that they did not hold on the day of the release.
std::vector<Finding> wrong_holders(const CheckedDocument& document);
/// Acronyms of the office's list that the target renders otherwise.
std::vector<Finding> other_acronyms(const CheckedDocument& document);
/// Inline codes that only one side has.
std::vector<Finding> other_codes(const CheckedDocument& document);
/// Targets that begin small where their source begins with a capital.
std::vector<Finding> small_beginnings(const CheckedDocument& document);
/// Targets that are much shorter or longer than translations are.
std::vector<Finding> other_lengths(const CheckedDocument& document);
/// Clauses that the other side has no words for.
std::vector<Finding> left_out_clauses(const CheckedDocument& document);
/// Line breaks and marks of lists that only one side has.
std::vector<Finding> other_lines(const CheckedDocument& document);
/// Denials that only one side has.
std::vector<Finding> lost_negations(const CheckedDocument& document);
/// The same source with several targets in this document: those that are not the usual one.
std::vector<Finding> other_renderings(const CheckedDocument& document);
/// Targets other than what a published release says for the same source.
std::vector<Finding> conflicts_with_archive(const CheckedDocument& document);
/// Targets that are the translation of another source, as a fuzzy match put them in.
std::vector<Finding> unedited_matches(const CheckedDocument& document);
/// Who accepts a pair has seen what the archive says.
bool accepted_by_nobody_in_person(const CheckedBead& bead);
/// Names in targets that come from another source: the archive's match named somebody or some place else.
std::vector<Finding> left_over_names(const CheckedDocument& document);
/// Beads that changed since they were confirmed, and the few that are left to be.
std::vector<Finding> unconfirmed_beads(const CheckedDocument& document);
/// Comments that nobody has ticked off.
std::vector<Finding> open_comments(const CheckedDocument& document);
/// Slips of English that translations from Russian make again and again.
std::vector<Finding> english_slips(const CheckedDocument& document);
/// What is against the house style of the English side.
std::vector<Finding> house_style(const CheckedDocument& document);
/// The country's name where a release names it first.
std::vector<Finding> first_mentions(const CheckedDocument& document);
/// Dates, percentages, hours and initials that are not written as the office has decided; mixed ones where it has not.
std::vector<Finding> date_style(const CheckedDocument& document);
std::vector<Finding> mixed_date_style(const CheckedDocument& document);
std::vector<Finding> percent_style(const CheckedDocument& document);
std::vector<Finding> mixed_percent_style(const CheckedDocument& document);
std::vector<Finding> hour_style(const CheckedDocument& document);
std::vector<Finding> mixed_hour_style(const CheckedDocument& document);
std::vector<Finding> initials_style(const CheckedDocument& document);
std::vector<Finding> mixed_initials_style(const CheckedDocument& document);
/// What is against the rules of the office itself.
std::vector<Finding> broken_rules(const CheckedDocument& document);

}  // namespace stykovka
