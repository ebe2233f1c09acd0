// Tests of a colleague's archive beside one's own, in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/exchange.h"
#include "base/file.h"
#include "gui/reference_dialog.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::filesystem::path colleagues_archive(const std::filesystem::path& folder) {
    OpenArchive archive(folder / "boris.stykovka", "boris");
    write_file(folder / "pairs.tsv", "ru\ten\nПрокуратура проверила завод.\tThe prosecutors inspected the plant.\n");
    import_memory(archive, folder / "pairs.tsv", {}, NoProgress());
    return archive.path();
}

}  // namespace

TEST_CASE("reference archives: matches stand under their name, cannot be changed here, and go with the archive") {
    const auto folder = fresh_folder("gui-references");
    const auto file = colleagues_archive(folder);
    Window window(folder / "a.stykovka");
    paste_release(window);
    CHECK(window->side().matches().matches().empty());
    window->works().references.add(file, {"Boris", 2});
    window.settle();
    CHECK_FALSE(window->shows_error());
    REQUIRE(window->side().matches().matches().size() == 1);
    const Match match = window->side().matches().matches()[0].match;
    CHECK(match.archive == "Boris");
    CHECK(match.score.percent == 98);
    CHECK(words_for_provenance(match).starts_with("Boris · import:pairs.tsv"));
    for (const char* command : {"match.supersede", "match.open-release", "match.correct"}) {
        window.choose(command);
        CHECK(window->status().said().find("Boris") != std::string::npos);
        CHECK_FALSE(window->shows_error());
    }
    std::filesystem::rename(file, folder / "away");
    window->works().matches.ask_again();
    window.settle();
    CHECK(window->side().matches().matches().empty());
    CHECK(window->status().said().find("left out") != std::string::npos);
    CHECK_FALSE(window->shows_error());
    std::filesystem::rename(folder / "away", file);
    window->works().references.remove("Boris");
    window.settle();
    CHECK(window->side().matches().matches().empty());
}

TEST_CASE("reference archives: one that cannot be read is refused in the window") {
    const auto folder = fresh_folder("gui-references-refused");
    write_file(folder / "empty.stykovka", "");
    Window window(folder / "a.stykovka");
    window->works().references.add(folder / "empty.stykovka", {});
    window.settle();
    CHECK(window->shows_error());
}

TEST_CASE("reference archives: the list says what each holds, or why it is left out") {
    ReferenceState whole{{"Boris", "/boris.stykovka"}, 2, 3, 40, {}};
    ReferenceState away{{"Vera", "/vera.stykovka"}, 0, 0, 0, "It is away."};
    ReferenceDialog dialog(nullptr, {whole, away});
    const auto& cards = dialog.cards().cards();
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].head == "Boris");
    CHECK(cards[0].foot.find("40 units") != std::string::npos);
    CHECK(cards[0].foot.find("2 %") != std::string::npos);
    CHECK(cards[1].foot == "It is away.");
    dialog.cards().SetSelection(1);
    CHECK(dialog.selected() == std::optional<std::size_t>(1));
    CHECK_FALSE(ReferenceDialog(nullptr, {}).selected());
}
