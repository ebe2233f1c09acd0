// Terms: what an office calls things, in each language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term.h"

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "base/unicode.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, 4> names{"preferred", "admitted", "deprecated", "forbidden"};

// True when something changed.
bool take(std::string& known, const std::string& fresh) {
    if (fresh.empty() || known == fresh) return false;
    known = fresh;
    return true;
}

bool take(std::optional<Date>& known, const std::optional<Date>& fresh) {
    if (!fresh || known == fresh) return false;
    known = fresh;
    return true;
}

bool is_same_term(const Term& a, const Term& b) {
    return a.language.same_primary(b.language) && term_key(a.text) == term_key(b.text);
}

bool take(Term& known, const Term& fresh) {
    bool changed = known.status != fresh.status;
    known.status = fresh.status;
    changed |= take(known.part_of_speech, fresh.part_of_speech);
    changed |= take(known.context, fresh.context);
    changed |= take(known.source, fresh.source);
    changed |= take(known.note, fresh.note);
    changed |= take(known.valid_from, fresh.valid_from);
    changed |= take(known.valid_until, fresh.valid_until);
    return changed;
}

void take(MergedConcept& result, const Term& fresh) {
    auto& terms = result.merged.terms;
    const auto known =
        std::find_if(terms.begin(), terms.end(), [&](const Term& each) { return is_same_term(each, fresh); });
    if (known == terms.end()) {
        terms.push_back(fresh);
        result.changed = true;
    } else if (may_be_used(known->status) != may_be_used(fresh.status)) {
        result.contradictions.push_back(fresh.text);
    } else {
        result.changed |= take(*known, fresh);
    }
}

}  // namespace

std::string_view name_of(TermStatus status) { return names[static_cast<std::size_t>(status)]; }

std::optional<TermStatus> term_status_of(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<TermStatus>(found - names.begin());
}

bool is_valid_on(const Term& term, const std::optional<Date>& day) {
    if (!day) return true;
    return (!term.valid_from || *term.valid_from <= *day) && (!term.valid_until || *day <= *term.valid_until);
}

std::string term_key(std::string_view text) {
    std::string key;
    for (const Token& token : tokens_of(text)) key += (key.empty() ? "" : " ") + token.key;
    return key;
}

std::optional<std::string> problem_with_term(std::string_view text) {
    std::size_t words = 0;
    std::size_t letters = 0;
    for (const Token& token : tokens_of(text)) {
        if (token.kind != TokenKind::word) continue;
        ++words;
        letters += length_in_code_points(token.key);
    }
    if (words == 0) return tr("there is no word in it");
    if (letters < 2) return tr("a single letter would be found everywhere");
    if (words > most_term_words) return tr("a term has at most 40 words");
    return std::nullopt;
}

const Term* best_term(const Concept& entry, const Language& language) {
    const Term* best = nullptr;
    for (const Term& term : entry.terms)
        if (term.language.same_primary(language) && (best == nullptr || term.status < best->status)) best = &term;
    return best;
}

MergedConcept merged(const Concept& known, const Concept& fresh) {
    MergedConcept result{known, {}, false};
    result.changed |= take(result.merged.identifier, fresh.identifier);
    result.changed |= take(result.merged.subject, fresh.subject);
    result.changed |= take(result.merged.definition, fresh.definition);
    result.changed |= take(result.merged.note, fresh.note);
    for (const Term& term : fresh.terms) take(result, term);
    return result;
}

}  // namespace stykovka
