// The archives that are read beside this one, as a list.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/references.h"
#include "gui/text_cards.h"

namespace stykovka {

/// A card an archive: its name, file, what it holds, or why it is left out. A button closes the dialog and says what is
/// wanted.
class ReferenceDialog : public wxDialog {
public:
    enum class Wanted { nothing, to_add, to_remove };

    ReferenceDialog(wxWindow* parent, const std::vector<ReferenceState>& states);

    /// What ShowModal returned, in words.
    static Wanted wanted(int answer);
    /// None while the list is empty.
    std::optional<std::size_t> selected() const;
    TextCards& cards() { return *cards_; }

private:
    TextCards* cards_ = nullptr;
};

/// The name of an archive that is to be added and the points that its matches lose, in a window of their own.
std::optional<ReferenceOptions> ask_for_reference(wxWindow& parent, const std::filesystem::path& file);

}  // namespace stykovka
