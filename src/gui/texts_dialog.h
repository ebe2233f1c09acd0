// Asks for texts, each in a field below its question.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "app/prompts.h"

class wxTextCtrl;

namespace stykovka {

/// The first field has the focus and its text is selected; Enter in a field of one line is OK.
class TextsDialog : public wxDialog {
public:
    TextsDialog(wxWindow& parent, const std::string& title, const std::vector<AskedText>& asked);

    /// One for each text that was asked for.
    std::vector<std::string> answers() const;
    wxTextCtrl& field(std::size_t text) const { return *fields_[text]; }

private:
    std::vector<wxTextCtrl*> fields_;
};

}  // namespace stykovka
