// The window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/frame.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "app/open_archive.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/storing.h"
#include "gui/background.h"
#include "gui/bitext_canvas.h"
#include "gui/finding_pane.h"
#include "gui/match_pane.h"
#include "gui/release_list.h"
#include "gui/status_line.h"
#include "gui/typing.h"

class wxInfoBar;
class wxSearchCtrl;
class wxSplitterWindow;
class wxStaticText;

namespace stykovka {

/// Three arrangements of one screen over one document.
enum class Arrangement { align, translate, review };

std::string_view name_of(Arrangement arrangement);
std::optional<Arrangement> arrangement_of(std::string_view name);

/// Shows an archive and sends actions. Errors are caught in `guarded`, which `run` goes through, and shown as one
/// sentence.
class MainFrame : public wxFrame {
public:
    MainFrame(const std::filesystem::path& archive, Settings settings);
    ~MainFrame() override;

    /// Opens a release; what was typed in the last one is committed first.
    void open_release(std::int64_t id);
    /// The release changed last; nothing when there is none.
    void open_newest();
    /// Aligns and adds pairs of files, reads single ones as releases to translate, imports memories; in the background.
    void open_files(const std::vector<std::filesystem::path>& files);
    /// Runs a row of the table of actions.
    void run(std::string_view id);
    void arrange_as(Arrangement arrangement);
    void guarded(const std::function<void()>& step);
    /// Who answers from now on, in place of windows; must outlive the frame.
    void answer_with(Prompts& prompts) { prompts_ = &prompts; }

    Session* session() { return session_.get(); }
    OpenArchive& archive() { return archive_; }
    const Settings& settings() const { return settings_; }
    Arrangement arrangement() const { return arrangement_; }
    BitextCanvas& canvas() { return *canvas_; }
    Typing& typing() { return *typing_; }
    Background& background() { return background_; }
    const ReleaseList& releases() const { return *releases_; }
    const MatchPane& matches() const { return *matches_; }
    const FindingPane& findings() const { return *findings_; }
    const StatusLine& status() const { return *status_; }
    bool shows_error() const;
    const std::string& last_error() const { return last_error_; }

private:
    // Building the window (main_frame.cpp)
    wxWindow* make_list(wxWindow* parent);
    wxWindow* make_centre(wxWindow* parent);
    wxWindow* make_side(wxWindow* parent);
    void bind_events();
    void dress();
    wxFont font() const;
    void close(wxCloseEvent& event);
    // Following the session (frame_session.cpp)
    ActionContext context();
    void show_session();
    void follow(const SessionChange& change);
    void go(const Cursor& cursor);
    void typed();
    void refresh_from_archive();
    void show_heading();
    void show_counts();
    void ask_for_matches();
    void ask_for_spelling();
    void ask_for_findings();
    void show_findings(std::vector<Finding> findings);
    void show_error(const Error& error);
    void show_remark(const Error& error);
    // Commands (frame_actions.cpp)
    bool run_in_window(std::string_view id);
    void on_key(wxKeyEvent& event);
    void show_bead_menu(const wxPoint& place);
    void use_match(std::size_t number);
    void suggest();
    void offer(const UnknownWord& word, const std::vector<std::string>& suggestions);
    void accept_word();
    void next_pane();
    void change_font_size(int points);
    void toggle_theme();
    void toggle_language();
    void edit_properties();
    void show_about();
    // Work in the background (frame_work.cpp)
    void choose_files();
    void paste_source();
    void open_sample();
    void align_pair(const BySide<std::filesystem::path>& files, bool open_it);
    void add_untranslated(const std::filesystem::path& file);
    void import_file(const std::filesystem::path& file);
    void import_memory_file();
    void export_tmx();
    void realign();
    void start_work(Work work);
    void work_done();
    void stored(const StoreOutcome& outcome, const std::vector<std::string>& remarks, bool open_it);

    Settings settings_;
    OpenArchive archive_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Prompts> window_prompts_;
    Prompts* prompts_ = nullptr;
    Arrangement arrangement_ = Arrangement::align;
    Palette palette_;
    std::string last_error_, last_remark_, asked_for_matches_;
    BySide<std::size_t> words_;
    std::size_t works_ = 0, works_done_ = 0;
    wxInfoBar* error_bar_ = nullptr;
    wxSplitterWindow *list_splitter_ = nullptr, *side_splitter_ = nullptr, *panes_ = nullptr;
    wxSearchCtrl* search_ = nullptr;
    ReleaseList* releases_ = nullptr;
    wxWindow *welcome_ = nullptr, *release_panel_ = nullptr;
    wxStaticText *heading_ = nullptr, *subheading_ = nullptr;
    BitextCanvas* canvas_ = nullptr;
    MatchPane* matches_ = nullptr;
    FindingPane* findings_ = nullptr;
    StatusLine* status_ = nullptr;
    std::unique_ptr<Typing> typing_;
    // Last: no completion of a job may find the window half gone.
    Background background_;
};

}  // namespace stykovka
