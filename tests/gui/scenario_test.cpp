// Whole jobs through the window, each ending in a picture and in what the window shows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "gui/native.h"
#include "gui/window_state.h"
#include "keys.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

nlohmann::json ended(Window& window, const std::filesystem::path& folder) {
    window.settle();
    write_screenshot(*window, folder / "window.png");
    write_file(folder / "window.json", state_of(*window));
    CHECK(read_file(folder / "window.png").size() > 20000);
    return nlohmann::json::parse(read_file(folder / "window.json"));
}

std::vector<std::filesystem::path> twenty_pairs(const std::filesystem::path& folder) {
    const std::string ru = read_file(data("releases/seed/ru.txt"));
    const std::string en = read_file(data("releases/seed/en.txt"));
    std::vector<std::filesystem::path> files;
    for (int i = 10; i < 30; ++i) {
        const std::string name = "2031-01-" + std::to_string(i);
        write_file(folder / (name + "_ru.txt"), "Сообщение " + std::to_string(i) + " от января.\n\n" + ru);
        write_file(folder / (name + "_en.txt"), "Report " + std::to_string(i) + " of January.\n\n" + en);
        files.push_back(folder / (name + "_en.txt"));
        files.push_back(folder / (name + "_ru.txt"));
    }
    return files;
}

}  // namespace

TEST_CASE("scenario: twenty pairs are aligned from nothing, and one release is corrected by keys only") {
    const auto folder = fresh_folder("gui-scenario-align");
    Window window(folder / "a.stykovka");
    window.prompts.files = twenty_pairs(folder);
    Keys keys(window);
    keys.press("Ctrl+O");
    REQUIRE(window->releases().shown().size() == 20);
    CHECK(window->session() == nullptr);
    for (int panes = 0; !window->releases().HasFocus() && panes < 9; ++panes) keys.press("F6");
    REQUIRE(window->releases().HasFocus());
    keys.press("Down");
    keys.press("Down");
    REQUIRE(window->session() != nullptr);
    CHECK(window->session()->id() == window->releases().shown()[1].id);
    CHECK(window->releases().HasFocus());
    keys.press("Return");
    CHECK_FALSE(window->releases().HasFocus());
    const std::size_t beads = window->session()->document().alignment.beads.size();
    keys.press("Ctrl+J");
    CHECK(window->session()->document().alignment.beads.size() == beads - 1);
    keys.press("Ctrl+Shift+T");
    CHECK(window->session()->document().alignment.beads.size() == beads);
    keys.press("Ctrl+Return");
    keys.press("Ctrl+Return");
    keys.press("Ctrl+Z");
    const auto state = ended(window, folder);
    CHECK(state["releases"].size() == 20);
    CHECK(state["rows"][0]["state"] == "accepted");
    CHECK(state["rows"][0]["accepted_by"] == "person");
    CHECK(state["rows"][1]["state"] != "accepted");
    CHECK(state["error"].is_null());
}

TEST_CASE("scenario: a new release is translated with matches and spelling") {
    const auto folder = fresh_folder("gui-scenario-translate");
    Window window(folder / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window.prompts.answer = "0";
    window.choose("bead.accept-above");
    window.prompts.pasteboard =
        "После встречи с Президентом делегация Генеральной прокуратуры Российской Федерации провела переговоры с "
        "Генеральным прокурором Республики Беларусь Андреем Шведом.\n\nСтороны договорились.\n";
    Keys keys(window);
    keys.press("Ctrl+Shift+N");
    REQUIRE_FALSE(window->side().matches().matches().empty());
    keys.press("Ctrl+1");
    keys.press("Ctrl+Return");
    window.type("The partiess agreed.");
    window->canvas().editor().GotoPos(8);
    window.settle();
    REQUIRE(window->canvas().editor().unknown_at_caret().has_value());
    CHECK(window->canvas().editor().unknown_at_caret()->word == "partiess");
    window->canvas().editor().put(window->canvas().editor().unknown_at_caret()->span, "parties");
    window.settle();
    CHECK_FALSE(window->canvas().editor().unknown_at_caret().has_value());
    keys.press("Ctrl+Return");
    const auto state = ended(window, folder);
    CHECK(state["rows"].size() == 2);
    for (const auto& row : state["rows"]) CHECK(row["state"] == "accepted");
    CHECK(state["rows"][1]["target"] == "The parties agreed.");
    CHECK(state["window"]["arrangement"] == "translate");
}

TEST_CASE("scenario: after a crash work goes on where it stood") {
    const auto folder = fresh_folder("gui-scenario-crash");
    const auto archive = folder / "a.stykovka";
    {
        Window window(archive);
        paste_release(window);
        window.type("The prosecutors inspected the plant.");
        Keys(window).press("Ctrl+Return");
        window.type("The violations were");
        window->typing().keep();
        for (const char* suffix : {"", "-wal"})
            if (std::filesystem::exists(archive.string() + suffix))
                std::filesystem::copy_file(archive.string() + suffix, (folder / "killed").string() + suffix);
    }
    Window again(folder / "killed");
    again->open_newest();
    again.settle();
    CHECK(again->canvas().editor().text() == "The violations were");
    CHECK(again->session()->cursor().bead == 1);
    again.type(" remedied.");
    Keys(again).press("Ctrl+Return");
    const auto state = ended(again, folder);
    CHECK(state["rows"][1]["target"] == "The violations were remedied.");
    CHECK(state["rows"][1]["state"] == "accepted");
}
