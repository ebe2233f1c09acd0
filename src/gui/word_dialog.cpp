// Asks how an unknown word is accepted, and shows what would be right then.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/word_dialog.h"

#include <fmt/format.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

#include "base/tr.h"
#include "gui/wx_text.h"
#include "review/name_forms.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

constexpr int lines_of_forms = 4;  // of a word with two endings in each case

// By what a word with a capital ends with; else one form.
std::string_view likely_model(std::string_view word) {
    return begins_with_capital(word) ? kind_by_ending(word) : std::string_view();
}

}  // namespace

WordDialog::WordDialog(wxWindow& parent, const AcceptedWord& suggested, Prompts::FormsOf forms)
    : FieldDialog(parent, tr("Accept a word")), suggested_(suggested), forms_(std::move(forms)), models_{{}} {
    std::vector<std::string> kinds{tr("one form only")};
    if (suggested.language.primary() == "ru") {
        for (const std::string_view kind : {as_man, as_woman, as_place}) models_.emplace_back(kind);
        kinds.insert(kinds.end(), {tr("as the name of a man"), tr("as the name of a woman"), tr("as a place")});
    }
    kinds.push_back(tr("like a known word"));
    word_ = add_text(tr("&Word in its base form"), suggested.word);
    kind_ = add_choice(tr("&Inflected"), kinds, 0);
    model_ = add_text(tr("The &known word"), "");
    add_name(tr("&Forms"));
    shown_ =
        new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, {-1, lines_of_forms * (GetCharHeight() + FromDIP(4))},
                       wxTE_MULTILINE | wxTE_READONLY | wxTE_NO_VSCROLL);
    shown_->SetMargins(FromDIP(wxPoint(8, 4)));
    add_field(shown_);
    scope_ = add_choice(tr("&Accepted"), {tr("in all releases"), tr("in this release only")}, 0);
    finish(620);
    word_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guess(); });
    model_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { ask(); });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        is_chosen_ = true;
        ask();
    });
    Bind(wxEVT_BUTTON, &WordDialog::on_ok, this, wxID_OK);
    guess();
}

// Until the user says what kind of word it is.
void WordDialog::guess() {
    const auto likely = std::ranges::find(models_, likely_model(text_of(word_)));
    if (!is_chosen_) kind_->SetSelection(likely == models_.end() ? 0 : static_cast<int>(likely - models_.begin()));
    ask();
}

AcceptedWord WordDialog::answer() const {
    const auto kind = static_cast<std::size_t>(kind_->GetSelection());
    AcceptedWord word = suggested_;
    word.word = text_of(word_);
    word.model = kind < models_.size() ? models_[kind] : text_of(model_);
    if (scope_->GetSelection() == 0) word.release.reset();
    return word;
}

std::string WordDialog::shown_forms() const { return from_wx(shown_->GetValue()); }

void WordDialog::ask() {
    const AcceptedWord asked = answer();
    const bool needs_model = static_cast<std::size_t>(kind_->GetSelection()) == models_.size();
    model_->Enable(needs_model);
    made_.reset();
    wants_to_close_ = false;
    refuse({});
    if (asked.word.empty() || (needs_model && asked.model.empty()))
        return take(asked, {{},
                            needs_model ? tr("Type a word that the dictionary has and that is inflected so.")
                                        : tr("Type the word.")});
    forms_(asked, [this, asked](const WordForms& made) { take(asked, made); });
}

void WordDialog::take(const AcceptedWord& asked, const WordForms& made) {
    const AcceptedWord now = answer();
    if (asked.word != now.word || asked.model != now.model) return;
    made_ = made;
    shown_->ChangeValue(to_wx(made.problem.empty() ? fmt::format("{}", fmt::join(made.forms, ", ")) : made.problem));
    if (!std::exchange(wants_to_close_, false)) return;
    made.problem.empty() ? EndModal(wxID_OK) : refuse(made.problem);
}

// The forms may be on their way.
void WordDialog::on_ok(wxCommandEvent& event) {
    wants_to_close_ = !made_;
    if (!made_) return;
    made_->problem.empty() ? event.Skip() : refuse(made_->problem);
}

}  // namespace stykovka
