// Tests of review/termbase_problems.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/termbase_problems.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

Concept pair(const char* source, const char* target, TermStatus status = TermStatus::preferred) {
    Concept entry;
    entry.terms.resize(2);
    entry.terms[0].language = Language("ru");
    entry.terms[0].text = source;
    entry.terms[1].language = Language("en");
    entry.terms[1].text = target;
    entry.terms[1].status = status;
    return entry;
}

const BySide<Language> languages{Language("ru"), Language("en")};

}  // namespace

TEST_CASE("termbase problems: concepts that agree have none") {
    CHECK(termbase_problems({}, languages).empty());
    CHECK(termbase_problems({pair("суд", "court"), pair("закон", "law")}, languages).empty());
    Concept other_subject = pair("суд", "trial");
    other_subject.subject = "sport";
    CHECK(termbase_problems({pair("суд", "court"), other_subject}, languages).empty());
}

TEST_CASE("termbase problems: one term with several translations in several concepts") {
    const auto problems = termbase_problems({pair("суд", "court"), pair("Суд", "tribunal")}, languages);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].find("court / tribunal") != std::string::npos);
}

TEST_CASE("termbase problems: a translation that one concept allows and another forbids, and a term left without one") {
    const auto problems =
        termbase_problems({pair("суд", "court"), pair("двор", "court", TermStatus::forbidden)}, languages);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].find("двор") != std::string::npos);
    CHECK(problems[1].find("court") != std::string::npos);
}
