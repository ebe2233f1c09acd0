// Copying and pasting on a keyboard without Latin letters.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clipboard_keys.h"

#include <wx/textentry.h>
#include <wx/window.h>

#include "gui/key_match.h"

namespace stykovka {

bool run_clipboard_key(const wxKeyEvent& event, wxWindow* focus) {
    // The editing field is one of Scintilla, others are of GTK; both are this.
    auto* const field = dynamic_cast<wxTextEntryBase*>(focus);
    const KeyCombination key = key_of(event);
    const KeyCombination understood{event.GetKeyCode(), event.ControlDown(), event.ShiftDown(), event.AltDown()};
    const bool is_control = event.GetKeyCode() > 0 && event.GetKeyCode() < WXK_SPACE;
    if (field == nullptr || !key.ctrl || key.shift || key.alt || is_control || key == understood) return false;
    switch (key.key) {
        case 'C':
            return field->Copy(), true;
        case 'X':
            return field->Cut(), true;
        case 'V':
            return field->Paste(), true;
        case 'A':
            return field->SelectAll(), true;
        default:
            return false;
    }
}

}  // namespace stykovka
