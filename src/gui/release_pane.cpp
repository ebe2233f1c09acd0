// The releases with what finds and orders them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/release_pane.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <utility>

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {

// Tab goes in the order in which the parts are made.
ReleasePane::ReleasePane(wxWindow* parent, const std::string& order, ReleaseList::Events events)
    : wxPanel(parent), chosen_order_(order_of(order) ? order : std::string()) {
    auto* caption = new wxStaticText(this, wxID_ANY, to_wx(tr("Releases")));
    caption->SetFont(caption->GetFont().Bold());
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetName(to_wx(tr("Search for a release")));
    search_->SetDescriptiveText(to_wx(tr("Number, date or words of the title")));
    search_->ShowCancelButton(true);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { list_->search(from_wx(search_->GetValue())); });
    order_ = new wxChoice(this, wxID_ANY);
    order_->SetName(to_wx(tr("Order of the releases")));
    for (const char* each : {tr("changed last first"), tr("most doubtful first"), tr("newest date first")})
        order_->Append(to_wx(each));
    order_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        const auto chosen = static_cast<ReleaseList::Order>(order_->GetSelection());
        chosen_order_ = name_of(chosen);
        order_by(chosen);
    });
    list_ = new ReleaseList(this, std::move(events));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(caption, 0, wxALL, FromDIP(10));
    for (wxWindow* each : {static_cast<wxWindow*>(search_), static_cast<wxWindow*>(order_)})
        sizer->Add(each, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
    sizer->Add(list_, 1, wxEXPAND);
    SetSizer(sizer);
    order_by(order_of(chosen_order_).value_or(ReleaseList::Order::changed));
}

bool ReleasePane::is_search(const wxWindow* window) const {
    return window != nullptr && (window == search_ || window->GetParent() == search_);
}

void ReleasePane::show_worst_first() {
    if (!chosen_order_.empty()) return;
    order_by(ReleaseList::Order::doubtful);
    list_->ScrollToRow(0);
}

void ReleasePane::order_by(ReleaseList::Order order) {
    order_->SetSelection(static_cast<int>(order));
    list_->order_by(order);
}

}  // namespace stykovka
