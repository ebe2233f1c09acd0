// The fields of a person and an office.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/checkbox.h>
#include <wx/textctrl.h>

#include "app/register.h"
#include "base/tr.h"
#include "gui/field_dialog.h"
#include "gui/register_dialog.h"

namespace stykovka {
namespace {

class EntryDialog : public FieldDialog {
public:
    EntryDialog(wxWindow& parent, const RegisterEntry& entry)
        : FieldDialog(parent, tr("Person and office")), entry_(entry) {
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
        finish(600);
        Bind(wxEVT_BUTTON, &EntryDialog::on_ok, this, wxID_OK);
    }

    const RegisterEntry& entry() const { return entry_; }

private:
    static std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

    // False, with a sentence, for what is no day.
    bool take_day(const wxTextCtrl* field, std::optional<Date>& into) {
        const std::string text = text_of(field);
        into = date_of(text);
        if (text.empty() || into) return true;
        refuse(tr("The date must be a day like 2031-03-12."));
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
        if (const auto problem = problem_with_entry(entry_.person, entry_.tenure)) return refuse(*problem);
        event.Skip();
    }

    RegisterEntry entry_;
    BySide<wxTextCtrl*> name_, office_, short_;
    wxCheckBox *one_form_ = nullptr, *acting_ = nullptr;
    wxTextCtrl *from_ = nullptr, *until_ = nullptr, *decree_ = nullptr;
};

}  // namespace

std::optional<RegisterEntry> ask_for_entry(wxWindow& parent, const RegisterEntry& entry) {
    EntryDialog dialog(parent, entry);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.entry();
}

}  // namespace stykovka
