// The checks of a document: which there are, and what they find.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/side.h"
#include "bitext/bitext.h"
#include "review/finding.h"
#include "review/speller.h"

namespace stykovka {

/// What checks work with beside the document. Belongs to the thread that checks.
struct CheckServices {
    BySide<Speller*> spellers;  ///< null: the spelling of that side is not checked
};

struct CheckOptions {
    /// Another grade for a check, by its id, or none: it is switched off. Checks that are not named keep their own.
    std::map<std::string, std::optional<Severity>, std::less<>> grades;
};

class CheckedDocument;

/// One check: a row of the table that `all_checks` gives.
struct Check {
    std::string_view id;  ///< never changes
    Severity severity = Severity::warning;
    const char* title;        ///< what it finds, in a few words; through `tr`
    const char* explanation;  ///< one or two sentences for its user; through `tr`
    std::vector<Finding> (*look)(const CheckedDocument& document);
};

/// In the order of their importance.
std::span<const Check> all_checks();

/// What all checks that are not switched off find, in the order of the document. Unknown words come
/// without suggestions: those take 50–330 ms each, so the speller is asked when somebody wants them.
/// Throws Error{cancelled}.
std::vector<Finding> findings_of(const Bitext& document, const CheckServices& services, const CheckOptions& options,
                                 const Progress& progress);

}  // namespace stykovka
