// What a termbase says in two ways, or leaves out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/termbase_problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

/// What is said of a term in one subject.
struct Said {
    std::string text;
    bool allowed = false, forbidden = false;
    std::set<std::string> translations;  ///< as one text for each concept
    std::size_t concepts = 0;
};

std::string usable(const Concept& entry, const Language& language) {
    std::set<std::string> terms;
    for (const Term& term : entry.terms)
        if (term.language.same_primary(language) && may_be_used(term.status)) terms.insert(term.text);
    return fmt::format("{}", fmt::join(terms, "; "));
}

std::string told(const char* sentence, const std::string& term, const std::string& translations = {}) {
    return fmt::format(fmt::runtime(sentence), fmt::arg("term", term), fmt::arg("translations", translations));
}

}  // namespace

std::vector<std::string> termbase_problems(const std::vector<Concept>& concepts, const BySide<Language>& languages) {
    std::map<std::string, Said> terms;  // by language, key and subject
    std::vector<std::string> problems;
    for (const Concept& entry : concepts) {
        const std::string translations = usable(entry, languages.target);
        for (const Term& term : entry.terms) {
            const bool is_source = term.language.same_primary(languages.source);
            Said& said =
                terms[std::string(term.language.primary()) + "\n" + term_key(term.text) + "\n" + folded(entry.subject)];
            said.text = term.text;
            (may_be_used(term.status) ? said.allowed : said.forbidden) = true;
            if (!is_source || !may_be_used(term.status)) continue;
            ++said.concepts;
            if (translations.empty())
                problems.push_back(told(tr("“{term}” has no translation that may be used."), term.text));
            else
                said.translations.insert(translations);
        }
    }
    for (const auto& [key, said] : terms) {
        if (said.allowed && said.forbidden)
            problems.push_back(told(tr("“{term}” is allowed by one concept and ruled out by another."), said.text));
        if (said.concepts > 1 && said.translations.size() > 1)
            problems.push_back(told(tr("“{term}” stands in several concepts of one subject: {translations}."),
                                    said.text, fmt::format("{}", fmt::join(said.translations, " / "))));
    }
    return problems;
}

}  // namespace stykovka
