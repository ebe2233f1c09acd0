// Terms: what an office calls things, in each language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/time.h"

namespace stykovka {

/// As TBX (ISO 30042) has them, and one more: a forbidden term is an error, a deprecated one a warning.
enum class TermStatus : std::uint8_t { preferred, admitted, deprecated, forbidden };

/// "preferred", "admitted", "deprecated", "forbidden".
std::string_view name_of(TermStatus status);
std::optional<TermStatus> term_status_of(std::string_view name);
inline bool may_be_used(TermStatus status) { return status <= TermStatus::admitted; }

struct Term {
    Language language;
    std::string text;
    TermStatus status = TermStatus::preferred;
    std::string part_of_speech, context, source, note;
    std::optional<Date> valid_from, valid_until;  ///< both days included; none: always

    friend bool operator==(const Term&, const Term&) = default;
};

enum class ConceptId : std::int64_t { none = 0 };

/// One notion with its terms in all languages.
struct Concept {
    ConceptId id = ConceptId::none;
    std::string identifier;  ///< as a file calls it; may be empty
    std::string subject, definition, note;
    std::vector<Term> terms;
    std::string changed_by;
    UtcTime changed{};
};

/// Whether the term counts on a day; without a day every term counts.
bool is_valid_on(const Term& term, const std::optional<Date>& day);

/// What terms are compared by: words in small letters, ё → е, one space between them.
std::string term_key(std::string_view text);

inline constexpr std::size_t most_term_words = 40;

/// Why this is no term that could be looked for: no word, a single letter, too many words. None when it is one.
std::optional<std::string> problem_with_term(std::string_view text);

/// The first term of a language with the lowest status (preferred before admitted …); none when there is none.
const Term* best_term(const Concept& entry, const Language& language);

/// The concept that holds all that both say. A term that only `fresh` has comes behind the others; of a term that both
/// have, what `fresh` says counts, and what it leaves out stays. A term that one allows and the other does not stays as
/// it is in `known`; it is named in `contradictions`.
struct MergedConcept {
    Concept merged;
    std::vector<std::string> contradictions;
    bool changed = false;
};
MergedConcept merged(const Concept& known, const Concept& fresh);

}  // namespace stykovka
