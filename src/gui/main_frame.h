// The window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/frame.h>

#include <memory>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/key_table.h"
#include "app/open_archive.h"
#include "app/settings.h"
#include "gui/arrangement_switch.h"
#include "gui/background.h"
#include "gui/bitext_canvas.h"
#include "gui/find_bar.h"
#include "gui/frame_works.h"
#include "gui/patience.h"
#include "gui/release_pane.h"
#include "gui/side_panes.h"
#include "gui/status_line.h"
#include "gui/typing.h"

class wxInfoBar;

namespace stykovka {

/// Shows an archive and sends actions; `guarded` shows errors as a sentence. More than a few lines are FrameWorks.
class MainFrame : public wxFrame, public HasPalette {
public:
    /// With `read_only` nothing can be changed.
    MainFrame(const std::filesystem::path& archive, Settings settings,
              OpenArchive::Access access = OpenArchive::Access::read_write);
    ~MainFrame() override;

    /// Opens a release, a long one in the background, and then does `then`. What was typed is committed first.
    void open_release(std::int64_t id, std::function<void()> then = {});
    /// The release changed last; nothing when there is none.
    void open_newest();
    void open_files(const std::vector<std::filesystem::path>& files) { works_.incoming.open_files(files); }
    /// Runs a row of the table of actions, as soon as no other program is writing to the archive if it may write.
    void run(std::string_view id);
    void arrange_as(Arrangement arrangement);
    void guarded(const std::function<void()>& step);
    /// Who answers from now on, in place of windows; must outlive the frame.
    void answer_with(Prompts& prompts) { prompts_ = &prompts; }

    Session* session() { return session_.get(); }
    OpenArchive& archive() { return archive_; }
    Prompts& prompts() { return *prompts_; }
    const Settings& settings() const { return settings_; }
    const KeyTable& keys() const { return keys_; }
    void set_keys(KeyTable keys);
    Arrangement arrangement() const { return arrangement_; }
    BitextCanvas& canvas() { return *canvas_; }
    Typing& typing() { return *typing_; }
    Patience& patience() { return patience_; }
    Background& background() { return background_; }
    ReleasePane& list() { return *list_; }
    ReleaseList& releases() { return list_->list(); }
    SidePanes& side() { return *side_; }
    FindBar& find_bar() { return *find_bar_; }
    FrameWorks& works() { return works_; }
    ArrangementSwitch& arrangements() { return *switch_; }
    StatusLine& status() { return *status_; }
    const Palette& palette() const override { return palette_; }
    bool shows_error() const;
    const std::string& last_error() const { return last_error_; }

    void go(const Cursor& cursor);
    /// Opens the release that a pair stands in, at its segment; false when it is not in this archive.
    bool open_place(const Occurrence& place, Side side);
    void show_pane(Pane pane);
    void remember_places();  ///< in the settings, for the next start
    /// Another program, or a job of this one, may have changed the archive meanwhile.
    void refresh_from_archive();
    void ask_for_spelling();
    void ask_for_findings();
    void show_findings(std::vector<Finding> findings);
    void show_counts();

private:
    // Building the window (main_frame.cpp)
    wxWindow* make_centre(wxWindow* parent);
    wxSizer* make_head(wxWindow* parent);
    wxWindow* make_side(wxWindow* parent);
    void bind_events();
    void dress();
    wxFont font(int points) const;
    void close(wxCloseEvent& event);
    // Following the session (frame_session.cpp)
    ActionContext context();
    void show_session();
    void enter_text();
    void show_arrangement(Arrangement arrangement);
    void show_list(bool wanted);
    void follow(const SessionChange& change);
    void typed();
    void show_heading();
    void show_comments();
    void show_reading();
    void say_why_doubtful();
    void show_error(const Error& error);
    void show_remark(const Error& error);
    void take_session(std::unique_ptr<Session> session);
    // Commands (frame_actions.cpp, frame_commands.cpp)
    void run_now(std::string_view id);
    void move_cursor(const Cursor& cursor);
    bool run_in_window(std::string_view id);
    bool take_back_in_window(std::string_view id);
    void on_key(wxKeyEvent& event);
    void toggle_list();
    void show_menu(Menu rows, const wxPoint& place);
    void next_pane();
    int& font_size_here();
    void change_font_size(int by);
    void toggle_theme();
    void toggle_language();

    Settings settings_;
    KeyTable keys_;
    OpenArchive archive_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Prompts> window_prompts_;
    Prompts* prompts_ = nullptr;
    Arrangement arrangement_;
    Palette palette_;
    std::string last_error_, last_remark_, why_;
    BySide<std::size_t> words_;
    FrameWorks works_{*this};
    wxInfoBar* error_bar_ = nullptr;
    Splitter *list_splitter_ = nullptr, *side_splitter_ = nullptr;
    SidePanes* side_ = nullptr;
    ReleasePane* list_ = nullptr;
    wxWindow *welcome_ = nullptr, *release_panel_ = nullptr;
    wxStaticText *heading_ = nullptr, *subheading_ = nullptr;
    ArrangementSwitch* switch_ = nullptr;
    FindBar* find_bar_ = nullptr;
    BitextCanvas* canvas_ = nullptr;
    StatusLine* status_ = nullptr;
    std::unique_ptr<Typing> typing_;
    Patience patience_;
    // Last: no completion of a job may find the window half gone.
    Background background_;
};

}  // namespace stykovka
