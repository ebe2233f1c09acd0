// The ATK objects of widgets that the program draws itself.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

class wxWindow;

// ATK's own types, so that no header of a library is needed here.
struct _AtkObject;

namespace stykovka {

class AccessibleItems;
class AccessibleText;

/// New objects, owned by the caller. They must be told with `forget` before what they speak of goes.
_AtkObject* new_items_object(wxWindow& window, AccessibleItems& items);
_AtkObject* new_text_object(wxWindow& window, AccessibleText& text);
void forget_items(_AtkObject* object);
void forget_text(_AtkObject* object);

void tell_active(_AtkObject* object);
void tell_focus(_AtkObject* object);
void tell_items(_AtkObject* object);
void tell_text(_AtkObject* object);
void tell_caret(_AtkObject* object);

}  // namespace stykovka
