// Tests of gui/texts_dialog.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/texts_dialog.h"

#include <doctest/doctest.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("texts dialog: every text has a field with what is suggested, and gives its answer") {
    Window window(fresh_folder("gui-texts") / "a.stykovka");
    TextsDialog dialog(*window, "Term", {{"Russian", "прокуратура"}, {"English", ""}});
    CHECK(dialog.answers() == std::vector<std::string>{"прокуратура", ""});
    dialog.field(1).SetValue("prosecutor’s office");
    CHECK(dialog.answers()[1] == "prosecutor’s office");
}

// “R&D” was asked for as “RD”.
TEST_CASE("texts dialog: a question keeps its signs") {
    Window window(fresh_folder("gui-texts-sign") / "a.stykovka");
    TextsDialog dialog(*window, "Stykovka", {{"What is “R&D”?", ""}});
    bool seen = false;
    for (wxWindow* child : dialog.GetChildren())
        if (auto* text = dynamic_cast<wxStaticText*>(child); text != nullptr)
            seen = seen || text->GetLabelText() == wxString::FromUTF8("What is “R&D”?");
    CHECK(seen);
}
