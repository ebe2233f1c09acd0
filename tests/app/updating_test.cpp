// Tests of new versions of a release that is in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/updating.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/storing.h"
#include "base/error.h"
#include "bitext/edits.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

const std::string old_text =
    "Прокуратура проверила завод\n\nПрокурор города проверил литейный завод. Долг перед рабочими превысил 28 млн "
    "рублей.\n\nВиновное должностное лицо привлечено к ответственности.";
const std::string new_text =
    "Прокуратура проверила завод\n\nПрокурор города проверил литейный завод. Долг перед рабочими превысил 30 млн "
    "рублей.\n\nВиновное должностное лицо привлечено к ответственности.";

ReadText pasted(const std::string& text) { return read_pasted_text(text, Language("ru"), tools()); }

/// An archive with one release of four segments, the third translated and accepted.
struct Office {
    explicit Office(ReleaseState state = ReleaseState::draft) {
        PreparedRelease prepared = prepare_untranslated(pasted(old_text), Language("en"));
        prepared.release.number = "7";
        prepared.release.state = state;
        prepared.document = set_text(prepared.document, 2, Side::target, "Arrears exceeded 28 million rubles.");
        prepared.document = accept(prepared.document, 2, 3, AcceptedBy::person);
        id = store_release(archive, prepared, {}).id;
    }
    OpenArchive archive{test::fresh_folder("updating") / "a.stykovka", "tester"};
    std::int64_t id = 0;
};

}  // namespace

TEST_CASE("updating: comparing stores nothing, applying is one step of undo") {
    Office office;
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    const SourceUpdate update = compare_source(session, pasted(new_text), NoProgress());
    CHECK(update.to_do() == 1);
    CHECK(update.version.equal == 3);
    CHECK(session.document() == before);
    apply_source(office.archive, session, update);
    CHECK(session.document().alignment.beads[2].state == BeadState::needs_review);
    CHECK(Session(office.archive, office.id).document() == session.document());
    session.undo();
    CHECK(session.document().texts == before.texts);
    CHECK(session.document().alignment == before.alignment);
}

TEST_CASE("updating: a published release stays as it is, and the changes are its corrections") {
    Office office(ReleaseState::published);
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    const SourceUpdate update = compare_source(session, pasted(new_text), NoProgress());
    CHECK(update.version.changes.size() == 1);
    CHECK_THROWS_AS(apply_source(office.archive, session, update), Error);
    CHECK(Session(office.archive, office.id).document() == before);
}

TEST_CASE("updating: the text of another release is said to be one") {
    Office office;
    const Session session(office.archive, office.id);
    CHECK_THROWS_AS(
        compare_source(session, pasted("Суд вынес приговор.\n\nЖитель области приговорён к штрафу."), NoProgress()),
        Error);
}

TEST_CASE("updating: the two versions of the data set give four to do, one deleted, one moved") {
    if (!test::has_shared("release-versions")) {
        MESSAGE("release-versions is not there: skipped");
        return;
    }
    OpenArchive archive(test::fresh_folder("updating-shared") / "a.stykovka", "tester");
    const auto file = [](const char* name) { return test::shared("release-versions") / name; };
    PreparedRelease prepared = align_files({file("ru.v1.txt"), file("en.v1.txt")}, {Language("ru"), Language("en")}, {},
                                           tools(), NoProgress());
    prepared.release.state = ReleaseState::draft;
    Session session(archive, store_release(archive, prepared, {}).id);
    const SourceUpdate update = compare_source(
        session, read_text_file(file("ru.v2.txt"), Language("ru"), {}, tools(), NoProgress()), NoProgress());
    const auto count = [&](SourceChangeKind kind) {
        return std::count_if(update.version.changes.begin(), update.version.changes.end(),
                             [&](const SourceChange& change) { return change.kind == kind; });
    };
    CHECK(update.to_do() == 4);
    CHECK(count(SourceChangeKind::added) == 1);
    CHECK(count(SourceChangeKind::deleted) == 1);
    CHECK(count(SourceChangeKind::moved) == 1);
    CHECK(is_valid(update.version.document));
}
