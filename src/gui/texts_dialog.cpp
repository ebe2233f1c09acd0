// Asks for texts, each in a field below its question.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/texts_dialog.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/accessible.h"
#include "gui/wx_text.h"

namespace stykovka {

TextsDialog::TextsDialog(wxWindow& parent, const std::string& title, const std::vector<AskedText>& asked)
    : wxDialog(&parent, wxID_ANY, to_wx(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    const int width = FromDIP(480);
    auto* column = new wxBoxSizer(wxVERTICAL);
    for (const AskedText& each : asked) {
        auto* question = new wxStaticText(this, wxID_ANY, "");
        question->SetLabelText(to_wx(each.name));
        question->Wrap(width);
        column->Add(question, 0, wxTOP, FromDIP(fields_.empty() ? 0 : 12));
        auto* field = new wxTextCtrl(this, wxID_ANY, to_wx(each.suggested), wxDefaultPosition, {width, -1});
        field->SetName(to_wx(each.name));
        column->Add(field, 0, wxEXPAND | wxTOP, FromDIP(4));
        fields_.push_back(field);
    }
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, 1, wxEXPAND | wxALL, FromDIP(16));
    outer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
    SetSizerAndFit(outer);
    SetMinSize(GetSize());
    CentreOnParent();
    name_controls(*this);
    fields_.front()->SetFocus();
    fields_.front()->SelectAll();
}

std::vector<std::string> TextsDialog::answers() const {
    std::vector<std::string> answers;
    for (const wxTextCtrl* field : fields_) answers.push_back(from_wx(field->GetValue()));
    return answers;
}

}  // namespace stykovka
