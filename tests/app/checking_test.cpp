// Tests of app/checking.h: what the archive gives the checks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checking.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/office_words.h"
#include "app/references.h"
#include "app/session.h"
#include "app/storing.h"
#include "app/terms.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "review/register.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

struct Desk {
    explicit Desk(const std::string& name)
        : folder(test::fresh_folder(name)), archive(folder / "a.stykovka", "anna"), tools(load_tools()) {}

    std::vector<Finding> findings(const std::string& source, const std::string& target,
                                  const CheckSubject& subject = {}) {
        const Bitext document =
            assemble({test::segmented("ru", {source}), test::segmented("en-US", {target})}, test::beads_of({{1, 1}}));
        return check_document(document, &archive, tools, NoProgress(), subject);
    }

    std::filesystem::path folder;
    OpenArchive archive;
    Tools tools;
};

std::size_t count(const std::vector<Finding>& findings, std::string_view check) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding& each) { return each.check == check; }));
}

Term term(const char* language, const char* text) {
    Term term;
    term.language = Language(language);
    term.text = text;
    return term;
}

}  // namespace

TEST_CASE("checking: the termbase of the archive is looked up in all forms") {
    Desk desk("checking-terms");
    add_term_pair(desk.archive, {term("ru", "надзорное ведомство"), term("en", "supervisory authority")});
    CHECK(count(desk.findings("Глава надзорного ведомства выступил.", "The head of the watchdog spoke."),
                "term-missing") == 1);
    CHECK(count(desk.findings("Глава надзорного ведомства выступил.", "The head of the supervisory authority spoke."),
                "term-missing") == 0);
}

TEST_CASE("checking: the register tells who held an office on the day of the release") {
    Desk desk("checking-office");
    Write write(desk.archive.archive(), Act{"test", "test"});
    write.database().run("INSERT INTO persons VALUES(1, 1, 'Андрей Белов', 'Andrey Belov', 1, 'anna', 0, ?, NULL)",
                         write.entry());
    write.database().run(
        "INSERT INTO tenures VALUES(1, 1, 'прокурор края', 'Territory Prosecutor', '', '', 'Андрей Белов', 0, "
        "'2029-01-10', '2031-03-15', '5', 'anna', 0, ?, NULL)",
        write.entry());
    write.commit();
    const std::string source = "Прокурор края Андрей Белов провел прием.";
    const std::string target = "Territory Prosecutor Andrey Belov received citizens.";
    CHECK(count(desk.findings(source, target, {0, date_of("2031-03-01"), {}}), "office") == 0);
    CHECK(count(desk.findings(source, target, {0, date_of("2031-04-01"), {}}), "office") == 1);
    CHECK(count(desk.findings(source, "Territory Prosecutor Andrei Belov received citizens."), "name") == 1);
}

TEST_CASE("checking: a file of decisions beside the archive counts, and what is wrong in it is a finding") {
    Desk desk("checking-rules");
    CHECK(count(desk.findings("Дети.", "The kids."), "user-rule") == 0);
    write_file(rules_beside(desk.archive.path()), "rule: target /kids/ children\n");
    CHECK(count(desk.findings("Дети.", "The kids."), "user-rule") == 1);
    write_file(rules_beside(desk.archive.path()), "rule: target /(/ children\n");
    const auto findings = desk.findings("Дети.", "The kids.");
    REQUIRE(count(findings, "user-rule") == 1);
    CHECK_THROWS_AS(desk.findings("Дети.", "The kids.", {0, {}, rules_beside(desk.archive.path())}), Error);
}

TEST_CASE("checking: a dismissal holds until one of the texts changes") {
    Desk desk("checking-dismissal");
    const auto before = desk.findings("Суд решил.", "The  court decided.");
    const auto spaces =
        std::find_if(before.begin(), before.end(), [](const Finding& each) { return each.check == "spaces"; });
    REQUIRE(spaces != before.end());
    dismiss_finding(desk.archive, spaces->key, "set so on purpose");
    CHECK(count(desk.findings("Суд решил.", "The  court decided."), "spaces") == 0);
    CHECK(count(desk.findings("Суд решил!", "The  court decided."), "spaces") == 1);
    restore_finding(desk.archive, spaces->key);
    CHECK(count(desk.findings("Суд решил.", "The  court decided."), "spaces") == 1);
    CHECK_THROWS_AS(restore_finding(desk.archive, spaces->key), Error);
}

TEST_CASE("checking: a word that is typed is judged as the check of the release judges it") {
    Desk desk("checking-typed");
    add_term_pair(desk.archive, {term("ru", "фыркодром"), term("en", "fyrkodrome")});
    Write write(desk.archive.archive(), Act{"test", "test"});
    store_person(write, {0, {"Пётр Жмуркин", "Pyotr Zhmurkin"}, true});
    write.commit();
    write_file(rules_beside(desk.archive.path()), "acronym: ФАПЖ = FAPZH\n");
    const Bitext document = assemble(
        {test::segmented("ru", {"У фыркодрома ждали Жмуркина из ФАПЖа.|Приехал Бурдыгин.", "Бурдыгин в Лиманске."}),
         test::segmented("en-US", {"The fyrkodrome is helld by FAPZH.", "He is in Limansk."})},
        test::beads_of({{2, 1}, {1, 1}}));
    BySide<Speller> spellers{office_speller(Language("ru"), &desk.archive, desk.tools),
                             office_speller(Language("en-US"), &desk.archive, desk.tools)};
    CheckSubject subject;
    subject.only = {"spelling"};
    subject.spellers = {&spellers.source, &spellers.target};
    WordJudges judges;
    subject.judges = &judges;
    const std::vector<Finding> all = check_document(document, &desk.archive, desk.tools, NoProgress(), subject);
    REQUIRE(all.size() == 3);  // Бурдыгин twice, helld
    CHECK(std::ranges::count(all, Severity::note, &Finding::severity) == 2);

    const auto shared = std::make_shared<const Bitext>(document);
    const auto typed = [&](Cursor place, const std::string& text) {
        return spelling_while_typing({shared, place, text}, desk.archive, desk.tools, NoProgress(), subject);
    };
    for (std::uint32_t bead = 0; bead < 2; ++bead)
        for (const Side side : both_sides)
            for (std::uint32_t segment = 0; segment < document.alignment.beads[bead].count[side]; ++segment) {
                std::vector<Finding> here;
                for (const Finding& finding : all)
                    if (finding.bead == bead && finding.side == side && finding.segment == segment)
                        here.push_back(finding);
                const std::size_t index = first_of(document, bead)[side] + segment;
                std::vector<Finding> found =
                    typed({bead, side, segment, 0}, document.texts[side].segments[index].content.text);
                for (Finding& finding : found) finding.bead = bead;
                CHECK(found == here);
            }
    // What only the other side of another bead says counts for what is typed as well.
    CHECK(typed({0, Side::target, 0, 0}, "The fyrkodrome is held in Limansk.").empty());
    CHECK(typed({0, Side::target, 1, 0}, "A meating.").size() == 1);
    dismiss_finding(desk.archive, all.back().key, "set so on purpose");
    CHECK(typed({1, Side::source, 0, 0}, "Бурдыгин в Лиманске.").empty());
}

TEST_CASE("checking: only the checks that are asked for are made") {
    Desk desk("checking-only");
    CheckSubject subject;
    subject.only = {"spaces"};
    const auto findings = desk.findings("Суд решил 5 дел.", "The  court decidid 6 cases.", subject);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].check == "spaces");
}

TEST_CASE("checking: the whole archive is checked by day, without what nobody has begun to translate") {
    Desk desk("checking-all");
    const auto add = [&](const char* number, const char* day, const BySide<SegmentedText>& texts,
                         std::vector<BySide<std::uint32_t>> counts) {
        Release release;
        release.number = number;
        release.date = date_of(day);
        release.languages = {Language("ru"), Language("en")};
        Write write(desk.archive.archive(), Act{"release.add", "Add a release"});
        desk.archive.releases().add(write, release, assemble(texts, test::beads_of(counts)));
        write.commit();
    };
    add("2", "2031-05-02", {test::segmented("ru", {"Суд решил."}), test::segmented("en", {"The  court decided."})},
        {{1, 1}});
    add("1", "2031-05-01", {test::segmented("ru", {"Суд решил."}), test::segmented("en", {"The court decided."})},
        {{1, 1}});
    const auto checked = check_releases(desk.archive, {}, desk.tools, NoProgress());
    REQUIRE(checked.size() == 2);
    CHECK(checked[0].release.number == "1");
    CHECK(count(checked[0].findings, "spaces") == 0);
    CHECK(count(checked[1].findings, "spaces") == 1);
}

TEST_CASE("checking: what a colleague does in a reference archive is seen by the next check") {
    Desk desk("checking-references");
    KnownFindings known;
    CheckSubject subject;
    subject.known = &known;
    const auto conflicts = [&] {
        return count(desk.findings("Суд вынес решение.", "The court ruled.", subject), "tm-conflict");
    };
    OpenArchive his(desk.folder / "his.stykovka", "boris");
    add_reference(desk.archive, his.path(), {}, NoProgress());
    CHECK(conflicts() == 0);
    PreparedRelease prepared;
    prepared.release.number = "7";
    prepared.release.languages = {Language("ru"), Language("en-US")};
    prepared.document = assemble(
        {test::segmented("ru", {"Суд вынес решение."}), test::segmented("en-US", {"The court has passed a decision."})},
        test::beads_of({{1, 1}}));
    Session session(his, store_release(his, prepared, {}).id);
    Release release = session.release();
    release.state = ReleaseState::published;
    session.set_release(release);
    CHECK(conflicts() == 0);
    session.commit("Accept pairs", accept(session.document(), 0, 1, AcceptedBy::person));
    CHECK(conflicts() == 1);
    session.undo();
    CHECK(conflicts() == 0);
}
