// Shows what would change before anything is done.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/wx_text.h"
#include "memory/difference.h"

namespace stykovka {

PreviewDialog::PreviewDialog(wxWindow* parent, ChangePreview preview)
    : wxDialog(parent, wxID_ANY, to_wx(preview.title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      preview_(std::move(preview)),
      taken_(preview_.changes.size()) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* summary = new wxStaticText(this, wxID_ANY, to_wx(preview_.summary));
    summary->Wrap(FromDIP(700));
    sizer->Add(summary, 0, wxEXPAND | wxALL, FromDIP(16));
    const auto choose = [this](std::size_t change) { toggle(change); };
    cards_ =
        new TextCards(this, to_wx(tr("Changes")), {{}, preview_.each ? choose : std::function<void(std::size_t)>()});
    cards_->say_when_empty(tr("Nothing changes."));
    cards_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool is_space = event.GetKeyCode() == WXK_SPACE && !event.HasAnyModifiers();
        if (!is_space || !preview_.each || cards_->GetSelection() < 0) return event.Skip();
        toggle(static_cast<std::size_t>(cards_->GetSelection()));
    });
    sizer->Add(cards_, 1, wxEXPAND);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    if (preview_.each) {
        auto* all = new wxButton(this, wxID_ANY, to_wx(tr("Tick &all")));
        all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
            const std::vector<bool> before = taken_;
            choose_all();
            if (taken_ != before) return;
            taken_.assign(taken_.size(), false);  // all were ticked: the button takes the ticks away
            show();
        });
        buttons->Add(all);
    }
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL), 0, wxRIGHT, FromDIP(8));
    auto* apply = new wxButton(this, wxID_OK, to_wx(preview_.apply));
    apply->SetDefault();
    apply->Enable(!preview_.changes.empty());
    buttons->Add(apply);
    sizer->Add(buttons, 0, wxEXPAND | wxALL, FromDIP(16));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(760, 620)));
    preview_.each && !preview_.ticked ? show() : choose_all();
    name_controls(*this);
    cards_->SetFocus();
}

std::vector<std::size_t> PreviewDialog::chosen() const {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < taken_.size(); ++i)
        if (taken_[i]) chosen.push_back(i);
    return chosen;
}

void PreviewDialog::toggle(std::size_t change) {
    if (change >= taken_.size() || !preview_.changes[change].can_be_chosen) return;
    taken_[change] = !taken_[change];
    show();
}

void PreviewDialog::choose_all() {
    for (std::size_t i = 0; i < taken_.size(); ++i) taken_[i] = preview_.changes[i].can_be_chosen;
    show();
}

TextCard PreviewDialog::card_of(std::size_t at) const {
    const PreviewedChange& change = preview_.changes[at];
    TextCard card;
    card.head = change.head;
    if (preview_.each && change.can_be_chosen) card.head = (taken_[at] ? "☑ " : "☐ ") + card.head;
    if (!change.can_be_chosen && !change.is_remark) card.tone = TextCard::Tone::doubtful;
    card.other = change.beside;
    const auto add = [&card](const std::string& text, std::optional<Lighting> lighting) {
        const auto begin = static_cast<std::uint32_t>(card.body.size());
        card.body += text;
        if (lighting) card.lit.push_back({{begin, static_cast<std::uint32_t>(card.body.size())}, *lighting});
    };
    if (change.before.empty() || change.after.empty() || change.before == change.after) {
        const bool goes = change.after.empty() && preview_.each;
        add(change.after.empty() ? change.before : change.after,
            goes ? std::optional(Lighting::removed) : std::nullopt);
        return card;
    }
    for (const DifferencePart& part : difference_of(change.after, change.before))
        add(part.text, part.kind == DifferencePart::Kind::same            ? std::nullopt
                       : part.kind == DifferencePart::Kind::only_in_match ? std::optional(Lighting::removed)
                                                                          : std::optional(Lighting::added));
    return card;
}

void PreviewDialog::show() {
    std::vector<TextCard> cards;
    for (std::size_t i = 0; i < preview_.changes.size(); ++i) cards.push_back(card_of(i));
    cards_->show(std::move(cards));
}

}  // namespace stykovka
