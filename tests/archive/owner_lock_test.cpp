// Tests of src/archive/owner_lock.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/owner_lock.h"

#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

TEST_CASE("owner lock: another machine is told who works where") {
    const fs::path archive = test::fresh_folder("lock_other") / "a.stykovka";
    const OwnerLock lock(archive, {"anna", "desk"});
    try {
        const OwnerLock other(archive, {"boris", "laptop"});
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
        CHECK(error.sentence().find("anna") != std::string::npos);
        CHECK(error.sentence().find("desk") != std::string::npos);
    }
    CHECK(read_file(archive.string() + ".lock") == "anna\ndesk\n");
}

TEST_CASE("owner lock: programs on one machine share it and the last one removes it") {
    const fs::path archive = test::fresh_folder("lock_same") / "a.stykovka";
    const fs::path file = archive.string() + ".lock";
    std::optional<OwnerLock> first(std::in_place, archive, Owner{"anna", "desk"});
    std::optional<OwnerLock> second(std::in_place, archive, Owner{"anna", "desk"});
    first.reset();
    CHECK(fs::exists(file));
    second.reset();
    CHECK_FALSE(fs::exists(file));
    CHECK_NOTHROW(OwnerLock(archive, {"boris", "laptop"}));
}
