// The line at the foot of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/status_line.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <cmath>

#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/wx_text.h"

namespace stykovka {

StatusLine::StatusLine(wxWindow* parent, Events events) : wxPanel(parent), events_(std::move(events)) {
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    const auto add_text = [this, sizer](const char* name, int share) {
        auto* text = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                      share > 0 ? wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE : 0);
        text->SetName(to_wx(name));
        sizer->Add(text, share, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, FromDIP(10));
        return text;
    };
    said_ = add_text(tr("Message"), 1);
    work_ = add_text(tr("Work in the background"), 0);
    gauge_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(120, 8)));
    gauge_->SetName(to_wx(tr("Work in the background")));
    cancel_ = new wxButton(this, wxID_ANY, to_wx(tr("Cancel")), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    sizer->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL);
    sizer->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(6));
    words_ = add_text(tr("Words"), 0);
    accepted_ = add_text(tr("Accepted"), 0);
    findings_ = add_text(tr("Findings"), 0);
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { events_.cancel(); });
    accepted_->SetToolTip(to_wx(tr("Click: to the next pair that is not accepted")));
    findings_->SetToolTip(to_wx(tr("Click: to the findings")));
    // The texts have no windows of their own in GTK, so the line takes the clicks.
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) { click(event.GetPosition()); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        SetCursor(link_at(event.GetPosition()) != nullptr ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    });
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, 1, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(4));
    SetSizer(outer);
    SetMinSize({-1, FromDIP(30)});
    hide_work();
}

void StatusLine::say(const std::string& sentence) {
    show(sentence);
    announce(*this, sentence);
}

void StatusLine::hint(const std::string& sentence) {
    said_->SetLabelText(to_wx(sentence.empty() ? message_ : sentence));
}

void StatusLine::show(const std::string& sentence) {
    message_ = sentence;
    said_->SetLabelText(to_wx(sentence));
    said_->SetToolTip(to_wx(sentence));
}

void StatusLine::count(const std::string& words, const std::string& accepted, const std::string& findings) {
    words_->SetLabel(to_wx(words));
    accepted_->SetLabel(to_wx(accepted));
    findings_->SetLabel(to_wx(findings));
    for (wxStaticText* each : {words_, accepted_, findings_}) each->Show(!each->GetLabel().empty());
    Layout();
}

const std::function<void()>* StatusLine::link_at(const wxPoint& place) const {
    const auto is_on = [&place](const wxStaticText* text) {
        return text->IsShown() && text->GetRect().Contains(place);
    };
    if (is_on(accepted_)) return &events_.go_on;
    return is_on(findings_) ? &events_.findings : nullptr;
}

void StatusLine::click(const wxPoint& place) {
    if (const auto* link = link_at(place)) (*link)();
}

void StatusLine::show_work(const std::string& what, double fraction) {
    work_->SetLabel(to_wx(what));
    if (fraction < 0) {
        gauge_->Pulse();
    } else {
        gauge_->SetValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * 100)));
    }
    if (gauge_->IsShown()) return;
    for (wxWindow* each :
         {static_cast<wxWindow*>(work_), static_cast<wxWindow*>(gauge_), static_cast<wxWindow*>(cancel_)})
        each->Show();
    Layout();
}

void StatusLine::hide_work() {
    for (wxWindow* each :
         {static_cast<wxWindow*>(work_), static_cast<wxWindow*>(gauge_), static_cast<wxWindow*>(cancel_)})
        each->Hide();
    Layout();
}

std::vector<std::string> StatusLine::texts() const {
    std::vector<std::string> texts;
    for (const wxStaticText* each : {said_, work_, words_, accepted_, findings_})
        if (each->IsShown() && !each->GetLabel().empty()) texts.push_back(from_wx(each->GetLabelText()));
    return texts;
}

}  // namespace stykovka
