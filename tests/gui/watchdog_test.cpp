// How long the window's thread is kept by the commands of a day, on a release as long as they get.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// The goal is that nothing keeps the window for longer than this. Measured is the CPU time of its thread, which
// depends little on what else the machine does, and the best of some tries, since even that is not nothing.
constexpr double longest_in_milliseconds = 50;
constexpr int tries = 5;

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

std::string sentences(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "Прокуратура района проверила предприятие № " + std::to_string(i) +
                " и потребовала устранить нарушения.\n\n";
    return text;
}

/// Each command is followed by what takes it back, which is not measured.
struct Command {
    const char* id;
    const char* back = nullptr;
};

double shortest_of(Window& window, const Command& command) {
    double shortest = std::numeric_limits<double>::max();
    for (int i = 0; i < tries && shortest >= longest_in_milliseconds; ++i) {
        const double before = cpu_milliseconds();
        window.choose(command.id);  // with all that comes home from the background
        shortest = std::min(shortest, cpu_milliseconds() - before);
        if (command.back != nullptr) window.choose(command.back);
    }
    return shortest;
}

}  // namespace

TEST_CASE("watchdog: no usual command keeps the window for 50 ms") {
    Window window(fresh_folder("gui-watchdog") / "a.stykovka");
    window.prompts.pasteboard = sentences(200);
    window.choose("release.paste-source");
    REQUIRE(window->session()->document().alignment.beads.size() == 200);
    window->go({100, Side::target, 0, 0});
    window.type("The prosecutors inspected the enterprise.");
    for (const Command& each :
         {Command{"bead.confirm-next"}, Command{"go.next"}, Command{"go.previous"}, Command{"go.next-unconfirmed"},
          Command{"bead.mark", "edit.undo"}, Command{"edit.copy-source", "edit.undo"},
          Command{"bead.merge-next", "edit.undo"}, Command{"bead.on-purpose", "edit.undo"},
          Command{"edit.typography"}, Command{"view.comments"}, Command{"view.words"}, Command{"view.reading"},
          Command{"view.review"}, Command{"view.align"}, Command{"view.translate"}, Command{"view.concordance"},
          Command{"view.terms"}, Command{"view.matches"}, Command{"match.use-1"}, Command{"edit.undo"},
          Command{"bead.accept-up-to-here", "edit.undo"}}) {
        const double taken = shortest_of(window, each);
        INFO(each.id, ": ", taken, " ms");
        CHECK(taken < longest_in_milliseconds);
    }
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("watchdog: a letter that is typed does not keep the window for 50 ms, nor do the next segment's matches") {
    Window window(fresh_folder("gui-watchdog-typing") / "a.stykovka");
    window.prompts.pasteboard = sentences(200);
    window.choose("release.paste-source");
    window.type("The prosecutors inspected the enterprise.");
    window.choose("bead.confirm-next");
    const auto shortest = [](auto act) {
        double taken = std::numeric_limits<double>::max();
        for (int i = 0; i < tries && taken >= longest_in_milliseconds; ++i) {
            const double before = cpu_milliseconds();
            act();
            taken = std::min(taken, cpu_milliseconds() - before);
        }
        return taken;
    };
    CHECK(shortest([&] { window.type("a"); }) < longest_in_milliseconds);
    CHECK(shortest([&] { window.choose("go.next"); }) < longest_in_milliseconds);
    CHECK_FALSE(window->side().matches().matches().empty());
}
