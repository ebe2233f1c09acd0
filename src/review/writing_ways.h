// What English writes in several ways, of which an office chooses one: dates, percent, hours, initials.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/pattern.h"
#include "review/checked_document.h"
#include "review/finding.h"

namespace stykovka {

struct WritingWay {
    std::string name;  ///< an example of it: "March 12, 2031"; in the file of decisions, too
    Pattern pattern;   ///< finds it in English
};

struct WritingQuestion {
    std::string key;                              ///< of its line in the file of decisions: "dates"
    const char* title;                            ///< through `tr`
    bool (*may_be_in)(std::string_view english);  ///< false where none of the ways stands in a text for certain
    std::vector<WritingWay> ways;
};

/// In the order in which they are asked; any thread.
const std::vector<WritingQuestion>& writing_questions();
/// Null for a key that there is not.
const WritingQuestion* writing_question(std::string_view key);

/// What should stand in the place of `written`, in a way by its name; nothing when that is not certain.
using InWay = std::string (*)(std::string_view written, std::string_view way);

/// What the English side writes in another way than the office has decided for `key`; nothing without a decision.
std::vector<Finding> written_otherwise(const CheckedDocument& document, std::string_view key, InWay in_way);
/// Without a decision: the few places that are written in another way than the others of this release.
std::vector<Finding> written_in_two_ways(const CheckedDocument& document, std::string_view key, InWay in_way);

}  // namespace stykovka
