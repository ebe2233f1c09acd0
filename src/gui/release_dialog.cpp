// Asks for what the office knows about a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/release_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>

#include "app/release_record.h"
#include "base/tr.h"
#include "gui/field_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr std::array states{ReleaseState::draft, ReleaseState::with_editor, ReleaseState::signed_off,
                            ReleaseState::published};

class ReleaseDialog : public FieldDialog {
public:
    ReleaseDialog(wxWindow& parent, const Release& release, const std::vector<std::string>& topics)
        : FieldDialog(parent, tr("Properties of the release")), release_(release) {
        number_ = add_text(tr("&Number"), release.number);
        date_ = add_text(tr("&Date (2031-03-12)"), release.date ? iso_date(*release.date) : std::string());
        topic_ = add_text(tr("&Topic"), release.topic);
        wxArrayString known;
        for (const std::string& each : topics) known.Add(to_wx(each));
        topic_->AutoComplete(known);
        for (const Side side : both_sides) {
            title_[side] =
                add_text(side == Side::source ? tr("&Russian title") : tr("&English title"), release.title[side]);
            url_[side] =
                add_text(side == Side::source ? tr("Russian &address") : tr("Eng&lish address"), release.url[side]);
        }
        add_states();
        embargo_ = add_text(tr("E&mbargo until (2031-03-12 10:00)"),
                            release.embargo ? local_minute(*release.embargo) : std::string());
        finish(720);
        Bind(wxEVT_BUTTON, &ReleaseDialog::on_ok, this, wxID_OK);
    }

    const Release& release() const { return release_; }

private:
    void add_states() {
        std::vector<std::string> lines;
        for (const ReleaseState each : states) lines.push_back(words_for(each));
        const auto chosen = std::ranges::find(states, release_.state) - states.begin();
        state_ = add_choice(tr("&State"), lines, static_cast<std::size_t>(chosen));
        if (release_.state_changed)
            add_line(state_with_who(release_.state, release_.state_changed_by, release_.state_changed));
    }

    void on_ok(wxCommandEvent& event) {
        const std::string day = text_of(date_);
        const auto date = date_of(day);
        if (!day.empty() && !date) return refuse(tr("The date must be a day like 2031-03-12."));
        const std::string moment = text_of(embargo_);
        const auto embargo = moment_of(moment);
        if (!moment.empty() && !embargo) return refuse(tr("The embargo must be a time like 2031-03-12 10:00."));
        release_.number = text_of(number_);
        if (release_.number.empty()) return refuse(tr("A release needs a number."));
        release_.date = date;
        release_.embargo = embargo;
        release_.topic = text_of(topic_);
        for (const Side side : both_sides) {
            release_.title[side] = from_wx(title_[side]->GetValue());
            release_.url[side] = from_wx(url_[side]->GetValue());
        }
        release_.state = states[static_cast<std::size_t>(state_->GetSelection())];
        event.Skip();
    }

    Release release_;
    wxTextCtrl* number_ = nullptr;
    wxTextCtrl* date_ = nullptr;
    wxTextCtrl* topic_ = nullptr;
    BySide<wxTextCtrl*> title_, url_;
    wxChoice* state_ = nullptr;
    wxTextCtrl* embargo_ = nullptr;
};

}  // namespace

std::optional<Release> ask_for_release(wxWindow& parent, const Release& release,
                                       const std::vector<std::string>& topics) {
    ReleaseDialog dialog(parent, release, topics);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.release();
}

}  // namespace stykovka
