// The panes beside the grid: two places, each shows one of several lists.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/side_panes.h"

#include <wx/choice.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <algorithm>

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {

bool is_about_archive(Pane pane) { return pane == Pane::review || pane == Pane::concordance; }

std::string_view name_of(Pane pane) {
    switch (pane) {
        case Pane::matches:
            return "matches";
        case Pane::concordance:
            return "concordance";
        case Pane::terms:
            return "terms";
        case Pane::review:
            return "review";
        case Pane::findings:
            return "findings";
        case Pane::comments:
            return "comments";
        case Pane::words:
            return "words";
        case Pane::reading:
            return "reading";
    }
    return {};
}

std::optional<Pane> pane_of(std::string_view name) {
    for (const Pane each : {Pane::matches, Pane::concordance, Pane::terms, Pane::review, Pane::findings, Pane::comments,
                            Pane::words, Pane::reading})
        if (name_of(each) == name) return each;
    return std::nullopt;
}

PaneStack::PaneStack(wxWindow* parent, std::function<void()> shown) : wxPanel(parent), shown_(std::move(shown)) {
    caption_ = new wxChoice(this, wxID_ANY);
    caption_->SetName(to_wx(tr("Which list is shown here")));
    caption_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        show_page(static_cast<std::size_t>(event.GetSelection()));
        shown_();
    });
    book_ = new wxSimplebook(this, wxID_ANY);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(caption_, 0, wxALL, FromDIP(6));
    sizer->Add(book_, 1, wxEXPAND);
    SetSizer(sizer);
}

wxWindow* PaneStack::book() { return book_; }

void PaneStack::add(Pane pane, wxWindow* list, const wxString& caption) {
    panes_.push_back(pane);
    caption_->Append(caption);
    book_->AddPage(list, caption, panes_.size() == 1);
    if (panes_.size() == 1) caption_->SetSelection(0);
}

bool PaneStack::show(Pane pane) {
    const auto found = std::find(panes_.begin(), panes_.end(), pane);
    if (found == panes_.end()) return false;
    show_page(static_cast<std::size_t>(found - panes_.begin()));
    return true;
}

void PaneStack::show_page(std::size_t page) {
    caption_->SetSelection(static_cast<int>(page));
    book_->ChangeSelection(page);
}

std::optional<Pane> PaneStack::shown() const {
    const int page = book_->GetSelection();
    return page == wxNOT_FOUND ? std::nullopt : std::optional(panes_[static_cast<std::size_t>(page)]);
}

wxWindow* PaneStack::shown_list() const { return book_->GetCurrentPage(); }

void PaneStack::dress(const Palette& palette) {
    for (wxWindow* each : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(book_)}) {
        each->SetBackgroundColour(palette.desk);
        each->SetForegroundColour(palette.ink);
    }
}

SidePanes::SidePanes(wxWindow* parent, Events events) : Splitter(parent) {
    above_ = new PaneStack(this, events.shown);
    below_ = new PaneStack(this, events.shown);
    matches_ = new MatchPane(above_->book(), std::move(events.use_match));
    above_->add(Pane::matches, matches_, to_wx(tr("Matches")));
    concordance_ = new ConcordancePane(above_->book(), std::move(events.concordance));
    above_->add(Pane::concordance, concordance_, to_wx(tr("Concordance")));
    terms_ = new TextCards(above_->book(), to_wx(tr("Terms")), {{}, std::move(events.use_term)});
    terms_->say_when_empty(tr("The termbase has no term of this segment."));
    above_->add(Pane::terms, terms_, to_wx(tr("Terms")));
    review_ = new ReviewPane(above_->book(), std::move(events.review));
    above_->add(Pane::review, review_, to_wx(tr("Review of the archive")));
    findings_ = new FindingPane(below_->book(), std::move(events.go_to_finding));
    below_->add(Pane::findings, findings_, to_wx(tr("Findings")));
    comments_ = new TextCards(below_->book(), to_wx(tr("Comments")), {events.go_to_comment, events.go_to_comment});
    comments_->say_when_empty(tr("Nobody has commented on this release."));
    below_->add(Pane::comments, comments_, to_wx(tr("Comments")));
    words_ = new TextCards(below_->book(), to_wx(tr("Unknown words")), {events.go_to_word, events.go_to_word});
    words_->say_when_empty(tr("Every word is known."));
    below_->add(Pane::words, words_, to_wx(tr("Unknown words")));
    reading_ = new ReadingPane(below_->book(), std::move(events.go));
    below_->add(Pane::reading, reading_, to_wx(tr("Reading view")));
    stack(above_, below_);
}

void SidePanes::choose(Pane pane) {
    if (!above_->show(pane)) below_->show(pane);
}

void SidePanes::arrange(Arrangement arrangement) {
    if (arrangement == Arrangement::review) {
        stack(above_, below_);
        Unsplit(above_);
    }
    if (arrangement != Arrangement::translate) return;
    if (above_->shown() == Pane::review) above_->show(Pane::matches);
    stack(above_, below_);
}

void SidePanes::show(Pane pane, bool alone) {
    PaneStack* const place = above_->show(pane) ? above_ : below_;
    if (place == below_) below_->show(pane);
    if (!place->IsShown()) stack(above_, below_);
    // The archive has more to show than a half has room for.
    if ((alone || pane == Pane::review) && IsSplit()) Unsplit(place == above_ ? below_ : above_);
}

bool SidePanes::shows(Pane pane) const {
    for (const PaneStack* each : {above_, below_})
        if (each->IsShownOnScreen() && each->shown() == pane) return true;
    return false;
}

std::vector<wxWindow*> SidePanes::shown_lists() const {
    std::vector<wxWindow*> lists;
    for (const PaneStack* each : {above_, below_})
        if (each->IsShownOnScreen()) lists.push_back(each->shown_list());
    return lists;
}

void SidePanes::dress(const Palette& palette, const wxFont& font) {
    SetBackgroundColour(palette.desk);
    SetForegroundColour(palette.ink);
    above_->dress(palette);
    below_->dress(palette);
    concordance_->dress(palette, font);
    review_->dress(palette, font);
    for (CardList* list :
         {static_cast<CardList*>(matches_), static_cast<CardList*>(terms_), static_cast<CardList*>(findings_),
          static_cast<CardList*>(comments_), static_cast<CardList*>(words_), static_cast<CardList*>(reading_)})
        list->dress(palette, font);
}

}  // namespace stykovka
