// The register of persons and offices, to look up and to keep.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/register_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <chrono>

#include "app/register.h"
#include "app/table_file.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/csv.h"
#include "gui/accessible.h"
#include "gui/main_frame.h"
#include "gui/wx_text.h"
#include "review/term.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

Date today() { return std::chrono::floor<std::chrono::days>(now()); }

std::string days_of(const Tenure& tenure) {
    if (!tenure.from && !tenure.until) return {};
    return (tenure.from ? iso_date(*tenure.from) : std::string("…")) + " – " +
           (tenure.until ? iso_date(*tenure.until) : std::string("…"));
}

void append(std::string& line, const std::string& part) {
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
}

TextCard card_of(const RegisterEntry& entry) {
    TextCard card;
    card.head = entry.person.name.source + " · " + entry.person.name.target;
    card.title = true;
    if (!entry.tenure) {
        card.foot = tr("no office in the register");
    } else {
        const Tenure& tenure = *entry.tenure;
        card.body = tenure.office.source;
        card.other = tenure.office.target;
        append(card.foot, days_of(tenure));
        if (tenure.acting) append(card.foot, tr("acting"));
        append(card.foot, tenure.decree);
        if (!holds_on(tenure, today())) card.tone = TextCard::Tone::faint;
    }
    if (!entry.person.declined) append(card.foot, tr("keeps one form in Russian"));
    return card;
}

bool has_words(const RegisterEntry& entry, const std::string& words) {
    std::string all = entry.person.name.source + "\n" + entry.person.name.target;
    if (entry.tenure) all += "\n" + entry.tenure->office.source + "\n" + entry.tenure->office.target;
    return term_key(all).find(term_key(words)) != std::string::npos;
}

// Those of today first, by title; then the others, the last first; then persons without an office.
std::vector<RegisterEntry> entries_of(const Register& all) {
    std::vector<RegisterEntry> entries;
    for (const Tenure& tenure : all.tenures)
        if (const Person* person = all.person(tenure.holder)) entries.push_back({*person, tenure});
    std::ranges::stable_sort(entries, [](const RegisterEntry& one, const RegisterEntry& two) {
        const bool one_now = holds_on(*one.tenure, today());
        const bool two_now = holds_on(*two.tenure, today());
        if (one_now != two_now) return one_now;
        if (one_now) return one.tenure->office.source < two.tenure->office.source;
        return two.tenure->until < one.tenure->until;
    });
    for (const Person& person : all.persons)
        if (std::ranges::none_of(
                all.tenures, [&](const Tenure& each) { return term_key(each.holder) == term_key(person.name.source); }))
            entries.push_back({person, std::nullopt});
    return entries;
}

}  // namespace

RegisterDialog::RegisterDialog(wxWindow* parent, OpenArchive& archive, Prompts& prompts, AskForEntry entry)
    : wxDialog(parent, wxID_ANY, to_wx(tr("Persons and offices")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      archive_(archive),
      prompts_(prompts),
      ask_(std::move(entry)) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetName(to_wx(tr("Words of a name or of a title")));
    search_->SetDescriptiveText(to_wx(tr("Words of a name or of a title")));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(from_wx(search_->GetValue())); });
    sizer->Add(search_, 0, wxEXPAND | wxALL, FromDIP(12));
    cards_ = new TextCards(this, to_wx(tr("Persons and offices")), {{}, [this](std::size_t card) { change(card); }});
    cards_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const auto card = selected();
        event.GetKeyCode() == WXK_DELETE&& card ? remove(*card) : event.Skip();
    });
    sizer->Add(cards_, 1, wxEXPAND);
    remark_ = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(remark_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(12));
    sizer->Add(make_buttons(), 0, wxEXPAND | wxALL, FromDIP(12));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(720, 620)));
    show();
    name_controls(*this);
    cards_->SetFocus();
}

wxSizer* RegisterDialog::make_buttons() {
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add_button = [&](const char* label, std::function<void()> run) {
        auto* button = new wxButton(this, wxID_ANY, to_wx(label));
        button->Bind(wxEVT_BUTTON, [this, run = std::move(run)](wxCommandEvent&) { guarded(run); });
        buttons->Add(button, 0, wxRIGHT | wxBOTTOM, FromDIP(6));
        return button;
    };
    const auto needs_card = [this](wxButton* button) {
        button->Bind(wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(selected().has_value()); });
    };
    add_button(tr("&Add…"), [this] { add(); });
    needs_card(add_button(tr("&Change…"), [this] { change(*selected()); }));
    needs_card(add_button(tr("&Take out"), [this] { remove(*selected()); }));
    add_button(tr("Take in a ta&ble…"), [this] { import_table(); });
    add_button(tr("&Save as a table…"), [this] { export_table(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(buttons, 1, wxEXPAND);
    row->Add(new wxButton(this, wxID_CANCEL, to_wx(tr("C&lose"))));
    return row;
}

// A dialog stands over the bar in which the window shows errors, so it says them itself.
void RegisterDialog::guarded(const std::function<void()>& step) {
    try {
        remark_->SetLabel("");
        step();
    } catch (const Error& error) {
        remark_->SetLabelText(to_wx(error.what()));
        remark_->Wrap(GetClientSize().x - FromDIP(24));
        announce(*this, error.what());
    }
    Layout();
}

void RegisterDialog::search(const std::string& words) {
    words_ = words;
    show();
}

void RegisterDialog::show() {
    shown_ = entries_of(stored_register(archive_.archive()));
    cards_->say_when_empty(
        shown_.empty() ? tr("Nobody is in the register yet. Add a person, or take in a table with the columns name, "
                            "english-name, office, english-office, from, to.")
                       : tr("Nobody in the register has these words."));
    if (!term_key(words_).empty())
        std::erase_if(shown_, [&](const RegisterEntry& each) { return !has_words(each, words_); });
    std::vector<TextCard> cards;
    for (const RegisterEntry& each : shown_) cards.push_back(card_of(each));
    cards_->show(std::move(cards));
}

std::optional<std::size_t> RegisterDialog::selected() const {
    const int card = cards_->GetSelection();
    return card < 0 || static_cast<std::size_t>(card) >= shown_.size() ? std::nullopt
                                                                       : std::optional(static_cast<std::size_t>(card));
}

void RegisterDialog::add() {
    const auto entry = ask_({Person{}, Tenure{}});
    if (!entry) return;
    add_to_register(archive_, entry->person, entry->tenure);
    has_changed_ = true;
    show();
}

void RegisterDialog::change(std::size_t card) {
    guarded([&] {
        if (card >= shown_.size()) return;
        const auto entry = ask_(shown_[card]);
        if (!entry) return;
        add_to_register(archive_, entry->person, entry->tenure);
        has_changed_ = true;
        show();
    });
}

void RegisterDialog::remove(std::size_t card) {
    guarded([&] {
        if (card >= shown_.size()) return;
        const RegisterEntry entry = shown_[card];
        const std::string what =
            entry.tenure ? entry.person.name.source + ", " + entry.tenure->office.source : entry.person.name.source;
        if (!prompts_.confirms(
                fmt::format(fmt::runtime(tr("Take “{what}” out of the register?")), fmt::arg("what", what))))
            return;
        entry.tenure ? remove_from_register(archive_, *entry.tenure)
                     : remove_from_register(archive_, entry.person.name.source);
        has_changed_ = true;
        show();
    });
}

void RegisterDialog::import_table() {
    const auto files = prompts_.files_to_open(tr("A table of persons and offices"), table_kinds());
    if (files.empty()) return;
    const RegisterImport outcome = import_register(archive_, files.front());
    has_changed_ = outcome.added + outcome.changed > 0 || has_changed_;
    std::string said = fmt::format(fmt::runtime(tr("{read} rows read: {added} added, {changed} changed, {known} known "
                                                   "already.")),
                                   fmt::arg("read", outcome.read), fmt::arg("added", outcome.added),
                                   fmt::arg("changed", outcome.changed), fmt::arg("known", outcome.known));
    for (const std::string& remark : outcome.remarks) said += "\n" + remark;
    remark_->SetLabelText(to_wx(said));
    show();
}

void RegisterDialog::export_table() {
    const auto file = prompts_.file_to_save(tr("A table of persons and offices"), "register.xlsx", table_kinds());
    if (!file) return;
    const auto rows = register_rows(stored_register(archive_.archive()));
    const std::string extension = folded(file->extension().string());
    write_file(*file, extension == ".xlsx" ? workbook_of(rows, tr("Register"))
                                           : csv_table(rows, extension == ".csv" ? ',' : '\t'));
}

void show_register(MainFrame& frame) {
    // Nothing else can be done meanwhile, so another program that writes is waited for.
    const WaitLonger longer(frame.archive().archive().database(), std::chrono::seconds(1));
    RegisterDialog dialog(&frame, frame.archive(), frame.prompts(),
                          [&](const RegisterEntry& entry) { return ask_for_entry(frame, entry); });
    dialog.ShowModal();
    if (dialog.has_changed()) frame.ask_for_findings();
}

}  // namespace stykovka
