// Tests of the work of others on a translation: corrected texts, tables with both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/bilingual_table.h"
#include "base/file.h"
#include "formats/office_table.h"
#include "gui/preview_dialog.h"
#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

using Texts = std::vector<std::string>;

const Texts translation{"The prosecutors inspected the plant.", "The violations were remedied.",
                        "The director of the plant was fined."};
const std::string corrected =
    "Prosecutors inspected the plant.\n\nThe violations were remedied.\n\nThe plant’s director was fined.\n";

void open_translated(Window& window) {
    paste_release(window);
    for (const std::string& each : translation) {
        window.type(each);
        window.choose("bead.confirm-next");
    }
}

Texts targets(Window& window) { return texts_of(window->session()->document(), Side::target); }

void publish(Window& window) {
    Release release = window->session()->release();
    release.state = ReleaseState::published;
    window->session()->set_release(release);
}

}  // namespace

TEST_CASE("corrections: a dropped English text is compared with the open release, and what is ticked is taken over") {
    const auto folder = fresh_folder("gui-corrections");
    Window window(folder / "a.stykovka");
    open_translated(window);
    write_file(folder / "from the chief editor.txt", corrected);
    window.prompts.choice = std::vector<std::size_t>{1};
    window->open_files({folder / "from the chief editor.txt"});
    window.settle();
    REQUIRE(window.prompts.previews.size() == 1);
    const ChangePreview& preview = window.prompts.previews[0];
    CHECK(preview.each);
    CHECK(preview.ticked);
    REQUIRE(preview.changes.size() == 2);
    CHECK(preview.changes[0].before == translation[0]);
    CHECK(preview.changes[0].after == "Prosecutors inspected the plant.");
    CHECK(preview.changes[0].beside == "Прокуратура проверила завод.");
    CHECK(window->releases().shown().size() == 1);
    CHECK(targets(window) == Texts{translation[0], translation[1], "The plant’s director was fined."});
    CHECK(window->session()->document().alignment.beads[2].state == BeadState::accepted);
    window.choose("edit.undo");
    CHECK(targets(window) == translation);
}

TEST_CASE("corrections: from the clipboard, and the memory offers the new wording") {
    Window window(fresh_folder("gui-corrections-paste") / "a.stykovka");
    open_translated(window);
    window.prompts.pasteboard = corrected;
    window.prompts.choice = std::vector<std::size_t>{0, 1};
    window.choose("release.corrected-from-clipboard");
    CHECK(targets(window)[0] == "Prosecutors inspected the plant.");
    window.prompts.pasteboard = "Прокуратура проверила завод. Больше ничего.\n";
    window.choose("release.paste-source");
    REQUIRE_FALSE(window->side().matches().matches().empty());
    CHECK(window->side().matches().matches()[0].match.unit.variants.target.content.text ==
          "Prosecutors inspected the plant.");
}

TEST_CASE("corrections: an empty clipboard, another release and a text without changes change nothing") {
    const auto folder = fresh_folder("gui-corrections-none");
    Window window(folder / "a.stykovka");
    open_translated(window);
    window.prompts.pasteboard = " \n";
    window.choose("release.corrected-from-clipboard");
    CHECK(window->last_error().find("clipboard") != std::string::npos);
    window.prompts.pasteboard = "The weather will be fine tomorrow.\n\nThere may be some rain in the evening.\n";
    window.choose("release.corrected-from-clipboard");
    CHECK(window->last_error().find("another release") != std::string::npos);
    window.prompts.pasteboard = translation[0] + "\n\n" + translation[1] + "\n\n" + translation[2] + "\n";
    window.choose("release.corrected-from-clipboard");
    CHECK(window.prompts.previews.empty());
    CHECK(targets(window) == translation);
}

TEST_CASE("corrections: a published release stays, and gets them as a list") {
    const auto folder = fresh_folder("gui-corrections-published");
    Window window(folder / "a.stykovka");
    open_translated(window);
    publish(window);
    write_file(folder / "en.txt", corrected);
    window.prompts.files = {folder / "en.txt"};
    window.prompts.choice = std::vector<std::size_t>{0, 1};
    window.choose("release.corrected-target");
    REQUIRE(window.prompts.previews.size() == 1);
    CHECK_FALSE(window.prompts.previews[0].each);
    CHECK(targets(window) == translation);
    CHECK(window.prompts.pasteboard.find("→ Prosecutors inspected the plant.") != std::string::npos);
}

TEST_CASE("tables: one goes out and comes back with its changes, in both formats") {
    for (const std::string extension : {"xlsx", "docx"}) {
        CAPTURE(extension);
        const auto folder = fresh_folder("gui-table-" + extension);
        Window window(folder / "a.stykovka");
        open_translated(window);
        window.prompts.save_to = folder / ("table." + extension);
        window.choose("release.save-table");
        REQUIRE(std::filesystem::exists(*window.prompts.save_to));
        OfficeTable table = bilingual_table(window->session()->release(), window->session()->document());
        table.rows[1][3] = "The violations have been remedied.";
        table.rows[0][4] = "Is it one plant?";
        table.rows.pop_back();
        const auto back = folder / ("back." + extension);
        write_file(back, extension == "xlsx" ? xlsx_of(table) : docx_table_of(table));
        window.prompts.choice = std::vector<std::size_t>{0, 1};
        window->open_files({back});
        window.settle();
        REQUIRE(window.prompts.previews.size() == 1);
        REQUIRE(window.prompts.previews[0].changes.size() == 3);
        CHECK_FALSE(window.prompts.previews[0].changes[2].can_be_chosen);  // the lost row
        CHECK(targets(window) == Texts{translation[0], "The violations have been remedied.", translation[2]});
        CHECK(window->session()->document().alignment.beads[0].comment == "Is it one plant?");
        window.choose("edit.undo");
        CHECK(targets(window) == translation);
    }
}

TEST_CASE("tables: the name without an extension is a workbook's") {
    const auto folder = fresh_folder("gui-table-name");
    Window window(folder / "a.stykovka");
    open_translated(window);
    window.prompts.save_to = folder / "table";
    window.choose("release.save-table");
    CHECK(is_workbook(read_file(folder / "table.xlsx"), "table.xlsx"));
}

TEST_CASE("preview: what is ticked at first is taken, and the button takes all ticks away") {
    Window window(fresh_folder("gui-preview-ticked") / "a.stykovka");
    ChangePreview preview{"Title", "Summary", "Apply", {{"one", "a b", "a c", "beside"}, {"two", "x", "", ""}},
                          true,    true};
    PreviewDialog dialog(&*window, preview);
    CHECK(dialog.chosen() == std::vector<std::size_t>{0, 1});
    REQUIRE(dialog.cards().cards()[1].lit.size() == 1);
    CHECK(dialog.cards().cards()[1].lit[0].lighting == Lighting::removed);
}
