// The register of persons and offices, to look up and to keep.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/prompts.h"
#include "gui/text_cards.h"
#include "review/register.h"

class wxSearchCtrl;
class wxStaticText;

namespace stykovka {

class MainFrame;

/// A person, or a tenure with its person, as it is entered.
struct RegisterEntry {
    Person person;
    std::optional<Tenure> tenure;
};

/// A card a tenure, those of today first; a person without one has a card too. Enter changes the selected one, Delete
/// takes it out; the field above finds by words of names and titles.
class RegisterDialog : public wxDialog {
public:
    /// `entry` asks a person for the fields of an entry; none: nothing changes.
    using AskForEntry = std::function<std::optional<RegisterEntry>(const RegisterEntry&)>;

    RegisterDialog(wxWindow* parent, OpenArchive& archive, Prompts& prompts, AskForEntry entry);

    void search(const std::string& words);
    void add();
    void change(std::size_t card);
    void remove(std::size_t card);
    void import_table();
    void export_table();
    TextCards& cards() { return *cards_; }
    /// Whether anything was changed since it was opened.
    bool has_changed() const { return has_changed_; }

private:
    wxSizer* make_buttons();
    void guarded(const std::function<void()>& step);
    void show();
    std::optional<std::size_t> selected() const;

    OpenArchive& archive_;
    Prompts& prompts_;
    AskForEntry ask_;
    std::vector<RegisterEntry> shown_;
    std::string words_;
    bool has_changed_ = false;
    wxSearchCtrl* search_ = nullptr;
    TextCards* cards_ = nullptr;
    wxStaticText* remark_ = nullptr;
};

/// The fields of an entry in a window of their own.
std::optional<RegisterEntry> ask_for_entry(wxWindow& parent, const RegisterEntry& entry);

/// Shows the register over the window until it is closed; findings and terms are asked for again when it was changed.
void show_register(MainFrame& frame);

}  // namespace stykovka
