// The list of all commands with their keys, in which keys are changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "app/settings.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
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

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(folded(text));
    return {std::istream_iterator<std::string>(stream), {}};
}

bool has_all(const std::string& text, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

KeyDialog::KeyDialog(wxWindow* parent, KeyTable keys)
    : wxDialog(parent, wxID_ANY, to_wx(tr("Keys")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      keys_(std::move(keys)) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_head(), 0, wxEXPAND | wxALL, FromDIP(12));
    make_list();
    sizer->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    wxTextCtrl* field = make_field();
    sizer->Add(field, 0, wxEXPAND | wxALL, FromDIP(12));
    // Enter goes on to the key of what was found or selected, not to OK.
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [field](wxDataViewEvent&) { field->SetFocus(); });
    Bind(wxEVT_TEXT_ENTER, [field](wxCommandEvent&) { field->SetFocus(); });
    remark_ = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(remark_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(12));
    sizer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(1040, 680)));
    CentreOnParent();
    fill();
    name_controls(*this);
}

wxSizer* KeyDialog::make_head() {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* search_field = new wxSearchCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    search_field->SetName(to_wx(tr("Words of a command, or a key")));
    search_field->SetDescriptiveText(to_wx(tr("Words of a command, or a key")));
    search_field->Bind(wxEVT_TEXT,
                       [this, search_field](wxCommandEvent&) { search(from_wx(search_field->GetValue())); });
    head->Add(search_field, 1, wxALIGN_CENTRE_VERTICAL);
    head->Add(new wxStaticText(this, wxID_ANY, to_wx(tr("Keys as in:"))), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT,
              FromDIP(16));
    preset_ = new wxChoice(this, wxID_ANY);
    preset_->SetName(to_wx(tr("Keys as in:")));
    for (const char* each : {"Stykovka", "OmegaT"}) preset_->Append(each);
    if (keys_.changes().empty()) preset_->SetSelection(0);
    preset_->Bind(wxEVT_CHOICE,
                  [this](wxCommandEvent& event) { load_preset(static_cast<std::size_t>(event.GetSelection())); });
    head->Add(preset_, 0, wxLEFT, FromDIP(8));
    return head;
}

void KeyDialog::make_list() {
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    list_->SetName(to_wx(tr("Commands")));
    const auto add = [this](const char* title, int width) {
        list_->AppendTextColumn(to_wx(title), wxDATAVIEW_CELL_INERT, FromDIP(width));
    };
    add(tr("Key"), 170);
    add(tr("Command"), 310);
    add(tr("What it does"), 640);
}

wxTextCtrl* KeyDialog::make_field() {
    auto* field = new wxTextCtrl(this, wxID_ANY);
    field->SetName(to_wx(tr("New key for the selected command")));
    field->SetHint(to_wx(tr("Press the new key here; Delete takes it away")));
    field->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const KeyCombination key = key_of(event);
        if (key == KeyCombination{WXK_TAB} || key == KeyCombination{WXK_TAB, false, true}) return event.Skip();
        press(key == KeyCombination{WXK_DELETE} ? std::string() : written(key));
    });
    return field;
}

void KeyDialog::fill() {
    const Action* const before = selected();
    const std::vector<std::string> words = words_of(words_);
    rows_.clear();
    list_->DeleteAllItems();
    for (const Action& action : actions()) {
        const std::string all = fmt::format("{}\n{}\n{}", keys_.of(action), plain_label(action), tr(action.help));
        if (!has_all(folded(all), words)) continue;
        rows_.push_back(&action);
        wxVector<wxVariant> cells;
        cells.push_back(to_wx(keys_.of(action)));
        cells.push_back(to_wx(plain_label(action)));
        cells.push_back(to_wx(tr(action.help)));
        list_->AppendItem(cells);
    }
    if (before != nullptr) select(before->id);
    if (list_->GetSelectedRow() < 0 && !words.empty() && !rows_.empty()) list_->SelectRow(0);
}

void KeyDialog::search(const std::string& words) {
    words_ = words;
    fill();
}

void KeyDialog::show_key_of(const Action& action) {
    const auto row = std::ranges::find(rows_, &action);
    if (row == rows_.end()) return;
    list_->SetTextValue(to_wx(keys_.of(action)), static_cast<unsigned>(row - rows_.begin()), 0);
}

const Action* KeyDialog::selected() const {
    const int row = list_->GetSelectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= rows_.size() ? nullptr : rows_[static_cast<std::size_t>(row)];
}

void KeyDialog::select(std::string_view action) {
    const auto row = std::ranges::find(rows_, find_action(action));
    if (row != rows_.end()) list_->SelectRow(static_cast<unsigned>(row - rows_.begin()));
}

void KeyDialog::press(const std::string& key) {
    const Action* action = selected();
    if (action == nullptr) return remark_->SetLabel(to_wx(tr("Select a command first.")));
    if (!key.empty() && !can_be_key(key_of(key), *action))
        return remark_->SetLabel(to_wx(tr("A command needs a key with Ctrl or Alt, or a function key.")));
    remark_->SetLabel("");
    for (const Action* other : keys_.others_with(*action, key)) {
        keys_.set(*other, {});
        show_key_of(*other);
        remark_->SetLabelText(to_wx(fmt::format(fmt::runtime(tr("“{command}” had this key and has none now.")),
                                                fmt::arg("command", plain_label(*other)))));
    }
    keys_.set(*action, key);
    show_key_of(*action);
}

void KeyDialog::load_preset(std::size_t preset) {
    const std::filesystem::path file = data_file("dictionaries/keys/omegat.keys");
    keys_ = preset == 0 ? KeyTable() : read_keys(read_file(file), file.filename().string());
    fill();
}

std::string KeyDialog::remark() const { return from_wx(remark_->GetLabelText()); }

}  // namespace stykovka
