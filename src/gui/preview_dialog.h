// Shows what would change before anything is done.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <vector>

#include "app/prompts.h"
#include "gui/text_cards.h"

namespace stykovka {

/// A card a change, with the words that go and come; where each can be taken or left, Space or a double click does so.
class PreviewDialog : public wxDialog {
public:
    PreviewDialog(wxWindow* parent, ChangePreview preview);

    std::vector<std::size_t> chosen() const;
    void toggle(std::size_t change);
    void choose_all();
    TextCards& cards() { return *cards_; }

private:
    void show();
    TextCard card_of(std::size_t change) const;

    ChangePreview preview_;
    std::vector<bool> taken_;
    TextCards* cards_ = nullptr;
};

}  // namespace stykovka
