// Tests of texts with inline codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/content.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

InlineCode code(std::uint32_t offset, CodeKind kind, std::string id) {
    return {offset, kind, std::move(id), "ph", {}, ""};
}

// <1>Раз</1><p/><2>два</2>: three codes stand at the border of the words.
const Content two_words{
    "Раздва",
    {code(0, CodeKind::open, "1"), code(6, CodeKind::close, "1"), code(6, CodeKind::placeholder, "p"),
     code(6, CodeKind::open, "2"), code(12, CodeKind::close, "2")}};

}  // namespace

TEST_CASE("content: a cut between codes gives closing ones to the left and opening ones to the right") {
    const Content left = slice(two_words, {0, 6});
    const Content right = slice(two_words, {6, 12});
    CHECK(left ==
          Content{"Раз",
                  {code(0, CodeKind::open, "1"), code(6, CodeKind::close, "1"), code(6, CodeKind::placeholder, "p")}});
    CHECK(right == Content{"два", {code(0, CodeKind::open, "2"), code(6, CodeKind::close, "2")}});
}

TEST_CASE("content: pieces of any cut join to the whole again") {
    for (std::uint32_t at = 0; at <= 12; at += 2)
        for (std::uint32_t next = at; next <= 12; next += 2) {
            INFO("cut at " << at << " and " << next);
            const Content head = joined(slice(two_words, {0, at}), slice(two_words, {at, next}));
            CHECK(joined(head, slice(two_words, {next, 12})) == two_words);
        }
}

TEST_CASE("content: the whole keeps odd codes at its ends") {
    const Content odd{"да", {code(0, CodeKind::close, "1"), code(4, CodeKind::open, "2")}};
    CHECK(slice(odd, {0, 4}) == odd);
    CHECK(joined(slice(odd, {0, 2}), slice(odd, {2, 4})) == odd);
}

TEST_CASE("content: codes without text stay together") {
    const Content image{"", {code(0, CodeKind::placeholder, "image")}};
    CHECK(slice(image, {0, 0}) == image);
    CHECK_FALSE(image.empty());
}

TEST_CASE("content: joining puts the text between and moves the codes of the second") {
    const Content word{"два", {code(6, CodeKind::placeholder, "p")}};
    CHECK(joined({"Раз", {}}, word, "\u00A0") == Content{"Раз\u00A0два", {code(14, CodeKind::placeholder, "p")}});
}

TEST_CASE("content: composed and decomposed letters are the same, also before a code") {
    const Content composed{"йод", {code(2, CodeKind::placeholder, "1")}};
    const Content decomposed{"и\u0306од", {code(4, CodeKind::placeholder, "1")}};
    CHECK(same_content(composed, decomposed));
    CHECK_FALSE(composed == decomposed);
}

TEST_CASE("content: a code elsewhere, of another kind or with another native text makes another content") {
    const Content content{"да", {code(2, CodeKind::placeholder, "1")}};
    CHECK_FALSE(same_content(content, {"да", {code(4, CodeKind::placeholder, "1")}}));
    CHECK_FALSE(same_content(content, {"да", {code(2, CodeKind::open, "1")}}));
    CHECK_FALSE(same_content(content, {"да", {}}));
    Content native = content;
    native.codes[0].native = "<br/>";
    CHECK_FALSE(same_content(content, native));
    CHECK_FALSE(same_content(content, {"Да", content.codes}));
}

TEST_CASE("content: ids do not matter, for every program counts its own") {
    CHECK(same_content({"да", {code(2, CodeKind::placeholder, "1")}}, {"да", {code(2, CodeKind::placeholder, "7")}}));
}
