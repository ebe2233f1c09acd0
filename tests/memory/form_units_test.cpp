// Tests of memory/form_units.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/form_units.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include "archive/archive.h"

using namespace stykovka;

namespace {

using Hint = std::tuple<UnitId, std::int64_t, std::uint8_t, std::uint8_t, std::array<std::uint8_t, 7>>;

Hint plain(const UnitHint& hint) {
    return {hint.unit, hint.newest, hint.traits.count, hint.traits.signs, hint.traits.numbers};
}

}  // namespace

TEST_CASE("form units: what was noted comes back, whatever waits and however long a list is") {
    Archive archive = Archive::in_memory("tester");
    FormUnits units(archive.database());
    std::mt19937 random(7);
    std::map<std::pair<Side, std::int64_t>, std::vector<Hint>> expected;
    for (int i = 0; i < 5000; ++i) {
        const auto form = static_cast<std::int64_t>(random() % 3 == 0 ? 1 + random() % 1000 : 17);
        const Side side = random() % 2 == 0 ? Side::source : Side::target;
        UnitHint hint{UnitId{1 + random() % (random() % 2 == 0 ? 100U : 4'000'000'000U)}, 0, {}};
        hint.newest = random() % 2 == 0 ? 1'900'000'000 + random() % 1000 : random();
        hint.traits.signs = static_cast<std::uint8_t>(random());
        hint.traits.count = static_cast<std::uint8_t>(random() % 8);
        for (std::size_t n = 0; n < hint.traits.count; ++n) hint.traits.numbers[n] = static_cast<std::uint8_t>(random());
        if (hint.newest == 0xFFFFFFFF) continue;
        units.add(FormId{form}, side, hint);
        expected[{side, form}].push_back(plain(hint));
        if (random() % 100 == 0) units.write();
    }
    units.write();
    for (const Side side : both_sides) {
        std::vector<FormId> forms;
        for (std::int64_t form = 1; form <= 1001; form += static_cast<std::int64_t>(1 + random() % 3))
            forms.push_back(FormId{form});
        std::map<std::int64_t, std::vector<Hint>> found;
        units.each(forms, side, [&](std::size_t form, const UnitHint& hint) {
            found[static_cast<std::int64_t>(forms[form])].push_back(plain(hint));
        });
        for (const FormId form : forms)
            CHECK(found[static_cast<std::int64_t>(form)] == expected[{side, static_cast<std::int64_t>(form)}]);
    }
}

TEST_CASE("form units: a time that does not fit is rounded up, never down") {
    Archive archive = Archive::in_memory("tester");
    FormUnits units(archive.database());
    const std::vector<std::int64_t> times{-5, 0, 0xFFFFFFFE, 0xFFFFFFFF, 253'402'300'799};
    for (const std::int64_t time : times) units.add(FormId{1}, Side::source, {UnitId{1}, time, {}});
    units.write();
    std::size_t i = 0;
    const std::array forms{FormId{1}};
    units.each(forms, Side::source, [&](std::size_t, const UnitHint& hint) { CHECK(hint.newest >= times[i++]); });
    CHECK(i == times.size());
}
