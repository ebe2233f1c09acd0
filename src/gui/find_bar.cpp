// The fields above the grid with which texts are found and replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/find_bar.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// Long enough for the next letter to come first.
constexpr int pause_in_milliseconds = 150;

}  // namespace

FindBar::FindBar(wxWindow* parent, Events events) : wxPanel(parent), events_(std::move(events)) {
    SetName(to_wx(tr("Find and replace")));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_find_row(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    replace_row_ = make_replace_row();
    sizer->Add(replace_row_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    summary_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    sizer->Add(summary_, 0, wxEXPAND | wxALL, FromDIP(8));
    hits_ = new TextCards(this, to_wx(tr("Places found")), {events_.go, events_.go});
    hits_->SetMinSize(FromDIP(wxSize(-1, 170)));
    hits_->Hide();
    sizer->Add(hits_, 1, wxEXPAND);
    SetSizer(sizer);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { events_.changed(); });
    Bind(wxEVT_CHAR_HOOK, &FindBar::on_key, this);
}

wxSizer* FindBar::make_find_row() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](wxWindow* child) { row->Add(child, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8)); };
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(240, -1)), wxTE_PROCESS_ENTER);
    text_->SetName(to_wx(tr("Find")));
    text_->SetHint(to_wx(tr("Find")));
    add(text_);
    const auto add_check = [&](const char* label) {
        auto* box = new wxCheckBox(this, wxID_ANY, to_wx(label));
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { ask_soon(); });
        add(box);
        return box;
    };
    case_ = add_check(tr("Letter &case"));
    words_ = add_check(tr("Whole &words"));
    expression_ = add_check(tr("&Regular expression"));
    const auto add_choice = [&](const char* name, std::initializer_list<const char*> choices) {
        auto* choice = new wxChoice(this, wxID_ANY);
        choice->SetName(to_wx(name));
        for (const char* each : choices) choice->Append(to_wx(each));
        choice->SetSelection(0);
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ask_soon(); });
        add(choice);
        return choice;
    };
    scope_ = add_choice(tr("Where"),
                        {tr("in this release"), tr("in all drafts"), tr("in all releases"), tr("in the memory")});
    side_ = add_choice(tr("Side"), {tr("both sides"), tr("Russian"), tr("English")});
    auto* close = new wxButton(this, wxID_ANY, to_wx(tr("Close")), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { events_.close(); });
    add(close);
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { ask_soon(); });
    text_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { events_.step(1); });
    return row;
}

wxSizer* FindBar::make_replace_row() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](wxWindow* child) { row->Add(child, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8)); };
    replacement_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(240, -1)), wxTE_PROCESS_ENTER);
    replacement_->SetName(to_wx(tr("Replace by")));
    replacement_->SetHint(to_wx(tr("Replace by")));
    replacement_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { ask_soon(); });
    replacement_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { events_.replace_one(); });
    add(replacement_);
    const auto add_button = [&](const char* label, const std::function<void()>& run) {
        auto* button = new wxButton(this, wxID_ANY, to_wx(label));
        button->Bind(wxEVT_BUTTON, [run](wxCommandEvent&) { run(); });
        add(button);
    };
    add_button(tr("Re&place"), events_.replace_one);
    add_button(tr("Replace &all"), events_.replace_all);
    return row;
}

TextQuery FindBar::query() const {
    TextQuery query{from_wx(text_->GetValue()), expression_->GetValue(), case_->GetValue(), words_->GetValue(), {}};
    if (side_->GetSelection() > 0) query.side = side_->GetSelection() == 1 ? Side::source : Side::target;
    return query;
}

std::string FindBar::replacement() const { return replaces_ ? from_wx(replacement_->GetValue()) : std::string(); }

FindScope FindBar::scope() const { return static_cast<FindScope>(scope_->GetSelection()); }

void FindBar::open(const std::string& text, bool with_replacement) {
    replaces_ = with_replacement;
    replace_row_->ShowItems(with_replacement);
    Show();
    if (!text.empty()) text_->ChangeValue(to_wx(text));
    GetParent()->Layout();
    Layout();
    text_->SetFocus();
    text_->SelectAll();
    ask_soon();
}

void FindBar::set_query(const TextQuery& query, const std::string& replacement, FindScope scope) {
    text_->ChangeValue(to_wx(query.text));
    replacement_->ChangeValue(to_wx(replacement));
    expression_->SetValue(query.is_expression);
    case_->SetValue(query.match_case);
    words_->SetValue(query.whole_words);
    side_->SetSelection(!query.side ? 0 : *query.side == Side::source ? 1 : 2);
    scope_->SetSelection(static_cast<int>(scope));
    timer_.Stop();
    events_.changed();
}

void FindBar::show(std::vector<TextCard> cards, const std::string& summary) {
    hits_->show(std::move(cards));
    summary_->SetLabelText(to_wx(summary));
    // Nothing is looked for yet: the grid keeps the room.
    if (hits_->IsShown() == !summary.empty()) return;
    hits_->Show(!summary.empty());
    GetParent()->Layout();
}

void FindBar::select(std::size_t hit) {
    if (hit >= hits_->cards().size()) return;
    hits_->SetSelection(static_cast<int>(hit));
    if (!hits_->IsRowVisible(hit)) hits_->ScrollToRow(hit);
}

std::string FindBar::summary() const { return from_wx(summary_->GetLabelText()); }

void FindBar::dress(const Palette& palette, const wxFont& font) {
    SetBackgroundColour(palette.desk);
    SetForegroundColour(palette.ink);
    for (wxWindow* child : GetChildren())
        if (dynamic_cast<wxStaticText*>(child) != nullptr || dynamic_cast<wxCheckBox*>(child) != nullptr)
            child->SetForegroundColour(palette.ink);
    hits_->dress(palette, font);
}

void FindBar::ask_soon() { timer_.StartOnce(pause_in_milliseconds); }

void FindBar::on_key(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE) return events_.close();
    event.Skip();
}

}  // namespace stykovka
