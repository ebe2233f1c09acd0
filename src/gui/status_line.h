// The line at the foot of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

class wxStaticText;
class wxGauge;
class wxButton;

namespace stykovka {

/// What was last said, then work in the background with a button that stops it, then counts; a click on what is
/// accepted or found leads there.
class StatusLine : public wxPanel {
public:
    struct Events {
        std::function<void()> cancel;
        std::function<void()> go_on;     ///< to what is not accepted
        std::function<void()> findings;  ///< to the findings
    };

    StatusLine(wxWindow* parent, Events events);

    void say(const std::string& sentence);
    /// The same without telling a screen reader, which says it elsewhere.
    void show(const std::string& sentence);
    const std::string& said() const { return message_; }
    /// Shown in the place of what was said until an empty one comes: what a row of a menu does.
    void hint(const std::string& sentence);
    /// "812 words", "14 of 18 accepted", "3 findings".
    void count(const std::string& words, const std::string& accepted, const std::string& findings);
    /// `fraction` is 0 … 1, or negative when the end is not known.
    void show_work(const std::string& what, double fraction);
    void hide_work();

    /// Everything that can be read here, from left to right.
    std::vector<std::string> texts() const;

    /// As if there had been a click on this place.
    void click(const wxPoint& place);

private:
    const std::function<void()>* link_at(const wxPoint& place) const;

    Events events_;
    std::string message_;
    wxStaticText* said_;
    wxStaticText* words_;
    wxStaticText* accepted_;
    wxStaticText* findings_;
    wxStaticText* work_;
    wxGauge* gauge_;
    wxButton* cancel_;
};

}  // namespace stykovka
