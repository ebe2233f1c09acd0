// The list of all commands with their keys, in which keys are changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/settings.h"
#include "base/file.h"
#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/action_menus.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// A key that runs commands must not be a sign that is typed.
bool can_be_key(const KeyCombination& key, const Action& action) {
    const bool is_function_key = key.key >= WXK_F1 && key.key <= WXK_F24;
    return key.key != 0 && (key.ctrl || key.alt || is_function_key || action.in_grid_only);
}

}  // namespace

KeyDialog::KeyDialog(wxWindow* parent, KeyTable keys)
    : wxDialog(parent, wxID_ANY, to_wx(tr("Keys")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      keys_(std::move(keys)) {
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(new wxStaticText(this, wxID_ANY, to_wx(tr("Keys as in:"))), 0, wxALIGN_CENTRE_VERTICAL);
    preset_ = new wxChoice(this, wxID_ANY);
    preset_->SetName(to_wx(tr("Keys as in:")));
    for (const char* each : {"Stykovka", "OmegaT"}) preset_->Append(each);
    preset_->Bind(wxEVT_CHOICE,
                  [this](wxCommandEvent& event) { load_preset(static_cast<std::size_t>(event.GetSelection())); });
    top->Add(preset_, 0, wxLEFT, FromDIP(8));
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    list_->SetName(to_wx(tr("Commands")));
    const auto add = [this](const char* title, int width) {
        list_->AppendTextColumn(to_wx(title), wxDATAVIEW_CELL_INERT, FromDIP(width));
    };
    add(tr("Key"), 170);
    add(tr("Command"), 250);
    add(tr("What it does"), 460);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)));
    field->SetName(to_wx(tr("New key for the selected command")));
    field->SetHint(to_wx(tr("Press the new key here; Delete takes it away")));
    field->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const KeyCombination key = key_of(event);
        if (key == KeyCombination{WXK_TAB} || key == KeyCombination{WXK_TAB, false, true}) return event.Skip();
        press(key == KeyCombination{WXK_DELETE} ? std::string() : written(key));
    });
    remark_ = new wxStaticText(this, wxID_ANY, "");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(top, 0, wxALL, FromDIP(12));
    sizer->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    sizer->Add(field, 0, wxEXPAND | wxALL, FromDIP(12));
    sizer->Add(remark_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    sizer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(920, 660)));
    fill();
    name_controls(*this);
}

void KeyDialog::fill() {
    list_->DeleteAllItems();
    for (const Action& action : actions()) {
        wxVector<wxVariant> cells;
        cells.push_back(to_wx(keys_.of(action)));
        cells.push_back(to_wx(plain_label(action)));
        cells.push_back(to_wx(tr(action.help)));
        list_->AppendItem(cells);
    }
}

void KeyDialog::show_row(std::size_t row) {
    list_->SetTextValue(to_wx(keys_.of(actions()[row])), static_cast<unsigned>(row), 0);
}

const Action* KeyDialog::selected() const {
    const int row = list_->GetSelectedRow();
    return row < 0 ? nullptr : &actions()[static_cast<std::size_t>(row)];
}

void KeyDialog::select(std::string_view action) {
    const Action* row = find_action(action);
    if (row != nullptr) list_->SelectRow(static_cast<unsigned>(row - actions().data()));
}

void KeyDialog::press(const std::string& key) {
    const Action* action = selected();
    if (action == nullptr) return remark_->SetLabel(to_wx(tr("Select a command first.")));
    if (!key.empty() && !can_be_key(key_of(key), *action))
        return remark_->SetLabel(to_wx(tr("A command needs a key with Ctrl or Alt, or a function key.")));
    remark_->SetLabel("");
    for (const Action* other : keys_.others_with(*action, key)) {
        keys_.set(*other, {});
        show_row(static_cast<std::size_t>(other - actions().data()));
        remark_->SetLabelText(to_wx(fmt::format(fmt::runtime(tr("“{command}” had this key and has none now.")),
                                                fmt::arg("command", plain_label(*other)))));
    }
    keys_.set(*action, key);
    show_row(static_cast<std::size_t>(action - actions().data()));
}

void KeyDialog::load_preset(std::size_t preset) {
    const std::filesystem::path file = data_file("dictionaries/keys/omegat.keys");
    keys_ = preset == 0 ? KeyTable() : read_keys(read_file(file), file.filename().string());
    fill();
}

std::string KeyDialog::remark() const { return from_wx(remark_->GetLabelText()); }

}  // namespace stykovka
