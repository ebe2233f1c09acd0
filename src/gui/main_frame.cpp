// The window: what it is made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_frame.h"

#include <wx/choice.h>
#include <wx/dnd.h>
#include <wx/infobar.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>
#include <chrono>

#include "base/tr.h"
#include "bitext/comments.h"
#include "gui/accessible.h"
#include "gui/action_menus.h"
#include "gui/native.h"
#include "gui/welcome.h"
#include "gui/window_prompts.h"
#include "gui/wx_text.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

class FileDrop : public wxFileDropTarget {
public:
    explicit FileDrop(MainFrame& frame) : frame_(frame) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::filesystem::path> files;
        for (const wxString& name : names) files.push_back(path_from_wx(name));
        frame_.open_files(files);
        return true;
    }

private:
    MainFrame& frame_;
};

// The window may not stand still for longer; commands wait without it (see Patience).
constexpr std::chrono::milliseconds longest_wait{20};
constexpr std::chrono::seconds longest_wait_at_the_end{5};

// Panes give way in a narrow window: the texts need the room.
constexpr double most_of_list = 0.22;
constexpr double most_of_side = 0.4;
constexpr int narrow_window = 1040;

// Beside panes and texts the list has no room in a narrow window; the command shows it all the same.
bool has_room_for_list(const wxWindow& frame, const Splitter& side) {
    return !side.IsSplit() || frame.GetClientSize().x >= frame.FromDIP(narrow_window);
}

}  // namespace

MainFrame::MainFrame(const std::filesystem::path& archive, Settings settings, OpenArchive::Access access)
    : wxFrame(nullptr, wxID_ANY, "Stykovka"),
      settings_(std::move(settings)),
      keys_(settings_.keys),
      archive_(archive, who_works(settings_), access),
      window_prompts_(
          std::make_unique<WindowPrompts>(*this, [this](const std::string& sentence) { status_->say(sentence); })),
      prompts_(window_prompts_.get()),
      arrangement_(arrangement_of(settings_.window.arrangement).value_or(Arrangement::align)),
      palette_(palette_of(settings_.theme)),
      patience_(
          {[this] { return (session_ == nullptr || session_->can_store()) && is_free(archive_.archive().database()); },
           [this] {
               status_->say(tr("Another program is writing to the archive; the command waits until it is done."));
           },
           [this] {
               show_error(Error(ErrorKind::conflict, ErrorSubject::archive,
                                tr("Another program has been writing to the archive for a minute, so the command "
                                   "was not run. What you typed stays in its segment; try again later.")));
           }}),
      background_(
          archive, who_works(settings_), access,
          [this](const Error& error) { show_error(error), works_.incoming.done(); },
          [this](const Error& error) { show_remark(error); }) {
    wait_at_most(archive_.archive().database(), longest_wait);
    SetName("Stykovka");
    SetMenuBar(make_menu_bar(keys_));
    error_bar_ = new wxInfoBar(this);
    list_splitter_ = new Splitter(this);
    // First: Tab goes in the order in which they were made.
    list_ = new ReleasePane(list_splitter_, settings_.window.order,
                            {[this](std::int64_t id) { open_release(id); },
                             [this](std::int64_t id) { open_release(id, [this] { releases().SetFocus(); }); },
                             [this] {
                                 if (session_ != nullptr) enter_text();
                             },
                             [this](std::int64_t release, std::int64_t other_one) {
                                 guarded([&] { works_.pairing.exchange(release, other_one); });
                             },
                             [this](const wxPoint& place) { show_menu(Menu::release, place); }});
    side_splitter_ = new Splitter(list_splitter_);
    wxWindow* centre = make_centre(side_splitter_);
    wxWindow* side = make_side(side_splitter_);
    status_ = new StatusLine(this, {[this] { works_.incoming.stop(); }, [this] { run("go.next-unconfirmed"); },
                                    [this] { show_pane(Pane::findings); }});
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(error_bar_, 0, wxEXPAND);
    sizer->Add(list_splitter_, 1, wxEXPAND);
    sizer->Add(status_, 0, wxEXPAND);
    SetSizer(sizer);
    SetMinSize(FromDIP(wxSize(640, 400)));
    SetSize(FromDIP(wxSize(settings_.window.width, settings_.window.height)));
    if (settings_.window.maximised) Maximize();
    Layout();
    list_splitter_->keep(Splitter::Keeps::first, FromDIP(settings_.window.list_width), most_of_list);
    list_splitter_->open(list_, side_splitter_);
    side_splitter_->keep(Splitter::Keeps::second, FromDIP(settings_.window.side_width), most_of_side);
    side_splitter_->open(centre, side);
    typing_ = std::make_unique<Typing>(canvas_->editor(), [this](const std::function<void()>& step) { guarded(step); });
    bind_events();
    dress();
    releases().show(archive_.releases().list(), std::nullopt);
    works_.pairing.look_through();
    show_session();
    arrange_as(arrangement_);
    name_controls(*this);
    welcome_->SetFocus();  // until a release is open
    background_.index_soon();
    if (archive_.archive().is_read_only())
        status_->say(tr("This archive can only be read: its file or its folder is protected. Nothing can be changed."));
    works_.backups.begin();
}

MainFrame::~MainFrame() { canvas_->show(nullptr); }

// What the release is, and how one works on it.
wxSizer* MainFrame::make_head(wxWindow* parent) {
    const long ellipsis = wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE;
    heading_ = new wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, ellipsis);
    heading_->SetFont(GetFont().Bold());
    heading_->SetName(to_wx(tr("Title of the release")));
    subheading_ = new wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, ellipsis);
    subheading_->SetName(to_wx(tr("Number and state of the release")));
    switch_ = new ArrangementSwitch(parent, [this](std::string_view id) { run(id); });
    switch_->name_keys(keys_);
    auto* second_line = new wxBoxSizer(wxHORIZONTAL);
    second_line->Add(subheading_, 1, wxALIGN_CENTRE_VERTICAL);
    second_line->Add(switch_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(10));
    auto* head = new wxBoxSizer(wxVERTICAL);
    head->Add(heading_, 0, wxEXPAND);
    head->Add(second_line, 0, wxEXPAND);
    return head;
}

wxWindow* MainFrame::make_centre(wxWindow* parent) {
    auto* centre = new wxPanel(parent);
    welcome_ = new Welcome(centre, [this](std::string_view id) { run(id); });
    auto* panel = new wxPanel(centre);
    release_panel_ = panel;
    find_bar_ = new FindBar(
        panel, {[this] { works_.find.ask(); }, [this](std::size_t hit) { works_.find.go(hit); },
                [this](int direction) { works_.find.step(direction); }, [this] { works_.find.replace_one(); },
                [this] { works_.find.replace_all(); }, [this] { works_.find.close(); }});
    find_bar_->Hide();
    canvas_ = new BitextCanvas(panel, {[this](const Cursor& cursor) { go(cursor); }, [this] { typed(); },
                                       [this](const wxPoint& place) {
                                           if (session_ == nullptr) return;
                                           const bool unknown =
                                               canvas_->text_has_focus() && canvas_->editor().unknown_at_caret();
                                           unknown ? run("spelling.suggest") : show_menu(Menu::bead, place);
                                       },
                                       [this] {
                                           status_->say(
                                               tr("This is too long for a segment, so nothing was pasted; "
                                                  "a whole text comes in as a new release."));
                                       }});
    auto* inner = new wxBoxSizer(wxVERTICAL);
    inner->Add(make_head(panel), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(10));
    inner->AddSpacer(FromDIP(6));
    inner->Add(find_bar_, 0, wxEXPAND);
    inner->Add(canvas_, 1, wxEXPAND);
    panel->SetSizer(inner);
    // In a narrow window the title needs the room.
    panel->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        switch_->Show(event.GetSize().x >= FromDIP(400));
        event.Skip();
    });
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(welcome_, 1, wxEXPAND);
    outer->Add(panel, 1, wxEXPAND);
    centre->SetSizer(outer);
    return centre;
}

wxWindow* MainFrame::make_side(wxWindow* parent) {
    SidePanes::Events events;
    events.use_match = [this](std::size_t match) { guarded([this, match] { works_.matches.use(match); }); };
    events.go_to_finding = [this](const Finding& finding) {
        go({finding.bead, finding.side, finding.segment, finding.span.begin});
    };
    events.go = [this](const Cursor& cursor) { go(cursor); };
    events.go_to_comment = [this](std::size_t comment) {
        const auto comments = comments_of(session_->document());
        if (comment < comments.size()) go({comments[comment].bead, Side::target, 0, 0});
    };
    events.go_to_word = [this](std::size_t word) { works_.words.go(word); };
    events.use_term = [this](std::size_t term) { guarded([this, term] { works_.terms.insert(term); }); };
    events.concordance = {[this] { guarded([this] { works_.concordance.ask(); }); },
                          [this](std::optional<std::size_t> rendering) { works_.concordance.narrow(rendering); },
                          [this](std::size_t place) { works_.concordance.open_release(place); },
                          [this] { session_ == nullptr ? releases().SetFocus() : canvas_->focus_text(); }};
    events.review = {[this] { guarded([this] { works_.review.ask(); }); },
                     [this](std::size_t entry) { works_.review.select(entry); },
                     [this](std::optional<std::size_t> way) { works_.review.narrow(way); },
                     [this](std::size_t place) { works_.review.go(place); },
                     [this](std::string_view id) { run(id); },
                     [this] { session_ == nullptr ? releases().SetFocus() : canvas_->focus_text(); }};
    events.shown = [this] { show_reading(), works_.words.list_if_seen(); };
    side_ = new SidePanes(parent, std::move(events));
    side_->keep_share(settings_.window.side_share);
    for (const std::string* name : {&settings_.window.above, &settings_.window.below})
        if (const auto pane = pane_of(*name)) side_->choose(*pane);
    return side_;
}

void MainFrame::bind_events() {
    for (const Action& action : actions()) {
        const std::string_view id = action.id;
        Bind(
            wxEVT_MENU, [this, id](wxCommandEvent&) { run(id); }, *command_of(id));
    }
    Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        refresh_menus(*GetMenuBar(), context(), {arrangement_, palette_.dark, list_splitter_->IsSplit()}, keys_);
        event.Skip();
    });
    Bind(wxEVT_MENU_HIGHLIGHT, [this](wxMenuEvent& event) {
        const Action* action = action_of(event.GetMenuId());
        status_->hint(action == nullptr ? "" : tr(action->help));
    });
    Bind(wxEVT_MENU_CLOSE, [this](wxMenuEvent& event) { status_->hint({}), event.Skip(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        show_list(settings_.window.list && has_room_for_list(*this, *side_splitter_));
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive() && !IsBeingDeleted()) guarded([this] { refresh_from_archive(); });
        event.Skip();
    });
    SetDropTarget(new FileDrop(*this));
}

wxFont MainFrame::font(int points) const {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    if (points > 0) font.SetPointSize(points);
    return font;
}

void MainFrame::dress() {
    palette_ = palette_of(settings_.theme);
    dress_controls(settings_.theme, palette_);
    canvas_->dress(palette_, font(settings_.font_size.grid));
    releases().dress(palette_, font(settings_.font_size.list));
    side_->dress(palette_, font(settings_.font_size.side));
    find_bar_->dress(palette_, font(0));
    dress_dialogs_over(*this, palette_);
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(status_), welcome_, release_panel_,
                           static_cast<wxWindow*>(list_), static_cast<wxWindow*>(list_splitter_),
                           static_cast<wxWindow*>(side_splitter_), welcome_->GetParent()}) {
        each->SetBackgroundColour(each == welcome_ || each == release_panel_ ? palette_.paper : palette_.desk);
        each->SetForegroundColour(palette_.ink);
        for (wxWindow* child : each->GetChildren())
            if (auto* text = dynamic_cast<wxStaticText*>(child)) text->SetForegroundColour(palette_.ink);
    }
    subheading_->SetForegroundColour(palette_.muted);
    Refresh();
}

void MainFrame::arrange_as(Arrangement arrangement) {
    show_arrangement(arrangement);
    const bool with_side = arrangement != Arrangement::align && session_ != nullptr;
    if (with_side) side_splitter_->open(welcome_->GetParent(), side_);
    if (!with_side && side_splitter_->IsSplit()) side_splitter_->Unsplit(side_);
    show_list(settings_.window.list && has_room_for_list(*this, *side_splitter_));
    side_->arrange(arrangement);
    if (session_ != nullptr) enter_text();
}

void MainFrame::show_arrangement(Arrangement arrangement) {
    arrangement_ = arrangement;
    switch_->show(arrangement);
}

void MainFrame::show_list(bool wanted) {
    if (wanted) return list_splitter_->open(list_, side_splitter_);
    if (!list_splitter_->IsSplit()) return;
    if (list_->IsDescendant(FindFocus())) enter_text();
    list_splitter_->Unsplit(list_);
}

void MainFrame::enter_text() {
    show_reading();
    works_.words.list_if_seen();
    arrangement_ == Arrangement::translate ? canvas_->focus_text() : canvas_->SetFocus();
}

void MainFrame::show_pane(Pane pane) {
    if (session_ == nullptr && !is_about_archive(pane)) return;
    side_splitter_->open(welcome_->GetParent(), side_);
    side_->show(pane, session_ == nullptr);
    show_reading();
    works_.words.list_if_seen();
}

void MainFrame::remember_places() {
    settings_.window.maximised = IsMaximized();
    if (!IsMaximized()) {
        settings_.window.width = ToDIP(GetSize()).x;
        settings_.window.height = ToDIP(GetSize()).y;
    }
    settings_.window.order = list_->chosen_order();
    settings_.window.list_width = ToDIP(list_splitter_->kept_width());
    settings_.window.side_width = ToDIP(side_splitter_->kept_width());
    settings_.window.side_share = side_->kept_share();
    settings_.window.above = side_->above() ? name_of(*side_->above()) : std::string_view();
    settings_.window.below = side_->below() ? name_of(*side_->below()) : std::string_view();
    settings_.window.arrangement = name_of(arrangement_);
}

void MainFrame::close(wxCloseEvent& event) {
    wait_at_most(archive_.archive().database(), longest_wait_at_the_end);
    // A large change is on its way; nobody has to look on while it arrives.
    if (session_ != nullptr && session_->is_storing()) {
        Hide();
        background_.finish_storing();
    }
    guarded([this] { typing_->commit(); });
    // What was typed is nowhere else yet.
    if (event.CanVeto() && typing_->is_pending() && !is_free(archive_.archive().database())) {
        wait_at_most(archive_.archive().database(), longest_wait);
        Show();
        return event.Veto();
    }
    remember_places();
    settings_.keys = keys_.changes();
    guarded([this] { save_settings(settings_, settings_file()); });
    canvas_->show(nullptr);
    Hide();
    guarded([this] { works_.backups.make_at_end(); });
    event.Skip();
}

}  // namespace stykovka
