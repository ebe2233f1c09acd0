// The fields above the grid with which texts are found and replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <string>
#include <vector>

#include "app/text_search.h"
#include "gui/text_cards.h"

class wxCheckBox;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace stykovka {

/// Where to look.
enum class FindScope { release, drafts, all_releases, memory };

/// Says what the user wants; shows what was found, with what would stand there instead.
class FindBar : public wxPanel {
public:
    struct Events {
        std::function<void()> changed;  ///< the query, the replacement or the scope is another
        std::function<void(std::size_t)> go;
        std::function<void(int)> step;  ///< 1: to the next place, -1: to the previous one
        std::function<void()> replace_one, replace_all, close;
    };

    FindBar(wxWindow* parent, Events events);

    TextQuery query() const;
    std::string replacement() const;
    FindScope scope() const;
    /// Puts the caret into the field; `text` is looked for unless it is empty.
    void open(const std::string& text, bool with_replacement);
    bool replaces() const { return replaces_; }
    void set_query(const TextQuery& query, const std::string& replacement, FindScope scope);

    /// One card a place; `summary` is one line: how many there are, or what is wrong.
    void show(std::vector<TextCard> cards, const std::string& summary);
    void select(std::size_t hit);
    TextCards& hits() { return *hits_; }
    std::string summary() const;
    void dress(const Palette& palette, const wxFont& font);

private:
    wxSizer* make_find_row();
    wxSizer* make_replace_row();
    void ask_soon();
    void on_key(wxKeyEvent& event);

    Events events_;
    bool replaces_ = false;
    wxTimer timer_;
    wxTextCtrl *text_ = nullptr, *replacement_ = nullptr;
    wxCheckBox *case_ = nullptr, *words_ = nullptr, *expression_ = nullptr;
    wxChoice *scope_ = nullptr, *side_ = nullptr;
    wxStaticText* summary_ = nullptr;
    wxSizer* replace_row_ = nullptr;
    TextCards* hits_ = nullptr;
};

}  // namespace stykovka
