// Tests of app/session.h: large changes, which are stored elsewhere.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using test::beads_of;
using test::segmented;
using Counts = std::vector<BySide<std::uint32_t>>;

namespace {

PreparedRelease draft() {
    PreparedRelease prepared;
    prepared.release.number = "7";
    prepared.release.languages = {Language("ru"), Language("en")};
    return prepared;
}

}  // namespace

TEST_CASE("session: a large change is stored elsewhere, and is there when the listeners are told") {
    PreparedRelease prepared = draft();
    std::vector<std::string> russian, english;
    for (int i = 0; i < 300; ++i) {
        russian.push_back("Пункт " + std::to_string(i) + ".");
        english.push_back("Clause " + std::to_string(i) + ".");
    }
    prepared.document = assemble({segmented("ru", russian), segmented("en", english)}, beads_of(Counts(300, {1, 1})));
    OpenArchive archive(test::fresh_folder("session-large") / "a.stykovka", "tester");
    Session session(archive, store_release(archive, prepared, {}).id);
    std::vector<std::function<std::function<void()>(OpenArchive&)>> works;
    session.store_large_changes([&](auto work) { works.push_back(std::move(work)); });
    const auto come_home = [&] {
        REQUIRE(works.size() == 1);
        OpenArchive another(archive.path(), "tester");
        const auto then = works.front()(another);
        works.clear();
        then();
    };
    std::size_t told = 0;
    session.listen([&](const SessionChange&) { ++told; });
    session.commit("Accept pairs", accept(session.document(), 0, 300, AcceptedBy::person));
    CHECK(session.is_storing());
    CHECK(session.document().alignment.beads.tally().accepted == 0);
    CHECK_THROWS_AS(session.commit("Mark", set_marked(session.document(), 0, true)), Error);
    come_home();
    CHECK_FALSE(session.is_storing());
    CHECK(session.document().alignment.beads.tally().accepted == 300);
    CHECK(told == 1);
    CHECK(archive.units().count() == 300);
    session.undo();
    CHECK(session.document().alignment.beads.tally().accepted == 300);
    come_home();
    CHECK(session.document().alignment.beads.tally().accepted == 0);
    CHECK(archive.units().count() == 0);
    session.commit("Mark", set_marked(session.document(), 0, true));
    CHECK(session.document().alignment.beads[0].marked);
    CHECK(Session(archive, session.id()).document() == session.document());
}

TEST_CASE("session: what is stored elsewhere does not come home to a session that is gone") {
    PreparedRelease prepared = draft();
    prepared.document = assemble({segmented("ru", std::vector<std::string>(150, "Пункт.")),
                                  segmented("en", std::vector<std::string>(150, "Clause."))},
                                 beads_of(Counts(150, {1, 1})));
    OpenArchive archive(test::fresh_folder("session-gone") / "a.stykovka", "tester");
    const auto id = store_release(archive, prepared, {}).id;
    std::function<std::function<void()>(OpenArchive&)> work;
    {
        Session session(archive, id);
        session.store_large_changes([&](auto large) { work = std::move(large); });
        session.commit("Accept pairs", accept(session.document(), 0, 150, AcceptedBy::person));
    }
    OpenArchive another(archive.path(), "tester");
    work(another)();
    CHECK(Session(archive, id).document().alignment.beads.tally().accepted == 150);
}
