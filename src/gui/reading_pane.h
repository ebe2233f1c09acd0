// The English as running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bitext/bitext.h"
#include "bitext/cursor.h"
#include "gui/card_list.h"

namespace stykovka {

/// A card a paragraph, headings bold, the active segment lit. A click goes to the segment under it; with the keys,
/// Enter goes to the first segment of the selected paragraph.
class ReadingPane : public CardList {
public:
    ReadingPane(wxWindow* parent, std::function<void(const Cursor&)> go);

    void show(std::shared_ptr<const Bitext> document, const Cursor& cursor);
    void clear();
    std::string text() const;  ///< paragraphs, a blank line between them

private:
    struct Piece {
        ByteSpan span;  ///< in the paragraph
        Cursor cursor;
    };
    /// Segments of one paragraph, and the cell of the first one.
    struct Paragraph {
        std::uint32_t first = 0, count = 0;
        std::size_t bead = 0;
        std::uint32_t segment = 0;
    };

    std::string text_of(const Paragraph& paragraph) const;
    std::vector<Piece> pieces_of(const Paragraph& paragraph) const;
    bool is_heading(const Paragraph& paragraph) const;

    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;
    void on_click(wxMouseEvent& event);

    std::function<void(const Cursor&)> go_;
    std::shared_ptr<const Bitext> document_;
    std::vector<Paragraph> paragraphs_;
    Cursor active_;
};

}  // namespace stykovka
