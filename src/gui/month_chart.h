// A bar for each month: a whole, and a part of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/window.h>

#include <memory>
#include <string>
#include <vector>

#include "gui/accessible.h"
#include "gui/layout_cache.h"
#include "gui/palette.h"

namespace stykovka {

struct ChartBar {
    std::string month;
    std::size_t whole = 0, part = 0;
};

/// What the chart shows: its title, and what the part and the rest of a bar are.
struct ChartWords {
    std::string title, part, rest;
};

/// The arrow keys and the mouse go from month to month; the line above the bars says the figures of that month, and so
/// does the item that a screen reader finds.
class MonthChart : public wxWindow, public AccessibleItems, public Dressed {
public:
    MonthChart(wxWindow* parent, ChartWords words, std::vector<ChartBar> bars);

    void dress(const Palette& palette, const wxFont& font) override;
    void select(std::size_t bar);
    std::string words_of(std::size_t bar) const;

private:
    void paint();
    void draw_bars(wxGraphicsContext& context, const wxRect& field);
    void draw_lines(wxGraphicsContext& context, const wxRect& field);
    void draw_text(wxGraphicsContext& context, const std::string& text, const TextStyle& style, wxPoint place,
                   const wxColour& colour);
    wxRect field() const;
    wxRect place_of(std::size_t bar, const wxRect& field) const;
    double largest() const;
    void on_key(wxKeyEvent& event);
    void on_mouse(wxMouseEvent& event);
    std::size_t rows() const override { return bars_.size(); }
    AccessibleItem item(ItemPlace place) const override;
    std::optional<ItemPlace> active() const override;
    void activate(ItemPlace place) override { select(place.row); }

    ChartWords words_;
    std::vector<ChartBar> bars_;
    std::size_t selected_ = 0;
    Palette palette_;
    std::unique_ptr<LayoutCache> cache_;
    std::unique_ptr<Accessible> accessible_;
};

}  // namespace stykovka
