// The grid: wheel, mouse and keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "gui/bitext_canvas.h"
#include "gui/spoken_grid.h"
#include "gui/wx_text.h"

namespace stykovka {

void BitextCanvas::scroll_by(std::int64_t pixels) {
    anchor_ = moved_by(rows_, anchor_, pixels, GetClientSize().y);
    arrange();
}

void BitextCanvas::on_scroll(wxScrollWinEvent& event) {
    if (rows_.empty()) return;
    const int line = 3 * cache_.layouts().line_height();
    const int page = GetClientSize().y - line;
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_SCROLLWIN_LINEUP) return scroll_by(-line);
    if (type == wxEVT_SCROLLWIN_LINEDOWN) return scroll_by(line);
    if (type == wxEVT_SCROLLWIN_PAGEUP) return scroll_by(-page);
    if (type == wxEVT_SCROLLWIN_PAGEDOWN) return scroll_by(page);
    if (type == wxEVT_SCROLLWIN_TOP) return scroll_by(-rows_.total());
    if (type == wxEVT_SCROLLWIN_BOTTOM) return scroll_by(rows_.total());
    scroll_by(event.GetPosition() - place_of(rows_, anchor_));
}

// A touchpad sends small parts of a notch: what is less than a pixel is kept for the next event.
void BitextCanvas::on_wheel(wxMouseEvent& event) {
    if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL || event.GetWheelDelta() == 0 || event.ControlDown())
        return event.Skip();
    const double lines = -3.0 * event.GetWheelRotation() / event.GetWheelDelta();
    wheel_rest_ += lines * cache_.layouts().line_height();
    const auto whole = static_cast<std::int64_t>(wheel_rest_);
    wheel_rest_ -= static_cast<double>(whole);
    if (!rows_.empty() && whole != 0) scroll_by(whole);
}

void BitextCanvas::on_click(wxMouseEvent& event) {
    const auto cell = cell_at(event.GetPosition());
    if (!cell) return SetFocus();
    const bool on_texts = event.GetX() >= columns_.number && event.GetX() < columns_.signs &&
                          !(event.GetX() >= columns_.band_left() && event.GetX() < columns_.band_right());
    events_.go(*cell);
    on_texts ? editor_->SetFocus() : SetFocus();
}

// What a term is in the other language. The cell that is edited has it in the pane of terms.
std::string BitextCanvas::terms_at(const Cursor& cell) const {
    std::string texts;
    const auto [from, to] = terms_.equal_range(cell.bead);
    for (auto each = from; each != to; ++each) {
        const TermPlace& term = each->second;
        const bool is_here = term.side == cell.side && term.segment == cell.segment && term.span.begin <= cell.caret &&
                             cell.caret <= term.span.end;
        for (const std::string& text : is_here ? term.counterparts : std::vector<std::string>())
            texts += (texts.empty() ? "" : "\n") + text;
    }
    return texts;
}

// On a link: why its confidence is what it is.
void BitextCanvas::on_motion(wxMouseEvent& event) {
    event.Skip();
    const auto cell = cell_at(event.GetPosition());
    const bool on_link = event.GetX() >= columns_.band_left() && event.GetX() < columns_.band_right();
    wxString tip;
    if (cell) tip = to_wx(on_link ? words_for_confidence(session_->document(), cell->bead) : terms_at(*cell));
    if (tip != GetToolTipText()) tip.empty() ? UnsetToolTip() : SetToolTip(tip);
}

void BitextCanvas::go_page(int direction) {
    if (session_ == nullptr || rows_.empty()) return;
    const int page = GetClientSize().y - 2 * cache_.layouts().line_height();
    Cursor cursor = session_->cursor();
    const std::int64_t place = rows_.top(cursor.bead) + direction * page;
    cursor = {rows_.row_at(std::max<std::int64_t>(0, place)), cursor.side, 0, 0};
    scroll_by(static_cast<std::int64_t>(direction) * page);
    events_.go(cursor);
}

void BitextCanvas::leave_editor(CellEditor::Exit exit) {
    if (session_ == nullptr) return;
    const Cursor cursor = session_->cursor();
    switch (exit) {
        case CellEditor::Exit::up:
            return events_.go(previous_cell(session_->document(), cursor));
        case CellEditor::Exit::down:
            return events_.go(next_cell(session_->document(), cursor));
        case CellEditor::Exit::page_up:
            return go_page(-1);
        case CellEditor::Exit::page_down:
            return go_page(1);
        case CellEditor::Exit::other_side:
            return events_.go({cursor.bead, other(cursor.side), 0, 0});
        case CellEditor::Exit::grid:
            return SetFocus();
    }
}

// Only while the grid itself has the focus; the keys of commands were looked at before (see MainFrame).
void BitextCanvas::on_key(wxKeyEvent& event) {
    if (session_ == nullptr || rows_.empty() || event.HasAnyModifiers()) return event.Skip();
    const Cursor cursor = session_->cursor();
    switch (event.GetKeyCode()) {
        case WXK_UP:
            return events_.go({cursor.bead == 0 ? 0 : cursor.bead - 1, cursor.side, 0, 0});
        case WXK_DOWN:
            return events_.go({std::min(cursor.bead + 1, rows_.size() - 1), cursor.side, 0, 0});
        case WXK_LEFT:
            return events_.go({cursor.bead, Side::source, 0, 0});
        case WXK_RIGHT:
            return events_.go({cursor.bead, Side::target, 0, 0});
        case WXK_HOME:
            return events_.go({0, cursor.side, 0, 0});
        case WXK_END:
            return events_.go({rows_.size() - 1, cursor.side, 0, 0});
        case WXK_PAGEUP:
            return go_page(-1);
        case WXK_PAGEDOWN:
            return go_page(1);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return focus_text();
        default:
            event.Skip();
    }
}

Cursor next_cell(const Bitext& document, const Cursor& cursor) {
    const auto& beads = document.alignment.beads;
    if (cursor.segment + 1 < beads[cursor.bead].count[cursor.side])
        return {cursor.bead, cursor.side, cursor.segment + 1, 0};
    if (cursor.bead + 1 < beads.size()) return {cursor.bead + 1, cursor.side, 0, 0};
    return cursor;
}

Cursor previous_cell(const Bitext& document, const Cursor& cursor) {
    if (cursor.segment > 0) return {cursor.bead, cursor.side, cursor.segment - 1, 0};
    if (cursor.bead == 0) return cursor;
    const std::uint32_t count = document.alignment.beads[cursor.bead - 1].count[cursor.side];
    return {cursor.bead - 1, cursor.side, std::max(1U, count) - 1, 0};
}

}  // namespace stykovka
