// The window: commands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <wx/aboutdlg.h>
#include <wx/infobar.h>
#include <wx/menu.h>
#include <wx/srchctrl.h>

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "gui/action_menus.h"
#include "gui/key_list.h"
#include "gui/key_match.h"
#include "gui/main_frame.h"
#include "gui/native.h"
#include "gui/release_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {

void MainFrame::run(std::string_view id) {
    guarded([this, id] {
        CellEditor& editor = canvas_->editor();
        if (id == "edit.undo" && editor.is_changed() && editor.CanUndo()) return editor.Undo();
        if (id == "edit.redo" && editor.CanRedo()) return editor.Redo();
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
        run_action(id, now);
        if (in_text && session_ != nullptr) canvas_->focus_text();
        show_counts();
    });
}

// What only a window can do. Rows that are not here work on the session.
bool MainFrame::run_in_window(std::string_view id) {
    using Run = void (*)(MainFrame&);
    static constexpr std::array<std::pair<std::string_view, Run>, 28> table{{
        {"release.open-files", [](MainFrame& frame) { frame.choose_files(); }},
        {"release.paste-source", [](MainFrame& frame) { frame.paste_source(); }},
        {"release.open-sample", [](MainFrame& frame) { frame.open_sample(); }},
        {"release.properties", [](MainFrame& frame) { frame.edit_properties(); }},
        {"release.realign", [](MainFrame& frame) { frame.realign(); }},
        {"memory.import", [](MainFrame& frame) { frame.import_memory_file(); }},
        {"memory.export", [](MainFrame& frame) { frame.export_tmx(); }},
        {"app.quit", [](MainFrame& frame) { frame.Close(); }},
        {"edit.source",
         [](MainFrame& frame) {
             if (frame.session_ == nullptr) return;
             const Cursor cursor = frame.session_->cursor();
             frame.go({cursor.bead, other(cursor.side), 0, 0});
             frame.canvas_->focus_text();
         }},
        {"view.align", [](MainFrame& frame) { frame.arrange_as(Arrangement::align); }},
        {"view.translate", [](MainFrame& frame) { frame.arrange_as(Arrangement::translate); }},
        {"view.review", [](MainFrame& frame) { frame.arrange_as(Arrangement::review); }},
        {"view.next-pane", [](MainFrame& frame) { frame.next_pane(); }},
        {"view.larger", [](MainFrame& frame) { frame.change_font_size(frame.font().GetPointSize() + 1); }},
        {"view.smaller", [](MainFrame& frame) { frame.change_font_size(frame.font().GetPointSize() - 1); }},
        {"view.usual-size", [](MainFrame& frame) { frame.change_font_size(0); }},
        {"view.theme", [](MainFrame& frame) { frame.toggle_theme(); }},
        {"view.language", [](MainFrame& frame) { frame.toggle_language(); }},
        {"spelling.suggest", [](MainFrame& frame) { frame.suggest(); }},
        {"spelling.accept-word", [](MainFrame& frame) { frame.accept_word(); }},
        {"review.check",
         [](MainFrame& frame) {
             frame.arrange_as(Arrangement::review);
             frame.ask_for_findings();
         }},
        {"match.use-1", [](MainFrame& frame) { frame.use_match(0); }},
        {"match.use-2", [](MainFrame& frame) { frame.use_match(1); }},
        {"match.use-3", [](MainFrame& frame) { frame.use_match(2); }},
        {"match.use-4", [](MainFrame& frame) { frame.use_match(3); }},
        {"match.use-5", [](MainFrame& frame) { frame.use_match(4); }},
        {"help.keys", [](MainFrame& frame) { show_keys(frame); }},
        {"help.about", [](MainFrame& frame) { frame.show_about(); }},
    }};
    const auto row = std::find_if(table.begin(), table.end(), [id](const auto& each) { return each.first == id; });
    if (row == table.end()) return false;
    row->second(*this);
    return true;
}

void MainFrame::on_key(wxKeyEvent& event) {
    wxWindow* focus = FindFocus();
    const bool in_search = focus != nullptr && (focus == search_ || focus->GetParent() == search_);
    const KeyCombination key = key_of(event);
    const bool is_function_key = key.key >= WXK_F1 && key.key <= WXK_F24;
    // The keys of the search field are its own.
    if (in_search && !key.alt && !is_function_key) return event.Skip();
    const Action* action = action_for(key, focus == canvas_);
    if (action == nullptr) return event.Skip();
    run(action->id);
}

void MainFrame::show_bead_menu(const wxPoint& place) {
    if (session_ == nullptr) return;
    if (canvas_->text_has_focus() && canvas_->editor().unknown_at_caret()) return run("spelling.suggest");
    const std::unique_ptr<wxMenu> menu(make_bead_menu());
    for (wxMenuItem* item : menu->GetMenuItems())
        if (const Action* action = action_of(item->GetId()))
            item->Enable(action->enabled == nullptr || action->enabled(context()));
    PopupMenu(menu.get(), place == wxDefaultPosition ? wxDefaultPosition : ScreenToClient(place));
}

void MainFrame::use_match(std::size_t number) {
    if (session_ == nullptr || number >= matches_->matches().size()) return;
    if (!session_->may_change_text()) return status_->say(tr("This release is published: its wording stays."));
    const std::string text = matches_->matches()[number].unit.variants.target.content.text;
    if (session_->cursor().side == Side::source) go({session_->cursor().bead, Side::target, 0, 0});
    canvas_->editor().put_all(text);
    canvas_->focus_text();
}

void MainFrame::suggest() {
    const auto word = canvas_->editor().unknown_at_caret();
    if (session_ == nullptr || !word) return status_->say(tr("The word at the caret is known."));
    const Language language = session_->release().languages[session_->cursor().side];
    background_.suggest(word->word, language, [this, word = *word](std::vector<std::string> suggestions) {
        const auto now = canvas_->editor().unknown_at_caret();
        if (now && now->word == word.word) offer(*now, suggestions);
    });
}

void MainFrame::offer(const UnknownWord& word, const std::vector<std::string>& suggestions) {
    wxMenu menu;
    constexpr int first = wxID_HIGHEST + 1;
    for (std::size_t i = 0; i < suggestions.size(); ++i)
        menu.Append(first + static_cast<int>(i), to_wx(suggestions[i]));
    if (suggestions.empty()) menu.Append(first, to_wx(tr("No suggestions")))->Enable(false);
    menu.AppendSeparator();
    menu.Append(*command_of("spelling.accept-word"), to_wx(tr(find_action("spelling.accept-word")->label)));
    CellEditor& editor = canvas_->editor();
    const wxPoint place =
        editor.PointFromPosition(static_cast<int>(word.span.begin)) + wxPoint(0, editor.TextHeight(0));
    const int chosen = editor.GetPopupMenuSelectionFromUser(menu, place);
    if (chosen == *command_of("spelling.accept-word")) return run("spelling.accept-word");
    if (chosen >= first && chosen < first + static_cast<int>(suggestions.size()))
        editor.put(word.span, suggestions[static_cast<std::size_t>(chosen - first)]);
}

void MainFrame::accept_word() {
    const auto word = canvas_->editor().unknown_at_caret();
    if (session_ == nullptr || !word) return status_->say(tr("The word at the caret is known."));
    const Language language = session_->release().languages[session_->cursor().side];
    const auto model = prompts_->text(
        fmt::format(fmt::runtime(tr("“{word}” is accepted. A known word with the same endings (may be empty):")),
                    fmt::arg("word", word->word)),
        "");
    if (!model) return;
    background_.accept_word(word->word, *model, language, [this](const std::vector<std::string>& forms) {
        status_->say(fmt::format(fmt::runtime(tr("Accepted: {forms}.")), fmt::arg("forms", fmt::join(forms, ", "))));
        ask_for_spelling();
        ask_for_findings();
    });
}

void MainFrame::next_pane() {
    std::vector<wxWindow*> panes{releases_, canvas_, &canvas_->editor()};
    if (matches_->IsShownOnScreen()) panes.push_back(matches_);
    if (findings_->IsShownOnScreen()) panes.push_back(findings_);
    if (session_ == nullptr) panes = {releases_, welcome_};
    const auto here = std::find(panes.begin(), panes.end(), FindFocus());
    const auto next = here == panes.end() || here + 1 == panes.end() ? panes.begin() : here + 1;
    (*next)->SetFocus();
}

void MainFrame::change_font_size(int points) {
    settings_.font_size = points == 0 ? 0 : std::clamp(points, 6, 40);
    dress();
}

void MainFrame::toggle_theme() {
    settings_.theme = palette_.dark ? Theme::light : Theme::dark;
    prefer_dark(settings_.theme);
    dress();
}

void MainFrame::toggle_language() {
    settings_.interface_language = interface_language() == "ru" ? "en" : "ru";
    save_settings(settings_, settings_file());
    status_->say(tr("The language changes when the program starts next."));
}

void MainFrame::edit_properties() {
    if (session_ == nullptr) return;
    typing_->commit();
    if (const auto changed = ask_for_release(*this, session_->release())) {
        session_->set_release(*changed);
        canvas_->show(session_.get());
    }
}

void MainFrame::show_about() {
    wxAboutDialogInfo about;
    about.SetName("Stykovka");
    about.SetVersion(STYKOVKA_VERSION);
    about.SetDescription(to_wx(tr("Aligns Russian releases with their English translations and remembers the pairs.")));
    about.SetLicence("GPL-3.0-or-later");
    wxAboutBox(about, this);
}

}  // namespace stykovka
