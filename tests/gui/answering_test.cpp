// The window answers while a long release is worked on.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "app/storing.h"
#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

constexpr std::size_t rows = 3000;

PreparedRelease long_release() {
    BySide<std::vector<std::string>> texts;
    for (std::size_t i = 0; i < rows; ++i) {
        texts.source.push_back("Прокуратура района проверила предприятие № " + std::to_string(i) +
                               " и потребовала устранить нарушения.");
        texts.target.push_back("The district prosecutor's office inspected enterprise No. " + std::to_string(i) +
                               " and demanded that the violations be remedied.");
    }
    PreparedRelease prepared;
    prepared.release.number = "long";
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.document = assemble({segmented("ru", texts.source), segmented("en", texts.target)},
                                 beads_of(std::vector<BySide<std::uint32_t>>(rows, {1, 1})));
    return prepared;
}

/// A window over an archive with the long release, which is open.
struct Desk {
    explicit Desk(const std::string& name) : archive(archive_in(name)), window(archive) {
        window->open_newest();
        window.settle();
    }
    static std::filesystem::path archive_in(const std::string& name) {
        const auto file = fresh_folder(name) / "a.stykovka";
        OpenArchive opened(file, "test");
        store_release(opened, long_release(), {});
        return file;
    }
    /// As a user does it: nothing is waited for.
    void choose(const char* id) {
        wxCommandEvent event(wxEVT_MENU, *command_of(id));
        window->ProcessWindowEvent(event);
    }
    std::size_t accepted() { return window->session()->document().alignment.beads.tally().accepted; }

    std::filesystem::path archive;
    Window window;
};

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

}  // namespace

TEST_CASE("answering: a long release is opened while the window goes on") {
    const auto archive = Desk::archive_in("gui-answering-open");
    Window window(archive);
    window->open_newest();
    CHECK(window->session() == nullptr);
    window.settle();
    REQUIRE(window->session() != nullptr);
    CHECK(window->canvas().rows().size() == rows);
}

TEST_CASE("answering: a large change is stored while the window goes on, and so is taking it back") {
    Desk desk("gui-answering-store");
    desk.window->go({rows - 1, Side::target, 0, 0});
    desk.choose("bead.accept-up-to-here");
    CHECK(desk.window->session()->is_storing());
    CHECK(desk.accepted() == 0);
    desk.choose("bead.mark");  // waits until the large change is there
    CHECK(desk.window->patience().waits());
    desk.window.settle();
    CHECK(desk.accepted() == rows);
    CHECK(desk.window->session()->document().alignment.beads[rows - 1].marked);
    desk.choose("edit.undo");
    desk.window.settle();
    CHECK_FALSE(desk.window->session()->document().alignment.beads[rows - 1].marked);
    desk.choose("edit.undo");
    CHECK(desk.window->session()->is_storing());
    desk.window.settle();
    CHECK(desk.accepted() == 0);
}

TEST_CASE("answering: a large change arrives before the window goes") {
    Desk desk("gui-answering-close");
    desk.window->go({rows - 1, Side::target, 0, 0});
    desk.choose("bead.accept-up-to-here");
    CHECK(desk.accepted() == 0);
    desk.window->background().finish_storing();
    CHECK_FALSE(desk.window->session()->is_storing());
    CHECK(desk.accepted() == rows);
}

// The window's thread may take 50 ms for a command (tests/bench/README.md says what it takes). CPU time hardly depends
// on what else the machine does; the bound is far away, so that it tells only what grew out of all proportion.
TEST_CASE("answering: no command keeps the window's thread for long") {
    constexpr double longest = 2000;
    Desk desk("gui-answering-commands");
    desk.window->go({rows / 2, Side::target, 0, 0});
    desk.window.settle();
    desk.window.prompts.answer = "75";
    for (const char* id : {"go.next",           "bead.confirm-next",   "bead.merge-next",
                           "edit.undo",         "edit.redo",           "edit.undo",
                           "bead.insert-gap",   "edit.undo",           "bead.split",
                           "go.next-uneven",    "view.review",         "view.words",
                           "view.reading",      "view.comments",       "view.align",
                           "view.translate",    "view.larger",         "view.theme",
                           "bead.accept-above", "edit.undo",           "bead.accept-up-to-here",
                           "edit.undo",         "release.pretranslate"}) {
        const double before = cpu_milliseconds();
        desk.choose(id);
        wxYield();
        desk.window->background().settle();  // waits without CPU time, then takes home what was done
        wxYield();
        const double taken = cpu_milliseconds() - before;
        INFO(id, ": ", taken, " ms");
        CHECK(taken < longest);
    }
}
