// Terms in the archive: what is stored, merged and taken back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_store.h"

#include "archive/revert.h"
#include "base/error.h"
#include "support/paths.h"
#include "support/terms.h"

using namespace stykovka;
using test::term;

namespace {

Concept authority() {
    Concept entry;
    entry.subject = "law";
    entry.terms = {term("ru", "надзорное ведомство"), term("en", "supervisory authority"),
                   term("en", "supervision authority", TermStatus::forbidden)};
    entry.terms[1].valid_from = date_of("2031-01-01");
    return entry;
}

std::int64_t stored(Archive& archive, Concept& entry) {
    Write write(archive, Act{"terms.add", "Add a term", std::nullopt, true});
    entry.id = store_concept(write, entry);
    write.commit();
    return write.entry();
}

}  // namespace

TEST_CASE("term store: a concept comes back as it was stored, with who and when") {
    Archive archive = Archive::in_memory("anna");
    Concept entry = authority();
    stored(archive, entry);
    const auto concepts = stored_concepts(archive);
    REQUIRE(concepts.size() == 1);
    CHECK(concepts[0].id == entry.id);
    CHECK(concepts[0].subject == "law");
    CHECK(concepts[0].terms == entry.terms);
    CHECK(concepts[0].changed_by == "anna");
    CHECK(concepts[0].changed.time_since_epoch().count() > 0);
}

TEST_CASE("term store: what one entry of the journal did is taken back as any batch is") {
    Archive archive = Archive::in_memory("anna");
    Concept entry = authority();
    stored(archive, entry);
    entry.terms.pop_back();
    const std::int64_t change = stored(archive, entry);
    CHECK(stored_concepts(archive)[0].terms.size() == 2);
    revert_batch(archive, change, RevertMode::apply, NoProgress());
    CHECK(stored_concepts(archive)[0].terms.size() == 3);
}

TEST_CASE("term store: a change that was built upon stays") {
    Archive archive = Archive::in_memory("anna");
    Concept entry = authority();
    const std::int64_t first = stored(archive, entry);
    entry.subject = "justice";
    stored(archive, entry);
    CHECK_THROWS_AS(revert_batch(archive, first, RevertMode::apply, NoProgress()), Error);
    CHECK(stored_concepts(archive)[0].subject == "justice");
}

TEST_CASE("terms: merging completes, and contradictions are named and change nothing") {
    Concept fresh;
    fresh.definition = "a body that supervises";
    fresh.terms = {term("en", "Supervisory  Authority"), term("en-US", "oversight agency", TermStatus::deprecated),
                   term("en", "supervision authority")};
    const MergedConcept both = merged(authority(), fresh);
    CHECK(both.changed);
    CHECK(both.merged.definition == "a body that supervises");
    CHECK(both.merged.terms.size() == 4);
    CHECK(both.contradictions == std::vector<std::string>{"supervision authority"});
    CHECK(both.merged.terms[2].status == TermStatus::forbidden);
    CHECK_FALSE(merged(authority(), authority()).changed);
}

TEST_CASE("terms: what cannot be looked for is no term") {
    CHECK(problem_with_term("а"));
    CHECK(problem_with_term("123, 45"));
    CHECK(problem_with_term(""));
    std::string long_one;
    for (int i = 0; i < 200; ++i) long_one += "слово ";
    CHECK(problem_with_term(long_one));
    CHECK_FALSE(problem_with_term("суд"));
    CHECK_FALSE(problem_with_term("ФЗ"));
}

TEST_CASE("terms: a term counts in its time, both days included") {
    Term limited = term("en", "Court");
    limited.valid_from = date_of("2031-03-01");
    limited.valid_until = date_of("2031-03-31");
    CHECK(is_valid_on(limited, std::nullopt));
    CHECK(is_valid_on(limited, date_of("2031-03-31")));
    CHECK_FALSE(is_valid_on(limited, date_of("2031-04-01")));
    CHECK_FALSE(is_valid_on(limited, date_of("2031-02-28")));
}

TEST_CASE("term store: the revision is another one after every change, and after an import was taken back") {
    Archive archive = Archive::in_memory("anna");
    const std::int64_t empty = terms_revision(archive);
    Concept entry = authority();
    const std::int64_t batch = stored(archive, entry);
    const std::int64_t one = terms_revision(archive);
    CHECK(one != empty);
    CHECK(terms_revision(archive) == one);
    entry.note = "see the law";
    stored(archive, entry);
    CHECK(terms_revision(archive) != one);
    CHECK(batch != 0);
}
