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
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace stykovka {

/// Shows every action, or those that have the words or the key that is searched for; a key pressed in the field becomes
/// the key of the selected one. A key that another action has is taken from it, after a sentence that says so.
class KeyDialog : public wxDialog {
public:
    KeyDialog(wxWindow* parent, KeyTable keys);

    const KeyTable& keys() const { return keys_; }
    /// As if the row had been selected and the key pressed.
    void select(std::string_view action);
    void press(const std::string& key);
    void load_preset(std::size_t preset);
    /// Only the commands with all of these words in their name, help or key; empty: all.
    void search(const std::string& words);
    std::size_t rows() const { return rows_.size(); }
    std::string remark() const;

private:
    void fill();
    void show_key_of(const Action& action);
    wxSizer* make_head();
    void make_list();
    wxTextCtrl* make_field();
    const Action* selected() const;

    KeyTable keys_;
    std::vector<const Action*> rows_;  ///< those that are shown
    std::string words_;
    wxDataViewListCtrl* list_ = nullptr;
    wxChoice* preset_ = nullptr;
    wxStaticText* remark_ = nullptr;
};

}  // namespace stykovka
