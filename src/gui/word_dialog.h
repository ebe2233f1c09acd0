// Asks how an unknown word is accepted, and shows what would be right then.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/prompts.h"
#include "gui/field_dialog.h"

namespace stykovka {

/// The forms stand below the fields and follow them. What cannot be inflected so is not accepted: the sentence that
/// says why stands in their place.
class WordDialog : public FieldDialog {
public:
    /// The release of `suggested` is the one that the word may be accepted in alone.
    WordDialog(wxWindow& parent, const AcceptedWord& suggested, Prompts::FormsOf forms);

    AcceptedWord answer() const;
    /// What stands where the forms do.
    std::string shown_forms() const;
    wxTextCtrl& word() { return *word_; }
    wxChoice& kind() { return *kind_; }
    wxTextCtrl& model() { return *model_; }
    wxChoice& scope() { return *scope_; }

private:
    void guess();
    void ask();
    void take(const AcceptedWord& asked, const WordForms& made);
    void on_ok(wxCommandEvent& event);

    const AcceptedWord suggested_;
    const Prompts::FormsOf forms_;
    std::vector<std::string> models_;  ///< a row of `kind_` each, but for the last: as the known word in its field
    std::optional<WordForms> made_;    ///< for what the fields say now; none: not known yet
    bool is_chosen_ = false;           ///< the kind, by the user
    bool wants_to_close_ = false;
    wxTextCtrl *word_ = nullptr, *model_ = nullptr, *shown_ = nullptr;
    wxChoice *kind_ = nullptr, *scope_ = nullptr;
};

}  // namespace stykovka
