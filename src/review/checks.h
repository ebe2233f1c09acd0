// The checks of a document: which there are, and what they find.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/side.h"
#include "base/time.h"
#include "bitext/bitext.h"
#include "review/finding.h"
#include "review/register.h"
#include "review/speller.h"
#include "review/term.h"
#include "text/word_stems.h"

namespace stykovka {

struct OfficeRules;
class TermRecogniser;
class WordAligner;
class WordJudge;

/// A pair that the archive has for a text like the one that is checked.
struct KnownPair {
    BySide<std::string> text;
    int percent = 100;          ///< how alike the source is; 100: the same
    bool is_published = false;  ///< it stands in a published release
    std::string release;        ///< its number, empty when it has none
};

/// What checks work with beside the document; what is missing is not checked. Belongs to the thread that checks.
struct CheckServices {
    BySide<Speller*> spellers{};       ///< null: the spelling of that side is not checked
    const WordStems* stems = nullptr;  ///< null: no check that needs to know words in all forms
    WordAligner* aligner =
        nullptr;  ///< of the document's languages; null: neither clauses left out nor swapped numbers are looked for
    BySide<const TermRecogniser*> terms{};  ///< made of `concepts`
    std::span<const Concept> concepts{};
    std::span<const Person> persons{};
    std::span<const Tenure> tenures{};
    std::optional<Date> day{};  ///< of the release
    const OfficeRules* rules = nullptr;
    /// By which unknown words are judged; those that are not there are made for the document. May be null.
    BySide<std::optional<WordJudge>>* judges = nullptr;
    /// What the archive has for a source, this document's own places left out.
    std::function<std::vector<KnownPair>(const std::string& source)> known_pairs{};
};

class KnownFindings;

struct CheckOptions {
    /// Another grade for a check, by its id, or none: it is switched off. Checks that are not named keep their own.
    std::map<std::string, std::optional<Severity>, std::less<>> grades;
    /// What was found before with the same services and grades; beads that are in it are not looked at again. May be
    /// null.
    KnownFindings* known = nullptr;
    /// Of so many beads the archive is asked what it has, which takes longest; KnownFindings counts those that are
    /// left.
    std::size_t most_asked = std::numeric_limits<std::size_t>::max();
    std::function<void()> pause{};  ///< called between two pieces of work, so that shorter ones can go first
};

class CheckedDocument;
struct CheckedBead;

/// What a check judges a bead by.
enum class Ground { texts, archive };

/// One check: a row of the table that `all_checks` gives.
struct Check {
    using Look = std::vector<Finding> (*)(const CheckedDocument& document);

    std::string_view id;  ///< never changes
    Severity severity = Severity::warning;
    const char* title;              ///< what it finds, in a few words; through `tr`
    const char* explanation;        ///< one or two sentences for its user; through `tr`
    Look look = nullptr;            ///< at beads one by one: what it finds depends on the texts of the bead alone …
    Look look_through = nullptr;    ///< … and at the release as a whole, or at what else is known of beads
    Ground ground = Ground::texts;  ///< of `look`
    bool (*stands)(const CheckedBead& bead) = nullptr;  ///< whether what `look` found counts; null: always
};

/// In the order of their importance.
std::span<const Check> all_checks();

/// What all checks that are not switched off find, in the order of the document. Unknown words come
/// without suggestions: those take 50–330 ms each, so the speller is asked when somebody wants them.
/// Throws Error{cancelled}.
std::vector<Finding> findings_of(const Bitext& document, const CheckServices& services, const CheckOptions& options,
                                 const Progress& progress);

}  // namespace stykovka
