// Tests of app/release_record.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release_record.h"

#include <doctest/doctest.h>

#include "app/open_archive.h"
#include "app/session.h"
#include "app/storing.h"
#include "base/error.h"
#include "bitext/edits.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const UtcTime noon = *time_of("2031-10-14T12:00:00Z");

PreparedRelease prepared_release() {
    const Tools tools = load_tools();
    const ReadText text =
        read_pasted_text("Первое предложение.\n\nВторое предложение.\n\nТретье.", Language("ru"), tools);
    PreparedRelease prepared = prepare_untranslated(text, Language("en"));
    prepared.release.number = "7";
    prepared.document = set_text(prepared.document, 0, Side::target, "The first sentence.");
    prepared.document = accept(prepared.document, 0, 1, AcceptedBy::person);
    prepared.document = set_text(prepared.document, 1, Side::target, "The second sentence.");
    return prepared;
}

}  // namespace

TEST_CASE("release record: what is not given stays as it is") {
    Release release;
    release.number = "7";
    release.title = {"Заголовок", "Title"};
    release.embargo = noon;
    RecordChange change;
    change.title.target = "Another title";
    change.embargo = std::optional<UtcTime>();
    const Release changed = with_change(release, change);
    CHECK(changed.number == "7");
    CHECK(changed.title == BySide<std::string>{"Заголовок", "Another title"});
    CHECK_FALSE(changed.embargo);
    change.number = "";
    CHECK_THROWS_AS(with_change(release, change), Error);
}

TEST_CASE("release record: releases are found by words of number, date, titles and topic; each topic is listed once") {
    StoredRelease release;
    release.number = "12/31";
    release.date = date_of("2031-03-12");
    release.title = {"Отчёт о работе", "Report on the work"};
    release.topic = "Киберпреступность";
    CHECK(has_all_words(release, ""));
    CHECK(has_all_words(release, "КИБЕР  report 2031-03"));
    CHECK_FALSE(has_all_words(release, "кибер суд"));
    StoredRelease other;
    CHECK(topics_of({release, other, release}) == std::vector<std::string>{"Киберпреступность"});
}

TEST_CASE("release record: a published release is opened again only by somebody who says so") {
    Release release;
    release.number = "7";
    release.state = ReleaseState::published;
    RecordChange change;
    change.state = ReleaseState::draft;
    CHECK_THROWS_AS(with_change(release, change), Error);
    change.reopens = true;
    CHECK(with_change(release, change).state == ReleaseState::draft);
}

TEST_CASE("release record: who published is told what is not translated and what nobody accepted") {
    const PreparedRelease prepared = prepared_release();
    Release release = prepared.release;
    CHECK(remarks_on(release, prepared.document, noon).empty());
    release.state = ReleaseState::published;
    CHECK(remarks_on(release, prepared.document, noon).size() == 2);
    release.embargo = noon + std::chrono::hours(1);
    CHECK(remarks_on(release, prepared.document, noon).size() == 3);
    CHECK(remarks_on(release, prepared.document, noon + std::chrono::hours(2)).size() == 2);
}

TEST_CASE("release record: publishing freezes both texts, and the session knows who did it") {
    OpenArchive archive(test::fresh_folder("release-record") / "a.stykovka", "ann");
    Session session(archive, store_release(archive, prepared_release(), {}).id);
    RecordChange change;
    change.title.source = "Другой заголовок";
    session.set_release(with_change(session.release(), change));
    CHECK_FALSE(session.release().state_changed);
    change.state = ReleaseState::published;
    session.set_release(with_change(session.release(), change));
    CHECK(session.release().state_changed_by == "ann");
    CHECK(session.release().state_changed);
    for (const Side side : both_sides)
        CHECK_THROWS_AS(session.commit("Type", set_text(session.document(), 0, side, "Changed.")), Error);
    CHECK(Session(archive, session.id()).release() == session.release());
}
