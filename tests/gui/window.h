// A window over an archive of its own, for one test.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/prompts.h"
#include "gui/action_menus.h"
#include "gui/main_frame.h"
#include "support/paths.h"

namespace stykovka::test {

/// Answers from a script; an empty script declines.
class ScriptedPrompts : public Prompts {
public:
    std::vector<std::filesystem::path> files_to_open(const std::string&, const std::vector<FileKind>&) override {
        return files;
    }
    std::optional<std::filesystem::path> file_to_save(const std::string&, const std::string&,
                                                      const std::vector<FileKind>&) override {
        return save_to;
    }
    std::optional<std::string> text(const std::string&, const std::string& suggested) override {
        return takes_suggestions ? suggested : answer;
    }
    std::optional<std::size_t> choose(const std::string&, const std::vector<std::string>& among) override {
        offered = among;
        return chosen;
    }
    std::optional<std::vector<std::size_t>> choose_changes(const ChangePreview& preview) override {
        previews.push_back(preview);
        return choice;
    }
    std::optional<AcceptedWord> decide_on_word(const AcceptedWord& suggested, const FormsOf&) override {
        return decides ? decides(suggested) : std::nullopt;
    }
    bool confirms(const std::string&) override { return true; }
    void tell(const std::string& sentence) override { told.push_back(sentence); }
    std::string clipboard() override { return pasteboard; }
    void put_on_clipboard(const std::string& text) override { pasteboard = text; }

    std::vector<std::filesystem::path> files;
    std::optional<std::filesystem::path> save_to;
    std::optional<std::string> answer;
    bool takes_suggestions = false;
    std::vector<std::string> told;
    std::vector<ChangePreview> previews;
    std::optional<std::vector<std::size_t>> choice;
    std::vector<std::string> offered;
    std::optional<std::size_t> chosen;
    std::function<std::optional<AcceptedWord>(AcceptedWord)> decides;
    std::string pasteboard;
};

class Window {
public:
    explicit Window(const std::filesystem::path& archive, const Settings& settings = {},
                    OpenArchive::Access access = OpenArchive::Access::read_write)
        : frame_(new MainFrame(archive, settings, access)) {
        frame_->answer_with(prompts);
        frame_->SetSize(1200, 800);
        frame_->Show();
        settle();
    }
    ~Window() {
        settle();
        delete frame_;
    }

    MainFrame& operator*() { return *frame_; }
    MainFrame* operator->() { return frame_; }

    /// As if the row of the menu had been chosen.
    void choose(std::string_view id) {
        wxCommandEvent event(wxEVT_MENU, *command_of(id));
        frame_->ProcessWindowEvent(event);
        settle();
    }
    /// As if the text had been typed at the end of the active cell.
    void type(const std::string& text) {
        CellEditor& editor = frame_->canvas().editor();
        editor.DocumentEnd();
        editor.AddTextRaw(text.c_str());
        settle();
    }
    /// Until nothing is left to do.
    void settle() {
        wxYield();
        frame_->background().settle();
        wxYield();
        // What waited for one of our own jobs; while somebody else writes it goes on waiting.
        if (!frame_->patience().waits()) return;
        frame_->patience().try_again();
        if (!frame_->patience().waits()) settle();
    }

    ScriptedPrompts prompts;

private:
    MainFrame* frame_;
};

/// The sample release of the test data.
inline std::vector<std::filesystem::path> sample_files() {
    return {data("releases/seed/ru.txt"), data("releases/seed/en.txt")};
}

/// A window with a release to translate that is pasted: three sentences in two paragraphs.
inline void paste_release(Window& window) {
    window.prompts.pasteboard = "Прокуратура проверила завод. Нарушения устранены.\n\nДиректор завода оштрафован.\n";
    window.choose("release.paste-source");
}

}  // namespace stykovka::test
