// Tests of what changes a release from outside: new versions of its source, vendors.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "base/file.h"
#include "gui/preview_dialog.h"
#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const std::string first_version =
    "Прокуратура проверила завод.\n\nНарушения устранены.\n\nДиректор завода оштрафован.\n\nПроверка окончена.\n";
const std::string second_version =
    "Прокуратура проверила завод.\n\nНарушения частично устранены.\n\nПроверка окончена.\n\nДело передано в суд.\n";

// A release from a file, its first two segments translated.
void open_first_version(Window& window, const std::filesystem::path& folder) {
    write_file(folder / "release.txt", first_version);
    window->open_files({folder / "release.txt"});
    window.settle();
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.type("The violations were remedied.");
    window.choose("bead.confirm-next");
}

}  // namespace

TEST_CASE("new version: a dropped file of the same name is compared, shown, and taken over as one step") {
    const auto folder = fresh_folder("gui-new-version");
    Window window(folder / "a.stykovka");
    open_first_version(window, folder);
    const Bitext before = window->session()->document();
    write_file(folder / "release.txt", second_version);
    window.prompts.choice = std::vector<std::size_t>{};
    window->open_files({folder / "release.txt"});
    window.settle();
    REQUIRE(window.prompts.previews.size() == 1);
    CHECK(window.prompts.previews[0].changes.size() == 3);  // one changed, one new, one deleted
    CHECK_FALSE(window.prompts.previews[0].each);
    CHECK(window->releases().shown().size() == 1);
    const auto sources = texts_of(window->session()->document(), Side::source);
    CHECK(sources[1] == "Нарушения частично устранены.");
    CHECK(sources.back() == "Дело передано в суд.");
    CHECK(texts_of(window->session()->document(), Side::target)[1] == "The violations were remedied.");
    CHECK(window->session()->document().alignment.beads[1].state == BeadState::needs_review);
    window.choose("edit.undo");
    CHECK(texts_of(window->session()->document(), Side::source) == texts_of(before, Side::source));
}

TEST_CASE("new version: declined, or of another release, nothing changes") {
    const auto folder = fresh_folder("gui-new-version-declined");
    Window window(folder / "a.stykovka");
    open_first_version(window, folder);
    const auto snapshot = window->session()->snapshot();
    write_file(folder / "new.txt", second_version);
    window.prompts.files = {folder / "new.txt"};
    window.choose("release.new-source");
    CHECK(window.prompts.previews.size() == 1);
    CHECK(window->session()->snapshot() == snapshot);
    write_file(folder / "other.txt", "Совсем другой текст о погоде.\n\nЗавтра ожидается дождь и ветер.\n");
    window.prompts.files = {folder / "other.txt"};
    window.choose("release.new-source");
    CHECK(window.prompts.previews.size() == 1);
    CHECK(window->last_error().find("another release") != std::string::npos);
    CHECK(window->session()->snapshot() == snapshot);
}

TEST_CASE("new version: a published release stays, and gets its corrections as a list") {
    const auto folder = fresh_folder("gui-new-version-published");
    Window window(folder / "a.stykovka");
    open_first_version(window, folder);
    Release release = window->session()->release();
    release.state = ReleaseState::published;
    window->session()->set_release(release);
    const auto snapshot = window->session()->snapshot();
    write_file(folder / "new.txt", second_version);
    window.prompts.files = {folder / "new.txt"};
    window.prompts.choice = std::vector<std::size_t>{};
    window.choose("release.new-source");
    CHECK(window->session()->snapshot() == snapshot);
    CHECK(window.prompts.pasteboard.find("Нарушения частично устранены.") != std::string::npos);
    CHECK(window.prompts.pasteboard.find("Дело передано в суд.") != std::string::npos);
}

TEST_CASE("vendor: a package is written, and of what comes back only what is ticked is taken over") {
    const auto folder = fresh_folder("gui-vendor");
    Window window(folder / "a.stykovka");
    open_first_version(window, folder);
    window.prompts.save_to = folder / "package";
    window.choose("release.vendor-package");
    CHECK_FALSE(window->shows_error());
    std::filesystem::path xliff;
    for (const auto& each : std::filesystem::directory_iterator(folder / "package"))
        if (each.path().extension() == ".xlf" || each.path().extension() == ".xliff") xliff = each.path();
    REQUIRE_FALSE(xliff.empty());
    // The vendor translates what is empty.
    std::string bytes = read_file(xliff);
    std::size_t filled = 0;
    for (const std::string& empty :
         {std::string("<target state=\"needs-translation\"></target>"), std::string("<target/>"),
          std::string("<target state=\"new\"/>"), std::string("<target></target>")})
        for (std::size_t at = bytes.find(empty); at != std::string::npos; at = bytes.find(empty))
            bytes.replace(at, empty.size(), "<target>By the vendor " + std::to_string(++filled) + ".</target>");
    INFO(bytes);
    REQUIRE(filled == 2);
    write_file(folder / "back.xlf", bytes);
    window.prompts.choice = std::vector<std::size_t>{0};
    window->open_files({folder / "back.xlf"});
    window.settle();
    REQUIRE(window.prompts.previews.size() == 1);
    CHECK(window.prompts.previews[0].each);
    CHECK(window.prompts.previews[0].changes.size() == 2);
    CHECK(texts_of(window->session()->document(), Side::target) ==
          std::vector<std::string>{"The prosecutors inspected the plant.", "The violations were remedied.",
                                   "By the vendor 1."});
    window.choose("edit.undo");
    CHECK(texts_of(window->session()->document(), Side::target).size() == 2);
}

TEST_CASE("preview: changes are ticked one by one or all at once, and those that cannot be taken are not") {
    Window window(fresh_folder("gui-preview") / "a.stykovka");
    ChangePreview preview{
        "Title", "Summary", "Apply", {{"one", "a b", "a c", "beside"}, {"two", "x", "y", "", false}}, true};
    PreviewDialog dialog(&*window, preview);
    CHECK(dialog.chosen().empty());
    dialog.toggle(1);
    CHECK(dialog.chosen().empty());
    dialog.choose_all();
    CHECK(dialog.chosen() == std::vector<std::size_t>{0});
    CHECK(dialog.cards().cards()[0].head.find("☑") == 0);
    CHECK(dialog.cards().cards()[0].lit.size() == 2);
    dialog.toggle(0);
    CHECK(dialog.chosen().empty());
}

TEST_CASE("matches: a pair of the memory is corrected in its pane, and superseded") {
    Window window(fresh_folder("gui-correct") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspects the plant.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Прокуратура проверила завод. Больше ничего.\n";
    window.choose("release.paste-source");
    REQUIRE(window->side().matches().matches().size() == 1);
    window.prompts.answer = "The prosecutors inspected the plant.";
    window.choose("match.correct");
    const auto& matches = window->side().matches().matches();
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].match.unit.variants.target.content.text == "The prosecutors inspected the plant.");
    CHECK(matches[1].match.unit.standing == Standing::superseded);
    window.choose("match.supersede");
    CHECK(window->side().matches().matches()[0].match.unit.standing == Standing::superseded);
}

TEST_CASE("words: an unknown word of the list is replaced in all its places, as one step") {
    Window window(fresh_folder("gui-replace-word") / "a.stykovka");
    window.prompts.pasteboard = "Завод бурдыкал и бурдыкал. Директор кумдрячил.\n";
    window.choose("release.paste-source");
    window.choose("view.words");
    window.prompts.answer = "работал";
    window.choose("spelling.replace-everywhere");
    CHECK(texts_of(window->session()->document(), Side::source)[0] == "Завод работал и работал.");
    window.choose("edit.undo");
    CHECK(texts_of(window->session()->document(), Side::source)[0] == "Завод бурдыкал и бурдыкал.");
}
