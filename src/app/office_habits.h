// What an archive says about decisions that an office has to make: its English norm, and rules of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/progress.h"
#include "base/side.h"
#include "memory/corpus.h"
#include "review/office_rules.h"
#include "review/variants.h"

namespace stykovka {

/// One way of writing, and how often the accepted English has it.
struct Habit {
    std::string way;  ///< "en-US", "March 12, 2031", "%", "2:30 p.m." …
    std::size_t count = 0;
    std::vector<std::string> examples;   ///< different ones, at most five
    std::vector<VariantPlace> places{};  ///< all of them in a corpus, in its order; of an archive none
};

/// The ways of one question, the most frequent first.
struct HabitQuestion {
    std::string question;  ///< in the interface language
    std::vector<Habit> ways;
    std::string key{};       ///< of its line in the file of decisions: "norm", "dates"
    std::string proposed{};  ///< the way that three of four are written in, of at least ten; empty for none
};

struct OfficeHabits {
    std::size_t pairs = 0;
    std::vector<HabitQuestion> questions;
    std::string norm;  ///< "en-US" or "en-GB": what is proposed for the spelling
};

/// Throws Error{not_found, archive} when there is no accepted pair of these languages, Error{cancelled}.
OfficeHabits habits_of(OpenArchive& archive, const BySide<Language>& languages, const Progress& progress);

/// The same of pairs that are loaded already, with the places of each way. Throws Error{cancelled}.
OfficeHabits habits_in(const Corpus& corpus, const Progress& progress);

/// Lines of the file of decisions that the habits propose: "norm: en-US", "dates: March 12, 2031".
std::vector<std::string> proposed_decisions(const OfficeHabits& habits);

/// How often a rule of the office would speak.
struct RuleTrial {
    std::string expression;
    std::size_t pairs = 0;                      ///< accepted pairs that are against it
    std::vector<BySide<std::string>> examples;  ///< at most three, the newest
    std::vector<VariantPlace> places{};         ///< all of them in a corpus, in its order; of an archive none
};

/// Tries the user rules on all accepted pairs; the trials come in the order of the rules. Throws as
/// `habits_of`.
std::vector<RuleTrial> try_rules(OpenArchive& archive, const OfficeRules& rules, const BySide<Language>& languages,
                                 const Progress& progress);

/// The same on pairs that are loaded already, with all places. Throws Error{cancelled}.
std::vector<RuleTrial> rules_tried_on(const Corpus& corpus, const OfficeRules& rules,
                                      const BySide<Language>& languages, const Progress& progress);

}  // namespace stykovka
