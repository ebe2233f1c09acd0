// The whole main job through the window, and its picture.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "gui/native.h"
#include "gui/window_state.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("main job: a pair of files is aligned, corrected, accepted and exported through the window") {
    const auto folder = fresh_folder("gui-main-job");
    Window window(folder / "a.stykovka");
    window.prompts.files = sample_files();
    window.choose("release.open-files");
    REQUIRE(window->session() != nullptr);
    const std::size_t beads = window->session()->document().alignment.beads.size();
    window.prompts.answer = "0";
    window.choose("bead.accept-above");
    window.prompts.save_to = folder / "memory.tmx";
    window.choose("memory.export");
    CHECK_FALSE(window->shows_error());
    const std::string tmx = read_file(folder / "memory.tmx");
    std::size_t units = 0;
    for (std::size_t at = tmx.find("<tu "); at != std::string::npos; at = tmx.find("<tu ", at + 1)) ++units;
    CHECK(units == beads);
    CHECK(tmx.find("laid a wreath at the Victory Monument") != std::string::npos);
}

TEST_CASE("main job: the English text is copied whole") {
    Window window(fresh_folder("gui-copy") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window.choose("release.copy-target");
    CHECK(window.prompts.pasteboard.find("laid a wreath at the Victory Monument") != std::string::npos);
}

TEST_CASE("main job: adding a pair again says that it is known") {
    Window window(fresh_folder("gui-twice") / "a.stykovka");
    for (int i = 0; i < 2; ++i) {
        window->open_files(sample_files());
        window.settle();
    }
    CHECK(window->releases().shown().size() == 1);
    CHECK(window->status().texts().front().find("already") != std::string::npos);
}

TEST_CASE("main job: files in the wrong order are said to be swapped, and nothing is added") {
    const auto folder = fresh_folder("gui-swapped");
    std::filesystem::copy_file(data("releases/seed/ru.txt"), folder / "one.txt");
    std::filesystem::copy_file(data("releases/seed/en.txt"), folder / "two.txt");
    Window window(folder / "a.stykovka");
    window->open_files({folder / "two.txt", folder / "one.txt"});
    window.settle();
    CHECK(window->shows_error());
    CHECK(window->last_error().find("swapped") != std::string::npos);
    CHECK(window->releases().shown().empty());
}

TEST_CASE("main job: a match of an accepted release is offered and inserted by its key") {
    const auto folder = fresh_folder("gui-match");
    Window window(folder / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window.prompts.answer = "0";
    window.choose("bead.accept-above");
    window.prompts.pasteboard =
        "После встречи с Президентом делегация Генеральной прокуратуры Российской Федерации провела переговоры с "
        "Генеральным прокурором Республики Беларусь Андреем Шведом.\n";
    window.choose("release.paste-source");
    REQUIRE_FALSE(window->side().matches().matches().empty());
    CHECK(window->side().matches().matches().front().match.score.percent >= 90);
    window.choose("match.use-1");
    CHECK(window->canvas().editor().text().find("After the meeting with the President") == 0);
}

TEST_CASE("state: what the window shows is written as JSON, and the picture is a PNG of its size") {
    const auto folder = fresh_folder("gui-state");
    Window window(folder / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    const auto state = nlohmann::json::parse(state_of(*window));
    CHECK(state["schema"] == 1);
    CHECK(state["release"]["state"] == "published");
    CHECK(state["rows"][0]["bead"] == 1);
    CHECK(state["rows"][0]["shape"] == "1–1");
    CHECK(state["rows"][0]["source"].get<std::string>().rfind("Генеральный прокурор", 0) == 0);
    CHECK(state["rows"][0]["state"] == "automatic");
    CHECK(state["status"].size() >= 3);
    write_screenshot(*window, folder / "window.png");
    const std::string png = read_file(folder / "window.png");
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(png.size() > 20000);  // a window that was not drawn is a few hundred bytes
}

TEST_CASE("state: an empty archive shows what to do first") {
    Window window(fresh_folder("gui-empty") / "a.stykovka");
    const auto state = nlohmann::json::parse(state_of(*window));
    CHECK(state["release"].is_null());
    CHECK(state["rows"].empty());
    window.choose("release.open-sample");
    CHECK(window->session() != nullptr);
}
