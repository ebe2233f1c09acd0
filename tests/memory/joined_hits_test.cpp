// Tests of src/memory/joined_hits.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/joined_hits.h"

#include <doctest/doctest.h>

#include "office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

ConcordanceHit hit(const char* day, const std::string& number, const std::string& text) {
    ConcordanceHit hit;
    hit.in_memory = true;
    hit.occurrence.release_id = 7;
    hit.occurrence.release_number = number;
    hit.occurrence.text = {text, text};
    hit.day = date_of(day);
    hit.languages = russian_english;
    hit.unit = UnitId{3};
    return hit;
}

ConcordanceResult result(std::vector<ConcordanceHit> hits, std::uint64_t more = 0) {
    const std::uint64_t count = hits.size() + more;
    return {std::move(hits), count, more == 0};
}

std::vector<std::string> names_of(const ConcordanceResult& result) {
    std::vector<std::string> names;
    for (const ConcordanceHit& hit : result.hits) names.push_back(hit.archive + hit.occurrence.text.source);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("joined hits: newest first, behind one's own of the same day, without ids that mean nothing here") {
    ConcordanceResult all = result({hit("2031-05-02", "2", "b"), hit("2031-05-01", "1", "a")});
    add_hits_of("his ", result({hit("2031-05-03", "9", "z"), hit("2031-05-02", "8", "y"), hit("", "", "x")}), 10, all);
    CHECK(names_of(all) == Names{"his z", "b", "his y", "a", "his x"});
    CHECK(all.count == 5);
    CHECK(all.is_all);
    CHECK(all.hits[0].occurrence.release_id == 0);
    CHECK(all.hits[0].unit == UnitId::none);
    CHECK(all.hits[1].occurrence.release_id == 7);
}

TEST_CASE("joined hits: the same pair of the same release is one hit") {
    ConcordanceResult all = result({hit("2031-05-02", "2", "b")});
    add_hits_of("his ", result({hit("2031-05-02", "2", "b"), hit("2031-05-02", "3", "b"), hit("2031-05-01", "2", "b")}),
                10, all);
    CHECK(names_of(all) == Names{"b", "his b", "his b"});
    CHECK(all.count == 3);
}

TEST_CASE("joined hits: the limit holds, and the count never says more than there is") {
    ConcordanceResult all = result({hit("2031-05-04", "4", "d"), hit("2031-05-03", "3", "c")}, 1);
    // Which may be the same as the one that is not in the list.
    add_hits_of("his ", result({hit("2031-05-05", "5", "e"), hit("2031-05-01", "1", "a")}), 2, all);
    CHECK(names_of(all) == Names{"his e", "d"});
    CHECK(all.count == 4);
    CHECK_FALSE(all.is_all);
}
