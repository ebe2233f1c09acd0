// Tests of base/checksum.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/checksum.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

TEST_CASE("checksum: the examples of FIPS 180-4 come out") {
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("checksum: a file has that of its bytes") {
    const auto file = test::fresh_folder("checksum") / "a";
    const std::string bytes(200'000, 'x');
    write_file(file, bytes);
    CHECK(sha256_of_file(file) == sha256_of(bytes));
    CHECK_THROWS_AS(sha256_of_file(file.parent_path() / "none"), Error);
}
