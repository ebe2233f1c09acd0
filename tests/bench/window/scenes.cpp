// What is done in the window while it is measured.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include <fmt/format.h>

#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "../stykovka/figures.h"
#include "archive/write.h"
#include "gui/window.h"
#include "measuring.h"

namespace stykovka::bench {
namespace {

void print(const std::string& name, const std::string& figure) {
    fmt::print("{}\t{}\n", name, figure);
    std::fflush(stdout);
}

/// The window over an archive, with its newest release open and at rest.
class Scene {
public:
    explicit Scene(const std::filesystem::path& archive) : window_(archive) {
        window_->canvas().Bind(wxEVT_PAINT, [this](wxPaintEvent& event) { ++paints_, event.Skip(); });
    }

    MainFrame& frame() { return *window_; }
    BitextCanvas& canvas() { return window_->canvas(); }
    test::ScriptedPrompts& prompts() { return window_.prompts; }
    std::size_t paints() const { return paints_; }

    /// As if it had been chosen in a menu; nothing is waited for.
    void choose(const char* id) {
        wxCommandEvent event(wxEVT_MENU, *command_of(id));
        window_->ProcessWindowEvent(event);
    }
    void paint() {
        canvas().Refresh();
        canvas().Update();
    }
    void rest() { window_.settle(); }

private:
    test::Window window_;
    std::size_t paints_ = 0;
};

// Nothing runs, and what ran has come home.
bool at_rest(Scene& scene) {
    if (scene.frame().background().pending() > 0) return false;
    wxYield();
    return scene.frame().background().pending() == 0;
}

// All of a long release is checked again after an edit; the next command shall not be measured together with that.
void come_to_rest(Scene& scene) {
    if (!live_until([&] { return at_rest(scene); }, 600)) print("work that did not end in ten minutes", "");
}

void measure_next(Scene& scene) {
    std::vector<double> opening, matches, work;
    MatchPane& pane = scene.frame().side().matches();
    scene.frame().go({0, Side::target, 0, 0});
    scene.rest();
    for (int i = 0; i < 150; ++i) {
        const double before = elapsed_milliseconds();
        const double cpu = thread_milliseconds();
        const double all = cpu_milliseconds();
        scene.choose("go.next");
        scene.paint();
        opening.push_back(thread_milliseconds() - cpu);
        if (live_until([&] { return !pane.matches().empty() || at_rest(scene); }) && !pane.matches().empty()) {
            pane.Update();
            matches.push_back(elapsed_milliseconds() - before);
            work.push_back(cpu_milliseconds() - all);
        }
        come_to_rest(scene);
    }
    print("opening the next segment, CPU time", written(opening));
    print("… until its matches are on the screen, by the clock",
          fmt::format("{} ({} segments)", written(matches), matches.size()));
    print("… CPU time of all threads", written(work));
}

void measure_scrolling(Scene& scene) {
    std::vector<double> frames;
    const std::size_t paints = scene.paints();
    for (int i = 0; i < 500; ++i) {
        const double cpu = thread_milliseconds();
        scene.canvas().scroll_by(i < 250 ? 60 : 700);
        scene.canvas().Update();
        frames.push_back(thread_milliseconds() - cpu);
        wxYield();
    }
    if (scene.paints() < paints + 500)
        print("frames that were not painted", std::to_string(paints + 500 - scene.paints()));
    print("a frame of scrolling, CPU time", written(frames));
}

void measure_typing(Scene& scene) {
    std::vector<double> keys;
    scene.rest();
    for (int i = 0; i < 200; ++i) {
        const double cpu = thread_milliseconds();
        scene.canvas().editor().AddTextRaw(i % 6 == 5 ? " " : "a");
        scene.paint();
        keys.push_back(thread_milliseconds() - cpu);
        live_for(2);
    }
    print("a letter typed, CPU time", written(keys));
}

}  // namespace

void start(const std::filesystem::path& archive) {
    MainFrame* frame = new MainFrame(archive, {});
    frame->Show();
    frame->open_newest();
    bool painted = false;
    frame->canvas().Bind(wxEVT_PAINT, [&painted](wxPaintEvent& event) { painted = true, event.Skip(); });
    live_until([&painted] { return painted; });
    wxYield();
    print("usable", "");
    live_until([frame] { return frame->background().pending() == 0; });
    delete frame;
}

void go_through(const std::filesystem::path& archive) {
    Scene scene(archive);
    scene.frame().open_newest();
    scene.rest();
    measure_next(scene);
    measure_typing(scene);
    measure_scrolling(scene);
    print("memory of its own, without libraries", fmt::format("{} MB", megabytes()));
}

void watch_commands(const std::filesystem::path& archive) {
    Scene scene(archive);
    Watchdog dog;
    const auto watch = [&](const std::string& name, const std::function<void()>& work) {
        come_to_rest(scene);
        live_for(30);
        dog.longest();
        work();
        come_to_rest(scene);
        live_for(60);
        const Silence silence = dog.longest();
        print(name, fmt::format("{:.0f} / {:.0f} ms", silence.elapsed, silence.cpu));
    };
    watch("open the release", [&] { scene.frame().open_newest(); });
    const auto last = scene.frame().session()->document().alignment.beads.size() - 1;
    const auto middle = [&] { scene.frame().go({last / 2, Side::target, 0, 0}); };
    watch("go to the middle", middle);
    watch("type a word, and stay", [&] { scene.canvas().editor().AddTextRaw("word "); });
    for (const auto& [name, id] :
         std::vector<std::pair<std::string, const char*>>{{"confirm and go on", "bead.confirm-next"},
                                                          {"next segment", "go.next"},
                                                          {"merge with next", "bead.merge-next"},
                                                          {"split the bead", "bead.split"},
                                                          {"insert a gap", "bead.insert-gap"},
                                                          {"undo", "edit.undo"},
                                                          {"redo", "edit.redo"},
                                                          {"next not one to one", "go.next-uneven"},
                                                          {"Align", "view.align"},
                                                          {"Review", "view.review"},
                                                          {"check all", "review.check"},
                                                          {"Translate", "view.translate"},
                                                          {"unknown words", "view.words"},
                                                          {"reading view", "view.reading"},
                                                          {"comments", "view.comments"},
                                                          {"larger text", "view.larger"},
                                                          {"dark or light", "view.theme"},
                                                          {"analysis", "release.analyse"}})
        watch(name, [&scene, id = id] { scene.choose(id); });
    watch("confirm while another program writes", [&] {
        OpenArchive busy(archive, "another");
        const Write write(busy.archive(), Act{"bench", "Another program writes"});
        scene.canvas().editor().AddTextRaw("more ");
        scene.choose("bead.confirm-next");
        live_for(400);
    });
    watch("a window of another size", [&] { scene.frame().SetSize(1000, 700); });
    watch("find", [&] {
        scene.choose("edit.find");
        scene.frame().find_bar().set_query({.text = "прокурор"}, {}, FindScope::release);
        scene.frame().works().find.ask();
    });
    watch("pretranslate", [&] {
        scene.prompts().answer = "75";
        scene.choose("release.pretranslate");
    });
    watch("take that back", [&] { scene.choose("edit.undo"); });
    watch("accept all up to here", [&] {
        scene.frame().go({last, Side::target, 0, 0});
        scene.choose("bead.accept-up-to-here");
    });
    watch("take that back, too", [&] { scene.choose("edit.undo"); });
    watch("close the release, open it again", [&] { scene.frame().open_newest(); });
}

}  // namespace stykovka::bench
