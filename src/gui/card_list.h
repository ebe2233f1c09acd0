// A list of cards: what the panes beside the grid are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/graphics.h>
#include <wx/vlbox.h>

#include <memory>

#include "base/byte_span.h"
#include "gui/accessible.h"
#include "gui/layout_cache.h"
#include "gui/palette.h"

namespace stykovka {

/// Why a stretch of a text is lit: it is what was looked for, only the old text has it, or only the new one.
enum class Lighting { found, removed, added };

/// Draws cards of various heights, selects one, is scrolled by the keys of a list. A pane says what is on its cards.
class CardList : public wxVListBox, public AccessibleItems, public Dressed {
public:
    CardList(wxWindow* parent, const wxString& name);

    void dress(const Palette& palette, const wxFont& font) override;
    /// What stands in the list while it has no cards.
    void say_when_empty(std::string sentence);
    const wxFont& font() const { return font_; }
    const Palette& palette() const { return palette_; }

    /// What a screen reader says for a card.
    virtual wxString card_text(std::size_t card) const = 0;

protected:
    /// The height of a card that is `width` wide, margins included.
    virtual int card_height(std::size_t card, int width) const = 0;
    virtual void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const = 0;
    void cards_changed(std::size_t count);

    LayoutCache& cache() const { return *cache_; }
    int margin() const { return FromDIP(12); }
    /// Draws a text and returns the y below it.
    int draw_text(wxGraphicsContext& context, const std::string& text, const TextStyle& style, wxRect place,
                  const wxColour& colour) const;
    void draw_lit(wxGraphicsContext& context, const TextLayout& layout, ByteSpan span, wxPoint corner,
                  Lighting lighting) const;
    int text_height(const std::string& text, const TextStyle& style, int width) const;
    /// A rounded label; returns its width.
    int draw_label(wxGraphicsContext& context, const std::string& text, wxPoint corner, const wxColour& colour,
                   const wxColour& ground) const;

private:
    wxCoord OnMeasureItem(size_t card) const override;
    void OnDrawItem(wxDC& dc, const wxRect& rectangle, size_t card) const override;
    void OnDrawBackground(wxDC& dc, const wxRect& rectangle, size_t card) const override;
    void paint_empty();
    std::size_t rows() const override { return GetItemCount(); }
    AccessibleItem item(ItemPlace place) const override;
    std::optional<ItemPlace> active() const override;
    void activate(ItemPlace place) override;

    Palette palette_;
    wxFont font_;
    std::unique_ptr<LayoutCache> cache_;
    std::string when_empty_;
    std::unique_ptr<Accessible> accessible_;
};

}  // namespace stykovka
