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
        if (card < paragraphs_.size()) go_(paragraphs_[card].pieces.front().cursor);
    });
}

void ReadingPane::show(const Bitext& document, const Cursor& cursor) {
    paragraphs_.clear();
    active_ = cursor;
    const SegmentedText& text = document.texts.target;
    std::uint32_t index = 0;
    std::uint32_t paragraph = 0;
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead)
        for (std::uint32_t i = 0; i < document.alignment.beads[bead].count.target; ++i, ++index) {
            const Segment& segment = text.segments[index];
            if (paragraphs_.empty() || segment.paragraph != paragraph)
                paragraphs_.push_back({{}, text.paragraphs[segment.paragraph].kind == ParagraphKind::heading, {}});
            else
                paragraphs_.back().text +=
                    text.segments[index - 1].space_after.empty() ? " " : text.segments[index - 1].space_after;
            paragraph = segment.paragraph;
            const auto begin = static_cast<std::uint32_t>(paragraphs_.back().text.size());
            paragraphs_.back().text += segment.content.text;
            paragraphs_.back().pieces.push_back(
                {{begin, static_cast<std::uint32_t>(paragraphs_.back().text.size())}, {bead, Side::target, i, 0}});
        }
    cards_changed(paragraphs_.size());
}

void ReadingPane::clear() {
    paragraphs_.clear();
    cards_changed(0);
}

std::string ReadingPane::text() const {
    std::string text;
    for (const Paragraph& each : paragraphs_) text += (text.empty() ? "" : "\n\n") + each.text;
    return text;
}

wxString ReadingPane::card_text(std::size_t card) const { return to_wx(paragraphs_[card].text); }

int ReadingPane::card_height(std::size_t card, int width) const {
    const Paragraph& shown = paragraphs_[card];
    return text_height(shown.text, {.bold = shown.heading}, width - 2 * margin()) + margin();
}

void ReadingPane::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const Paragraph& shown = paragraphs_[card];
    const wxPoint corner(rectangle.x + margin(), rectangle.y + margin() / 2);
    const TextLayout& layout = cache().layout(shown.text, {.bold = shown.heading}, rectangle.width - 2 * margin());
    for (const Piece& piece : shown.pieces)
        if (piece.cursor.bead == active_.bead) draw_lit(context, layout, piece.span, corner, Lighting::found);
    layout.draw(context, corner.x, corner.y, palette().ink);
}

void ReadingPane::on_click(wxMouseEvent& event) {
    event.Skip();
    const int row = VirtualHitTest(event.GetY());
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= paragraphs_.size()) return;
    const Paragraph& clicked = paragraphs_[static_cast<std::size_t>(row)];
    const wxRect rectangle = GetItemRect(static_cast<std::size_t>(row));
    const TextLayout& layout = cache().layout(clicked.text, {.bold = clicked.heading}, rectangle.width - 2 * margin());
    const std::uint32_t offset =
        layout.offset_at(event.GetX() - rectangle.x - margin(), event.GetY() - rectangle.y - margin() / 2);
    for (const Piece& piece : clicked.pieces)
        if (offset <= piece.span.end) {
            Cursor to = piece.cursor;
            to.caret = offset > piece.span.begin ? offset - piece.span.begin : 0;
            return go_(to);
        }
}

}  // namespace stykovka
