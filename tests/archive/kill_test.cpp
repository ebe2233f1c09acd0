// Kills a program that is writing: what it acknowledged must be there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "archive/archive.h"
#include "archive/write.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

// Ten in a usual run; tests/reliability/run.sh asks for more.
int kills() {
    const char* wanted = std::getenv("STYKOVKA_KILLS");
    return wanted ? std::atoi(wanted) : 10;
}

// Two tables in one transaction, so that a half-written one would show.
void commit(Archive& archive, std::int64_t number) {
    Write write(archive, {"test", std::to_string(number)});
    write.database().run("INSERT INTO settings(key, value) VALUES(?, ?)", std::to_string(number),
                         std::string(3000, 'x'));
    write.commit();
}

// The child: commits one after the other and says so, until it is killed.
[[noreturn]] void write_for_ever(const fs::path& path, std::int64_t from, int acknowledge) {
    try {
        Archive archive = Archive::open(path, {}, "child");
        for (std::int64_t number = from;; ++number) {
            commit(archive, number);
            if (::write(acknowledge, &number, sizeof number) != sizeof number) break;
        }
    } catch (...) {
    }
    ::_exit(1);
}

/// The last number that was acknowledged before the child was killed.
std::int64_t killed_after(const fs::path& path, std::int64_t from, std::int64_t acknowledgements) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        write_for_ever(path, from, ends[1]);
    }
    ::close(ends[1]);
    std::int64_t last = from - 1;
    while (last - from + 1 < acknowledgements && ::read(ends[0], &last, sizeof last) == sizeof last) {
    }
    ::kill(child, SIGKILL);
    // What was acknowledged before the signal arrived counts too.
    while (::read(ends[0], &last, sizeof last) == sizeof last) {
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return last;
}

}  // namespace

TEST_CASE("archive: a program that is killed has lost nothing that it acknowledged") {
    const fs::path path = test::fresh_folder("archive_kill") / "a.stykovka";
    std::mt19937 random(20310312);
    std::int64_t next = 1;
    for (int round = 0; round < kills(); ++round) {
        // The first rounds hit the making of the archive, too.
        const std::int64_t acknowledgements = round < 2 ? round : std::uniform_int_distribution<>(1, 40)(random);
        const std::int64_t last = killed_after(path, next, acknowledgements);
        CHECK(last >= next - 1 + acknowledgements);
        Archive archive = Archive::open(path, {}, "test");
        CHECK(archive.verify(NoProgress()).empty());
        const std::int64_t stored = archive.database().number("SELECT count(*) FROM settings");
        CHECK(stored >= last);
        // The one after it may have been committed without having been acknowledged, but as a whole.
        CHECK(stored <= last + 1);
        CHECK(archive.database().number("SELECT count(*) FROM journal") == stored);
        next = stored + 1;
    }
}
