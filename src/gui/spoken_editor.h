// What a screen reader is told of the field in which a segment is edited.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gui/accessible.h"

namespace stykovka {

class CellEditor;

class SpokenEditor : public AccessibleText {
public:
    explicit SpokenEditor(CellEditor& editor);

    std::string shown_text() const override;
    std::size_t caret_byte() const override;
    std::pair<std::size_t, std::size_t> selected_bytes() const override;
    wxRect place_of_byte(std::size_t byte) const override;
    void go_to_byte(std::size_t byte) override;
    bool put_text(std::size_t begin, std::size_t end, const std::string& text) override;
    bool can_be_changed() const override;

    Accessible& accessible() { return accessible_; }

private:
    CellEditor& editor_;
    Accessible accessible_;
};

}  // namespace stykovka
