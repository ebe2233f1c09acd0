// The pane in which a whole archive is reviewed: terms, names, quotes, what was left out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/review_pane.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "base/tr.h"
#include "base/unicode.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// Long enough for the next digit of a day to come first.
constexpr int pause_in_milliseconds = 600;
// Lines of the list of ways that are seen at once.
constexpr int most_lines = 5;

bool is_about_terms(ReviewTopic topic) { return topic == ReviewTopic::variants || topic == ReviewTopic::candidates; }

}  // namespace

ReviewPane::ReviewPane(wxWindow* parent, Events events) : wxPanel(parent), events_(std::move(events)) {
    SetName(to_wx(tr("Review of the archive")));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_question(), 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(8));
    summary_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    summary_->SetName(to_wx(tr("What was found")));
    sizer->Add(summary_, 0, wxEXPAND | wxALL, FromDIP(8));
    entries_ = new TextCards(this, to_wx(tr("What was found")), {events_.select, [this](std::size_t) {
                                                                     if (!places_->cards().empty()) places_->SetFocus();
                                                                 }});
    sizer->Add(entries_, 3, wxEXPAND);
    ways_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr,
                          wxLB_SINGLE | wxLB_NEEDED_SB | wxBORDER_NONE);
    ways_->SetName(to_wx(tr("Renderings")));
    ways_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0) choose_way(static_cast<std::size_t>(event.GetSelection()));
    });
    sizer->Add(ways_, 0, wxEXPAND | wxALL, FromDIP(8));
    places_ = new TextCards(this, to_wx(tr("Places")), {{}, events_.open});
    sizer->Add(places_, 2, wxEXPAND);
    sizer->Add(make_buttons(), 0, wxEXPAND | wxALL, FromDIP(6));
    SetSizer(sizer);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { events_.changed(); });
    Bind(wxEVT_CHAR_HOOK, &ReviewPane::on_key, this);
    show_ways({});
}

wxSizer* ReviewPane::make_question() {
    auto* rows = new wxBoxSizer(wxVERTICAL);
    topic_ = new wxChoice(this, wxID_ANY);
    topic_->SetName(to_wx(tr("What is reviewed")));
    for (int topic = 0; topic < review_topics; ++topic)
        topic_->Append(to_wx(title_of(static_cast<ReviewTopic>(topic))));
    topic_->SetSelection(0);
    topic_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { events_.changed(); });
    rows->Add(topic_, 0, wxEXPAND);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    this_release_ = new wxCheckBox(this, wxID_ANY, to_wx(tr("Of this release only")));
    this_release_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { events_.changed(); });
    row->Add(this_release_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(12));
    auto* day = new wxBoxSizer(wxHORIZONTAL);
    since_label_ = new wxStaticText(this, wxID_ANY, to_wx(tr("since")));
    day->Add(since_label_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(6));
    since_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {GetCharWidth() * 16, -1}, wxTE_PROCESS_ENTER);
    since_->SetName(to_wx(tr("Only what was used since this day")));
    since_->SetHint("2031-03-12");
    since_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (trimmed(from_wx(since_->GetValue())).empty() || since()) timer_.StartOnce(pause_in_milliseconds);
    });
    since_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { timer_.Stop(), events_.changed(); });
    day->Add(since_, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(day, 0, wxALIGN_CENTRE_VERTICAL);
    rows->Add(row, 0, wxEXPAND | wxTOP, FromDIP(6));
    return rows;
}

wxSizer* ReviewPane::make_buttons() {
    struct Row {
        const char* label;
        std::string_view action;
        bool of_terms;
    };
    const Row rows[]{{tr("Put another in its place…"), "term.replace", true},
                     {tr("Prefer"), "term.prefer", false},
                     {tr("Forbid"), "term.forbid", true},
                     {tr("Save the table…"), "review.save-table", false},
                     {tr("Take in decisions…"), "term.take-decisions", true}};
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const Row& each : rows) {
        auto* button = new wxButton(this, wxID_ANY, to_wx(each.label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [this, action = each.action](wxCommandEvent&) { events_.run(action); });
        button->SetMinSize(button->GetBestSize() + FromDIP(wxSize(12, 0)));
        buttons->Add(button, 0, wxALL, FromDIP(2));
        if (each.action == "term.prefer") prefer_ = button;
        if (each.of_terms) term_buttons_.push_back(button);
    }
    return buttons;
}

// A list of candidates is gone through with two keys: + takes, − drops.
void ReviewPane::on_key(wxKeyEvent& event) {
    const bool in_list = FindFocus() == entries_ || FindFocus() == ways_ || FindFocus() == places_;
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) return events_.leave();
    const bool is_writing = topic() == ReviewTopic::writing;
    if (!in_list || event.HasAnyModifiers() || !(is_about_terms(topic()) || is_writing)) return event.Skip();
    if (key == '+' || key == '=' || key == WXK_NUMPAD_ADD) return events_.run("term.prefer");
    if (is_writing) return event.Skip();
    if (key == '-' || key == WXK_NUMPAD_SUBTRACT || key == WXK_DELETE) return events_.run("term.forbid");
    event.Skip();
}

ReviewTopic ReviewPane::topic() const { return static_cast<ReviewTopic>(std::max(0, topic_->GetSelection())); }

bool ReviewPane::this_release_only() const { return this_release_->GetValue(); }

std::optional<Date> ReviewPane::since() const { return date_of(trimmed(from_wx(since_->GetValue()))); }

void ReviewPane::ask(ReviewTopic topic) {
    topic_->SetSelection(static_cast<int>(topic));
    events_.changed();
}

void ReviewPane::show_entries(std::vector<TextCard> cards, const std::string& summary) {
    for (wxButton* button : term_buttons_) button->Enable(is_about_terms(topic()));
    prefer_->Enable(is_about_terms(topic()) || topic() == ReviewTopic::writing);
    entries_->SetSelection(wxNOT_FOUND);
    entries_->show(std::move(cards));
    summary_->SetLabelText(to_wx(summary));
    show_ways({});
    show_places({});
}

void ReviewPane::show_ways(const std::vector<std::string>& ways) {
    wxArrayString lines;
    for (const std::string& each : ways) lines.Add(to_wx(each));
    ways_->Set(lines);
    ways_->Show(!ways.empty());
    if (!ways.empty()) ways_->SetSelection(0);
    const int lines_seen = std::min(most_lines, static_cast<int>(ways.size()));
    ways_->SetMinSize({-1, lines_seen * (ways_->GetCharHeight() + FromDIP(6)) + FromDIP(4)});
    Layout();
}

void ReviewPane::show_places(std::vector<TextCard> cards) {
    places_->SetSelection(wxNOT_FOUND);
    places_->show(std::move(cards));
}

void ReviewPane::choose_way(std::size_t line) {
    ways_->SetSelection(static_cast<int>(line));
    events_.narrow(way());
}

std::optional<std::size_t> ReviewPane::way() const {
    const int line = ways_->GetSelection();
    return line <= 0 ? std::nullopt : std::optional(static_cast<std::size_t>(line - 1));
}

std::string ReviewPane::summary() const { return from_wx(summary_->GetLabelText()); }

std::vector<std::string> ReviewPane::ways() const {
    std::vector<std::string> lines;
    for (const wxString& each : ways_->GetStrings()) lines.push_back(from_wx(each));
    return lines;
}

void ReviewPane::dress(const Palette& palette, const wxFont& font) {
    SetBackgroundColour(palette.desk);
    SetForegroundColour(palette.ink);
    summary_->SetForegroundColour(palette.muted);
    since_label_->SetForegroundColour(palette.ink);
    this_release_->SetForegroundColour(palette.ink);
    ways_->SetBackgroundColour(palette.desk);
    ways_->SetForegroundColour(palette.ink);
    entries_->dress(palette, font);
    places_->dress(palette, font);
}

}  // namespace stykovka
