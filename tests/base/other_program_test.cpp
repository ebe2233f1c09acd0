// Tests of other programs that are asked for their output.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/other_program.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace stykovka;

TEST_CASE("other program: it gets its input and its arguments as they are") {
    const std::string input(300'000, 'x');
    CHECK(output_of("cat", {}, input).output == input);
    CHECK(output_of("printf", {"%s|", "a b", "$(id)", "; x"}, {}).output == "a b|$(id)|; x|");
    CHECK(output_of("false", {}, {}).exit_status == 1);
}

TEST_CASE("other program: what is not there, takes too long or says too much is refused") {
    CHECK_THROWS_AS(output_of("no-such-program-here", {}, {}), Error);
    ProgramLimits short_time;
    short_time.time = std::chrono::milliseconds(50);
    CHECK_THROWS_AS(output_of("sleep", {"60"}, {}, short_time), Error);
    ProgramLimits little;
    little.output = 1'000;
    CHECK_THROWS_AS(output_of("yes", {}, {}, little), Error);
}
