// The list of all commands with their keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_list.h"

#include <wx/dialog.h>
#include <wx/listctrl.h>
#include <wx/sizer.h>

#include "base/tr.h"
#include "gui/action_menus.h"
#include "gui/wx_text.h"

namespace stykovka {

std::vector<KeyLine> key_lines() {
    std::vector<KeyLine> lines;
    for (const Action& action : actions())
        if (!action.shortcut.empty())
            lines.push_back({std::string(action.shortcut), plain_label(action), tr(action.help)});
    return lines;
}

void show_keys(wxWindow& parent) {
    wxDialog dialog(&parent, wxID_ANY, to_wx(tr("Keys")), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list = new wxListCtrl(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLC_REPORT | wxLC_SINGLE_SEL);
    list->SetName(to_wx(tr("Keys")));
    list->AppendColumn(to_wx(tr("Key")), wxLIST_FORMAT_LEFT, dialog.FromDIP(150));
    list->AppendColumn(to_wx(tr("Command")), wxLIST_FORMAT_LEFT, dialog.FromDIP(220));
    list->AppendColumn(to_wx(tr("What it does")), wxLIST_FORMAT_LEFT, dialog.FromDIP(420));
    for (const KeyLine& line : key_lines()) {
        const long row = list->InsertItem(list->GetItemCount(), to_wx(line.key));
        list->SetItem(row, 1, to_wx(line.command));
        list->SetItem(row, 2, to_wx(line.help));
    }
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list, 1, wxEXPAND | wxALL, dialog.FromDIP(12));
    sizer->Add(dialog.CreateButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, dialog.FromDIP(12));
    dialog.SetSizer(sizer);
    dialog.SetSize(dialog.FromDIP(wxSize(860, 620)));
    dialog.SetEscapeId(wxID_CLOSE);
    dialog.ShowModal();
}

}  // namespace stykovka
