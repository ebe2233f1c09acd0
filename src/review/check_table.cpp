// The table of checks: ids, grades, and what each is for its user.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/checks.h"

namespace stykovka {
namespace {

const std::array<Check, 38> table{{
    {"empty-target", Severity::error, mark("Empty target"),
     mark("A segment of the source has no translation and is not marked as omitted on purpose."), nullptr,
     empty_targets},
    {"untranslated", Severity::warning, mark("Target equals source"),
     mark("The target repeats the source although there is something to translate."), untranslated_targets},
    {"cyrillic", Severity::error, mark("Cyrillic in English"), mark("An English text has a word in Cyrillic letters."),
     cyrillic_in_english},
    {"mixed-scripts", Severity::error, mark("Mixed scripts"),
     mark("A word has Latin and Cyrillic letters that look alike; no search finds it and no dictionary knows it."),
     mixed_scripts},
    {"number", Severity::error, mark("Numbers"),
     mark(
         "A number, date, amount or share of one language is not in the other. They are compared as values: three days "
         "are 72 hours."),
     other_numbers},
    {"weekday", Severity::error, mark("Days of the week"),
     mark("A day of the week is not the same in both languages, or is another day than the date behind it."),
     other_weekdays},
    {"phone", Severity::error, mark("Telephone numbers"), mark("A telephone number is not the same in both languages."),
     other_phones},
    {"address", Severity::error, mark("Missing address"),
     mark("A web or mail address of the source is not in the target. Language versions of one site count as the same."),
     missing_addresses},
    {"term-missing", Severity::error, mark("Missing term"),
     mark("The source has a term of the termbase, and the target has none of its translations that may be used."),
     missing_terms},
    {"term-forbidden", Severity::error, mark("Forbidden term"),
     mark("A term that the termbase forbids is an error, one that is out of use a warning. A single word counts only "
          "where its notion is spoken of."),
     forbidden_terms},
    {"name", Severity::warning, mark("Names"),
     mark("A person of the register is written otherwise than the register says, or another name in two ways."),
     other_names, name_spellings},
    {"office", Severity::warning, mark("Offices"),
     mark("A person is named with an office that the register gives to somebody else on the day of the release, or "
          "without saying that the head is an acting one; or one language calls somebody deputy, acting or former "
          "and the other does not."),
     wrong_holders},
    {"codes", Severity::error, mark("Inline codes"),
     mark("The target lacks a code of its source, or has one that the source has not."), other_codes},
    {"negation", Severity::warning, mark("Lost negation"),
     mark("One language denies something, and the other has no word that could deny it."), lost_negations},
    {"omission", Severity::warning, mark("Clause left out"),
     mark("A clause of one language has next to no words of its own in the other, which is shorter than usual."),
     left_out_clauses},
    {"length", Severity::warning, mark("Length"),
     mark("The target is much shorter or longer than translations are; something may be left out."), nullptr,
     other_lengths},
    {"tm-conflict", Severity::warning, mark("Published otherwise"),
     mark("A published release has another translation for the same source."), conflicts_with_archive, nullptr,
     Ground::archive},
    {"same-source", Severity::warning, mark("Same source, other target"),
     mark("The same source is translated in several ways in one release."), nullptr, other_renderings},
    {"fuzzy-match", Severity::warning, mark("Unedited match"),
     mark("The target is the archive's translation of a source that is only like this one."), unedited_matches, nullptr,
     Ground::archive, accepted_by_nobody_in_person},
    {"left-over", Severity::error, mark("Left over from a match"),
     mark("The target names or says something that its source does not, but that of a similar sentence in the archive: "
          "a match was put in and not changed everywhere."),
     left_over_names, nullptr, Ground::archive},
    {"acronym", Severity::warning, mark("Acronyms"),
     mark("An acronym of the office's list is rendered otherwise than the list says."), other_acronyms},
    {"spelling", Severity::warning, mark("Spelling"),
     mark("A word is in no dictionary and in no list of accepted words. What looks like a name is a note, and none at "
          "all "
          "when the other language has the same name."),
     nullptr, unknown_words},
    {"grammar", Severity::warning, mark("Slips of English"),
     mark("Words that translations from Russian often put so, and English does not: told that, prosecutor generals; or "
          "that do not agree: two new office, inspectors recommends."),
     english_slips},
    {"user-rule", Severity::warning, mark("Rules of the office"),
     mark("A rule of the office's own, from its file of decisions."), nullptr, broken_rules},
    {"repeated-word", Severity::warning, mark("Repeated word"), mark("The same word stands twice in a row."),
     repeated_words},
    {"spaces", Severity::warning, mark("Spaces"), mark("There are several spaces in a row, or one before a sign."),
     wrong_spaces},
    {"end-punctuation", Severity::warning, mark("End punctuation"),
     mark("The target ends like another kind of sentence than the source: a question, a heading, a list that goes on."),
     other_ends},
    {"pairs", Severity::warning, mark("Brackets and quotes"), mark("A bracket or a quote has no partner."), nullptr,
     unpaired_signs},
    {"typography", Severity::warning, mark("Typography"),
     mark("A sign belongs to the typography of another language, such as «» or № in English; or straight quotes stand "
          "beside those of print."),
     foreign_typography, mixed_typography},
    {"lines", Severity::warning, mark("Lines and lists"),
     mark("Line breaks, or the marks of list items, are not as in the source."), other_lines},
    {"not-confirmed", Severity::warning, mark("Not confirmed"),
     mark("Most segments are confirmed and this one is not, or it changed since it was."), nullptr, unconfirmed_beads},
    {"comment", Severity::warning, mark("Open comment"), mark("A comment is not ticked off yet."), nullptr,
     open_comments},
    {"capital", Severity::note, mark("Capital at the beginning"),
     mark("The target begins small although its source begins with a capital."), small_beginnings},
    {"house-style", Severity::note, mark("House style"),
     mark("English spelling of the other norm, numbers below ten in figures, the state with a capital, the country's "
          "full name at its first mention."),
     house_style, first_mentions},
    {"date-style", Severity::note, mark("Way of dates"),
     mark("An English date is not written as the office has decided, or as elsewhere in the release: March 12, 2031, "
          "or 12 March 2031."),
     date_style, mixed_date_style},
    {"percent-style", Severity::note, mark("Way of percent"),
     mark("An English percentage is not written as the office has decided, or as elsewhere in the release: 5%, 5 "
          "percent, or 5 per cent."),
     percent_style, mixed_percent_style},
    {"hour-style", Severity::note, mark("Way of hours"),
     mark("English hours are not written as the office has decided, or as elsewhere in the release: 2:30 p.m., 2:30 "
          "pm, or 14:30."),
     hour_style, mixed_hour_style},
    {"initials-style", Severity::note, mark("Way of initials"),
     mark("Initials are not written as the office has decided, or as elsewhere in the release: D. M. Orlov, or D.M. "
          "Orlov."),
     initials_style, mixed_initials_style},
}};

}  // namespace

std::span<const Check> all_checks() { return table; }

}  // namespace stykovka
