// Copying and pasting on a keyboard without Latin letters.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/event.h>

class wxWindow;

namespace stykovka {

/// With a Russian layout alone, neither GTK nor Scintilla knows what Ctrl+C, X, V and A are: the place of the key says
/// it. True when the focused field did it; other keys, and those that the field understands, are left to it.
bool run_clipboard_key(const wxKeyEvent& event, wxWindow* focus);

}  // namespace stykovka
