// Keys as a user presses them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gui/key_match.h"
#include "window.h"

namespace stykovka::test {

/// As if keys had been pressed: the window finds their commands as for real ones, and what is none goes to the part of
/// the window that has the focus.
class Keys {
public:
    explicit Keys(Window& window) : window_(window) {}

    void press(const std::string& written) {
        ++count;
        const KeyCombination key = key_of(written);
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = key.key;
        event.SetControlDown(key.ctrl);
        event.SetShiftDown(key.shift);
        event.SetAltDown(key.alt);
        event.SetEventObject(&*window_);
        if (!window_->ProcessWindowEvent(event)) go_to_focus(event);
        window_.settle();
    }

    std::size_t count = 0;

private:
    static void go_to_focus(const wxKeyEvent& pressed) {
        wxWindow* const focus = wxWindow::FindFocus();
        if (focus == nullptr) return;
        wxKeyEvent down(pressed);
        down.SetEventType(wxEVT_KEY_DOWN);
        down.SetEventObject(focus);
        focus->ProcessWindowEvent(down);
    }

    Window& window_;
};

}  // namespace stykovka::test
