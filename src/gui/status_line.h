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

/// What was last said, then counts, then work in the background with a button that stops it.
class StatusLine : public wxPanel {
public:
    StatusLine(wxWindow* parent, std::function<void()> cancel);

    void say(const std::string& sentence);
    /// The same without telling a screen reader, which says it elsewhere.
    void show(const std::string& sentence);
    std::string said() const;
    /// "812 words", "14 of 18 accepted", "3 findings".
    void count(const std::string& words, const std::string& accepted, const std::string& findings);
    /// `fraction` is 0 … 1, or negative when the end is not known.
    void show_work(const std::string& what, double fraction);
    void hide_work();

    /// Everything that can be read here, from left to right.
    std::vector<std::string> texts() const;

private:
    wxStaticText* said_;
    wxStaticText* words_;
    wxStaticText* accepted_;
    wxStaticText* findings_;
    wxStaticText* work_;
    wxGauge* gauge_;
    wxButton* cancel_;
};

}  // namespace stykovka
