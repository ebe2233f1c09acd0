// Files without names.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nameless_file.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "support/paths.h"

using namespace stykovka;

TEST_CASE("nameless file: gives back what was put in, and leaves nothing in its folder") {
    const std::filesystem::path folder = test::fresh_folder("nameless_file");
    NamelessFile file(folder);
    CHECK(file.append("Первое ") == 0);
    const std::string second = "второе";
    const std::uint64_t begin = file.append(second);
    std::array<char, 64> room{};
    const std::size_t got = file.read(begin, room);
    CHECK(std::string_view(room.data(), got) == second);
    CHECK(std::filesystem::is_empty(folder));
    file.clear();
    CHECK(file.append("neu") == 0);
    CHECK(file.read(0, room) == 3);
}

TEST_CASE("nameless file: a folder that cannot have one is no hindrance") {
    NamelessFile file("/proc");
    file.append("a");
    std::array<char, 4> room{};
    CHECK(file.read(0, room) == 1);
}
