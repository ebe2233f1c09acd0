// Tests of memory/lexicon_memory.h and memory/learnt_lexicon_codec.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/lexicon_memory.h"

#include <doctest/doctest.h>

#include "memory/learnt_lexicon_codec.h"
#include "office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const std::vector<BySide<std::string>> few{{"Глокая куздра бодланула бокра.", "The gloky quzdra budled a boker."},
                                           {"Бокр увидел куздру.", "A boker saw the quzdra."},
                                           {"Куздра спит.", "The quzdra sleeps."},
                                           {"Бокр спит.", "The boker sleeps."}};

void import_few(Office& office) {
    std::vector<UnitAddition> units;
    for (const auto& pair : few) units.push_back(imported(unit_of(pair.source, pair.target)));
    office.add(units);
}

LexiconMemory learn(Office& office) {
    LexiconMemory memory(office.archive);
    memory.catch_up(Lexicon::none(), 1'000'000, NoProgress{});
    return memory;
}

bool knows(const LearntLexicon& learnt, const std::string& word) {
    for (const Side side : both_sides)
        for (const LearntWord& one : learnt.words[side])
            if (one.stem == word) return true;
    return false;
}

}  // namespace

TEST_CASE("lexicon memory: what the archive's units teach is kept, and nothing is left to learn") {
    Office office;
    import_few(office);
    CHECK(LexiconMemory(office.archive).is_worth_learning());
    LexiconMemory memory = learn(office);
    CHECK(memory.behind() == 0);
    CHECK_FALSE(memory.is_worth_learning());
    const auto learnt = memory.learnt();
    REQUIRE(learnt.lexicons.size() == 1);
    CHECK(learnt.lexicons[0].pairs == few.size());
    CHECK(learnt.lexicons[0].languages == BySide<std::string>{"en", "ru"});
    CHECK(knows(learnt.lexicons[0], "quzdra"));
}

TEST_CASE("lexicon memory: only new units are learnt from") {
    Office office;
    import_few(office);
    learn(office);
    office.add({imported(unit_of("Штеко куздра.", "A steko quzdra."))});
    LexiconMemory memory(office.archive);
    CHECK(memory.behind() == 1);
    learn(office);
    CHECK(memory.learnt().lexicons.at(0).pairs == few.size() + 1);
    CHECK(knows(memory.learnt().lexicons[0], "steko"));
}

TEST_CASE("lexicon memory: a portion that is asked for is a portion that is taken") {
    Office office;
    import_few(office);
    LexiconMemory memory(office.archive);
    memory.catch_up(Lexicon::none(), 3, NoProgress{});
    CHECK(memory.behind() == few.size() - 3);
}

TEST_CASE("lexicon memory: what is damaged or foreign is named, left aside and learnt again") {
    Office office;
    import_few(office);
    learn(office);
    const std::string sound = blob_of(LexiconMemory(office.archive).learnt().lexicons.at(0));
    for (const std::string& bytes : {std::string(), std::string("PNG\r\n"), sound.substr(0, sound.size() / 2),
                                     sound + "more", std::string("SLX1\xFF\xFF\xFF\xFF\xFF\xFF")}) {
        office.archive.database().run("UPDATE learnt_lexicons SET content=?", Blob{bytes});
        LexiconMemory memory(office.archive);
        CHECK(memory.learnt().lexicons.empty());
        CHECK(memory.learnt().remarks.size() == 1);
        CHECK(memory.is_worth_learning());
        learn(office);
        CHECK(memory.learnt().remarks.empty());
        CHECK(memory.learnt().lexicons.at(0).pairs == few.size());
    }
}

TEST_CASE("lexicon memory: it is learnt anew when a fifth of its units is gone") {
    Office office;
    import_few(office);
    learn(office);
    office.archive.database().run("DELETE FROM units WHERE id=1");
    LexiconMemory memory(office.archive);
    CHECK(memory.is_worth_learning());
    learn(office);
    CHECK(memory.learnt().lexicons.at(0).pairs == few.size() - 1);
    CHECK_FALSE(knows(memory.learnt().lexicons[0], "gloky"));
}

TEST_CASE("lexicon memory: its bytes say what it knows") {
    Office office;
    import_few(office);
    LexiconMemory memory = learn(office);
    const LearntLexicon learnt = memory.learnt().lexicons.at(0);
    const auto again = learnt_lexicon_in(blob_of(learnt));
    REQUIRE(again);
    CHECK(again->words.source.size() == learnt.words.source.size());
    CHECK(again->translations.size() == learnt.translations.size());
    CHECK(blob_of(*again) == blob_of(learnt));
}
