// What an office decides about the checks: grades, the English norm, acronyms, rules of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern.h"
#include "base/side.h"
#include "review/finding.h"

namespace stykovka {

/// «МВД» is one of these in the other language.
struct AcronymRule {
    std::string source;
    std::vector<std::string> targets;  ///< an empty list: nothing is known, and nothing looked for
};

/// A rule of the office's own. Without `other` the pattern must not stand on its side; with it, where the pattern stands
/// the other side must have `other`, or must not have it.
struct UserRule {
    Side side = Side::target;
    Pattern pattern;
    std::optional<Pattern> other;
    bool other_must_be = true;
    std::string advice;  ///< what to write instead, or why
};

struct OfficeRules {
    std::string norm;  ///< "en-US", "en-GB"; empty: as the document's language says
    std::map<std::string, std::string, std::less<>> ways{};  ///< by key of a question: "dates", "March 12, 2031"
    std::map<std::string, std::optional<Severity>, std::less<>> grades;  ///< by id of a check; none: switched off
    std::vector<AcronymRule> acronyms;
    std::vector<UserRule> rules;
};

/// Takes one decision in: `key` is "norm", "check", "acronym", "rule" or that of a `WritingQuestion`, see packaging/man
/// for what follows. `place` is "file:line" for the error. Throws Error{malformed, input}.
void take_office_rule(OfficeRules& rules, std::string_view key, std::string_view value, const std::string& place);

/// A file of lines "key: value", blank lines and lines that begin with #. `file` is its name for errors.
/// Throws Error{malformed, input} with the line.
OfficeRules office_rules_of(std::string_view text, const std::string& file);

/// The text of such a file with another decision on one question of writing ("norm", "dates" …); the first line of that
/// key becomes it, further ones go, all else stays as it is.
std::string with_decision(std::string_view text, std::string_view key, std::string_view value);

}  // namespace stykovka
