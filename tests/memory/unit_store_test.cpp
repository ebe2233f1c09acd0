// The contract of every store of units.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_store.h"

#include <doctest/doctest.h>

#include "office.h"
#include "store_in_memory.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

using InArchive = test::Office;

/// The same desk over the other form of the port.
struct InMemory {
    StoreInMemory store;
    TranslationMemory memory{store};

    std::vector<UnitOutcome> add(const std::vector<UnitAddition>& additions) { return store.apply(additions, {}); }
    std::vector<Match> lookup(const std::string& query, LookupOptions options = {}) {
        return memory.matches_for(Content{query, {}}, russian_english, options);
    }
};

const TranslationUnit ruling = unit_of("Суд вынес решение.", "The court ruled.", 100);

OccurrenceKey key(std::int64_t release, std::uint32_t position) {
    return {release, {SegmentId{2 * position + 1}, SegmentId{2 * position + 2}}};
}

StoredUnit only_unit(UnitStore& store) {
    std::vector<StoredUnit> all;
    store.for_each([&](const StoredUnit& stored) { return all.push_back(stored), true; });
    REQUIRE(all.size() == 1);
    return all[0];
}

}  // namespace

TEST_CASE_TEMPLATE("unit store: the same pair from two releases is one unit with two occurrences", Office, InArchive,
                   InMemory) {
    Office office;
    const auto first = office.add({accepted(ruling, 1, 0)});
    const auto second = office.add({accepted(ruling, 2, 5)});
    CHECK(first[0].added);
    CHECK_FALSE(second[0].added);
    CHECK(first[0].id == second[0].id);
    CHECK(only_unit(office.store).occurrences.size() == 2);
}

TEST_CASE_TEMPLATE("unit store: an occurrence that is there already changes nothing", Office, InArchive, InMemory) {
    Office office;
    office.add({accepted(ruling, 1, 0)});
    office.add({accepted(ruling, 1, 0)});
    CHECK(only_unit(office.store).occurrences.size() == 1);
}

TEST_CASE_TEMPLATE("unit store: taking back the last occurrence forgets a unit that came with a release", Office,
                   InArchive, InMemory) {
    Office office;
    office.add({accepted(ruling, 1, 0), accepted(ruling, 2, 0)});
    const std::vector keys{key(1, 0)};
    office.store.apply({}, keys);
    CHECK(office.store.count() == 1);
    const std::vector last{key(2, 0)};
    office.store.apply({}, last);
    CHECK(office.store.count() == 0);
    CHECK(office.lookup("Суд вынес решение.").empty());
}

TEST_CASE_TEMPLATE("unit store: an imported unit stays when the release that used it is taken back", Office, InArchive,
                   InMemory) {
    Office office;
    office.add({imported(ruling)});
    office.add({accepted(ruling, 1, 0)});
    const std::vector keys{key(1, 0)};
    office.store.apply({}, keys);
    CHECK(office.store.count() == 1);
}

TEST_CASE_TEMPLATE("unit store: a unit comes back with all it had", Office, InArchive, InMemory) {
    TranslationUnit unit = ruling;
    unit.attributes = {{"tuid", "7"}, {"changedate", "20310312T093000Z"}};
    unit.remarks = {{Remark::Kind::property, "x-Topic", "суд", {{"xml:lang", "ru"}}},
                    {Remark::Kind::note, "", "note", {}}};
    unit.variants.source.content.codes = {{4, CodeKind::open, "1", "bpt", {{"i", "1"}, {"type", "bold"}}, "<b>"},
                                          {9, CodeKind::close, "1", "ept", {{"i", "1"}}, "</b>"}};
    unit.variants.target.language = Language("en-GB");
    unit.variants.target.language_as_written = "EN-gb";
    unit.variants.target.attributes = {{"usagecount", "3"}};
    unit.created_by = "anna";
    Office office;
    unit.id = office.add({imported(unit)})[0].id;
    CHECK(only_unit(office.store).unit == unit);
}

TEST_CASE_TEMPLATE("unit store: importing twice adds nothing, and a later change brings its properties", Office,
                   InArchive, InMemory) {
    Office office;
    TranslationUnit later = ruling;
    later.changed = UtcTime(std::chrono::seconds(200));
    later.changed_by = "boris";
    later.remarks = {{Remark::Kind::note, "", "checked", {}}};
    office.add({imported(ruling)});
    office.add({imported(later)});
    const StoredUnit once = only_unit(office.store);
    office.add({imported(later)});
    office.add({imported(ruling)});
    const StoredUnit twice = only_unit(office.store);
    CHECK(once.unit == twice.unit);
    CHECK(twice.unit.changed_by == "boris");
    CHECK(twice.unit.remarks.size() == 1);
}

TEST_CASE_TEMPLATE("unit store: beside a signed-off translation an imported one is an alternative", Office, InArchive,
                   InMemory) {
    Office office;
    UnitAddition signed_off = accepted(ruling, 1, 0);
    signed_off.occurrence->state = ReleaseState::signed_off;
    office.add({signed_off});
    const auto outcome = office.add({imported(unit_of("Суд вынес решение.", "The court has decided.", 999))});
    const std::vector ids{outcome[0].id};
    CHECK(office.store.fetch(ids)[0].unit.standing == Standing::alternative);
    CHECK(office.lookup("Суд вынес решение.")[0].unit.variants.target.content.text == "The court ruled.");
}

TEST_CASE_TEMPLATE("unit store: languages of other regions are found, other languages are not", Office, InArchive,
                   InMemory) {
    Office office;
    TranslationUnit british = ruling;
    british.variants.target.language = Language("en-GB");
    TranslationUnit german = ruling;
    german.variants.target = {Content{"Das Gericht entschied.", {}}, Language("de"), {}, {}, {}};
    office.add({imported(ruling), imported(british), imported(german)});
    CHECK(office.store.count() == 3);
    CHECK(office.lookup("Суд вынес решение.").size() == 2);
}

TEST_CASE_TEMPLATE("unit store: decomposed and composed letters are one identity", Office, InArchive, InMemory) {
    Office office;
    office.add({imported(unit_of("Мой дом", "My home")), imported(unit_of("Мои\u0306 дом", "My home"))});
    CHECK(office.store.count() == 1);
}

TEST_CASE_TEMPLATE("unit store: a superseded unit comes behind the others, and back again", Office, InArchive,
                   InMemory) {
    Office office;
    const auto old = office.add({accepted(ruling, 1, 0)});
    office.add({accepted(unit_of("Суд вынес решение.", "The court passed a ruling.", 50), 2, 0)});
    const auto first = [&] { return office.lookup("Суд вынес решение.").front().unit.variants.target.content.text; };
    CHECK(first() == "The court ruled.");
    office.store.rank(old[0].id, Standing::superseded);
    CHECK(first() == "The court passed a ruling.");
    office.store.rank(old[0].id, Standing::recommended);
    CHECK(first() == "The court ruled.");
    office.store.rank(UnitId{999}, Standing::superseded);
    CHECK(office.store.count() == 2);
}
