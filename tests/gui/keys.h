// Keys as a user presses them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gui/key_match.h"
#include "window.h"

namespace stykovka::test {

/// As if keys had been pressed: the window finds their commands as for real ones.
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
        window_->ProcessWindowEvent(event);
        window_.settle();
    }

    std::size_t count = 0;

private:
    Window& window_;
};

}  // namespace stykovka::test
