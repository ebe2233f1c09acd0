// The window: commands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <wx/infobar.h>
#include <wx/menu.h>
#include <wx/srchctrl.h>
#include <wx/textentry.h>

#include <algorithm>
#include <chrono>

#include "base/tr.h"
#include "gui/action_menus.h"
#include "gui/key_match.h"
#include "gui/main_frame.h"
#include "gui/wx_text.h"
#include "sqlite/waiting.h"

namespace stykovka {

namespace {

// Ways through the document write only what was typed; what is only seen writes nothing.
bool may_write(const Action& action, const Typing& typing) {
    if (action.menu == Menu::view || action.menu == Menu::help || action.id == "app.quit") return false;
    return action.menu != Menu::go || typing.is_pending();
}

}  // namespace

void MainFrame::run(std::string_view id) {
    const Action* action = find_action(id);
    if (action == nullptr) return;
    if (!may_write(*action, *typing_)) return run_now(action->id);
    patience_.run([this, row = action->id] { run_now(row); });
}

void MainFrame::run_now(std::string_view id) {
    guarded([this, id] {
        // The archive was free just now; a job of our own that was quicker is soon done.
        const WaitLonger longer(archive_.archive().database(), std::chrono::seconds(1));
        CellEditor& editor = canvas_->editor();
        if (take_back_in_window(id)) return;
        error_bar_->Dismiss();
        if (run_in_window(id)) return;
        const bool in_text = canvas_->text_has_focus();
        const std::uint32_t caret = editor.caret();
        typing_->commit();
        ActionContext now = context();
        if (session_ != nullptr) {
            const Cursor& cursor = session_->cursor();
            session_->move_to({cursor.bead, cursor.side, cursor.segment, caret});
        }
        if (id == "bead.confirm-next" || id == "bead.accept") works_.findings.watch_confirmed();
        run_action(id, now);
        if (in_text && session_ != nullptr) canvas_->focus_text();
        show_counts();
    });
}

// What was typed and not committed is taken back key by key, a replacement in many releases as a whole.
bool MainFrame::take_back_in_window(std::string_view id) {
    CellEditor& editor = canvas_->editor();
    if (id == "edit.undo" && editor.is_changed() && editor.CanUndo()) return editor.Undo(), true;
    if (id == "edit.redo" && editor.CanRedo()) return editor.Redo(), true;
    return id == "edit.undo" && (works_.find.undo() || works_.review.undo());
}

void MainFrame::on_key(wxKeyEvent& event) {
    wxWindow* focus = FindFocus();
    const KeyCombination key = key_of(event);
    const bool is_function_key = key.key >= WXK_F1 && key.key <= WXK_F24;
    const bool in_field = list_->is_search(focus) || dynamic_cast<wxTextEntry*>(focus) != nullptr;
    // The keys of a text field are its own.
    if (in_field && !key.alt && !is_function_key && focus != &canvas_->editor()) return event.Skip();
    const Action* action = action_for(key, focus == canvas_, keys_);
    if (action == nullptr) return event.Skip();
    run(action->id);
}

void MainFrame::show_menu(Menu rows, const wxPoint& place) {
    const std::unique_ptr<wxMenu> menu(make_menu(rows, keys_));
    for (wxMenuItem* item : menu->GetMenuItems())
        if (const Action* action = action_of(item->GetId()))
            item->Enable(action->enabled == nullptr || action->enabled(context()));
    PopupMenu(menu.get(), place == wxDefaultPosition ? wxDefaultPosition : ScreenToClient(place));
}

bool MainFrame::open_place(const Occurrence& place, Side side) {
    if (place.release_id == 0 || !archive_.releases().summary(place.release_id)) return false;
    const auto& segments = place.segments[side].empty() ? place.segments[other(side)] : place.segments[side];
    const auto show = [this, segment = segments.empty() ? SegmentId::none : segments.front()] {
        if (const auto found = find_segment(session_->document(), segment)) go(*found);
    };
    session_ == nullptr || session_->id() != place.release_id ? open_release(place.release_id, show) : show();
    return true;
}

void MainFrame::next_pane() {
    std::vector<wxWindow*> panes{canvas_, &canvas_->editor()};
    for (wxWindow* list : side_->shown_lists()) panes.push_back(list);
    if (find_bar_->IsShown()) panes.push_back(&find_bar_->hits());
    if (session_ == nullptr) {
        panes = {welcome_};
        if (side_splitter_->IsSplit()) panes.push_back(side_->shown_lists().front());
    }
    if (list_splitter_->IsSplit()) panes.insert(panes.begin(), &releases());
    // A pane with fields has the focus when one of them has it.
    const auto here = std::find_if(panes.begin(), panes.end(), [focus = FindFocus()](const wxWindow* pane) {
        return focus != nullptr && (focus == pane || (focus->GetParent() == pane && pane->AcceptsFocusRecursively() &&
                                                      dynamic_cast<const wxPanel*>(pane) != nullptr));
    });
    const auto next = here == panes.end() || here + 1 == panes.end() ? panes.begin() : here + 1;
    (*next)->SetFocus();
}

void MainFrame::toggle_list() {
    settings_.window.list = !list_splitter_->IsSplit();
    show_list(settings_.window.list);
    if (settings_.window.list) releases().SetFocus();
}

// Of the part of the window that has the focus.
int& MainFrame::font_size_here() {
    wxWindow* const focus = FindFocus();
    const auto is_in = [focus](const wxWindow* part) { return part == focus || part->IsDescendant(focus); };
    if (focus != nullptr && is_in(side_)) return settings_.font_size.side;
    if (focus != nullptr && is_in(list_)) return settings_.font_size.list;
    return settings_.font_size.grid;
}

// By so many points; 0 leads back to the size of the system.
void MainFrame::change_font_size(int by) {
    int& points = font_size_here();
    points = by == 0 ? 0 : std::clamp(font(points).GetPointSize() + by, 6, 40);
    dress();
}

void MainFrame::toggle_theme() {
    settings_.theme = palette_.dark ? Theme::light : Theme::dark;
    dress();
}

void MainFrame::toggle_language() {
    settings_.interface_language = interface_language() == "ru" ? "en" : "ru";
    save_settings(settings_, settings_file());
    status_->say(tr("The language changes when the program starts next."));
}

void MainFrame::set_keys(KeyTable keys) {
    keys_ = std::move(keys);
    switch_->name_keys(keys_);
    settings_.keys = keys_.changes();
    wxMenuBar* old = GetMenuBar();
    SetMenuBar(make_menu_bar(keys_));
    delete old;
    guarded([this] { save_settings(settings_, settings_file()); });
}

}  // namespace stykovka
