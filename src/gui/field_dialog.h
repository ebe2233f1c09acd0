// A dialog of named fields.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <cstddef>
#include <string>
#include <vector>

class wxCheckBox;
class wxChoice;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace stykovka {

/// Names in one column, fields in another, below them a line for what is wrong, OK and Cancel. Labels are in the
/// interface language, with & for their letters.
class FieldDialog : public wxDialog {
protected:
    FieldDialog(wxWindow& parent, const char* title);

    wxTextCtrl* add_text(const char* label, const std::string& value);
    /// One of several lines, which are in the interface language.
    wxChoice* add_choice(const char* label, const std::vector<std::string>& lines, std::size_t chosen);
    wxCheckBox* add_box(const char* label, bool value);
    /// The name of a control that is made next: its letter leads to that.
    void add_name(const char* label);
    void add_field(wxWindow* field);
    /// A line without a field of its own.
    void add_line(const std::string& text);
    /// After the last field: puts the rest below. `width` is in pixels of a plain screen.
    void finish(int width);

    /// What is wrong; the dialog stays open. Empty: nothing any more.
    void refuse(const std::string& sentence);
    /// The text of a field without space around it.
    static std::string text_of(const wxTextCtrl* field);

private:
    wxFlexGridSizer* grid_ = nullptr;
    wxString name_;  ///< of the next field
    wxStaticText* problem_ = nullptr;
    wxWindow* first_ = nullptr;  ///< has the focus at first
};

}  // namespace stykovka
