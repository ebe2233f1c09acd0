// Tests of files that were paired wrongly: shown so, and put right.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <wx/choice.h>

#include <algorithm>

#include "base/file.h"
#include "keys.h"
#include "support/bitexts.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// Two sample releases whose translations stand under each other's name.
std::vector<std::filesystem::path> mixed_up(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    const auto copy = [&](const char* from, const char* to) {
        write_file(folder / to, read_file(data(from)));
        files.push_back(folder / to);
    };
    copy("releases/seed/ru.txt", "1_ru.txt");
    copy("releases/2031-06-27-cyber/en.txt", "1_en.txt");
    copy("releases/2031-06-27-cyber/ru.txt", "2_ru.txt");
    copy("releases/seed/en.txt", "2_en.txt");
    return files;
}

std::size_t doubtful(const ReleaseList& list) {
    return static_cast<std::size_t>(std::count_if(
        list.all().begin(), list.all().end(), [&](const StoredRelease& each) { return list.looks_mispaired(each); }));
}

}  // namespace

TEST_CASE("pairing: releases whose texts are no pair are shown as that, and exchanged by a command") {
    const auto folder = fresh_folder("gui-pairing");
    Window window(folder / "a.stykovka");
    window->open_files(mixed_up(folder));
    window.settle();
    REQUIRE(window->releases().all().size() == 2);
    CHECK(doubtful(window->releases()) == 2);
    window->open_release(window->releases().all().front().id);
    window.settle();
    const std::string number = window->session()->release().number;
    window.choose("release.exchange");
    CHECK(window.prompts.offered.size() == 1);
    CHECK(doubtful(window->releases()) == 2);  // declined
    window.prompts.chosen = 0;
    window.choose("release.exchange");
    CHECK_FALSE(window->shows_error());
    CHECK(window->session()->release().number == number);
    CHECK(doubtful(window->releases()) == 0);
    CHECK(window->releases().all().size() == 2);
    const auto& beads = window->session()->document().alignment.beads;
    CHECK(std::count_if(beads.begin(), beads.end(), [](const Bead& bead) { return bead.confidence > 0.7F; }) > 5);
}

// Of twenty dropped pairs the wrong one stood wherever its name had its place.
TEST_CASE("pairing: many pairs come into the list with the worst first, until the user chooses another order") {
    const auto folder = fresh_folder("gui-pairing-order");
    Window window(folder / "a.stykovka");
    const auto pair = [&](const std::string& name, const char* ru, const char* en) {
        write_file(folder / (name + "_ru.txt"), name + "\n\n" + read_file(data(ru)));
        write_file(folder / (name + "_en.txt"), name + "\n\n" + read_file(data(en)));
        return std::vector{folder / (name + "_ru.txt"), folder / (name + "_en.txt")};
    };
    const char* const ru = "releases/seed/ru.txt";
    const char* const en = "releases/seed/en.txt";
    std::vector<std::filesystem::path> files;
    for (const auto& each : {pair("1", ru, en), pair("2", ru, "releases/2031-06-27-cyber/en.txt"), pair("3", ru, en)})
        files.insert(files.end(), each.begin(), each.end());
    window->open_files(files);
    window.settle();
    REQUIRE(window->releases().shown().size() == 3);
    CHECK(window->releases().order() == ReleaseList::Order::doubtful);
    CHECK(window->releases().shown().front().number.find('2') != std::string::npos);
    wxChoice& order = window->list().order();
    CHECK(order.GetSelection() == static_cast<int>(ReleaseList::Order::doubtful));
    order.SetSelection(static_cast<int>(ReleaseList::Order::changed));
    wxCommandEvent chosen(wxEVT_CHOICE, order.GetId());
    order.ProcessWindowEvent(chosen);
    files = pair("4", ru, en);
    for (const auto& each : pair("5", ru, en)) files.push_back(each);
    window->open_files(files);
    window.settle();
    REQUIRE(window->releases().shown().size() == 5);
    CHECK(window->releases().order() == ReleaseList::Order::changed);
}

TEST_CASE("pairing: a card that is drawn onto another one exchanges their translations") {
    const auto folder = fresh_folder("gui-pairing-drawn");
    Window window(folder / "a.stykovka");
    window->open_files(mixed_up(folder));
    window.settle();
    ReleaseList& list = window->releases();
    const auto mouse = [&](wxEventType type, std::size_t card) {
        wxMouseEvent event(type);
        const wxRect place = list.GetItemRect(card);
        event.SetPosition({place.x + 20, place.y + 20});
        event.SetLeftDown(type != wxEVT_LEFT_UP);
        event.SetEventObject(&list);
        list.ProcessWindowEvent(event);
        window.settle();
    };
    mouse(wxEVT_LEFT_DOWN, 0);
    mouse(wxEVT_MOTION, 1);
    mouse(wxEVT_LEFT_UP, 1);
    CHECK(doubtful(list) == 0);
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("pairing: files whose names say nothing are paired by what they say") {
    const auto folder = fresh_folder("gui-pairing-content");
    std::vector<std::filesystem::path> files;
    for (const auto& [from, to] :
         std::vector<std::pair<const char*, const char*>>{{"releases/seed/ru.txt", "a.txt"},
                                                          {"releases/2031-06-27-cyber/en.txt", "b.txt"},
                                                          {"releases/2031-06-27-cyber/ru.txt", "c.txt"},
                                                          {"releases/seed/en.txt", "d.txt"}}) {
        write_file(folder / to, read_file(data(from)));
        files.push_back(folder / to);
    }
    Window window(folder / "a.stykovka");
    window->open_files(files);
    window.settle();
    CHECK(window->releases().all().size() == 2);
    CHECK(doubtful(window->releases()) == 0);
    CHECK_FALSE(window->shows_error());
}
