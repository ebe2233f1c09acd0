// What stands in the window while no release is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

#include "app/actions.h"
#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

wxString label_of(std::string_view id) {
    const Action* action = find_action(id);
    return action == nullptr ? wxString() : to_wx(tr(action->label));
}

}  // namespace

Welcome::Welcome(wxWindow* parent, std::function<void(std::string_view)> run) : wxPanel(parent) {
    SetName(to_wx(tr("First steps")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add = [this, column](wxWindow* child, int gap) {
        column->Add(child, 0, wxALIGN_LEFT | wxTOP, FromDIP(gap));
    };
    auto* heading = new wxStaticText(this, wxID_ANY, to_wx(tr("Drop a release and its translation here")));
    heading->SetFont(GetFont().Scaled(1.6F).Bold());
    add(heading, 0);
    auto* body = new wxStaticText(
        this, wxID_ANY,
        to_wx(tr(
            "Two files, or as many pairs as you like: names like “2031-03-12_ru.txt” and “2031-03-12_en.txt” find each "
            "other. They are aligned, and everything you do is kept at once.")));
    body->Wrap(FromDIP(460));
    add(body, 12);
    for (const auto& [id, gap] : {std::pair<std::string_view, int>{"release.open-files", 24},
                                  {"release.paste-source", 8},
                                  {"release.open-sample", 8},
                                  {"memory.import", 8}}) {
        auto* button =
            new wxButton(this, wxID_ANY, label_of(id), wxDefaultPosition, FromDIP(wxSize(380, -1)), wxBU_LEFT);
        button->Bind(wxEVT_BUTTON, [run, id = id](wxCommandEvent&) { run(id); });
        add(button, gap);
    }
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->AddStretchSpacer(2);
    outer->Add(column, 0, wxALIGN_CENTRE_HORIZONTAL | wxALL, FromDIP(24));
    outer->AddStretchSpacer(3);
    SetSizer(outer);
}

}  // namespace stykovka
