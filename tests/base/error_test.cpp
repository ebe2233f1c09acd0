// Tests of errors and their exit codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("error: the place stands before the sentence when there is one") {
    const Error error(ErrorKind::malformed, ErrorSubject::input, "It is broken.", "memory.tmx:7");
    CHECK(std::string(error.what()) == "memory.tmx:7: It is broken.");
    CHECK(error.sentence() == "It is broken.");
    CHECK(error.place() == "memory.tmx:7");
}

TEST_CASE("error: without a place only the sentence is said") {
    CHECK(std::string(Error(ErrorKind::denied, ErrorSubject::output, "It is locked.").what()) == "It is locked.");
}

TEST_CASE("error: the subject decides the exit code") {
    const auto code = [](ErrorSubject subject) { return exit_code(Error(ErrorKind::not_found, subject, "Gone.")); };
    CHECK(code(ErrorSubject::input) == 3);
    CHECK(code(ErrorSubject::archive) == 4);
    CHECK(code(ErrorSubject::network) == 5);
    CHECK(code(ErrorSubject::output) == 6);
    CHECK(code(ErrorSubject::program) == 70);
}

TEST_CASE("error: cancelling, wrong usage and our own mistakes have their codes whatever the subject") {
    const auto code = [](ErrorKind kind) { return exit_code(Error(kind, ErrorSubject::input, "Ended.")); };
    CHECK(code(ErrorKind::cancelled) == 130);
    CHECK(code(ErrorKind::usage) == 2);
    CHECK(code(ErrorKind::internal) == 70);
}
