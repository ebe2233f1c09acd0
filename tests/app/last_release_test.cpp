// Tests of app/last_release.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/last_release.h"

#include <doctest/doctest.h>

#include "app/storing.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::int64_t stored(OpenArchive& archive, const char* number) {
    PreparedRelease prepared;
    prepared.release.number = number;
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.document = assemble({segmented("ru", {"Да."}), segmented("en", {"Yes."})}, beads_of({{1, 1}}));
    return store_release(archive, prepared, {}).id;
}

}  // namespace

// Who worked in an old release when the program was killed stood in another one at the next start.
TEST_CASE("last release: the one that was open, for each person, until it is gone; else the newest") {
    const auto file = fresh_folder("app-last-release") / "a.stykovka";
    OpenArchive mine(file, "I");
    CHECK_FALSE(last_release(mine).has_value());
    const std::int64_t old_one = stored(mine, "1");
    const std::int64_t new_one = stored(mine, "2");
    CHECK(last_release(mine) == new_one);
    keep_last_release(mine, old_one);
    OpenArchive again(file, "I");
    CHECK(last_release(again) == old_one);
    OpenArchive other(file, "another");
    CHECK(last_release(other) == new_one);
    keep_last_release(mine, 4711);
    CHECK(last_release(mine) == new_one);
}
