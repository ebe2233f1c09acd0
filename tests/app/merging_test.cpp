// Tests of src/app/merging.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merging.h"

#include <doctest/doctest.h>

#include <string>

#include "app/batches.h"
#include "app/exchange.h"
#include "app/pipeline.h"
#include "app/terms.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "memory/translation_memory.h"
#include "review/accepted_words.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

std::string pairs(int first, int count, const std::string& clash) {
    std::string tmx = "<tmx version=\"1.4\"><header srclang=\"ru\"/><body>";
    const auto add = [&](const std::string& source, const std::string& target, int day) {
        tmx += "<tu changedate=\"203103" + std::to_string(10 + day) + "T090000Z\"><tuv xml:lang=\"ru\"><seg>" + source +
               "</seg></tuv><tuv xml:lang=\"en\"><seg>" + target + "</seg></tuv></tu>";
    };
    for (int i = first; i < first + count - 1; ++i)
        add("Дело номер " + std::string(static_cast<std::size_t>(i), 'a') + " рассмотрено.",
            "Case " + std::to_string(i) + " was heard.", i % 10);
    add("Суд вынес решение.", clash, first == 1 ? 1 : 9);
    return tmx + "</body></tmx>";
}

/// Two archives with twenty pairs each, one source in both with other words.
struct Offices {
    fs::path folder;
    fs::path other;
    OpenArchive ours;

    explicit Offices(const std::string& name)
        : folder(test::fresh_folder(name)), other(folder / "other.stykovka"), ours(folder / "ours.stykovka", "anna") {
        fill(ours, pairs(1, 20, "The court ruled."));
        OpenArchive theirs(other, "boris");
        fill(theirs, pairs(30, 20, "The court has decided."));
    }
    void fill(OpenArchive& archive, const std::string& tmx) const {
        write_file(folder / "m.tmx", tmx);
        import_memory(archive, folder / "m.tmx", {}, NoProgress());
    }
    MergeOutcome merge(const MergeOptions& options = {}) { return merge_archive(ours, other, options, NoProgress()); }
};

}  // namespace

TEST_CASE("merging: twice twenty pairs with one clash are 39 pairs, and one revert undoes it") {
    Offices offices("merge_pairs");
    const MergeOutcome outcome = offices.merge();
    CHECK(offices.ours.units().count() == 39);
    CHECK(outcome.units_added == 19);
    REQUIRE(outcome.unit_clashes.size() == 1);
    const UnitClash& clash = outcome.unit_clashes.front();
    CHECK(clash.ours == "The court ruled.");
    CHECK(clash.theirs == "The court has decided.");
    REQUIRE(clash.our_time);
    REQUIRE(clash.their_time);
    CHECK(iso_time(*clash.our_time).starts_with("2031-03-11"));
    CHECK(iso_time(*clash.their_time).starts_with("2031-03-19"));
    revert(offices.ours, outcome.entry, RevertMode::apply, NoProgress());
    CHECK(offices.ours.units().count() == 20);
    CHECK(offices.ours.archive().verify(NoProgress()).empty());
}

TEST_CASE("merging: a second time brings nothing") {
    Offices offices("merge_twice");
    offices.merge();
    const MergeOutcome again = offices.merge();
    CHECK(again.units_added == 0);
    CHECK(again.units_known == 19);
    CHECK(offices.ours.units().count() == 39);
}

TEST_CASE("merging: a dry run changes nothing, and both translations are kept when that is asked for") {
    Offices offices("merge_options");
    CHECK(offices.merge({.dry_run = true}).units_added == 19);
    CHECK(offices.ours.units().count() == 20);
    offices.merge({.keep_both = true});
    CHECK(offices.ours.units().count() == 40);
    const auto matches =
        offices.ours.memory().matches_for(Content{"Суд вынес решение.", {}}, {Language("ru"), Language("en")}, {});
    REQUIRE(matches.size() >= 2);
    CHECK(matches[0].unit.variants.target.content.text == "The court ruled.");
    CHECK(matches[1].unit.standing == Standing::alternative);
}

TEST_CASE("merging: a release comes along with its accepted pairs, and a known one with other texts is a clash") {
    const fs::path folder = test::fresh_folder("merge_releases");
    const Tools tools = load_tools();
    const auto store = [&](OpenArchive& archive, const char* number, const char* source, const char* target) {
        PreparedRelease prepared = align_texts(
            {read_pasted_text(source, Language("ru"), tools), read_pasted_text(target, Language("en"), tools)}, tools,
            NoProgress());
        prepared.release.number = number;
        prepared.release.state = ReleaseState::published;
        prepared.document = accept(prepared.document, 0, prepared.document.alignment.beads.size(), AcceptedBy::person);
        store_release(archive, prepared, {});
    };
    OpenArchive ours(folder / "ours.stykovka", "anna");
    store(ours, "1", "Суд вынес решение.", "The court ruled.");
    {
        OpenArchive theirs(folder / "theirs.stykovka", "boris");
        store(theirs, "1", "Суд вынес приговор.", "The court sentenced him.");
        store(theirs, "2", "Прокурор проверил завод.", "The prosecutor checked the plant.");
        Write write(theirs.archive(), Act{"word.accept", "Accept a word"});
        for (const char* number : {"1", "2"})
            remember_word(write, {Language("ru"), "кумдряк", "маяк", theirs.releases().find(number).front().id});
        write.commit();
    }
    const MergeOutcome outcome = merge_archive(ours, folder / "theirs.stykovka", {}, NoProgress());
    CHECK(outcome.releases_added == 1);
    REQUIRE(outcome.release_clashes.size() == 1);
    CHECK(outcome.release_clashes.front().number == "1");
    REQUIRE(ours.releases().find("2").size() == 1);
    const auto found =
        ours.memory().matches_for(Content{"Прокурор проверил завод.", {}}, {Language("ru"), Language("en")}, {});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].occurrences.size() == 1);
    CHECK(found[0].occurrences[0].release_id == ours.releases().find("2").front().id);
    CHECK(outcome.words_added == 1);  // that of the release that came
    CHECK(accepted_words(ours.archive(), Language("ru"), found[0].occurrences[0].release_id).size() == 1);
    revert(ours, outcome.entry, RevertMode::apply, NoProgress());
    CHECK(ours.releases().find("2").empty());
    CHECK(ours.units().count() == 1);
    CHECK(ours.archive().verify(NoProgress()).empty());
}

TEST_CASE("merging: terms and accepted words come along and go with the revert") {
    Offices offices("merge_terms");
    {
        OpenArchive theirs(offices.other, "boris");
        Term source, target;
        source.language = Language("ru");
        source.text = "представление";
        target.language = Language("en");
        target.text = "submission";
        add_term_pair(theirs, {source, target});
        Write write(theirs.archive(), Act{"test", "word"});
        remember_word(write, {Language("en"), "Rosfinmonitoring", "", std::nullopt});
        write.commit();
    }
    const MergeOutcome outcome = offices.merge();
    CHECK(outcome.concepts_added == 1);
    CHECK(outcome.words_added == 1);
    CHECK(terms_with(offices.ours, "submission").size() == 1);
    revert(offices.ours, outcome.entry, RevertMode::apply, NoProgress());
    CHECK(terms_with(offices.ours, "submission").empty());
    CHECK(accepted_words(offices.ours.archive(), Language("en")).empty());
}

TEST_CASE("merging: a file that is no archive, one with a table of its own and the archive itself are refused") {
    Offices offices("merge_refused");
    write_file(offices.folder / "text.stykovka", "no database");
    CHECK_THROWS_AS(merge_archive(offices.ours, offices.folder / "text.stykovka", {}, NoProgress()), Error);
    CHECK_THROWS_AS(merge_archive(offices.ours, offices.folder / "ours.stykovka", {}, NoProgress()), Error);
    Database::open(offices.other, Database::Access::read_write)
        .execute("CREATE TRIGGER trap AFTER INSERT ON units BEGIN DELETE FROM units; END");
    const std::string before = read_file(offices.other);
    CHECK_THROWS_AS(offices.merge(), Error);
    CHECK(read_file(offices.other) == before);
    CHECK(offices.ours.units().count() == 20);
}
