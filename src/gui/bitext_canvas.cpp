// The grid: what it shows and where it stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bitext_canvas.h"

#include <wx/dcclient.h>
#include <wx/settings.h>

#include <algorithm>

#include "base/tr.h"
#include "gui/row_painter.h"
#include "gui/spoken_grid.h"
#include "gui/wx_text.h"

namespace stykovka {

BitextCanvas::BitextCanvas(wxWindow* parent, Events events)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
               wxVSCROLL | wxALWAYS_SHOW_SB | wxWANTS_CHARS | wxBORDER_NONE),
      events_(std::move(events)),
      palette_(palette_around(parent)),
      font_(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT)),
      cache_(make_text_layouts(*this, font_)) {
    SetName(to_wx(tr("Segments of the release")));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    spoken_ = std::make_unique<SpokenGrid>(*this);
    editor_ = new CellEditor(this, {[this] {
                                        arrange();
                                        events_.typed();
                                    },
                                    [this](CellEditor::Exit exit) { leave_editor(exit); },
                                    [this](const wxPoint& point) { events_.menu(point); },
                                    [this] {
                                        if (events_.too_long) events_.too_long();
                                    }});
    // The frame around it says whether it has the keyboard.
    editor_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) { Refresh(), event.Skip(); });
    editor_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) { Refresh(), event.Skip(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const ScrollAnchor before = anchor_;
        estimate_all();
        anchor_ = before;
        arrange();
        event.Skip();
    });
    for (const auto& type :
         {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN,
          wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_THUMBTRACK})
        Bind(type, &BitextCanvas::on_scroll, this);
    Bind(wxEVT_MOUSEWHEEL, &BitextCanvas::on_wheel, this);
    Bind(wxEVT_LEFT_DOWN, &BitextCanvas::on_click, this);
    Bind(wxEVT_MOTION, &BitextCanvas::on_motion, this);
    Bind(wxEVT_KEY_DOWN, &BitextCanvas::on_key, this);
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent& event) { events_.menu(event.GetPosition()); });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        spoken_->focused();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) { Refresh(), event.Skip(); });
}

BitextCanvas::~BitextCanvas() = default;

void BitextCanvas::show(const Session* session) {
    session_ = session;
    findings_ = {};
    terms_.clear();
    anchor_ = {};
    take_document();
    estimate_all();
    load_editor();
    arrange();
    reveal_cursor();
    spoken_->follow();
}

void BitextCanvas::follow(const SessionChange& change) {
    if (session_ == nullptr) return;
    if (change.kind == SessionChange::Kind::release) {
        if (session_->may_change_text() == editor_->GetReadOnly()) load_editor();
        return Refresh();
    }
    if (change.kind == SessionChange::Kind::document) splice_rows(change.step);
    load_editor();
    arrange();
    if (change.kind == SessionChange::Kind::cursor) reveal_cursor();
    spoken_->follow();
}

void BitextCanvas::show_findings(std::span<const Finding> findings) {
    findings_ = findings;
    spoken_->follow();
    Refresh();
}

void BitextCanvas::dress(const Palette& palette, const wxFont& font) {
    palette_ = palette;
    const bool has_other_font = !font_.IsOk() || font != font_;
    font_ = font;
    if (has_other_font) cache_ = LayoutCache(make_text_layouts(*this, font_));
    editor_->dress(palette_, font_, cache_.layouts().line_height());
    if (!has_other_font) return Refresh();  // rows are as high in any colour, and to measure all takes long
    const ScrollAnchor before = anchor_;
    estimate_all();
    anchor_ = before;
    arrange();
}

void BitextCanvas::focus_text() {
    reveal_cursor();
    editor_->SetFocus();
}

RowSource BitextCanvas::source() const { return {session_->document(), firsts_, columns_, edited_cell()}; }

std::optional<EditedCell> BitextCanvas::edited_cell() const {
    if (session_ == nullptr || rows_.empty()) return std::nullopt;
    const Cursor& cursor = session_->cursor();
    const int line = cache_.layouts().line_height();
    return EditedCell{cursor.bead, cursor.side, cursor.segment, editor_->lines() * line};
}

void BitextCanvas::take_document() {
    firsts_.clear();
    if (session_ != nullptr) firsts_ = firsts_of(session_->document().alignment);
    find_crossings();
}

void BitextCanvas::find_crossings() {
    crossings_.clear();
    if (session_ == nullptr) return;
    const Bitext& document = session_->document();
    for (const CrossingLink& link : document.alignment.crossings) {
        const auto source = find_segment(document, link.first.source);
        const auto target = find_segment(document, link.first.target);
        if (!source || !target) continue;
        crossings_[source->bead] = target->bead;
        crossings_[target->bead] = source->bead;
    }
}

void BitextCanvas::estimate_all() {
    columns_ = grid_columns(GetClientSize().x, FromDIP(100) / 100.0);
    std::vector<int> estimates;
    if (session_ != nullptr)
        for (std::size_t i = 0; i < session_->document().alignment.beads.size(); ++i)
            estimates.push_back(estimated_height({session_->document(), firsts_, columns_, {}}, i, cache_.layouts()));
    rows_.reset(estimates);
}

// Rows whose beads did not change keep their heights; a row whose text changed is measured anew when it is seen.
void BitextCanvas::splice_rows(const Step& step) {
    take_document();
    const std::size_t inserted = step.beads.inserted.size();
    const std::size_t removed = step.beads.removed.size();
    const auto begin = static_cast<std::size_t>(step.beads.begin);
    if (rows_.size() - removed + inserted != firsts_.size() - 1 || begin + removed > rows_.size()) {
        const ScrollAnchor before = anchor_;
        estimate_all();
        anchor_ = before;
        return;
    }
    std::vector<int> estimates;
    for (std::size_t i = 0; i < inserted; ++i)
        estimates.push_back(
            estimated_height({session_->document(), firsts_, columns_, {}}, begin + i, cache_.layouts()));
    rows_.splice(begin, removed, estimates);
    anchor_ = after_splice(anchor_, begin, removed, inserted);
}

void BitextCanvas::load_editor() {
    if (session_ == nullptr) return editor_->begin({}, 0, false);
    const Segment* segment = segment_at(session_->document(), session_->cursor());
    const std::string text = segment == nullptr ? std::string() : segment->content.text;
    if (session_->may_change_text() == editor_->GetReadOnly() || editor_->text() != text || editor_->is_changed() ||
        segment == nullptr)
        editor_->begin(text, session_->cursor().caret, session_->may_change_text());
    else if (editor_->caret() != session_->cursor().caret)
        editor_->put_caret(session_->cursor().caret);
    dress_editor(segment);
}

void BitextCanvas::dress_editor(const Segment* segment) {
    const Cursor& cursor = session_->cursor();
    const auto& paragraphs = session_->document().texts[cursor.side].paragraphs;
    editor_->set_bold(segment != nullptr && paragraphs[segment->paragraph].kind == ParagraphKind::heading);
    std::vector<ByteSpan> lit;
    if (segment != nullptr)
        for (const Evidence& each : session_->document().alignment.beads[cursor.bead].evidence)
            if (each.place[cursor.side].segment == cursor.segment) lit.push_back(each.place[cursor.side].span);
    editor_->light(lit);
    mark_terms_in_editor();
}

void BitextCanvas::show_terms(const std::vector<TermPlace>& terms) {
    terms_.clear();
    for (const TermPlace& term : terms) terms_.emplace(term.bead, term);
    mark_terms_in_editor();
    Refresh();
}

void BitextCanvas::mark_terms_in_editor() {
    if (session_ == nullptr) return;
    const Cursor& cursor = session_->cursor();
    std::vector<ByteSpan> spans;
    const auto [from, to] = terms_.equal_range(cursor.bead);
    for (auto each = from; each != to; ++each)
        if (each->second.side == cursor.side && each->second.segment == cursor.segment)
            spans.push_back(each->second.span);
    editor_->mark_terms(spans);
}

BitextCanvas::VisibleRows BitextCanvas::visible_rows() const {
    if (rows_.empty()) return {};
    std::size_t end = anchor_.row;
    int y = -anchor_.offset;
    while (end < rows_.size() && y < GetClientSize().y) y += rows_.height(end++);
    return {anchor_.row, end};
}

std::optional<Cursor> BitextCanvas::cell_at(wxPoint point) {
    if (rows_.empty() || point.y < 0) return std::nullopt;
    std::size_t bead = anchor_.row;
    int top = -anchor_.offset;
    while (bead < rows_.size() && top + rows_.height(bead) <= point.y) top += rows_.height(bead++);
    if (bead == rows_.size()) return std::nullopt;
    const RowLayout row = row_layout(source(), bead, cache_);
    const Side side = point.x < (columns_.band_left() + columns_.band_right()) / 2 ? Side::source : Side::target;
    const auto& boxes = row.boxes[side];
    std::size_t i = 0;
    while (i + 1 < boxes.size() && point.y - top >= boxes[i + 1].text.y) ++i;
    Cursor cursor{bead, side, boxes[i].segment, 0};
    if (boxes[i].layout != nullptr)
        cursor.caret = boxes[i].layout->offset_at(point.x - boxes[i].text.x, point.y - top - boxes[i].text.y);
    return cursor;
}

std::span<const Finding> BitextCanvas::findings_of(std::size_t bead) const {
    const auto found =
        std::ranges::equal_range(findings_, bead, {}, [](const Finding& each) -> std::size_t { return each.bead; });
    return {found.begin(), found.end()};
}

std::optional<std::size_t> BitextCanvas::crossing_of(std::size_t bead) const {
    const auto found = crossings_.find(bead);
    return found == crossings_.end() ? std::nullopt : std::optional(found->second);
}

wxRect BitextCanvas::cell_place(std::size_t bead, Side side) {
    const VisibleRows visible = visible_rows();
    if (bead < visible.begin || bead >= visible.end) return {};
    const int top = static_cast<int>(rows_.top(bead) - place_of(rows_, anchor_));
    return {columns_.left[side], top, columns_.text_column, rows_.height(bead)};
}

wxRect BitextCanvas::link_place(std::size_t bead) {
    const wxRect cell = cell_place(bead, Side::source);
    if (cell.IsEmpty()) return cell;
    return {columns_.band_left(), cell.y, columns_.band_right() - columns_.band_left(), cell.height};
}

void BitextCanvas::arrange() {
    editor_->lines_in(columns_.text_width() + columns_.pad_x / 2);
    measure_visible();
    place_editor();
    show_scrollbar();
    Refresh();
}

// Visible rows get exact heights; at the lower end this can uncover rows above, hence the second round.
void BitextCanvas::measure_visible() {
    if (rows_.empty()) return;
    for (int round = 0; round < 3; ++round) {
        anchor_.row = std::min(anchor_.row, rows_.size() - 1);
        int y = -anchor_.offset;
        for (std::size_t i = anchor_.row; i < rows_.size() && y < GetClientSize().y; ++i) {
            rows_.set_exact(i, row_layout(source(), i, cache_).height);
            y += rows_.height(i);
        }
        const ScrollAnchor before = anchor_;
        anchor_ = anchor_at(rows_, place_of(rows_, anchor_), GetClientSize().y);
        if (anchor_ == before) return;
    }
}

void BitextCanvas::place_editor() {
    const auto edited = edited_cell();
    const VisibleRows visible = visible_rows();
    // Out of sight, not hidden: hiding it would take the focus from what is being typed.
    if (!edited || edited->bead < visible.begin || edited->bead >= visible.end)
        return editor_->SetPosition({-4000, -4000});
    const RowLayout row = row_layout(source(), edited->bead, cache_);
    const auto& boxes = row.boxes[edited->side];
    const wxRect& text = boxes[std::min<std::size_t>(edited->segment, boxes.size() - 1)].text;
    const auto top = static_cast<int>(rows_.top(edited->bead) - place_of(rows_, anchor_));
    const wxRect wanted(text.x, top + text.y, text.width + columns_.pad_x / 2, text.height);
    if (editor_->GetRect() != wanted) editor_->SetSize(wanted);
}

void BitextCanvas::show_scrollbar() {
    const auto total = static_cast<int>(rows_.total());
    const int page = std::max(1, GetClientSize().y);
    const int place = rows_.empty() ? 0 : static_cast<int>(place_of(rows_, anchor_));
    SetScrollbar(wxVERTICAL, place, page, std::max(total, page));
}

void BitextCanvas::reveal_cursor() {
    if (session_ == nullptr || rows_.empty()) return;
    // The rows on the way become exact, so that the target does not slip away under the jump.
    for (int round = 0; round < 2; ++round) {
        const std::size_t bead = std::min(session_->cursor().bead, rows_.size() - 1);
        rows_.set_exact(bead, row_layout(source(), bead, cache_).height);
        anchor_ = showing(rows_, anchor_, bead, GetClientSize().y, GetClientSize().y / 6);
        arrange();
    }
}

void BitextCanvas::paint() {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    context->SetPen(wxNullPen);
    context->SetBrush(wxBrush(palette_.paper));
    context->DrawRectangle(0, 0, GetClientSize().x, GetClientSize().y);
    if (session_ == nullptr) return;
    const Brushes brushes{columns_, palette_, font_, cache_, FromDIP(100) / 100.0};
    const VisibleRows visible = visible_rows();
    int top = -anchor_.offset;
    for (std::size_t bead = visible.begin; bead < visible.end; ++bead) {
        const RowLayout row = row_layout(source(), bead, cache_);
        PaintedRow painted{session_->document(), bead, row, top, bead == session_->cursor().bead, {}, {}, {}};
        painted.findings = findings_of(bead);
        const auto [first_term, last_term] = terms_.equal_range(bead);
        for (auto each = first_term; each != last_term; ++each) painted.terms.push_back(each->second);
        painted.crossing_with = crossing_of(bead);
        paint_row(*context, brushes, painted);
        top += rows_.height(bead);
    }
    if (!rows_.empty()) frame_editor(*context);
    cache_.trim();
}

void BitextCanvas::frame_editor(wxGraphicsContext& context) const {
    wxRect frame = editor_->GetRect();
    frame.Inflate(FromDIP(6), FromDIP(4));
    context.SetBrush(wxBrush(palette_.paper));
    context.SetPen(
        context.CreatePen(wxGraphicsPenInfo(editor_->HasFocus() ? palette_.accent : palette_.line, FromDIP(1) * 1.5)));
    context.DrawRoundedRectangle(frame.x, frame.y, frame.width, frame.height, FromDIP(4));
}

}  // namespace stykovka
