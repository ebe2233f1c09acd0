// A dialog of named fields.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/field_dialog.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "base/unicode.h"
#include "gui/accessible.h"
#include "gui/palette.h"
#include "gui/wx_text.h"

namespace stykovka {

FieldDialog::FieldDialog(wxWindow& parent, const char* title)
    : wxDialog(&parent, wxID_ANY, to_wx(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      grid_(new wxFlexGridSizer(2, FromDIP(8), FromDIP(12))) {
    grid_->AddGrowableCol(1);
}

wxTextCtrl* FieldDialog::add_text(const char* label, const std::string& value) {
    add_name(label);
    auto* field = new wxTextCtrl(this, wxID_ANY, to_wx(value));
    add_field(field);
    return field;
}

wxChoice* FieldDialog::add_choice(const char* label, const std::vector<std::string>& lines, std::size_t chosen) {
    add_name(label);
    auto* field = new wxChoice(this, wxID_ANY);
    for (const std::string& line : lines) field->Append(to_wx(line));
    field->SetSelection(static_cast<int>(chosen));
    add_field(field);
    return field;
}

wxCheckBox* FieldDialog::add_box(const char* label, bool value) {
    grid_->AddSpacer(0);
    auto* box = new wxCheckBox(this, wxID_ANY, to_wx(label));
    box->SetValue(value);
    grid_->Add(box);
    return box;
}

void FieldDialog::add_name(const char* label) {
    grid_->Add(new wxStaticText(this, wxID_ANY, to_wx(label)), 0, wxALIGN_CENTRE_VERTICAL);
    name_ = wxStaticText::RemoveMnemonics(to_wx(label));
}

void FieldDialog::add_field(wxWindow* field) {
    field->SetName(name_);
    if (first_ == nullptr) first_ = field;
    grid_->Add(field, 1, wxEXPAND);
}

void FieldDialog::add_line(const std::string& text) {
    grid_->AddSpacer(0);
    grid_->Add(new wxStaticText(this, wxID_ANY, to_wx(text)), 0, wxALIGN_CENTRE_VERTICAL);
}

void FieldDialog::finish(int width) {
    problem_ = new wxStaticText(this, wxID_ANY, "");
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(grid_, 1, wxEXPAND | wxALL, FromDIP(16));
    outer->Add(problem_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
    outer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(16));
    SetSizerAndFit(outer);
    SetSize(FromDIP(wxSize(width, -1)));
    SetMinSize(GetSize());
    CentreOnParent();
    name_controls(*this);
    if (first_ != nullptr) first_->SetFocus();
}

void FieldDialog::refuse(const std::string& sentence) {
    problem_->SetForegroundColour(palette_around(this).unlikely);
    problem_->SetLabelText(to_wx(sentence));
    problem_->Wrap(GetClientSize().x - FromDIP(32));
    SetSize(GetSize().x, std::max(GetSize().y, GetBestSize().y));
    Layout();
    if (!sentence.empty()) announce(*this, sentence);
}

std::string FieldDialog::text_of(const wxTextCtrl* field) { return std::string(trimmed(from_wx(field->GetValue()))); }

}  // namespace stykovka
