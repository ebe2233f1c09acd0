// What an aligner gets wrong, put right by keys: each within six of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <utility>

#include "app/storing.h"
#include "bitext/edits.h"
#include "keys.h"
#include "support/bitexts.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

using Counts = std::vector<BySide<std::uint32_t>>;
using Texts = std::vector<BySide<std::string>>;

/// A release as it was aligned wrongly, the keys that put it right, and its pairs then.
struct Trap {
    const char* name;
    BySide<std::vector<std::string>> paragraphs;  ///< segments of one are divided by "|"
    Counts wrong;
    std::size_t at;  ///< the bead that the cursor stands on, with its target
    std::vector<std::string> keys;
    Texts right;
    std::vector<std::pair<std::size_t, std::size_t>> crossing = {};  ///< beads that a crossing link joins then
};

const std::vector<Trap> traps{
    {"one sentence became two",
     {{"А.", "Б.", "В."}, {"A.", "B1.|B2.", "C."}},
     {{1, 1}, {1, 1}, {0, 1}, {1, 1}},
     1,
     {"Ctrl+J"},
     {{"А.", "A."}, {"Б.", "B1. B2."}, {"В.", "C."}}},
    {"two sentences became one",
     {{"А.", "Б1.|Б2.", "В."}, {"A.", "B.", "C."}},
     {{1, 1}, {1, 0}, {1, 1}, {1, 1}},
     1,
     {"Ctrl+J"},
     {{"А.", "A."}, {"Б1. Б2.", "B."}, {"В.", "C."}}},
    {"a sentence was cut at an abbreviation, and all below slipped",
     {{"Пункт г.|Москва.", "Б.", "В."}, {"The city of Moscow.", "B.", "C."}},
     {{1, 1}, {1, 1}, {1, 1}, {1, 0}},
     1,
     {"Ctrl+Shift+Down", "Ctrl+Up", "Ctrl+J"},
     {{"Пункт г. Москва.", "The city of Moscow."}, {"Б.", "B."}, {"В.", "C."}}},
    {"two pairs were merged into one bead",
     {{"А.", "Б.", "В."}, {"A.", "B.", "C."}},
     {{2, 2}, {1, 1}},
     0,
     {"Ctrl+Shift+T"},
     {{"А.", "A."}, {"Б.", "B."}, {"В.", "C."}}},
    {"a sentence was left out, and all below slipped",
     {{"А.", "Б.", "В.", "Г."}, {"A.", "C.", "D."}},
     {{1, 1}, {1, 1}, {1, 1}, {1, 0}},
     1,
     {"Ctrl+Shift+Down"},
     {{"А.", "A."}, {"Б.", ""}, {"В.", "C."}, {"Г.", "D."}}},
    {"two paragraphs changed places",
     {{"А.", "Б.", "В."}, {"B.", "A.", "C."}},
     {{1, 1}, {1, 1}, {1, 1}},
     0,
     {"Ctrl+K", "Ctrl+Down", "F2", "Ctrl+K"},
     {{"", "B."}, {"А.", ""}, {"Б.", ""}, {"", "A."}, {"В.", "C."}},
     {{0, 2}, {1, 3}}},
    {"a line stands at the head of the English only",
     {{"А.", "Б.", "В."}, {"For publication.", "A.", "B.", "C."}},
     {{1, 1}, {1, 1}, {1, 1}, {0, 1}},
     0,
     {"F2", "Ctrl+Shift+Down"},
     {{"", "For publication."}, {"А.", "A."}, {"Б.", "B."}, {"В.", "C."}}},
    {"a line stands in the middle of the Russian only",
     {{"А.", "Справка.", "Б."}, {"A.", "B."}},
     {{1, 1}, {1, 1}, {1, 0}},
     1,
     {"Ctrl+Shift+Down", "Ctrl+Up"},
     {{"А.", "A."}, {"Справка.", ""}, {"Б.", "B."}}},
    {"the last words of a bead belong to the next one",
     {{"А.", "Б1.|Б2."}, {"A.|B1.", "B2."}},
     {{1, 2}, {2, 1}},
     0,
     {"Alt+Down"},
     {{"А.", "A."}, {"Б1. Б2.", "B1. B2."}}},
};

std::int64_t stored(OpenArchive& archive, const Trap& trap) {
    PreparedRelease prepared;
    prepared.release.number = trap.name;
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.release.state = ReleaseState::published;
    prepared.document = assemble({segmented("ru", trap.paragraphs.source), segmented("en", trap.paragraphs.target)},
                                 beads_of(trap.wrong));
    return store_release(archive, prepared, {}).id;
}

Texts pairs_of(const Bitext& document) {
    Texts pairs;
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i)
        pairs.push_back({content_of(document, i, Side::source).text, content_of(document, i, Side::target).text});
    return pairs;
}

}  // namespace

TEST_CASE("traps: each is put right within six keys, and undone") {
    Window window(fresh_folder("gui-traps") / "a.stykovka");
    for (const Trap& trap : traps) {
        CAPTURE(std::string(trap.name));
        window->open_release(stored(window->archive(), trap));
        window->go({trap.at, Side::target, 0, 0});
        window.settle();
        const Texts before = pairs_of(window->session()->document());
        Keys keys(window);
        for (const std::string& key : trap.keys) keys.press(key);
        CHECK(keys.count <= 6);
        CHECK_FALSE(window->shows_error());
        for (std::size_t i = 0; i < trap.right.size(); ++i) {
            const Texts now = pairs_of(window->session()->document());
            REQUIRE(now.size() == trap.right.size());
            CHECK(now[i].source == trap.right[i].source);
            CHECK(now[i].target == trap.right[i].target);
        }
        for (const auto& [one, other_one] : trap.crossing)
            CHECK(crossing_of(window->session()->document(), one) == other_one);
        while (window->session()->undo_text()) window.choose("edit.undo");
        CHECK(pairs_of(window->session()->document()) == before);
    }
}
