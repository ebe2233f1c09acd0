// Sorting more postings than memory holds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_runs.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "memory/posting_list.h"
#include "sqlite/database.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

using Lists = std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::uint64_t>>>;

std::vector<Posting> made(std::mt19937& random, std::uint32_t first_form, std::size_t forms) {
    std::vector<Posting> postings;
    for (std::uint32_t form = first_form; form < first_form + forms; ++form)
        for (int i = 0; i < 7; ++i)
            postings.push_back(
                {1 + static_cast<std::uint32_t>(random()) % 5000 * (1 + static_cast<std::uint32_t>(random()) % 900),
                 form, random() & 0xFFFFFFFFFFFFULL});
    return postings;
}

}  // namespace

TEST_CASE("posting runs: every list comes once, whole, in the order of the forms") {
    std::mt19937 random(1);
    PostingRuns runs(test::fresh_folder("posting_runs"));
    CHECK(runs.empty());
    Lists expected;
    for (std::uint32_t first = 1; first < 100'000; first += 20'000) {
        std::vector<Posting> postings = made(random, first, 20'000);
        for (const Posting& each : postings) expected[each.token].emplace_back(each.form, each.mark);
        runs.take(postings);
        CHECK(postings.empty());
    }
    Lists found;
    std::uint32_t last = 0;
    runs.merge([&](std::span<const Posting> list) {
        REQUIRE(list.front().token > last);
        last = list.front().token;
        for (const Posting& each : list) found[last].emplace_back(each.form, each.mark);
    });
    CHECK(found == expected);
    runs.clear();
    CHECK(runs.empty());
}

TEST_CASE("posting list: what was set aside is written as what stayed in memory") {
    const auto written = [](bool sets_aside) {
        Database database = Database::in_memory();
        database.execute("CREATE TABLE form_postings(id INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT");
        PostingList list(database);
        std::mt19937 random(2);
        for (std::uint32_t form = 1; form <= 9000; ++form) {
            for (int i = 0; i < 5; ++i) list.add(1 + static_cast<std::uint32_t>(random()) % 300, form, {3, 1, form});
            if (form == 1000) list.write(1);
            if (sets_aside && form % 2000 == 0) list.set_aside();
        }
        CHECK(list.is_waiting());
        list.write(301);
        CHECK_FALSE(list.is_waiting());
        std::vector<std::pair<std::int64_t, std::string>> rows;
        Statement all = database.query("SELECT id, entries FROM form_postings ORDER BY id");
        while (all.step()) rows.emplace_back(all.integer(0), all.blob(1));
        return rows;
    };
    CHECK(written(true) == written(false));
}
