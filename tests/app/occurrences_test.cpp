// Tests of app/occurrences.h: what a long release gives the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/occurrences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "app/open_archive.h"
#include "app/session.h"
#include "app/storing.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

constexpr std::size_t rows = 2300;  // more than are stored at once

std::string clause(std::size_t i) { return "Пункт " + std::to_string(i) + "."; }

PreparedRelease long_release() {
    PreparedRelease prepared;
    prepared.release.number = "7";
    prepared.release.languages = {Language("ru"), Language("en")};
    std::vector<std::string> russian, english;
    for (std::size_t i = 0; i < rows; ++i) {
        russian.push_back(clause(i));
        english.push_back("Clause " + std::to_string(i) + ".");
    }
    prepared.document = assemble({test::segmented("ru", russian), test::segmented("en", english)},
                                 test::beads_of(std::vector<BySide<std::uint32_t>>(rows, {1, 1})));
    return prepared;
}

/// A long release, accepted from end to end.
struct Desk {
    OpenArchive archive;
    Session session;

    explicit Desk(const std::string& name)
        : archive(test::fresh_folder(name) / "a.stykovka", "anna"),
          session(archive, store_release(archive, long_release(), {}).id) {
        session.commit("Accept pairs", accept(session.document(), 0, rows, AcceptedBy::person));
    }

    // Source text, neighbours and place of each occurrence: by unit.
    std::multimap<UnitId, std::tuple<std::string, std::string, std::string, std::uint32_t, ReleaseState>> known() {
        std::multimap<UnitId, std::tuple<std::string, std::string, std::string, std::uint32_t, ReleaseState>> all;
        archive.units().for_each([&](const StoredUnit& unit) {
            for (const Occurrence& each : unit.occurrences)
                all.emplace(unit.unit.id, std::tuple(each.text.source, each.before.source, each.after.source,
                                                     each.position, each.state));
            return true;
        });
        return all;
    }
    UnitId unit_with(const std::string& source) {
        for (const auto& [unit, place] : known())
            if (std::get<0>(place) == source) return unit;
        return UnitId::none;
    }
};

/// Counts what it is given.
class CountingStore : public UnitStore {
public:
    std::vector<FormRow> probe(const Probe&) override { return {}; }
    void each_unit_of(std::span<const FormId>, Side,
                      const std::function<void(std::size_t, const UnitHint&)>&) override {}
    std::vector<UnitId> units_with(const ExactText&, const BySide<Language>&) override { return {}; }
    std::vector<StoredUnit> fetch(std::span<const UnitId>, Side) override { return {}; }
    std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions, std::span<const OccurrenceKey>) override {
        most = std::max(most, additions.size());
        all += additions.size();
        return {};
    }
    void rank(UnitId, Standing) override {}
    std::uint64_t count() override { return all; }
    void for_each(const std::function<bool(const StoredUnit&)>&) override {}

    std::size_t most = 0, all = 0;
};

}  // namespace

TEST_CASE("occurrences: not all of a long release is held at once") {
    const PreparedRelease prepared = long_release();
    const Bitext document = accept(prepared.document, 0, rows, AcceptedBy::person);
    CountingStore store;
    remember_beads(store, {7, prepared.release, "anna"}, {}, {&document, {0, rows}});
    CHECK(store.all == rows);
    CHECK(store.most <= 1000);
    remember_beads(store, {7, prepared.release, "anna"}, {&document, {0, rows}}, {&document, {0, rows}});
    CHECK(store.all == 2 * rows);
    CHECK(store.most <= 1000);
}

TEST_CASE("occurrences: a long release gives the memory each pair with its place and neighbours, and takes them back") {
    Desk desk("occurrences-long");
    const auto known = desk.known();
    REQUIRE(known.size() == rows);
    for (const auto& [unit, place] : known) {
        const std::size_t i = std::get<3>(place);
        CHECK(std::get<0>(place) == clause(i));
        CHECK(std::get<1>(place) == (i == 0 ? std::string() : clause(i - 1)));
        CHECK(std::get<2>(place) == (i + 1 == rows ? std::string() : clause(i + 1)));
    }
    desk.session.undo();
    CHECK(desk.archive.units().count() == 0);
    desk.session.redo();
    CHECK(desk.known().size() == rows);
}

TEST_CASE("occurrences: the state of a long release goes to all places, and units stay the units they were") {
    Desk desk("occurrences-state");
    const auto before = desk.known();
    Release release = desk.session.release();
    release.state = ReleaseState::signed_off;
    desk.session.set_release(release);
    const auto after = desk.known();
    REQUIRE(after.size() == rows);
    CHECK(std::ranges::equal(
        before, after, {}, [](const auto& each) { return each.first; }, [](const auto& each) { return each.first; }));
    CHECK(std::ranges::all_of(after,
                              [](const auto& each) { return std::get<4>(each.second) == ReleaseState::signed_off; }));
}

TEST_CASE("occurrences: units whose texts change places far apart in one step stay the units they were") {
    Desk desk("occurrences-far");
    const std::size_t far = rows - 10;
    const UnitId first = desk.unit_with(clause(0)), last = desk.unit_with(clause(far));
    const Bitext& document = desk.session.document();
    Bitext next = document;
    for (const Side side : both_sides) {
        next = set_text(next, 0, side, document.texts[side].segments[far].content.text);
        next = set_text(next, far, side, document.texts[side].segments[0].content.text);
    }
    for (const std::size_t bead : {std::size_t{0}, far})
        next = set_marked(accept(next, bead, bead + 1, AcceptedBy::person), bead, true);
    desk.session.commit("Swap", next);
    CHECK(desk.known().size() == rows);
    CHECK(desk.unit_with(clause(0)) == first);
    CHECK(desk.unit_with(clause(far)) == last);
}
