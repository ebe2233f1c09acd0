// The archives that are read beside this one, as a list.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reference_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/actions.h"
#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/field_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

TextCard card_of(const ReferenceState& state) {
    TextCard card;
    card.head = state.reference.name;
    card.body = state.reference.file.string();
    card.foot = state.trouble;
    if (!state.trouble.empty()) return card.tone = TextCard::Tone::doubtful, card;
    card.foot = fmt::format(fmt::runtime(tr("{releases} releases, {units} units")),
                            fmt::arg("releases", state.releases), fmt::arg("units", state.units));
    if (state.points > 0)
        card.foot += std::string(" · ") +
                     fmt::format(fmt::runtime(tr("its matches lose {points} %")), fmt::arg("points", state.points));
    return card;
}

class OptionsDialog : public FieldDialog {
public:
    OptionsDialog(wxWindow& parent, const std::filesystem::path& file)
        : FieldDialog(parent, tr("Another archive beside this one")) {
        add_line(file.string());
        name_ = add_text(tr("What matches &call it"), file.filename().string());
        points_ = add_text(tr("&Points that its matches lose, 0 to 50"), "0");
        finish(600);
        Bind(wxEVT_BUTTON, &OptionsDialog::on_ok, this, wxID_OK);
    }

    const ReferenceOptions& options() const { return options_; }

private:
    void on_ok(wxCommandEvent& event) {
        const auto points = whole_number_in(text_of(points_));
        if (!points || *points > most_points_of_less_trust) return refuse(tr("Points are a number from 0 to 50."));
        options_ = {text_of(name_), static_cast<int>(*points)};
        event.Skip();
    }

    ReferenceOptions options_;
    wxTextCtrl *name_ = nullptr, *points_ = nullptr;
};

}  // namespace

ReferenceDialog::ReferenceDialog(wxWindow* parent, const std::vector<ReferenceState>& states)
    : wxDialog(parent, wxID_ANY, to_wx(tr("Colleagues’ archives")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    cards_ = new TextCards(this, to_wx(tr("Colleagues’ archives")), {});
    cards_->say_when_empty(
        tr("No other archive is read beside this one. Add one, and what it has is offered among the matches and found "
           "by the concordance; it is never changed."));
    std::vector<TextCard> cards;
    for (const ReferenceState& state : states) cards.push_back(card_of(state));
    cards_->show(std::move(cards));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    const auto add_button = [&](int id, const char* label, bool enabled) {
        auto* button = new wxButton(this, id, to_wx(label));
        button->Enable(enabled);
        button->Bind(wxEVT_BUTTON, [this, id](wxCommandEvent&) { EndModal(id); });
        if (id == wxID_CANCEL) buttons->AddStretchSpacer();
        buttons->Add(button, 0, id == wxID_CANCEL ? 0 : wxRIGHT, FromDIP(6));
    };
    add_button(wxID_ADD, tr("&Add…"), true);
    add_button(wxID_REMOVE, tr("&Take out"), !states.empty());
    add_button(wxID_CANCEL, tr("C&lose"), true);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(cards_, 1, wxEXPAND);
    sizer->Add(buttons, 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(640, 420)));
    name_controls(*this);
    cards_->SetFocus();
}

ReferenceDialog::Wanted ReferenceDialog::wanted(int answer) {
    if (answer == wxID_ADD) return Wanted::to_add;
    return answer == wxID_REMOVE ? Wanted::to_remove : Wanted::nothing;
}

std::optional<std::size_t> ReferenceDialog::selected() const {
    if (cards_->cards().empty()) return std::nullopt;
    const int card = cards_->GetSelection();
    return card < 0 ? 0 : static_cast<std::size_t>(card);
}

std::optional<ReferenceOptions> ask_for_reference(wxWindow& parent, const std::filesystem::path& file) {
    OptionsDialog dialog(parent, file);
    return dialog.ShowModal() == wxID_OK ? std::optional(dialog.options()) : std::nullopt;
}

}  // namespace stykovka
