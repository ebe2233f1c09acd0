// The pane in which the concordance is asked and answers.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "gui/text_cards.h"

class wxCheckBox;
class wxChoice;
class wxListBox;
class wxStaticText;
class wxTextCtrl;

namespace stykovka {

/// What is looked for; what it became, as a list with counts; the places, as cards.
class ConcordancePane : public wxPanel {
public:
    struct Events {
        std::function<void()> changed;                           ///< the question is another
        std::function<void(std::optional<std::size_t>)> narrow;  ///< to a rendering; none: all places
        std::function<void(std::size_t)> open;                   ///< the release of a place
        std::function<void()> leave;                             ///< back to the text
    };

    struct Question {
        std::string text;
        bool exact = false;
        std::optional<Side> side;

        friend bool operator==(const Question&, const Question&) = default;
    };

    ConcordancePane(wxWindow* parent, Events events);

    Question question() const;
    /// Puts the question into the fields and asks it at once.
    void ask(const Question& question);
    /// The caret into the field.
    void focus_field();

    void show_renderings(const std::vector<std::string>& renderings);
    /// `summary` is one line: how many places there are, or why there is none.
    void show(std::vector<TextCard> places, const std::string& summary);
    std::string summary() const;
    std::vector<std::string> renderings() const;
    /// As if a line of the list of renderings had been chosen; 0 is all of them.
    void choose_rendering(std::size_t line);
    TextCards& places() { return *places_; }
    void dress(const Palette& palette, const wxFont& font);

private:
    wxSizer* make_question();
    void ask_soon();

    Events events_;
    wxTimer timer_;
    wxTextCtrl* text_ = nullptr;
    wxChoice* side_ = nullptr;
    wxCheckBox* exact_ = nullptr;
    wxStaticText* summary_ = nullptr;
    wxListBox* renderings_ = nullptr;
    TextCards* places_ = nullptr;
};

}  // namespace stykovka
