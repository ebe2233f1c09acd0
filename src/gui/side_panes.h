// The panes beside the grid: two places, each shows one of several lists.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>

#include <optional>
#include <string_view>
#include <vector>

#include "gui/arrangement.h"
#include "gui/concordance_pane.h"
#include "gui/finding_pane.h"
#include "gui/match_pane.h"
#include "gui/reading_pane.h"
#include "gui/review_pane.h"
#include "gui/splitter.h"
#include "gui/text_cards.h"

class wxChoice;
class wxSimplebook;

namespace stykovka {

enum class Pane { matches, concordance, terms, review, findings, comments, words, reading };

/// Whether it has something to show while no release is open.
bool is_about_archive(Pane pane);

/// "matches", "findings" …: the name in what the window writes about itself.
std::string_view name_of(Pane pane);
std::optional<Pane> pane_of(std::string_view name);

/// One place: the name of its list, as a choice when there are several, and the list.
class PaneStack : public wxPanel {
public:
    PaneStack(wxWindow* parent, std::function<void()> shown);

    /// The list becomes a child of `book()`; the first one added is shown.
    wxWindow* book();
    void add(Pane pane, wxWindow* list, const wxString& caption);
    /// False when this place has no such list.
    bool show(Pane pane);
    std::optional<Pane> shown() const;
    wxWindow* shown_list() const;
    void dress(const Palette& palette);

private:
    void show_page(std::size_t page);

    std::function<void()> shown_;
    std::vector<Pane> panes_;
    wxChoice* caption_ = nullptr;
    wxSimplebook* book_ = nullptr;
};

class SidePanes : public Splitter {
public:
    struct Events {
        std::function<void(std::size_t)> use_match;
        std::function<void(const Finding&)> go_to_finding;
        std::function<void(const Cursor&)> go;
        std::function<void(std::size_t)> go_to_comment;  ///< its place in the list
        std::function<void(std::size_t)> go_to_word;
        std::function<void(std::size_t)> use_term;  ///< its place in the list
        std::function<void()> shown;                ///< another list can be seen
        ConcordancePane::Events concordance;
        ReviewPane::Events review;
    };

    SidePanes(wxWindow* parent, Events events);

    /// Puts a list into its place, whether that can be seen or not.
    void choose(Pane pane);
    std::optional<Pane> above() const { return above_->shown(); }
    std::optional<Pane> below() const { return below_->shown(); }
    /// Which of the two places an arrangement has.
    void arrange(Arrangement arrangement);
    /// Shows a list, and its place if that is hidden; `alone`: without the other place.
    void show(Pane pane, bool alone);
    /// Whether it can be seen now.
    bool shows(Pane pane) const;
    /// The lists that can be seen, from top to bottom.
    std::vector<wxWindow*> shown_lists() const;
    void dress(const Palette& palette, const wxFont& font);

    MatchPane& matches() { return *matches_; }
    ConcordancePane& concordance() { return *concordance_; }
    TextCards& terms() { return *terms_; }
    ReviewPane& review() { return *review_; }
    FindingPane& findings() { return *findings_; }
    TextCards& comments() { return *comments_; }
    TextCards& words() { return *words_; }
    ReadingPane& reading() { return *reading_; }

private:
    PaneStack *above_, *below_;
    MatchPane* matches_;
    ConcordancePane* concordance_;
    ReviewPane* review_;
    FindingPane* findings_;
    TextCards *terms_, *comments_, *words_;
    ReadingPane* reading_;
};

}  // namespace stykovka
