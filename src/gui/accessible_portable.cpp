// What a screen reader is told, where the window system has no ATK: what wx itself tells.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessible.h"

namespace stykovka {

struct Accessible::Object {};

Accessible::Accessible(wxWindow&, AccessibleItems&, const std::string&) {}
Accessible::Accessible(wxWindow&, AccessibleText&, const std::string&) {}
Accessible::~Accessible() = default;
void Accessible::rename(const std::string&) {}
void Accessible::active_changed() {}
void Accessible::focused() {}
void Accessible::items_changed() {}
void Accessible::text_changed() {}
void Accessible::caret_moved() {}

void name_controls(wxWindow&) {}
void announce(wxWindow&, const std::string&) {}

}  // namespace stykovka
