// The grid: an open release as two columns of segments with the links between them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/graphics.h>
#include <wx/window.h>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "app/session.h"
#include "gui/cell_editor.h"
#include "gui/layout_cache.h"
#include "gui/palette.h"
#include "gui/row_heights.h"
#include "gui/row_layout.h"
#include "gui/scroll_anchor.h"
#include "review/finding.h"
#include "review/termbase.h"

namespace stykovka {

class SpokenGrid;

/// Shows a session and never changes it: it says what the user wants. Only visible rows are laid out.
class BitextCanvas : public wxWindow {
public:
    struct Events {
        std::function<void(const Cursor&)> go;     ///< to another cell, or another place in this one
        std::function<void()> typed;               ///< the text of the active cell is another
        std::function<void(const wxPoint&)> menu;  ///< in screen coordinates
        std::function<void()> too_long = {};       ///< what was pasted is no segment
    };

    BitextCanvas(wxWindow* parent, Events events);
    ~BitextCanvas() override;

    /// Shows a release, or none. The session must outlive its being shown.
    void show(const Session* session);
    /// After the session told of a change. What the user looks at stays where it is.
    void follow(const SessionChange& change);
    /// In the order of their beads; they stay where they are until others are shown.
    void show_findings(std::span<const Finding> findings);
    /// Lines below the terms; what a term is in the other language is said when the mouse is on it.
    void show_terms(const std::vector<TermPlace>& terms);
    void dress(const Palette& palette, const wxFont& font);

    const Session* session() const { return session_; }
    /// As if the cell had been clicked.
    void go(const Cursor& cursor) { events_.go(cursor); }
    std::span<const Finding> findings_of(std::size_t bead) const;
    std::optional<std::size_t> crossing_of(std::size_t bead) const;
    /// Where a cell, or the link of a bead, is drawn; empty while it cannot be seen.
    wxRect cell_place(std::size_t bead, Side side);
    wxRect link_place(std::size_t bead);

    CellEditor& editor() { return *editor_; }
    void focus_text();
    bool text_has_focus() const { return editor_->HasFocus(); }

    /// Which rows can be seen, whole or in part: half-open.
    struct VisibleRows {
        std::size_t begin = 0, end = 0;
    };
    VisibleRows visible_rows() const;
    /// The cell and the place in its text at a point of the window; none below the last row.
    std::optional<Cursor> cell_at(wxPoint point);
    void scroll_by(std::int64_t pixels);
    const RowHeights& rows() const { return rows_; }
    ScrollAnchor anchor() const { return anchor_; }

    bool AcceptsFocus() const override { return true; }

private:
    // What there is to draw
    RowSource source() const;
    std::optional<EditedCell> edited_cell() const;
    void take_document();
    void estimate_all();
    void splice_rows(const Step& step);
    void find_crossings();
    void load_editor();
    void dress_editor(const Segment* segment);
    void mark_terms_in_editor();
    // Where it stands
    void arrange();
    void measure_visible();
    void place_editor();
    void show_scrollbar();
    void reveal_cursor();
    // What happens
    void paint();
    void frame_editor(wxGraphicsContext& context) const;
    void on_scroll(wxScrollWinEvent& event);
    void on_wheel(wxMouseEvent& event);
    void on_click(wxMouseEvent& event);
    void on_motion(wxMouseEvent& event);
    std::string terms_at(const Cursor& cell) const;
    void on_key(wxKeyEvent& event);
    void leave_editor(CellEditor::Exit exit);
    void go_page(int direction);

    Events events_;
    std::unique_ptr<SpokenGrid> spoken_;
    CellEditor* editor_;
    const Session* session_ = nullptr;
    std::vector<BySide<std::uint32_t>> firsts_;
    std::span<const Finding> findings_;
    std::multimap<std::size_t, TermPlace> terms_;  ///< by bead
    std::map<std::size_t, std::size_t> crossings_;
    RowHeights rows_;
    ScrollAnchor anchor_;
    GridColumns columns_;
    Palette palette_;
    wxFont font_;
    LayoutCache cache_;
    double wheel_rest_ = 0;
};

/// The cell after or before this one on its side; the same one at the ends.
Cursor next_cell(const Bitext& document, const Cursor& cursor);
Cursor previous_cell(const Bitext& document, const Cursor& cursor);

}  // namespace stykovka
