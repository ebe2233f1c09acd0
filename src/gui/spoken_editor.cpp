// What a screen reader is told of the field in which a segment is edited.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spoken_editor.h"

#include "gui/cell_editor.h"
#include "gui/wx_text.h"

namespace stykovka {

SpokenEditor::SpokenEditor(CellEditor& editor)
    : editor_(editor), accessible_(editor, *this, from_wx(editor.GetName())) {}

std::string SpokenEditor::shown_text() const { return editor_.text(); }
std::size_t SpokenEditor::caret_byte() const { return editor_.caret(); }

std::pair<std::size_t, std::size_t> SpokenEditor::selected_bytes() const {
    return {static_cast<std::size_t>(editor_.GetSelectionStart()), static_cast<std::size_t>(editor_.GetSelectionEnd())};
}

wxRect SpokenEditor::place_of_byte(std::size_t byte) const {
    const auto at = static_cast<int>(byte);
    const wxPoint begin = editor_.PointFromPosition(at);
    const wxPoint end = editor_.PointFromPosition(editor_.PositionAfter(at));
    return {begin.x, begin.y, end.y == begin.y ? std::max(0, end.x - begin.x) : 0, editor_.TextHeight(0)};
}

void SpokenEditor::go_to_byte(std::size_t byte) { editor_.put_caret(static_cast<std::uint32_t>(byte)); }

bool SpokenEditor::put_text(std::size_t begin, std::size_t end, const std::string& text) {
    if (editor_.GetReadOnly()) return false;
    editor_.put({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, text);
    return true;
}

bool SpokenEditor::can_be_changed() const { return !editor_.GetReadOnly(); }

}  // namespace stykovka
