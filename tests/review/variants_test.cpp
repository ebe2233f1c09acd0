// Tests of review/variants.h and of the corpus below it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/variants.h"

#include <doctest/doctest.h>

#include "support/small_office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

SmallOffice office() {
    return SmallOffice(lexicon_of({{"надзорн", "oversight"},
                                   {"ведомств", "agenc"},
                                   {"ведомств", "author"},
                                   {"глав", "head"},
                                   {"сообщ", "report"},
                                   {"проверк", "inspect"}},
                                  "variants"));
}

void add_agencies(SmallOffice& office) {
    office.add(1, "Надзорное ведомство сообщило.", "The oversight agency reported.");
    office.add(2, "Проверка надзорного ведомства.", "An inspection by the oversight agency.");
    office.add(3, "Глава надзорного ведомства.", "The head of the supervision authority.");
}

std::string counts(const std::vector<TermVariants>& terms) {
    std::string text;
    for (const TermVariants& term : terms) {
        text += term.term + ":";
        for (const TermRendering& each : term.renderings)
            text += " " + std::to_string(each.count) + " " + each.text + " " + iso_date(*each.last) + ";";
        text += " " + std::to_string(term.unlinked) + "\n";
    }
    return text;
}

Concept concept_of(const char* source, const char* target) {
    Concept entry;
    entry.id = ConceptId{7};
    for (const auto& [language, text] : {std::pair{"ru", source}, std::pair{"en", target}}) {
        Term term;
        term.language = Language(language);
        term.text = text;
        entry.terms.push_back(term);
    }
    return entry;
}

}  // namespace

TEST_CASE("variants: a phrase in three cases is one term with the renderings it had, the usual one first") {
    SmallOffice small = office();
    add_agencies(small);
    const auto terms = term_variants(small.corpus(), {}, small.stems, {}, {});
    CHECK(counts(terms) ==
          "Надзорное ведомство: 2 oversight agency 2031-02-01; 1 supervision authority 2031-03-01; 0\n");
}

TEST_CASE("variants: a term that was always translated in one way is left out unless it is asked for") {
    SmallOffice small = office();
    small.add(1, "Надзорное ведомство сообщило.", "The oversight agency reported.");
    small.add(2, "Проверка надзорного ведомства.", "An inspection by the oversight agency.");
    CHECK(term_variants(small.corpus(), {}, small.stems, {}, {}).empty());
    VariantOptions options;
    options.term = "надзорным ведомством";
    CHECK(term_variants(small.corpus(), {}, small.stems, options, {}).size() == 1);
}

TEST_CASE("variants: since a day only what was used then, with what came since counted apart") {
    SmallOffice small = office();
    add_agencies(small);
    VariantOptions options;
    options.since = date_of("2031-03-01");
    const auto terms = term_variants(small.corpus(), {}, small.stems, options, {});
    REQUIRE(terms.size() == 1);
    CHECK(terms[0].renderings[0].count_since == 0);
    CHECK(terms[0].renderings[1].count_since == 1);
    options.since = date_of("2031-04-01");
    CHECK(term_variants(small.corpus(), {}, small.stems, options, {}).empty());
}

TEST_CASE("variants: what the termbase says of a rendering stands beside it") {
    SmallOffice small = office();
    add_agencies(small);
    const auto terms =
        term_variants(small.corpus(), {concept_of("надзорное ведомство", "oversight agency")}, small.stems, {}, {});
    REQUIRE(terms.size() == 1);
    CHECK(terms[0].entry == ConceptId{7});
    CHECK(terms[0].renderings[0].status == TermStatus::preferred);
    CHECK(!terms[0].renderings[1].status);
}

TEST_CASE("corpus: pairs are linked once, and again when they changed") {
    SmallOffice small = office();
    add_agencies(small);
    CHECK(small.corpus().linked_now == 3);
    CHECK(small.corpus().linked_now == 0);
    small.add(4, "Проверка.", "An inspection.");
    CHECK(small.corpus().linked_now == 1);
    small.archive.database().execute("UPDATE occurrences SET target_text='An audit.' WHERE id=4");
    CHECK(small.corpus().linked_now == 1);
    small.archive.database().execute("DELETE FROM occurrences WHERE id=4");
    CHECK(small.corpus().pairs.size() == 3);
    CHECK(small.archive.database().number("SELECT count(*) FROM linked_pairs") == 3);
}

TEST_CASE("corpus: kept links that are damaged are made again") {
    SmallOffice small = office();
    add_agencies(small);
    small.corpus();
    small.archive.database().execute("UPDATE linked_pairs SET links=x'ff00'");
    CHECK(small.corpus().linked_now == 3);
}
