// What stands in the window while no release is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string_view>

namespace stykovka {

/// Says what to do first, with a button for each way; a button runs an action of the table.
class Welcome : public wxPanel {
public:
    Welcome(wxWindow* parent, std::function<void(std::string_view)> run);
};

}  // namespace stykovka
