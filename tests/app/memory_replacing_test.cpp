// Tests of app/memory_replacing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_replacing.h"

#include <doctest/doctest.h>

#include "app/batches.h"
#include "base/error.h"
#include "support/accepted_release.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

struct Desk {
    explicit Desk(const std::string& name) : archive(test::fresh_folder(name) / "a.stykovka", "ann") {
        remember("Суд вынес решение.", {"The court have ruled.", {}});
        remember("Суды вынесли решения.", {"The courts have ruled, have they?", {}});
        remember("Надзор идёт.", {"Supervision goes on.", {}});
    }
    void remember(const std::string& source, const Content& target) {
        UnitAddition addition;
        addition.unit.variants.source = {{source, {}}, languages.source, {}, {}, {}};
        addition.unit.variants.target = {target, languages.target, {}, {}, {}};
        Occurrence occurrence;
        occurrence.origin = "import:old.tmx";
        occurrence.aligned_by = "import";
        occurrence.text = {source, target.text};
        addition.occurrence = occurrence;
        archive.units().apply({&addition, 1}, {});
    }
    std::vector<UnitId> pairs_with(const TextQuery& query, const std::string& replacement) {
        return preview_of(hits_in_memory(archive, query, replacement, NoProgress()), replacement).pairs;
    }
    std::string best(const std::string& source) {
        const auto found = archive.memory().matches_for({source, {}}, languages, {});
        return found.empty() ? std::string() : found.front().unit.variants.target.content.text;
    }

    OpenArchive archive;
};

}  // namespace

TEST_CASE("memory replacing: places are found in both sides, with what would stand there") {
    Desk desk("memory-replacing-find");
    const auto hits = hits_in_memory(desk.archive, {"ha(v)e", true}, "ha$1ing", NoProgress());
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].hit.found == "have");
    CHECK(hits[0].hit.replacement == "having");
    CHECK(hits[0].where == "import:old.tmx");
    CHECK(hits[1].unit == hits[2].unit);
    CHECK(hits_in_memory(desk.archive, {"суд"}, "", NoProgress()).size() == 2);
    CHECK(hits_in_memory(desk.archive, {"суд", false, false, false, Side::target}, "", NoProgress()).empty());
    CHECK(hits_in_memory(desk.archive, {""}, "", NoProgress()).empty());
    CHECK_THROWS_AS(hits_in_memory(desk.archive, {"(", true}, "", NoProgress()), Error);
}

TEST_CASE("memory replacing: the preview has each pair once, as it would be") {
    Desk desk("memory-replacing-preview");
    const MemoryPreview preview = preview_of(hits_in_memory(desk.archive, {"have"}, "had", NoProgress()), "had");
    REQUIRE(preview.shown.changes.size() == 2);
    CHECK(preview.pairs.size() == 2);
    CHECK(preview.shown.changes[1].before == "The courts have ruled, have they?");
    CHECK(preview.shown.changes[1].after == "The courts had ruled, had they?");
    CHECK(preview.shown.changes[1].beside == "Суды вынесли решения.");
}

TEST_CASE("memory replacing: pairs are put right as one batch, and one revert takes all of it back") {
    Desk desk("memory-replacing");
    const TextQuery query{"have"};
    const auto pairs = desk.pairs_with(query, "had");
    const MemoryReplacement done = replace_in_memory(desk.archive, query, "had", pairs, NoProgress());
    CHECK(done.pairs == 2);
    CHECK(done.places == 3);
    CHECK(desk.best("Суд вынес решение.") == "The court had ruled.");
    CHECK(desk.best("Суды вынесли решения.") == "The courts had ruled, had they?");
    CHECK(desk.best("Надзор идёт.") == "Supervision goes on.");
    CHECK(desk.pairs_with(query, "had").empty());  // what is superseded is not found again
    CHECK(replace_in_memory(desk.archive, query, "had", pairs, NoProgress()).entry == 0);
    const RevertReport report = revert(desk.archive, done.entry, RevertMode::apply, NoProgress());
    CHECK(report.kept.empty());
    CHECK(desk.archive.units().count() == 3);
    CHECK(desk.best("Суд вынес решение.") == "The court have ruled.");
    CHECK(desk.pairs_with(query, "had").size() == 2);
}

TEST_CASE("memory replacing: codes stay, a side never gets empty, and releases keep their wording") {
    Desk desk("memory-replacing-codes");
    Content bold{"It is red.", {}};
    bold.codes.push_back({6, CodeKind::open, "1", "bpt", {}, "<b>"});
    bold.codes.push_back({9, CodeKind::close, "1", "ept", {}, "</b>"});
    desk.remember("Это красное.", bold);
    desk.remember("Да.", {"Yes", {}});
    const std::int64_t release =
        test::add_accepted(desk.archive, "7", std::nullopt, {{"Пора."}, {"It is red too."}}, {{1, 1}});
    const TextQuery red{"red"};
    CHECK(replace_in_memory(desk.archive, red, "green", desk.pairs_with(red, "green"), NoProgress()).pairs == 2);
    const auto found = desk.archive.memory().matches_for({"Это красное.", {}}, languages, {});
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().unit.variants.target.content.text == "It is green.");
    CHECK(found.front().unit.variants.target.content.codes.size() == 2);
    const TextQuery yes{"Yes"};
    CHECK(replace_in_memory(desk.archive, yes, "", desk.pairs_with(yes, ""), NoProgress()).entry == 0);
    CHECK(desk.best("Да.") == "Yes");
    CHECK(test::texts_of(desk.archive.releases().load(release).document, Side::target).front() == "It is red too.");
}
