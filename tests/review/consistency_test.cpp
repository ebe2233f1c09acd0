// Tests of review/consistency.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/consistency.h"

#include <doctest/doctest.h>

#include "support/small_office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

SmallOffice office(const std::string& name) {
    return SmallOffice(lexicon_of({{"прокурор", "prosecutor"},
                                   {"заяв", "said"},
                                   {"закон", "law"},
                                   {"област", "region"},
                                   {"суд", "court"},
                                   {"сотрудник", "staff"},
                                   {"больниц", "hospit"},
                                   {"дорог", "road"},
                                   {"нов", "new"},
                                   {"постро", "built"}},
                                  "consistency_" + name));
}

std::string told(SmallOffice& office, ConsistencyKind kind) {
    std::string text;
    ConsistencyOptions options;
    options.kinds = {kind};
    for (const ConsistencyGroup& group : inconsistencies(office.corpus(), options, {})) {
        text += group.text + ":";
        for (const Alternative& each : group.alternatives)
            text += " " + std::to_string(each.pairs.size()) + " " + each.text + ";";
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("consistency: one source with two targets, the rarer first; case, quotes and ё make no other text") {
    SmallOffice small = office("targets");
    small.add(1, "Всё по «закону».", "All by law.");
    small.add(2, "Все по \"закону\".", "All by Law!");
    small.add(3, "все по «закону»", "All is lawful.");
    CHECK(told(small, ConsistencyKind::other_target) == "Всё по «закону».: 1 All is lawful.; 2 All by Law!;\n");
    CHECK(told(small, ConsistencyKind::other_source).empty());
}

TEST_CASE("consistency: one target with two sources") {
    SmallOffice small = office("sources");
    small.add(1, "Суд области.", "The regional court.");
    small.add(2, "Областной суд.", "The regional court.");
    CHECK(told(small, ConsistencyKind::other_source).starts_with("The regional court.: 1 "));
}

TEST_CASE("consistency: a name in two spellings, not the people of a country") {
    SmallOffice small = office("names");
    small.add(1, "Прокурор Дмитрий заявил.", "The prosecutor Dmitry said.");
    small.add(2, "Заявил прокурор Дмитрий.", "Said the prosecutor Dmitry’s law.");
    small.add(3, "Суд и прокурор Дмитрий.", "The court and the prosecutor Dmitriy.");
    small.add(4, "Прокурор области Лирания.", "The prosecutor of the region of Lirania.");
    small.add(5, "Суд области Лирания.", "The Liranian court of the region.");
    small.add(6, "Прокурор Лиранко заявил.", "The prosecutor of Liranko said.");
    small.add(7, "Заявил суд, прокурор Лиранко.", "The Lirankan court said, and the prosecutor.");
    CHECK(told(small, ConsistencyKind::name) == "дмитрий: 1 Dmitriy; 2 Dmitry;\n");
}

TEST_CASE("consistency: a quote that came out otherwise before") {
    SmallOffice small = office("quotes");
    small.add(1, "«Мы идём только вперёд», – сказал прокурор.", "“We only go forward,” the prosecutor said.");
    small.add(2, "Суд: «Мы идем только вперед»!", "The court: “We move forward only”!");
    CHECK(told(small, ConsistencyKind::quote) ==
          "Мы идём только вперёд: 1 We move forward only; 1 We only go forward,;\n");
}

TEST_CASE("consistency: sentences of one pattern are one template with slots") {
    SmallOffice small = office("templates");
    small.add(1, "На приём в прокуратуру области пришли 5 человек из Каменки.",
              "5 people from Kamenka came to the reception.");
    small.add(2, "На приём в прокуратуру области пришли 7 человек из Ольховки.",
              "7 people from Olkhovka came to the reception.");
    small.add(3, "На приём в прокуратуру области пришли 9 человек из Лесного.",
              "The reception was visited by 9 people from Lesnoy.");
    const std::string text = told(small, ConsistencyKind::template_);
    CHECK(text.find("{…}") != std::string::npos);
    CHECK(text.find(": 1 The reception was visited by") != std::string::npos);
}

TEST_CASE("consistency: a clause without a counterpart, and none where the other side is long enough") {
    SmallOffice small = office("omissions");
    for (unsigned month = 1; month < 9; ++month)
        small.add(month, "Прокурор области заявил суд закон.", "The prosecutor of the region said court law.");
    small.add(9, "Прокурор области заявил суд закон, сотрудники больницы построили новую дорогу.",
              "The prosecutor of the region said court law.");
    small.add(10, "Прокурор области заявил суд закон, сотрудники больницы построили новую дорогу.",
              "The prosecutor of the region said court law, hospital staff built another road there.");
    CHECK(told(small, ConsistencyKind::omission) ==
          "сотрудники больницы построили новую дорогу: 1 The prosecutor of the region said court law.;\n");
}

TEST_CASE("consistency: only what touches a release or came since a day") {
    SmallOffice small = office("since");
    small.add(1, "Суд.", "Court.");
    small.add(2, "Суд.", "Tribunal.");
    const Corpus corpus = small.corpus();
    ConsistencyOptions options;
    options.release_id = 2;
    CHECK(inconsistencies(corpus, options, {}).size() == 1);
    options.release_id = 3;
    CHECK(inconsistencies(corpus, options, {}).empty());
    options.release_id.reset();
    options.since = date_of("2031-02-02");
    CHECK(inconsistencies(corpus, options, {}).empty());
}

TEST_CASE("consistency: a bead of one language is an omission, and no other text") {
    SmallOffice small = office("one-sided");
    small.add(1, "Суд.", "Court.");
    Corpus corpus = small.corpus();
    CorpusPair alone;
    alone.pair.text.source = "Прокурор области.";
    corpus.pairs.push_back(alone);
    corpus.pairs.push_back(alone);
    const auto groups = inconsistencies(corpus, {}, {});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].kind == ConsistencyKind::omission);
    CHECK(groups[0].side == Side::source);
    CHECK(groups[0].text == "Прокурор области.");
}
