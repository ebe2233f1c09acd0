// The list of all commands with their keys, in which keys are changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "app/key_table.h"
#include "gui/key_match.h"

class wxChoice;
class wxDataViewListCtrl;
class wxStaticText;

namespace stykovka {

/// Shows every action; a key pressed in the field becomes the key of the selected one. A key that another action has is
/// taken from it, after a sentence that says so.
class KeyDialog : public wxDialog {
public:
    KeyDialog(wxWindow* parent, KeyTable keys);

    const KeyTable& keys() const { return keys_; }
    /// As if the row had been selected and the key pressed.
    void select(std::string_view action);
    void press(const std::string& key);
    void load_preset(std::size_t preset);
    std::string remark() const;

private:
    void fill();
    void show_row(std::size_t row);
    const Action* selected() const;

    KeyTable keys_;
    wxDataViewListCtrl* list_ = nullptr;
    wxChoice* preset_ = nullptr;
    wxStaticText* remark_ = nullptr;
};

}  // namespace stykovka
