// Tests of one side of a document as whole paragraphs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/side_text.h"

#include <doctest/doctest.h>

#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;

TEST_CASE("side text: segments become paragraphs, what is not translated stands marked in its place") {
    Bitext document = untranslated(test::segmented("ru", {"Раз.|Два.", "Три."}), Language("en"));
    document = set_text(document, 1, Side::target, "Two.");
    const SideText text = side_text(document, Side::target, CodesOf::source_file);
    REQUIRE(text.paragraphs.size() == 2);
    CHECK(text.paragraphs[0].text == "[[Раз.]] Two.");
    CHECK(text.paragraphs[1].text == "[[Три.]]");
    CHECK(side_text(document, Side::source, CodesOf::own_file).paragraphs[0].text == "Раз. Два.");
}
