// Tests of progress and stopping.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/error.h"

using namespace stykovka;

TEST_CASE("progress: a step of a longer way reports within its part") {
    std::vector<double> heard;
    const Progress whole({}, [&](double fraction, std::string_view) { heard.push_back(fraction); });
    const Progress part = whole.part(0.5, 0.75);
    for (const double fraction : {0.0, 0.5, 1.0}) part.report(fraction, "reading");
    part.part(0.5, 1.0).report(1.0, "reading");
    CHECK(heard == std::vector<double>{0.5, 0.625, 0.75, 0.75});
}

TEST_CASE("progress: an unknown end stays unknown in a part") {
    double heard = 0;
    const Progress whole({}, [&](double fraction, std::string_view) { heard = fraction; });
    whole.part(0.5, 1.0).report(-1, "waiting");
    CHECK(heard == -1);
}

TEST_CASE("progress: the text reaches the listener as it was given") {
    std::string heard;
    const Progress whole({}, [&](double, std::string_view what) { heard = what; });
    whole.part(0, 1).report(0.2, "Читаю релиз");
    CHECK(heard == "Читаю релиз");
}

TEST_CASE("progress: a requested stop cancels the work and every part of it") {
    std::stop_source stop;
    const Progress whole(stop.get_token());
    const Progress part = whole.part(0, 0.5);
    CHECK_NOTHROW(part.check());
    stop.request_stop();
    CHECK(part.stop_requested());
    try {
        part.check();
        FAIL("the stop was not noticed");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
}

TEST_CASE("progress: one that nobody watches never stops") {
    const NoProgress progress;
    progress.report(1, "done");
    CHECK_NOTHROW(progress.check());
    CHECK_FALSE(progress.part(0, 1).stop_requested());
}
