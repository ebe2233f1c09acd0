// The pane in which the concordance is asked and answers.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/concordance_pane.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// Long enough for the next letter to come first.
constexpr int pause_in_milliseconds = 250;
// Lines of the list of renderings that are seen at once.
constexpr int most_lines = 5;

std::string words_before_a_question() {
    return tr(
        "Write words above, or select them in a text and look them up by the command “Concordance”: where they stand "
        "in all that was written, and what they became.");
}

}  // namespace

ConcordancePane::ConcordancePane(wxWindow* parent, Events events) : wxPanel(parent), events_(std::move(events)) {
    SetName(to_wx(tr("Concordance")));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_question(), 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(8));
    summary_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    summary_->SetName(to_wx(tr("How many places there are")));
    sizer->Add(summary_, 0, wxEXPAND | wxALL, FromDIP(8));
    renderings_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr,
                                wxLB_SINGLE | wxLB_NEEDED_SB | wxBORDER_NONE);
    renderings_->SetName(to_wx(tr("Renderings")));
    renderings_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0) choose_rendering(static_cast<std::size_t>(event.GetSelection()));
    });
    sizer->Add(renderings_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
    places_ = new TextCards(this, to_wx(tr("Places")), {{}, events_.open});
    places_->say_when_empty(words_before_a_question());
    sizer->Add(places_, 1, wxEXPAND);
    SetSizer(sizer);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { events_.changed(); });
    Bind(wxEVT_CHAR_HOOK,
         [this](wxKeyEvent& event) { event.GetKeyCode() == WXK_ESCAPE ? events_.leave() : event.Skip(); });
    show_renderings({});
}

wxSizer* ConcordancePane::make_question() {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    text_->SetName(to_wx(tr("Words to look for")));
    text_->SetHint(to_wx(tr("Words in any of their forms")));
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { ask_soon(); });
    text_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { timer_.Stop(), events_.changed(); });
    rows->Add(text_, 0, wxEXPAND);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    side_ = new wxChoice(this, wxID_ANY);
    side_->SetName(to_wx(tr("Side")));
    for (const char* each : {tr("both sides"), tr("Russian"), tr("English")}) side_->Append(to_wx(each));
    side_->SetSelection(0);
    side_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { ask_soon(); });
    row->Add(side_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8));
    exact_ = new wxCheckBox(this, wxID_ANY, to_wx(tr("E&xactly as typed")));
    exact_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { ask_soon(); });
    row->Add(exact_, 0, wxALIGN_CENTRE_VERTICAL);
    rows->Add(row, 0, wxEXPAND | wxTOP, FromDIP(6));
    return rows;
}

ConcordancePane::Question ConcordancePane::question() const {
    Question question{from_wx(text_->GetValue()), exact_->GetValue(), {}};
    if (side_->GetSelection() > 0) question.side = side_->GetSelection() == 1 ? Side::source : Side::target;
    return question;
}

void ConcordancePane::ask(const Question& question) {
    text_->ChangeValue(to_wx(question.text));
    exact_->SetValue(question.exact);
    side_->SetSelection(!question.side ? 0 : *question.side == Side::source ? 1 : 2);
    timer_.Stop();
    events_.changed();
}

void ConcordancePane::focus_field() {
    text_->SetFocus();
    text_->SelectAll();
}

void ConcordancePane::show_renderings(const std::vector<std::string>& renderings) {
    wxArrayString lines;
    for (const std::string& each : renderings) lines.Add(to_wx(each));
    renderings_->Set(lines);
    renderings_->Show(!renderings.empty());
    if (!renderings.empty()) renderings_->SetSelection(0);
    const int lines_seen = std::min(most_lines, static_cast<int>(renderings.size()));
    renderings_->SetMinSize({-1, lines_seen * (renderings_->GetCharHeight() + FromDIP(6)) + FromDIP(4)});
    Layout();
}

void ConcordancePane::show(std::vector<TextCard> places, const std::string& summary) {
    places_->SetSelection(wxNOT_FOUND);
    places_->show(std::move(places));
    places_->say_when_empty(summary.empty() ? words_before_a_question() : std::string());
    summary_->SetLabelText(to_wx(summary));
}

std::string ConcordancePane::summary() const { return from_wx(summary_->GetLabelText()); }

std::vector<std::string> ConcordancePane::renderings() const {
    std::vector<std::string> lines;
    for (const wxString& each : renderings_->GetStrings()) lines.push_back(from_wx(each));
    return lines;
}

void ConcordancePane::choose_rendering(std::size_t line) {
    renderings_->SetSelection(static_cast<int>(line));
    events_.narrow(line == 0 ? std::nullopt : std::optional(line - 1));
}

void ConcordancePane::dress(const Palette& palette, const wxFont& font) {
    SetBackgroundColour(palette.desk);
    SetForegroundColour(palette.ink);
    summary_->SetForegroundColour(palette.muted);
    exact_->SetForegroundColour(palette.ink);
    renderings_->SetBackgroundColour(palette.desk);
    renderings_->SetForegroundColour(palette.ink);
    places_->dress(palette, font);
}

void ConcordancePane::ask_soon() { timer_.StartOnce(pause_in_milliseconds); }

}  // namespace stykovka
