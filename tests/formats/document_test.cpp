// Tests of formats/document.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/document.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace stykovka;

TEST_CASE("document: white space at the ends of a paragraph goes, and codes in it move to the nearest letter") {
    Content content{"  Да. ", {}};
    for (const std::uint32_t offset : {0U, 2U, 8U})
        content.codes.push_back({offset, CodeKind::placeholder, {}, "br", {}, "<br/>"});
    CHECK(trim_ends(content) == "  ");
    CHECK(content.text == "Да.");
    CHECK(content.codes[0].offset == 0);
    CHECK(content.codes[1].offset == 0);
    CHECK(content.codes[2].offset == 5);
}

TEST_CASE("document: what was tracked is told, and a file without text is refused") {
    ReadDocument read;
    CHECK_THROWS_AS(finish(read), Error);
    read.text.paragraphs.emplace_back();
    finish(read);
    CHECK(read.remarks.empty());
    add_notes(read.insertions, {{"ann", {}, "new words"}}, 3);
    CHECK(read.insertions[0].paragraph == 3);
    finish(read);
    CHECK(read.remarks.size() == 1);
}
