// Tests of bitext/comments.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/comments.h"

#include <doctest/doctest.h>

#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("comments: those of a document come in its order, a resolved one says that it is") {
    Bitext document = assemble({segmented("ru", {"Первое.|Второе."}), segmented("en", {"First.|Second."})},
                               beads_of({{1, 1}, {1, 1}}));
    document = set_comment(document, 1, "Which?");
    document = set_comment(document, 0, resolved_comment("Done"));
    CHECK(comments_of(document) == std::vector<Comment>{{0, "Done", true}, {1, "Which?", false}});
}

TEST_CASE("comments: as a letter they stand with number and English text") {
    Bitext document = assemble({segmented("ru", {"Первое."}), segmented("en", {"First."})}, beads_of({{1, 1}}));
    CHECK(comments_as_text(document).empty());
    document = set_comment(document, 0, "Which?");
    CHECK(comments_as_text(document) == "1. First.\n   Which?\n");
}
