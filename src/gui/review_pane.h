// The pane in which a whole archive is reviewed: terms, names, quotes, what was left out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/archive_review.h"
#include "gui/text_cards.h"

class wxButton;
class wxCheckBox;
class wxChoice;
class wxListBox;
class wxStaticText;
class wxTextCtrl;

namespace stykovka {

/// A topic; what was found of it, as cards; the ways to say the selected one, as a list with counts; the places of the
/// selected way, as cards; and what can be done with it.
class ReviewPane : public wxPanel {
public:
    struct Events {
        std::function<void()> changed;                           ///< the question is another
        std::function<void(std::size_t)> select;                 ///< an entry
        std::function<void(std::optional<std::size_t>)> narrow;  ///< to a way; none: all
        std::function<void(std::size_t)> open;                   ///< a place, in the grid
        std::function<void(std::string_view)> run;               ///< an action of the table
        std::function<void()> leave;                             ///< back to the text
    };

    ReviewPane(wxWindow* parent, Events events);

    ReviewTopic topic() const;
    bool this_release_only() const;
    /// None for an empty field and for what is no day.
    std::optional<Date> since() const;
    /// Asks at once.
    void ask(ReviewTopic topic);

    void show_entries(std::vector<TextCard> cards, const std::string& summary);
    void show_ways(const std::vector<std::string>& ways);
    void show_places(std::vector<TextCard> cards);
    /// As if a line of the list of ways had been chosen; 0 is all of them.
    void choose_way(std::size_t line);
    /// The way that is chosen; none: all.
    std::optional<std::size_t> way() const;
    std::string summary() const;
    std::vector<std::string> ways() const;
    TextCards& entries() { return *entries_; }
    TextCards& places() { return *places_; }
    void dress(const Palette& palette, const wxFont& font);

private:
    wxSizer* make_question();
    wxSizer* make_buttons();
    void on_key(wxKeyEvent& event);

    Events events_;
    wxTimer timer_;
    wxChoice* topic_ = nullptr;
    wxCheckBox* this_release_ = nullptr;
    wxTextCtrl* since_ = nullptr;
    wxStaticText *since_label_ = nullptr, *summary_ = nullptr;
    TextCards *entries_ = nullptr, *places_ = nullptr;
    wxListBox* ways_ = nullptr;
    std::vector<wxButton*> term_buttons_;  ///< for topics about terms only
    wxButton* prefer_ = nullptr;           ///< for those where one way can be decided on
};

}  // namespace stykovka
