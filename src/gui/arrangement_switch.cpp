// The three arrangements as buttons, one of them pressed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/arrangement_switch.h"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include <utility>

#include "base/tr.h"
#include "gui/action_menus.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr std::array arrangements{Arrangement::align, Arrangement::translate, Arrangement::review};

const Action& action_of(Arrangement arrangement) { return *find_action(fmt::format("view.{}", name_of(arrangement))); }

}  // namespace

ArrangementSwitch::ArrangementSwitch(wxWindow* parent, std::function<void(std::string_view)> run) : wxPanel(parent) {
    SetName(to_wx(tr("Arrangement")));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (const Arrangement each : arrangements) {
        const Action& action = action_of(each);
        auto* button = new wxToggleButton(this, wxID_ANY, to_wx(plain_label(action)), wxDefaultPosition, wxDefaultSize,
                                          wxBU_EXACTFIT);
        button->SetCanFocus(false);
        button->Bind(wxEVT_TOGGLEBUTTON, [this, run, id = action.id](wxCommandEvent&) {
            run(id);
            show(shown_);  // the pressed one stays pressed
        });
        row->Add(button, 0, wxLEFT, FromDIP(each == Arrangement::align ? 0 : 2));
        buttons_[static_cast<std::size_t>(each)] = button;
    }
    SetSizer(row);
    show(shown_);
}

void ArrangementSwitch::show(Arrangement arrangement) {
    shown_ = arrangement;
    for (const Arrangement each : arrangements) button(each).SetValue(each == arrangement);
}

void ArrangementSwitch::name_keys(const KeyTable& keys) {
    for (const Arrangement each : arrangements) {
        const Action& action = action_of(each);
        const std::string key(keys.of(action));
        button(each).SetToolTip(
            to_wx(key.empty() ? std::string(tr(action.help)) : fmt::format("{} ({})", tr(action.help), key)));
    }
}

}  // namespace stykovka
