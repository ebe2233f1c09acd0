// Tests of inline codes put into a translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_transfer.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

Content bold(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    return {text, {{begin, CodeKind::open, "1", "b", {}, "<b>"}, {end, CodeKind::close, "1", "b", {}, "</b>"}}};
}

}  // namespace

TEST_CASE("code transfer: what is around the whole source goes around the whole translation") {
    const auto result = with_codes_of(bold("Срочно.", 0, 13), {"Urgent.", {}});
    CHECK(result.content == bold("Urgent.", 0, 7));
    CHECK(result.lost.empty());
}

TEST_CASE("code transfer: a figure, a name or an address that stands in both is found") {
    CHECK(with_codes_of(bold("Взыскано 120 руб.", 17, 20), {"RUB 120 was recovered.", {}}).content ==
          bold("RUB 120 was recovered.", 4, 7));
    CHECK(with_codes_of(bold("Взыскано 12 руб.", 17, 19), {"RUB 120 was recovered.", {}}).lost ==
          std::vector<std::string>{"12"});
}

TEST_CASE("code transfer: formatting without a place is named, and a code that is there stays where it is") {
    const auto lost = with_codes_of(bold("Суд вынес приговор.", 7, 17), {"The court passed sentence.", {}});
    CHECK(lost.content.codes.empty());
    CHECK(lost.lost == std::vector<std::string>{"вынес"});
    const Content placed = bold("The court passed sentence.", 10, 16);
    CHECK(with_codes_of(bold("Суд вынес приговор.", 7, 17), placed).content == placed);
}

TEST_CASE("code transfer: a footnote is never lost") {
    const Content source{"Раз два.", {{7, CodeKind::placeholder, "1", "footnote", {}, "<footnote/>"}}};
    const auto result = with_codes_of(source, {"One two.", {}});
    REQUIRE(result.content.codes.size() == 1);
    CHECK(result.content.codes[0].offset == 8);
}
