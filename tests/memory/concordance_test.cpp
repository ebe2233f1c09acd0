// Tests of src/memory/concordance.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "archive/schema.h"
#include "archive/write.h"
#include "bitext/release_store.h"
#include "memory/concordance_index.h"
#include "office.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

UnitAddition published(const std::string& source, const std::string& target, const std::string& number,
                       const char* date) {
    static std::int64_t release = 0;
    UnitAddition addition = accepted(unit_of(source, target), ++release, 0);
    addition.occurrence->release_number = number;
    addition.occurrence->release_date = date_of(date);
    addition.occurrence->state = ReleaseState::published;
    return addition;
}

ConcordanceQuery query(const std::string& text, ConcordanceKind kind = ConcordanceKind::words) {
    ConcordanceQuery query;
    query.text = text;
    query.kind = kind;
    query.languages = russian_english;
    return query;
}

std::vector<std::string> numbers_of(const ConcordanceResult& result) {
    std::vector<std::string> numbers;
    for (const ConcordanceHit& hit : result.hits) numbers.push_back(hit.occurrence.release_number);
    return numbers;
}

std::vector<std::string> found(const ConcordanceResult& result) {
    std::vector<std::string> texts;
    for (const ConcordanceHit& hit : result.hits)
        for (const ByteSpan span : hit.spans) texts.emplace_back(span.in(hit.occurrence.text[hit.side]));
    return texts;
}

std::vector<std::string> found(Office& office, const ConcordanceQuery& query) {
    return found(concordance(office.archive, query));
}

using Texts = std::vector<std::string>;

// Both must hold: what the index has taken in is found through it, what it has not is looked through.
void index_now(Office& office) { ConcordanceIndex(office.archive).catch_up({}); }

constexpr auto exact = ConcordanceKind::exact;

}  // namespace

TEST_CASE("concordance: words are found in any form of theirs, on either side") {
    Office office;
    office.add(
        {published("Начата прокурорская проверка.", "A prosecutor’s inspection began.", "1", "2031-01-01"),
         published("Итоги прокурорской проверки.", "Results of the prosecutors’ inspections.", "2", "2031-02-01"),
         published("Прокурорская и иная проверка.", "Other checks.", "3", "2031-03-01")});
    index_now(office);
    CHECK(found(office, query("прокурорская проверка")) == Texts{"прокурорской проверки", "прокурорская проверка"});
    CHECK(found(office, query("inspection")) == Texts{"inspections", "inspection"});
    ConcordanceQuery source = query("inspection");
    source.side = Side::source;
    CHECK(found(office, source).empty());
}

TEST_CASE("concordance: е and ё are one letter, signs between words do not count") {
    Office office;
    office.add({published("Учёт «объектов» вёлся.", "The register was kept.", "1", "2031-01-01")});
    index_now(office);
    CHECK(found(office, query("учет объектов")) == Texts{"Учёт «объектов"});
    CHECK(found(office, query("велся", exact)) == Texts{"вёлся"});
}

TEST_CASE("concordance: the exact characters are found inside words, two letters too") {
    Office office;
    office.add({published("В РФ создана пресс-служба.", "A press service of the RF.", "1", "2031-01-01"),
                published("Морфология слова.", "Morphology of a word.", "2", "2031-02-01")});
    index_now(office);
    CHECK(found(office, query("РФ", exact)) == Texts{"РФ"});
    CHECK(found(office, query("рф", exact)) == Texts{"рф", "РФ"});
    CHECK(found(office, query("сс-служ", exact)) == Texts{"сс-служ"});
    CHECK(found(office, query("пресс-служба")) == Texts{"пресс-служба"});
    CHECK(found(office, query("press service of", exact)) == Texts{"press service of"});
    CHECK(found(office, query("ресс служ", exact)).empty());
    CHECK(found(office, query("ба.", exact)) == Texts{"ба."});
    CHECK(found(office, query(".", exact)) == Texts{".", "."});
}

TEST_CASE("concordance: a part that hundreds of words have is found in all of them") {
    Office office;
    for (int i = 0; i < 300; ++i)
        office.add({published("Слово" + std::to_string(i) + "ж конец.", "End.", std::to_string(i), "2031-01-01")});
    index_now(office);
    ConcordanceQuery all = query("ж ко", exact);
    all.limit = 1000;
    CHECK(concordance(office.archive, all).hits.size() == 300);
    all.text = "7ж конец";
    CHECK(concordance(office.archive, all).hits.size() == 30);
    all.text = "лово";
    CHECK(concordance(office.archive, all).hits.size() == 300);
}

TEST_CASE("concordance: what a user types is text and no query language") {
    Office office;
    office.add({published("Слово «OR» и NEAR(1).", "The word “OR” and NEAR(1).", "1", "2031-01-01")});
    index_now(office);
    for (const char* text : {"\"", "OR", "a OR", "NEAR(", "words:x", "*", "'", "-", "^и", "(", "\\", "слово AND", "{}"})
        for (const ConcordanceKind kind : {ConcordanceKind::words, exact})
            CHECK_NOTHROW(found(office, query(text, kind)));
    CHECK(found(office, query("NEAR(1)")) == Texts{"NEAR(1"});
    CHECK(found(office, query("“or”", exact)) == Texts{"«OR»"});
}

TEST_CASE("concordance: the newest release comes first, by day and not by when it was stored") {
    Office office;
    office.add({published("Закон один.", "Law one.", "2", "2031-02-01"),
                published("Закон два.", "Law two.", "3", "2031-03-01")});
    index_now(office);
    office.add({published("Закон три.", "Law three.", "1", "2031-01-01")});
    CHECK(numbers_of(concordance(office.archive, query("закон"))) == Texts{"3", "2", "1"});
    index_now(office);
    office.add({published("Закон четыре.", "Law four.", "2a", "2031-02-15")});
    const Texts all{"3", "2a", "2", "1"};
    CHECK(numbers_of(concordance(office.archive, query("закон"))) == all);
    index_now(office);
    CHECK(numbers_of(concordance(office.archive, query("закон"))) == all);
    ConcordanceQuery some = query("закон");
    some.since = date_of("2031-02-01");
    some.until = date_of("2031-02-15");
    CHECK(numbers_of(concordance(office.archive, some)) == Texts{"2a", "2"});
    some = query("закон");
    some.limit = 1;
    const ConcordanceResult first = concordance(office.archive, some);
    CHECK(numbers_of(first) == Texts{"3"});
    CHECK(first.count == 1);
    CHECK_FALSE(first.is_all);
    some.count_up_to = 10;
    CHECK(concordance(office.archive, some).count == 4);
    CHECK(concordance(office.archive, some).is_all);
}

TEST_CASE("concordance: each place where a unit stood is a hit with what was true there") {
    Office office;
    UnitAddition draft = published("Суд решил.", "The court ruled.", "1", "2031-01-01");
    draft.occurrence->state = ReleaseState::draft;
    office.add({draft, published("Суд решил.", "The court ruled.", "2", "2031-02-01")});
    index_now(office);
    CHECK(numbers_of(concordance(office.archive, query("суд"))) == Texts{"2", "1"});
    ConcordanceQuery drafts = query("суд");
    drafts.state = ReleaseState::draft;
    CHECK(numbers_of(concordance(office.archive, drafts)) == Texts{"1"});
}

TEST_CASE("concordance: what was imported is found by the day of its last change, also after another one") {
    Office office;
    const auto import = [&](const char* changed) {
        TranslationUnit unit = unit_of("Приказ ведомства.", "An order of the agency.");
        unit.changed = time_of(changed);
        Occurrence occurrence;
        occurrence.origin = "import:memory.tmx";
        occurrence.aligned_by = "import";
        occurrence.when = unit.changed;
        occurrence.text = {unit.variants.source.content.text, unit.variants.target.content.text};
        office.add({{unit, occurrence}});
    };
    const auto days = [&] {
        Texts found;
        for (const ConcordanceHit& hit : concordance(office.archive, query("приказы")).hits)
            found.push_back(iso_date(*hit.day) + " " + hit.occurrence.origin);
        return found;
    };
    import("2031-02-01T10:00:00Z");
    CHECK(days() == Texts{"2031-02-01 import:memory.tmx"});
    index_now(office);
    CHECK(ConcordanceIndex(office.archive).behind() == 0);
    CHECK(days() == Texts{"2031-02-01 import:memory.tmx"});
    import("2031-03-01T10:00:00Z");
    CHECK(days() == Texts{"2031-03-01 import:memory.tmx"});
    index_now(office);
    CHECK(days() == Texts{"2031-03-01 import:memory.tmx"});
}

TEST_CASE("concordance: what was taken back is not found, and what came instead is") {
    Office office;
    const UnitAddition old = published("Старый приказ.", "An old order.", "1", "2031-01-01");
    office.add({published("Вечный закон.", "An eternal law.", "0", "2030-01-01"), old});
    index_now(office);
    const std::vector keys{OccurrenceKey{old.occurrence->release_id, {SegmentId{1}, SegmentId{2}}}};
    office.store.apply({}, keys);
    CHECK(found(office, query("приказ")).empty());
    // Its number in the table is given to the next one.
    office.add({published("Новый приказ.", "A new order.", "2", "2031-02-01")});
    CHECK(found(office, query("новый приказ")) == Texts{"Новый приказ"});
    index_now(office);
    CHECK(found(office, query("новый приказ")) == Texts{"Новый приказ"});
    CHECK(found(office, query("старый")).empty());
}

TEST_CASE("concordance: an occurrence that was changed is found by what it says now") {
    Office office;
    office.add({published("Первый приказ.", "The first order.", "1", "2031-01-01")});
    index_now(office);
    office.archive.database().execute("UPDATE occurrences SET source_text='Первый указ.', release_date='2031-05-01'");
    for (int i = 0; i < 2; ++i) {
        CHECK(found(office, query("указ")) == Texts{"указ"});
        CHECK(found(office, query("приказ")).empty());
        CHECK(found(office, query("первый")) == Texts{"Первый"});
        index_now(office);
    }
}

TEST_CASE("concordance: a wording that the memory has left says what it is now") {
    Office office;
    office.add({published("Программа.", "Government program.", "1", "2031-01-01"),
                published("Программа.", "State programme.", "2", "2031-02-01")});
    office.archive.database().execute("UPDATE units SET standing=2 WHERE id=1");
    const ConcordanceResult result = concordance(office.archive, query("программа"));
    REQUIRE(result.hits.size() == 2);
    CHECK_FALSE(result.hits[0].now);
    REQUIRE(result.hits[1].now);
    CHECK(result.hits[1].occurrence.text.target == "Government program.");
    CHECK(result.hits[1].now->target == "State programme.");
}

TEST_CASE("concordance: text of a release that nobody accepted is found and is not in the memory") {
    Office office;
    Release release;
    release.number = "77";
    release.date = date_of("2031-01-15");
    release.languages = russian_english;
    release.state = ReleaseState::published;
    BySide<SegmentedText> texts{segmented("ru", {"Проверка начата.", "Проверка окончена."}),
                                segmented("en", {"The inspection began.", "The inspection ended."})};
    Bitext document = assemble(std::move(texts), beads_of({{1, 1}, {1, 1}}));
    ReleaseStore releases(office.archive);
    Write write(office.archive, Act{"test", "Add"});
    const StoredRelease stored = releases.add(write, release, document);
    write.commit();
    office.add({published("Проверка идёт.", "The inspection goes on.", "78", "2031-02-01")});
    for (int i = 0; i < 2; ++i) {
        const ConcordanceResult result = concordance(office.archive, query("проверка"));
        CHECK(numbers_of(result) == Texts{"78", "77", "77"});
        CHECK(result.hits[0].in_memory);
        CHECK_FALSE(result.hits[1].in_memory);
        CHECK(result.hits[1].occurrence.text.source == "Проверка начата.");
        CHECK(result.hits[2].occurrence.text.target == "The inspection ended.");
        CHECK(result.hits[2].occurrence.position == 1);
        index_now(office);
    }
    Write removal(office.archive, Act{"test", "Remove"});
    releases.remove(removal, stored.id);
    removal.commit();
    CHECK(numbers_of(concordance(office.archive, query("проверка"))) == Texts{"78"});
}

TEST_CASE("concordance: a pair of other languages is no hit, a reversed one is") {
    Office office;
    UnitAddition reversed = published("State programme.", "Государственная программа.", "1", "2031-01-01");
    std::swap(reversed.unit.variants.source.language, reversed.unit.variants.target.language);
    UnitAddition german = published("Государственная программа.", "Staatsprogramm.", "2", "2031-01-01");
    german.unit.variants.target.language = Language("de");
    office.add({reversed, german});
    index_now(office);
    const ConcordanceResult result = concordance(office.archive, query("программа"));
    REQUIRE(numbers_of(result) == Texts{"1"});
    CHECK(result.hits[0].side == Side::target);
}

TEST_CASE("concordance: parts of a text are found over signs, numbers and words that all have in common") {
    Office office;
    office.add({published("Итог: 1 234,5 млн руб., 5G; дело № 12/3-б — «Об охране».", "Total.", "1", "2031-01-01"),
                published("Об охране дела № 12 и 3-б. Итог 1 234.", "Total.", "2", "2031-02-01")});
    index_now(office);
    for (const char* text :
         {"тог: 1 23", "4,5 млн р", "уб., 5G; д", "ело № 12/3-б", "б — «об охр", "№ 12/3", ": 1", "5g; де"})
        CHECK(numbers_of(concordance(office.archive, query(text, exact))) == Texts{"1"});
    for (const char* text : {"№ 12 и 3-б. ит", "тог 1 234.", "ла № 12 и"})
        CHECK(numbers_of(concordance(office.archive, query(text, exact))) == Texts{"2"});
    CHECK(numbers_of(concordance(office.archive, query("охране дело", exact))).empty());
}

TEST_CASE("concordance: a release that is taken in again and again does not make the index grow for ever") {
    Office office;
    office.add({published("Старый приказ.", "An old order.", "1", "2031-01-01")});
    for (int i = 0; i < 3; ++i) {
        office.archive.database().execute("UPDATE occurrences SET source_text='Первый указ ' || id || '.'");
        index_now(office);
    }
    // As if that had been going on for years.
    office.archive.database().execute("UPDATE concordance_state SET stale=9000000, tokens=9000100");
    index_now(office);
    CHECK(office.archive.database().number("SELECT stale FROM concordance_state") == 0);
    CHECK(office.archive.database().number("SELECT tokens FROM concordance_state") < 20);
    CHECK(numbers_of(concordance(office.archive, query("указ"))) == Texts{"1"});
}

TEST_CASE("concordance: an archive with the index of an older version is found through once it was opened") {
    const auto path = fresh_folder("old_concordance") / "a.stykovka";
    {
        Database database = Database::open(path, Database::Access::create);
        migrate(database, migrations().first(8), [] {});
        database.run("PRAGMA application_id=" + std::to_string(archive_application_id));
        database.execute(
            "INSERT INTO imports(id, entry, origin, aligned_by, who) VALUES(1, 1, 'import:a.tmx', 'import', '');"
            "INSERT INTO units(source_language, target_language, source_text, target_text, source_form, target_form, "
            "standing, newest, came_with_release, created_by, changed_by, import) VALUES('ru', 'en', 'Суд вынес "
            "решение.', 'The court ruled.', 0, 0, 0, 100, 0, '', '', 1);"
            "INSERT INTO concordance_words VALUES('ru', 'суд', 'суд', 1);"
            "INSERT INTO concordance_word_blocks VALUES(0, char(10) || 'суд' || char(9) || '1');"
            "INSERT INTO concordance_index(rowid, words) VALUES((1 << 30) + 1, '0 1');"
            "UPDATE concordance_state SET rules=102, words=1, units=1;");
    }
    Archive archive = Archive::open(path, {}, "tester");
    for (int i = 0; i < 2; ++i) {
        CHECK(found(concordance(archive, query("суда"))) == Texts{"Суд"});
        CHECK(found(concordance(archive, query("д вынес реш", exact))) == Texts{"д вынес реш"});
        ConcordanceIndex(archive).catch_up({});
    }
    CHECK(ConcordanceIndex(archive).behind() == 0);
    CHECK(archive.verify({}).empty());
}

TEST_CASE("concordance: the index finds what looking through everything finds") {
    std::mt19937 random(20310312);
    const Texts words{"проверка", "проверки", "прокурор",     "прокурора", "ёлка",  "елки", "РФ", "№",
                      "12",       "1 234,5",  "пресс-служба", "служба",    "«дом»", "—",    "5G", "дом"};
    const auto text = [&] {
        std::string made;
        for (std::size_t i = 0; i <= random() % 6; ++i) made += (i ? " " : "") + words[random() % words.size()];
        return made;
    };
    Office looked_through, indexed;
    for (int i = 0; i < 300; ++i) {
        const std::string source = text();
        UnitAddition addition = published(source, text(), std::to_string(i), "2031-01-01");
        addition.occurrence->release_date =
            Date(std::chrono::sys_days(*date_of("2031-01-01")) + std::chrono::days(random() % 40));
        looked_through.add({addition});
        indexed.add({addition});
        if (random() % 60 == 0) index_now(indexed);
    }
    index_now(indexed);
    CHECK(ConcordanceIndex(indexed.archive).behind() == 0);
    int hits = 0;
    for (int i = 0; i < 600; ++i) {
        std::string sought = text();
        ConcordanceQuery asked = query(sought, i % 2 == 0 ? ConcordanceKind::words : exact);
        if (i % 2 == 1) {  // a piece of it, cut anywhere between two characters
            std::size_t begin = random() % sought.size();
            while (begin > 0 && (sought[begin] & 0xC0) == 0x80) --begin;
            std::size_t end = begin + 1 + random() % (sought.size() - begin);
            while (end < sought.size() && (sought[end] & 0xC0) == 0x80) ++end;
            asked.text = sought.substr(begin, end - begin);
        }
        asked.limit = 20;
        asked.count_up_to = 1000;
        const ConcordanceResult all = concordance(looked_through.archive, asked);
        const ConcordanceResult some = concordance(indexed.archive, asked);
        CAPTURE(asked.text);
        CHECK(numbers_of(some) == numbers_of(all));
        CHECK(found(some) == found(all));
        CHECK(some.count == all.count);
        hits += static_cast<int>(all.count);
    }
    CHECK(hits > 1000);
}
