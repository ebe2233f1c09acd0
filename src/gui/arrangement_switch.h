// The three arrangements as buttons, one of them pressed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>

#include <array>
#include <functional>
#include <string_view>

#include "app/key_table.h"
#include "gui/arrangement.h"

class wxToggleButton;

namespace stykovka {

/// Says in which arrangement one is and leads to the others. Not a stop of Tab: the commands have keys, which the
/// buttons name when the mouse rests on them.
class ArrangementSwitch : public wxPanel {
public:
    /// `run` is given the id of the action of a button.
    ArrangementSwitch(wxWindow* parent, std::function<void(std::string_view)> run);

    void show(Arrangement arrangement);
    Arrangement shown() const { return shown_; }
    void name_keys(const KeyTable& keys);
    wxToggleButton& button(Arrangement arrangement) const { return *buttons_[static_cast<std::size_t>(arrangement)]; }

private:
    Arrangement shown_ = Arrangement::align;
    std::array<wxToggleButton*, 3> buttons_{};
};

}  // namespace stykovka
