// Asks for what the office knows about a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/release_dialog.h"

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <array>

#include "app/release_record.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/accessible.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr std::array states{ReleaseState::draft, ReleaseState::with_editor, ReleaseState::signed_off,
                            ReleaseState::published};

class ReleaseDialog : public wxDialog {
public:
    ReleaseDialog(wxWindow& parent, const Release& release)
        : wxDialog(&parent, wxID_ANY, to_wx(tr("Properties of the release")), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          release_(release) {
        grid_->AddGrowableCol(1);
        number_ = add_text(tr("&Number"), release.number);
        date_ = add_text(tr("&Date (2031-03-12)"), release.date ? iso_date(*release.date) : std::string());
        for (const Side side : both_sides) {
            title_[side] =
                add_text(side == Side::source ? tr("&Russian title") : tr("&English title"), release.title[side]);
            url_[side] =
                add_text(side == Side::source ? tr("Russian &address") : tr("English add&ress"), release.url[side]);
        }
        add_states();
        embargo_ = add_text(tr("&Embargo until (2031-03-12 10:00)"),
                            release.embargo ? local_minute(*release.embargo) : std::string());
        problem_ = new wxStaticText(this, wxID_ANY, "");
        auto* outer = new wxBoxSizer(wxVERTICAL);
        outer->Add(grid_, 1, wxEXPAND | wxALL, FromDIP(16));
        outer->Add(problem_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
        outer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(16));
        SetSizerAndFit(outer);
        SetSize(FromDIP(wxSize(560, -1)));
        name_controls(*this);
        Bind(wxEVT_BUTTON, &ReleaseDialog::on_ok, this, wxID_OK);
    }

    const Release& release() const { return release_; }

private:
    wxTextCtrl* add_text(const char* label, const std::string& value) {
        grid_->Add(new wxStaticText(this, wxID_ANY, to_wx(label)), 0, wxALIGN_CENTRE_VERTICAL);
        auto* field = new wxTextCtrl(this, wxID_ANY, to_wx(value));
        field->SetName(wxStaticText::RemoveMnemonics(to_wx(label)));
        grid_->Add(field, 1, wxEXPAND);
        return field;
    }

    void add_states() {
        grid_->Add(new wxStaticText(this, wxID_ANY, to_wx(tr("&State"))), 0, wxALIGN_CENTRE_VERTICAL);
        state_ = new wxChoice(this, wxID_ANY);
        state_->SetName(to_wx(tr("State")));
        for (const ReleaseState each : states) {
            state_->Append(to_wx(words_for(each)));
            if (each == release_.state) state_->SetSelection(static_cast<int>(state_->GetCount()) - 1);
        }
        grid_->Add(state_, 1, wxEXPAND);
        if (!release_.state_changed) return;
        grid_->AddSpacer(0);
        grid_->Add(
            new wxStaticText(this, wxID_ANY,
                             to_wx(state_with_who(release_.state, release_.state_changed_by, release_.state_changed))),
            0, wxALIGN_CENTRE_VERTICAL);
    }

    void on_ok(wxCommandEvent& event) {
        const std::string day{trimmed(from_wx(date_->GetValue()))};
        const auto date = date_of(day);
        if (!day.empty() && !date) return problem_->SetLabel(to_wx(tr("The date must be a day like 2031-03-12.")));
        const std::string moment{trimmed(from_wx(embargo_->GetValue()))};
        const auto embargo = moment_of(moment);
        if (!moment.empty() && !embargo)
            return problem_->SetLabel(to_wx(tr("The embargo must be a time like 2031-03-12 10:00.")));
        release_.number = std::string(trimmed(from_wx(number_->GetValue())));
        if (release_.number.empty()) return problem_->SetLabel(to_wx(tr("A release needs a number.")));
        release_.date = date;
        release_.embargo = embargo;
        for (const Side side : both_sides) {
            release_.title[side] = from_wx(title_[side]->GetValue());
            release_.url[side] = from_wx(url_[side]->GetValue());
        }
        release_.state = states[static_cast<std::size_t>(state_->GetSelection())];
        event.Skip();
    }

    Release release_;
    wxFlexGridSizer* grid_ = new wxFlexGridSizer(2, FromDIP(8), FromDIP(12));
    wxTextCtrl* number_ = nullptr;
    wxTextCtrl* date_ = nullptr;
    BySide<wxTextCtrl*> title_, url_;
    wxChoice* state_ = nullptr;
    wxTextCtrl* embargo_ = nullptr;
    wxStaticText* problem_ = nullptr;
};

}  // namespace

std::optional<Release> ask_for_release(wxWindow& parent, const Release& release) {
    ReleaseDialog dialog(parent, release);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.release();
}

}  // namespace stykovka
