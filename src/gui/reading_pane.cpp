// The English as running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_pane.h"

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {

ReadingPane::ReadingPane(wxWindow* parent, std::function<void(const Cursor&)> go)
    : CardList(parent, to_wx(tr("Reading view"))), go_(std::move(go)) {
    say_when_empty(tr("There is no English text yet."));
    Bind(wxEVT_LEFT_UP, &ReadingPane::on_click, this);
    Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent& event) {
        const auto card = static_cast<std::size_t>(event.GetSelection());
        if (card < paragraphs_.size()) go_({paragraphs_[card].bead, Side::target, paragraphs_[card].segment, 0});
    });
}

void ReadingPane::show(std::shared_ptr<const Bitext> document, const Cursor& cursor) {
    active_ = cursor;
    if (document == document_) return RefreshAll();
    document_ = std::move(document);
    paragraphs_.clear();
    auto segment = document_->texts.target.segments.begin();
    std::uint32_t index = 0;
    std::uint32_t paragraph = 0;
    for (std::size_t bead = 0; const Bead& each : document_->alignment.beads) {
        for (std::uint32_t i = 0; i < each.count.target; ++i, ++index, ++segment) {
            if (paragraphs_.empty() || segment->paragraph != paragraph) paragraphs_.push_back({index, 0, bead, i});
            ++paragraphs_.back().count;
            paragraph = segment->paragraph;
        }
        ++bead;
    }
    cards_changed(paragraphs_.size());
}

void ReadingPane::clear() {
    document_.reset();
    paragraphs_.clear();
    cards_changed(0);
}

std::string ReadingPane::text() const {
    std::string text;
    for (const Paragraph& each : paragraphs_) text += (text.empty() ? "" : "\n\n") + text_of(each);
    return text;
}

std::string ReadingPane::text_of(const Paragraph& paragraph) const {
    return joined_segments(document_->texts.target, paragraph.first, paragraph.count).text;
}

std::vector<ReadingPane::Piece> ReadingPane::pieces_of(const Paragraph& paragraph) const {
    std::vector<Piece> pieces;
    Cursor cursor{paragraph.bead, Side::target, paragraph.segment, 0};
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < paragraph.count; ++i) {
        while (cursor.segment >= document_->alignment.beads[cursor.bead].count.target)
            ++cursor.bead, cursor.segment = 0;
        const Segment& segment = document_->texts.target.segments[paragraph.first + i];
        const auto size = static_cast<std::uint32_t>(segment.content.text.size());
        pieces.push_back({{begin, begin + size}, cursor});
        begin += size + std::max<std::uint32_t>(1, static_cast<std::uint32_t>(segment.space_after.size()));
        ++cursor.segment;
    }
    return pieces;
}

bool ReadingPane::is_heading(const Paragraph& paragraph) const {
    const SegmentedText& text = document_->texts.target;
    return text.paragraphs[text.segments[paragraph.first].paragraph].kind == ParagraphKind::heading;
}

wxString ReadingPane::card_text(std::size_t card) const { return to_wx(text_of(paragraphs_[card])); }

int ReadingPane::card_height(std::size_t card, int width) const {
    const Paragraph& shown = paragraphs_[card];
    return text_height(text_of(shown), {.bold = is_heading(shown)}, width - 2 * margin()) + margin();
}

void ReadingPane::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const Paragraph& shown = paragraphs_[card];
    const wxPoint corner(rectangle.x + margin(), rectangle.y + margin() / 2);
    const TextLayout& layout =
        cache().layout(text_of(shown), {.bold = is_heading(shown)}, rectangle.width - 2 * margin());
    for (const Piece& piece : pieces_of(shown))
        if (piece.cursor.bead == active_.bead) draw_lit(context, layout, piece.span, corner, Lighting::found);
    layout.draw(context, corner.x, corner.y, palette().ink);
}

void ReadingPane::on_click(wxMouseEvent& event) {
    event.Skip();
    const int row = VirtualHitTest(event.GetY());
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= paragraphs_.size()) return;
    const Paragraph& clicked = paragraphs_[static_cast<std::size_t>(row)];
    const wxRect rectangle = GetItemRect(static_cast<std::size_t>(row));
    const TextLayout& layout =
        cache().layout(text_of(clicked), {.bold = is_heading(clicked)}, rectangle.width - 2 * margin());
    const std::uint32_t offset =
        layout.offset_at(event.GetX() - rectangle.x - margin(), event.GetY() - rectangle.y - margin() / 2);
    for (const Piece& piece : pieces_of(clicked))
        if (offset <= piece.span.end) {
            Cursor to = piece.cursor;
            to.caret = offset > piece.span.begin ? offset - piece.span.begin : 0;
            return go_(to);
        }
}

}  // namespace stykovka
