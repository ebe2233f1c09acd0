// Chooses how texts are laid out where GTK's headers were not there at build time.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text_layout.h"

namespace stykovka {

std::unique_ptr<TextLayouts> make_text_layouts(wxWindow& window, const wxFont& font) {
    return make_wx_layouts(window, font);
}

}  // namespace stykovka
