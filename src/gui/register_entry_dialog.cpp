// The fields of a person and an office.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/register.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/accessible.h"
#include "gui/register_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

class EntryDialog : public wxDialog {
public:
    EntryDialog(wxWindow& parent, const RegisterEntry& entry)
        : wxDialog(&parent, wxID_ANY, to_wx(tr("Person and office")), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          entry_(entry) {
        grid_->AddGrowableCol(1);
        const Tenure tenure = entry.tenure.value_or(Tenure{});
        name_ = {add_text(tr("&Name in Russian"), entry.person.name.source),
                 add_text(tr("Name in &English"), entry.person.name.target)};
        one_form_ = add_box(tr("&The Russian name keeps one form: Дюма"), !entry.person.declined);
        office_ = {add_text(tr("&Office in Russian"), tenure.office.source),
                   add_text(tr("O&ffice in English"), tenure.office.target)};
        short_ = {add_text(tr("&Short title in Russian"), tenure.short_office.source),
                  add_text(tr("S&hort title in English"), tenure.short_office.target)};
        acting_ = add_box(tr("&Acting: врио, и.о."), tenure.acting);
        from_ = add_text(tr("F&irst day (2031-03-12)"), day(tenure.from));
        until_ = add_text(tr("&Last day, empty while it lasts"), day(tenure.until));
        decree_ = add_text(tr("By which &decree"), tenure.decree);
        problem_ = new wxStaticText(this, wxID_ANY, "");
        auto* outer = new wxBoxSizer(wxVERTICAL);
        outer->Add(grid_, 1, wxEXPAND | wxALL, FromDIP(16));
        outer->Add(problem_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
        outer->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(16));
        SetSizerAndFit(outer);
        SetSize(FromDIP(wxSize(600, -1)));
        name_controls(*this);
        Bind(wxEVT_BUTTON, &EntryDialog::on_ok, this, wxID_OK);
    }

    const RegisterEntry& entry() const { return entry_; }

private:
    static std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }
    static std::string text_of(const wxTextCtrl* field) { return std::string(trimmed(from_wx(field->GetValue()))); }

    wxTextCtrl* add_text(const char* label, const std::string& value) {
        grid_->Add(new wxStaticText(this, wxID_ANY, to_wx(label)), 0, wxALIGN_CENTRE_VERTICAL);
        auto* field = new wxTextCtrl(this, wxID_ANY, to_wx(value));
        field->SetName(wxStaticText::RemoveMnemonics(to_wx(label)));
        grid_->Add(field, 1, wxEXPAND);
        return field;
    }

    wxCheckBox* add_box(const char* label, bool value) {
        grid_->AddSpacer(0);
        auto* box = new wxCheckBox(this, wxID_ANY, to_wx(label));
        box->SetValue(value);
        grid_->Add(box);
        return box;
    }

    // False, with a sentence, for what is no day.
    bool take_day(const wxTextCtrl* field, std::optional<Date>& into) {
        const std::string text = text_of(field);
        into = date_of(text);
        if (text.empty() || into) return true;
        problem_->SetLabel(to_wx(tr("The date must be a day like 2031-03-12.")));
        return false;
    }

    void on_ok(wxCommandEvent& event) {
        entry_.person.name = {text_of(name_.source), text_of(name_.target)};
        entry_.person.declined = !one_form_->GetValue();
        Tenure tenure = entry_.tenure.value_or(Tenure{});
        tenure.holder = entry_.person.name.source;
        tenure.office = {text_of(office_.source), text_of(office_.target)};
        tenure.short_office = {text_of(short_.source), text_of(short_.target)};
        tenure.acting = acting_->GetValue();
        tenure.decree = text_of(decree_);
        if (!take_day(from_, tenure.from) || !take_day(until_, tenure.until)) return;
        const bool has_office = !tenure.office.source.empty() || !tenure.office.target.empty();
        entry_.tenure = has_office ? std::optional(tenure) : std::nullopt;
        if (const auto problem = problem_with_entry(entry_.person, entry_.tenure))
            return problem_->SetLabel(to_wx(*problem));
        event.Skip();
    }

    RegisterEntry entry_;
    wxFlexGridSizer* grid_ = new wxFlexGridSizer(2, FromDIP(8), FromDIP(12));
    BySide<wxTextCtrl*> name_, office_, short_;
    wxCheckBox *one_form_ = nullptr, *acting_ = nullptr;
    wxTextCtrl *from_ = nullptr, *until_ = nullptr, *decree_ = nullptr;
    wxStaticText* problem_ = nullptr;
};

}  // namespace

std::optional<RegisterEntry> ask_for_entry(wxWindow& parent, const RegisterEntry& entry) {
    EntryDialog dialog(parent, entry);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.entry();
}

}  // namespace stykovka
