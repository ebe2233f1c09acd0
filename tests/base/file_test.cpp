// Tests of reading and writing whole files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <future>
#include <stdexcept>
#include <thread>

#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

template <class Action>
void check_error(ErrorKind kind, ErrorSubject subject, Action action) {
    try {
        action();
        FAIL_CHECK("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        CHECK(error.subject() == subject);
    }
}

std::ptrdiff_t files_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

int bytes_waiting(int descriptor) {
    int count = 0;
    return ::ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

}  // namespace

TEST_CASE("file: every byte that was written is read again") {
    const auto folder = test::fresh_folder("file-bytes");
    std::string bytes;
    for (int i = 0; i < 200000; ++i) bytes += static_cast<char>(i % 256);
    write_file(folder / "bytes", bytes);
    CHECK(read_file(folder / "bytes") == bytes);
    write_file(folder / "bytes", std::string_view());
    CHECK(read_file(folder / "bytes").empty());
    CHECK(files_in(folder) == 1);
}

TEST_CASE("file: the old file stays when its writer throws") {
    const auto folder = test::fresh_folder("file-throws");
    write_file(folder / "release.txt", "old");
    const auto write = [](const ByteSink& sink) {
        sink("half of the new");
        throw std::runtime_error("no more");
    };
    CHECK_THROWS_AS(write_file(folder / "release.txt", write), std::runtime_error);
    CHECK(read_file(folder / "release.txt") == "old");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("file: the old file is there in full until the new one is complete") {
    const auto folder = test::fresh_folder("file-while");
    write_file(folder / "release.txt", "old");
    write_file(folder / "release.txt", [&](const ByteSink& sink) {
        sink("new ");
        CHECK(read_file(folder / "release.txt") == "old");
        sink("text");
    });
    CHECK(read_file(folder / "release.txt") == "new text");
}

TEST_CASE("file: the mode of a replaced file stays, and a new one obeys the umask") {
    const auto folder = test::fresh_folder("file-mode");
    write_file(folder / "old", "1");
    REQUIRE(::chmod((folder / "old").c_str(), 0640) == 0);
    write_file(folder / "old", "2");
    CHECK(static_cast<unsigned>(fs::status(folder / "old").permissions()) == 0640);
    const mode_t before = ::umask(027);
    write_file(folder / "new", "1");
    ::umask(before);
    CHECK(static_cast<unsigned>(fs::status(folder / "new").permissions()) == 0640);
}

TEST_CASE("file: a symbolic link stays a link and its target is replaced") {
    const auto folder = test::fresh_folder("file-link");
    fs::create_directory(folder / "there");
    write_file(folder / "there/target", "old");
    fs::create_symlink("there/target", folder / "link");
    write_file(folder / "link", "new");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK_FALSE(fs::is_symlink(folder / "there/target"));
    CHECK(read_file(folder / "there/target") == "new");
}

TEST_CASE("file: a link that leads nowhere gets its target") {
    const auto folder = test::fresh_folder("file-dangling");
    fs::create_symlink("target", folder / "link");
    write_file(folder / "link", "new");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(read_file(folder / "target") == "new");
}

// An office names a file after its headline; 125 Cyrillic letters are 250 of the 255 bytes that a name may have.
TEST_CASE("file: a name as long as the file system allows is written") {
    const auto folder = test::fresh_folder("file-long");
    write_file(folder / std::string(255, 'n'), "text");
    CHECK(read_file(folder / std::string(255, 'n')) == "text");
    check_error(ErrorKind::unavailable, ErrorSubject::output,
                [&] { write_file(folder / std::string(256, 'n'), "text"); });
    CHECK(files_in(folder) == 1);
}

TEST_CASE("file: what cannot be written is named by kind") {
    const auto folder = test::fresh_folder("file-cannot");
    check_error(ErrorKind::not_found, ErrorSubject::output, [&] { write_file(folder / "none/file", "x"); });
    check_error(ErrorKind::malformed, ErrorSubject::output, [&] { write_file(folder, "x"); });
    check_error(ErrorKind::exhausted, ErrorSubject::output, [] { write_file("/dev/full", "x"); });
    CHECK(files_in(folder) == 0);
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("file: what cannot be read is named by kind") {
    const auto folder = test::fresh_folder("file-read");
    write_file(folder / "file", "12345");
    check_error(ErrorKind::not_found, ErrorSubject::input, [&] { read_file(folder / "none"); });
    check_error(ErrorKind::not_found, ErrorSubject::input, [&] { read_file(folder / "file/below"); });
    check_error(ErrorKind::malformed, ErrorSubject::input, [&] { read_file(folder); });
    check_error(ErrorKind::exhausted, ErrorSubject::input, [&] { read_file(folder / "file", 4); });
    CHECK(read_file(folder / "file", 5) == "12345");
}

TEST_CASE("file: a device without end stops at the limit") {
    check_error(ErrorKind::exhausted, ErrorSubject::input, [] { read_file("/dev/zero", 1 << 20); });
}

TEST_CASE("file: a file that may not be read is denied") {
    if (::geteuid() == 0) {
        MESSAGE("skipped: the superuser may read everything");
        return;
    }
    const auto folder = test::fresh_folder("file-denied");
    write_file(folder / "file", "x");
    REQUIRE(::chmod((folder / "file").c_str(), 0) == 0);
    check_error(ErrorKind::denied, ErrorSubject::input, [&] { read_file(folder / "file"); });
}

// The shell gives `program <(other program)` a pipe by name; the other program may need some time for its next bytes.
TEST_CASE("file: a pipe is read until its writer closes it") {
    const auto pipe = test::fresh_folder("file-pipe") / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int writer = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(writer >= 0);
    REQUIRE(::write(writer, "first ", 6) == 6);
    auto bytes = std::async(std::launch::async, [&] { return read_file(pipe); });
    while (bytes_waiting(writer) > 0 && bytes.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        std::this_thread::yield();
    CHECK(::write(writer, "second", 6) == 6);
    ::close(writer);
    CHECK(bytes.get() == "first second");
}
