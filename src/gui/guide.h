// The guide: how to work in each arrangement.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/key_table.h"
#include "gui/arrangement.h"
#include "gui/text_cards.h"

class wxFont;
class wxWindow;

namespace stykovka {

/// The page of an arrangement: what it is for, and the commands one needs with their keys as they are now.
std::vector<TextCard> guide_page(Arrangement arrangement, const KeyTable& keys);

/// Shows the pages in a dialog, this one first.
void show_guide(wxWindow& parent, Arrangement arrangement, const KeyTable& keys);

}  // namespace stykovka
