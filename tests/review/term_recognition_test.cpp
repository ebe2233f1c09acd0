// Terms are found in all their forms, and words that only look alike are not.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_recognition.h"

#include <filesystem>

#include "base/file.h"
#include "review/term_sentences.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Language russian("ru");
const Language english("en-US");

bool has_dictionaries() {
    if (std::filesystem::exists("/usr/share/hunspell/ru_RU.dic") &&
        std::filesystem::exists("/usr/share/hunspell/en_US.dic"))
        return true;
    MESSAGE("skipped: no Hunspell dictionaries");
    return false;
}

const WordStems& stems() {
    static const WordStems made(StemPlaces{{"/usr/share/hunspell"}, {test::project("dictionaries")}});
    return made;
}

Term term(const Language& language, const std::string& text, TermStatus status = TermStatus::preferred) {
    return {language, text, status, {}, {}, {}, {}, {}, {}};
}

Concept with_terms(std::vector<Term> terms) {
    Concept entry;
    entry.terms = std::move(terms);
    return entry;
}

std::vector<std::string> found(const std::vector<Concept>& concepts, const Language& language, const std::string& text,
                               const std::optional<Date>& day = std::nullopt) {
    std::vector<std::string> found;
    for (const TermHit& hit : TermRecogniser(concepts, language, stems()).hits_in(text, day))
        found.push_back(concepts[hit.entry].terms[hit.term].text + ": " + std::string(hit.span.in(text)));
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("term recognition: 98 of 100 forms in sentences are found, hardly anything else, and no look-alike") {
    if (!has_dictionaries()) return;
    const test::TermSentences data = test::term_sentences(read_file(test::data("review/terms.txt")));
    const test::TermCounts counts = test::recognised(data, stems());
    INFO(counts.mistakes);
    CHECK(counts.expected >= 300);
    CHECK(data.never.size() >= 60);
    CHECK(counts.recall() >= 0.98);
    CHECK(counts.precision() >= 0.98);
    CHECK(counts.look_alikes == 0);
}

TEST_CASE("term recognition: a shorter term inside a longer one is not reported") {
    const std::vector<Concept> concepts{with_terms({term(english, "authority")}),
                                        with_terms({term(english, "supervisory authority")})};
    CHECK(found(concepts, english, "The supervisory authority and another authority.") ==
          Found{"supervisory authority: supervisory authority", "authority: authority"});
}

TEST_CASE("term recognition: of one concept's terms the nearest in writing is reported") {
    const std::vector<Concept> concepts{
        with_terms({term(english, "Prosecutor General"), term(english, "prosecutor generals", TermStatus::forbidden)})};
    CHECK(found(concepts, english, "Two prosecutor generals met the Prosecutor General.") ==
          Found{"prosecutor generals: prosecutor generals", "Prosecutor General: Prosecutor General"});
}

TEST_CASE("term recognition: a term counts from its first to its last day") {
    Term old = term(english, "old name");
    old.valid_until = Date{std::chrono::year(2031) / 3 / 15};
    const std::vector<Concept> concepts{with_terms({old})};
    CHECK(found(concepts, english, "The old name.", Date{std::chrono::year(2031) / 3 / 15}).size() == 1);
    CHECK(found(concepts, english, "The old name.", Date{std::chrono::year(2031) / 3 / 16}).empty());
    CHECK(found(concepts, english, "The old name.").size() == 1);
}

TEST_CASE("term recognition: what is no term is never looked for") {
    std::string long_one = "word";
    for (int i = 1; i < 200; ++i) long_one += " word";
    const std::vector<Concept> concepts{with_terms({term(english, "a"), term(english, ""), term(english, long_one)})};
    CHECK(TermRecogniser(concepts, english, stems()).empty());
    CHECK(found(concepts, english, "a " + long_one).empty());
}
