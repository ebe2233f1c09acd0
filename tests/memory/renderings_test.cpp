// Tests of memory/renderings.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/renderings.h"

#include <doctest/doctest.h>

#include "align/lexicon_file.h"
#include "office.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

Lexicon small_lexicon() {
    LexiconWords words{{"ru", "en"}, {}};
    words.words.source = {{"государствен", 0.0003F, {{0, 0.4F}, {3, 0.5F}}},
                          {"программ", 0.0002F, {{1, 0.5F}, {2, 0.4F}}}};
    words.words.target = {{"govern", 0.0002F, {{0, 0.6F}}},
                          {"program", 0.0002F, {{1, 0.8F}}},
                          {"programm", 0.0002F, {{1, 0.8F}}},
                          {"state", 0.0003F, {{0, 0.6F}}}};
    const auto file = test::fresh_folder("renderings") / "small.lexicon";
    write_lexicon(file, words);
    return Lexicon::load(file);
}

void add(Office& office, const std::string& source, const std::string& target) {
    static std::uint32_t position = 0;
    office.add({accepted(unit_of(source, target), 1, ++position)});
}

struct Answer {
    ConcordanceResult result;
    Renderings renderings;
};

Answer answer(Office& office, const std::string& text) {
    ConcordanceQuery query;
    query.text = text;
    query.languages = russian_english;
    Answer answer{concordance(office.archive, query), {}};
    WordAligner aligner(russian_english, small_lexicon());
    answer.renderings = renderings_of(answer.result.hits, aligner, russian_english);
    return answer;
}

std::string counts(const Renderings& renderings) {
    std::string text;
    for (const Rendering& each : renderings.groups) text += std::to_string(each.count) + " " + each.text + "; ";
    return text + std::to_string(renderings.unlinked);
}

}  // namespace

TEST_CASE("renderings: translations are counted, forms of one together, the most frequent first") {
    Office office;
    add(office, "Принята государственная программа.", "A government program was adopted.");
    add(office, "О государственной программе.", "On the state programme.");
    add(office, "Итоги государственных программ.", "Results of state programmes.");
    add(office, "Без государственной программы.", "Without the state programme.");
    add(office, "Государственная программа.", "Nothing of the kind.");
    const Answer found = answer(office, "государственная программа");
    CHECK(counts(found.renderings) == "3 state programme; 1 government program; 1");
    REQUIRE(found.renderings.groups[0].hits.size() == 3);
}

TEST_CASE("renderings: the counterpart of each hit is known, in the other direction too") {
    Office office;
    add(office, "О государственной программе и её итогах.", "On the state programme and its results.");
    for (const char* text : {"программа", "programme"}) {
        const Answer found = answer(office, text);
        REQUIRE(found.renderings.counterparts.size() == 1);
        REQUIRE(found.renderings.counterparts[0].size() == 1);
        const ConcordanceHit& hit = found.result.hits[0];
        const auto counterpart = found.renderings.counterparts[0][0].in(hit.occurrence.text[other(hit.side)]);
        CHECK(counterpart == (hit.side == Side::source ? "programme" : "программе"));
    }
}

TEST_CASE("renderings: a pair stored the other way round is linked all the same") {
    Office office;
    UnitAddition reversed = accepted(unit_of("The state programme.", "Государственная программа."), 1, 0);
    std::swap(reversed.unit.variants.source.language, reversed.unit.variants.target.language);
    office.add({reversed});
    CHECK(counts(answer(office, "программа").renderings) == "1 programme; 0");
    CHECK(counts(answer(office, "state programme").renderings) == "1 Государственная программа; 0");
}
