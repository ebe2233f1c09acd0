// Tests of app/text_search.h and app/replacing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_search.h"

#include <doctest/doctest.h>

#include "app/pipeline.h"
#include "app/replacing.h"
#include "app/session.h"
#include "base/error.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using test::beads_of;
using test::segmented;
using test::texts_of;

namespace {

Bitext two_pairs() {
    return assemble({segmented("ru", {"Прокурор проверил завод.|Завод оштрафован."}),
                     segmented("en", {"The prosecutor checked the plant.|The Plant was fined."})},
                    beads_of({{1, 1}, {1, 1}}));
}

std::vector<TextHit> hits(const TextQuery& query, const std::string& replacement = {}) {
    return hits_in(two_pairs(), query, replacement, NoProgress());
}

PreparedRelease draft(const std::string& number, ReleaseState state = ReleaseState::draft) {
    PreparedRelease prepared;
    prepared.release.number = number;
    prepared.release.state = state;
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.document = two_pairs();
    return prepared;
}

}  // namespace

TEST_CASE("text search: letter case, whole words and the side are as asked") {
    CHECK(hits({.text = "plant"}).size() == 2);
    CHECK(hits({.text = "plant", .match_case = true}).size() == 1);
    CHECK(hits({.text = "ЗАВОД"}).size() == 2);
    CHECK(hits({.text = "прокур", .whole_words = true}).empty());
    CHECK(hits({.text = "завод", .side = Side::target}).empty());
    CHECK(hits({.text = ""}).empty());
}

TEST_CASE("text search: signs of expressions are plain signs unless an expression is asked for") {
    CHECK(hits({.text = "plant."}).size() == 1);
    CHECK(hits({.text = "plant.", .is_expression = true}).size() == 2);
    CHECK(hits({.text = "x*", .is_expression = true}).empty());
}

TEST_CASE("text search: a broken expression and a group that is not there are said to be that") {
    CHECK_THROWS_AS(hits({.text = "(", .is_expression = true}), Error);
    CHECK_THROWS_AS(hits({.text = "plant", .is_expression = true}, "$1"), Error);
}

TEST_CASE("text search: groups stand in the replacement, and signs after a backslash are themselves") {
    const auto found = hits({.text = "(the) (plant)", .is_expression = true}, "$2 of \\$1 $1");
    REQUIRE(found.size() == 2);
    CHECK(found[0].replacement == "plant of $1 the");
    CHECK(hits({.text = "plant"}, "$1")[0].replacement == "$1");
}

TEST_CASE("text search: all places of a segment are replaced, and an emptied segment vanishes") {
    const Bitext document = two_pairs();
    const auto found = hits_in(document, {.text = "the ", .match_case = true}, "that very ", NoProgress());
    CHECK(texts_of(with_replacements(document, found), Side::target)[0] == "The prosecutor checked that very plant.");
    const auto whole =
        hits_in(document, {.text = "^The P.*$", .is_expression = true, .match_case = true}, "", NoProgress());
    const Bitext next = with_replacements(document, whole);
    CHECK(texts_of(next, Side::target).size() == 1);
    CHECK(is_valid(next));
}

TEST_CASE("replacing: all drafts change in one step, published releases stay, and all of it is taken back") {
    OpenArchive archive(test::fresh_folder("app-replacing") / "a.stykovka", "test");
    const auto first = store_release(archive, draft("1"), {}).id;
    store_release(archive, draft("2", ReleaseState::published), {});
    const auto third = store_release(archive, draft("3", ReleaseState::with_editor), {}).id;
    CHECK(hits_in_releases(archive, {.text = "plant"}, "works", SearchScope::all_releases, NoProgress()).size() == 3);
    const ReplacementBatch batch = replace_in_drafts(archive, {.text = "plant"}, "works", NoProgress());
    CHECK(batch.places == 4);
    CHECK(batch.parts.size() == 2);
    CHECK(texts_of(Session(archive, third).document(), Side::target)[1] == "The works was fined.");
    CHECK(hits_in_releases(archive, {.text = "plant"}, "", SearchScope::drafts, NoProgress()).empty());
    undo_replacement(archive, batch);
    CHECK(Session(archive, first).document().texts == two_pairs().texts);
}

TEST_CASE("replacing: a batch is not taken back over later work") {
    OpenArchive archive(test::fresh_folder("app-replacing-late") / "a.stykovka", "test");
    const auto first = store_release(archive, draft("1"), {}).id;
    const auto second = store_release(archive, draft("2"), {}).id;
    const ReplacementBatch batch = replace_in_drafts(archive, {.text = "plant"}, "works", NoProgress());
    {
        Session session(archive, second);
        session.undo();
    }
    CHECK_THROWS_AS(undo_replacement(archive, batch), Error);
    CHECK(texts_of(Session(archive, first).document(), Side::target)[0] == "The prosecutor checked the works.");
}
