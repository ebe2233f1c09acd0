// Tests of translations that come back corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correcting.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/storing.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "memory/translation_memory.h"
#include "support/docx_files.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

const std::string source_text =
    "Рабочим выплатили зарплату\n\nПрокурор города проверил литейный завод в марте. Долг "
    "перед рабочими превысил 28 млн рублей.";
const std::string old_text =
    "Wages paid to workers\n\nThe city prosecutor checked the foundry in March. Arrears to "
    "workers exceeded 28 million rubles.";
const std::string new_text =
    "Wages paid to workers\n\nThe city prosecutor checked the foundry in March. Arrears to "
    "workers totaled more than 28 million rubles.";

ReadText pasted(const std::string& text) { return read_pasted_text(text, Language("en"), tools()); }

/// An archive with one release of three accepted pairs.
struct Office {
    explicit Office(ReleaseState state = ReleaseState::with_editor) {
        PreparedRelease prepared = align_texts(
            {read_pasted_text(source_text, Language("ru"), tools()), pasted(old_text)}, tools(), NoProgress());
        REQUIRE(prepared.document.alignment.beads.size() == 3);
        prepared.release.number = "7";
        prepared.release.state = state;
        prepared.document = accept(prepared.document, 0, 3, AcceptedBy::person);
        id = store_release(archive, prepared, {}).id;
    }
    std::string offered(const std::string& source) {
        std::string texts;
        for (const Match& match : TranslationMemory(archive.units())
                                      .matches_for({source, {}}, {Language("ru"), Language("en")}, {}, NoProgress()))
            texts += match.unit.variants.target.content.text + "\n";
        return texts;
    }
    OpenArchive archive{test::fresh_folder("correcting") / "a.stykovka", "tester"};
    std::int64_t id = 0;
};

// As Word writes it: the tracked change by A. Chief, a comment on one word.
std::string word_file() {
    using namespace test;
    const std::string who = "w:author=\"A. Chief\" w:date=\"2031-03-14T10:00:00Z\"";
    std::vector<ZipPart> parts = docx_parts(
        paragraph(run("Wages paid to workers")) +
        paragraph("<w:commentRangeStart w:id=\"0\"/>" + run("The city") + "<w:commentRangeEnd w:id=\"0\"/>" +
                  "<w:r><w:commentReference w:id=\"0\"/></w:r>" +
                  run(" prosecutor checked the foundry in March. Arrears to workers ") + "<w:del w:id=\"5\" " + who +
                  "><w:r><w:delText>exceeded</w:delText></w:r></w:del><w:ins w:id=\"6\" " + who + ">" +
                  run("totaled more than") + "</w:ins>" + run(" 28 million rubles.")));
    std::erase_if(parts, [](const ZipPart& part) { return part.name == "word/footnotes.xml"; });
    return zip_of(parts);
}

}  // namespace

TEST_CASE("correcting: comparing stores nothing, applying is one step of undo") {
    Office office;
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    const TargetUpdate update = compare_target(session, pasted(new_text), NoProgress());
    REQUIRE(update.corrections.list.size() == 1);
    CHECK(update.corrections.equal == 2);
    CHECK(session.document() == before);
    apply_target(office.archive, session, update, all_corrections(update));
    CHECK(session.document().alignment.beads[2].state == BeadState::accepted);
    CHECK(session.document().alignment.beads[2].comment.empty());
    session.undo();
    CHECK(session.document().texts == before.texts);
    CHECK(session.document().alignment == before.alignment);
}

TEST_CASE("correcting: the memory offers the new wording first and has forgotten the one that stood here") {
    Office office;
    const std::string source = "Долг перед рабочими превысил 28 млн рублей.";
    TranslationUnit older;
    older.variants.source.content.text = source;
    older.variants.source.language = Language("ru");
    older.variants.target.content.text = "Arrears were above 28 million rubles.";
    older.variants.target.language = Language("en");
    older.created = older.changed = time_of("2020-01-01T00:00:00Z");
    office.archive.units().apply(std::vector<UnitAddition>{{older, std::nullopt}}, {});
    Session session(office.archive, office.id);
    const TargetUpdate update = compare_target(session, pasted(new_text), NoProgress());
    apply_target(office.archive, session, update, all_corrections(update));
    CHECK(office.offered(source) ==
          "Arrears to workers totaled more than 28 million rubles.\nArrears were above 28 million rubles.\n");
}

TEST_CASE("correcting: author, day and old wording of a tracked change stay, comments become comments of segments") {
    Office office;
    Session session(office.archive, office.id);
    const auto file = test::fresh_folder("correcting-word") / "back.docx";
    write_file(file, word_file());
    const TargetUpdate update =
        compare_target(session, read_text_file(file, Language("en"), {}, tools(), NoProgress()), NoProgress());
    REQUIRE(update.corrections.list.size() == 1);
    CHECK(update.by[0].author == "A. Chief");
    CHECK(update.by[0].when == time_of("2031-03-14T10:00:00Z"));
    REQUIRE(update.comments.size() == 1);
    CHECK(update.comments[0].segment == 1);
    apply_target(office.archive, session, update, all_corrections(update));
    const auto& beads = session.document().alignment.beads;
    CHECK(beads[1].comment == "Editor, 2031-03-12: Проверить дату.");
    CHECK(beads[2].comment ==
          "✓ Corrected by A. Chief, 2031-03-14; it was: “Arrears to workers exceeded 28 million "
          "rubles.”");
}

TEST_CASE("correcting: what is not accepted stays as it was") {
    Office office;
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    const TargetUpdate update = compare_target(session, pasted(new_text), NoProgress());
    apply_target(office.archive, session, update, {false});
    CHECK(session.document() == before);
}

TEST_CASE("correcting: a published release stays as it is, and the corrections are a list") {
    Office office(ReleaseState::published);
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    const TargetUpdate update = compare_target(session, pasted(new_text), NoProgress());
    CHECK(update.corrections.list.size() == 1);
    CHECK_THROWS_AS(apply_target(office.archive, session, update, all_corrections(update)), Error);
    CHECK(Session(office.archive, office.id).document() == before);
}

TEST_CASE("correcting: the text of another release is said to be one, and a changed release is compared again") {
    Office office;
    Session session(office.archive, office.id);
    CHECK_THROWS_AS(compare_target(session, pasted("Court fines a driver\n\nA resident of the region was sentenced."),
                                   NoProgress()),
                    Error);
    const TargetUpdate update = compare_target(session, pasted(new_text), NoProgress());
    session.commit("typed", set_text(session.document(), 0, Side::target, "Wages paid"));
    CHECK_THROWS_AS(apply_target(office.archive, session, update, all_corrections(update)), Error);
}

TEST_CASE("correcting: the two versions of the data set give the chief editor's seven corrections and nothing else") {
    if (!test::has_shared("release-versions")) {
        MESSAGE("release-versions is not there: skipped");
        return;
    }
    OpenArchive archive(test::fresh_folder("correcting-shared") / "a.stykovka", "tester");
    const auto file = [](const char* name) { return test::shared("release-versions") / name; };
    PreparedRelease prepared = align_files({file("ru.v1.txt"), file("en.v1.txt")}, {Language("ru"), Language("en")}, {},
                                           tools(), NoProgress());
    prepared.release.state = ReleaseState::draft;
    Session session(archive, store_release(archive, prepared, {}).id);
    const TargetUpdate update = compare_target(
        session, read_text_file(file("en.v2.txt"), Language("en"), {}, tools(), NoProgress()), NoProgress());
    const auto count = [&](CorrectionKind kind) {
        return std::count_if(update.corrections.list.begin(), update.corrections.list.end(),
                             [&](const Correction& each) { return each.kind == kind; });
    };
    CHECK(update.corrections.list.size() == 7);
    CHECK(count(CorrectionKind::reworded) == 5);  // the title and four sentences
    CHECK(count(CorrectionKind::split) == 1);     // the fifth reworded one
    CHECK(count(CorrectionKind::moved) == 1);
    apply_target(archive, session, update, all_corrections(update));
    CHECK(running_text(session.document(), Side::target) == read_file(file("en.v2.txt")));
}
