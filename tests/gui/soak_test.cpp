// Long random work in the window, and all of it taken back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <random>

#include "base/unicode.h"
#include "sqlite/waiting.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// Whatever works on a release; what asks for files or opens a window of its own is tried elsewhere.
const std::vector<std::string> commands{"edit.undo",
                                        "edit.redo",
                                        "edit.copy-source",
                                        "edit.case",
                                        "edit.typography",
                                        "edit.source",
                                        "segment.split",
                                        "segment.merge",
                                        "bead.confirm-next",
                                        "bead.accept",
                                        "bead.accept-above",
                                        "bead.reject",
                                        "bead.merge-next",
                                        "bead.split",
                                        "segment.move-up",
                                        "segment.move-down",
                                        "bead.insert-gap",
                                        "bead.close-gap",
                                        "bead.swap",
                                        "bead.link",
                                        "bead.unlink",
                                        "bead.link-far",
                                        "bead.on-purpose",
                                        "bead.mark",
                                        "bead.comment",
                                        "bead.resolve-comment",
                                        "go.next",
                                        "go.previous",
                                        "go.next-unconfirmed",
                                        "go.next-doubtful",
                                        "view.align",
                                        "view.translate",
                                        "view.review",
                                        "match.use-1",
                                        "edit.no-break-space",
                                        "view.concordance",
                                        "match.supersede",
                                        "bead.accept-up-to-here"};

class Soak {
public:
    explicit Soak(Window& window) : window_(window) {}

    void act() {
        const auto kind = random(10);
        if (kind < 6) return command(commands[random(commands.size())]);
        if (kind < 8) return type();
        const auto& beads = window_->session()->document().alignment.beads;
        if (beads.empty()) return;
        const std::size_t bead = random(beads.size());
        const Side side = random(2) == 0 ? Side::source : Side::target;
        const std::uint32_t count = beads[bead].count[side];
        window_->go({bead, side, count == 0 ? 0 : static_cast<std::uint32_t>(random(count)),
                     static_cast<std::uint32_t>(random(40))});
    }

    std::string last;

private:
    std::size_t random(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(engine_); }

    void command(const std::string& id) {
        last = id;
        static const std::vector<std::string> answers{"", "50", "Проверить.", "3"};
        window_.prompts.answer = answers[random(answers.size())];
        wxCommandEvent event(wxEVT_MENU, *command_of(id));
        window_->ProcessWindowEvent(event);
    }

    void type() {
        static const std::vector<std::string> pieces{"word",   " ", "слово", "😀",     "e\u0301",
                                                     "\u200F", ".", "«»",    "\u00A0"};
        last = "typing";
        CellEditor& editor = window_->canvas().editor();
        if (editor.GetReadOnly()) return;
        if (random(4) == 0) return editor.DeleteBack();
        editor.AddTextRaw(pieces[random(pieces.size())].c_str());
    }

    Window& window_;
    std::mt19937 engine_{20310312};
};

std::size_t wished_actions() {
    const char* wished = std::getenv("STYKOVKA_SOAK");
    return wished == nullptr ? 200 : static_cast<std::size_t>(std::strtoul(wished, nullptr, 10));
}

// No edit may cut a letter of several bytes in two.
bool has_whole_letters(const Bitext& document) {
    for (const Side side : both_sides)
        for (const Segment& segment : document.texts[side].segments)
            if (!is_valid_utf8(segment.content.text)) return false;
    return true;
}

// What undo has to bring back: texts and beads; numbers of segments are given once and never again.
void check_equal(const Bitext& now, const Bitext& before) {
    REQUIRE(now.alignment.beads.size() == before.alignment.beads.size());
    for (std::size_t i = 0; i < now.alignment.beads.size(); ++i)
        CHECK(now.alignment.beads[i] == before.alignment.beads[i]);
    CHECK(now.alignment.crossings == before.alignment.crossings);
    for (const Side side : both_sides) {
        REQUIRE(now.texts[side].segments.size() == before.texts[side].segments.size());
        for (std::size_t i = 0; i < now.texts[side].segments.size(); ++i)
            CHECK(now.texts[side].segments[i] == before.texts[side].segments[i]);
    }
}

}  // namespace

// More by STYKOVKA_SOAK=2000 build/tests/gui/test_gui -tc='soak*'. Undo keeps 500 steps, so it is done in rounds.
TEST_CASE("soak: whatever is done at random, undo brings all of it back, in the release and in the memory") {
    constexpr std::size_t actions_of_a_round = 200;
    const auto folder = fresh_folder("gui-soak");
    Window window(folder / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    Release release = window->session()->release();
    release.state = ReleaseState::draft;
    window->session()->set_release(release);
    const Bitext start = window->session()->document();
    Soak soak(window);
    for (std::size_t done = 0; done < wished_actions(); done += actions_of_a_round) {
        for (std::size_t i = 0; i < actions_of_a_round; ++i) {
            soak.act();
            INFO("after action ", done + i, ": ", soak.last);
            REQUIRE(window->session() != nullptr);
            REQUIRE(is_valid(window->session()->document()));
            REQUIRE(has_whole_letters(window->session()->document()));
            if (i % 20 == 0) window.settle();
        }
        window.settle();
        {
            // Words are learnt meanwhile.
            const WaitLonger longer(window->archive().archive().database(), std::chrono::seconds(5));
            window->typing().commit();
            while (window->session()->undo_text()) {
                window->session()->undo();
                if (window->session()->is_storing()) window.settle();
            }
        }
        window.settle();
        check_equal(window->session()->document(), start);
        CHECK(window->archive().units().count() == 0);
    }
}
