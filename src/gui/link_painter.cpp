// Draws the links between the two columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link_painter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gui/wx_text.h"

namespace stykovka {
namespace {

/// Percent are cut, not rounded: 99.6 % is not yet certain.
std::string percent_of(float confidence) { return fmt::format("{}", static_cast<int>(confidence * 100 + 0.001F)); }

wxPenStyle line_of(float confidence) {
    if (confidence >= 0.9F) return wxPENSTYLE_SOLID;
    return confidence >= 0.7F ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_DOT;
}

/// One drawing of one link.
class Link {
public:
    Link(wxGraphicsContext& context, const LinkPlace& place, const RowLayout& row)
        : context_(context), place_(place), row_(row) {}

    void draw(const Bead& bead) {
        colour_ = bead.count.source == 0 || bead.count.target == 0
                      ? place_.palette.muted
                      : colour_of_confidence(place_.palette, bead.confidence);
        const wxPenStyle style = bead.state == BeadState::accepted ? wxPENSTYLE_SOLID : line_of(bead.confidence);
        wxGraphicsPenInfo pen(colour_, (place_.active ? 2.0 : 1.4) * place_.unit, style);
        context_.SetPen(context_.CreatePen(pen));
        if (bead.count.source == 0) return draw_lonely(Side::target, bead);
        if (bead.count.target == 0) return draw_lonely(Side::source, bead);
        draw_pair(bead);
    }

    void draw_arrow(std::size_t other_bead, Side side) {
        colour_ = place_.palette.accent;
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(colour_, 1.6 * place_.unit)));
        const double y = middle(side);
        const double from = edge(side);
        const double to = from + inward(side) * 18 * place_.unit;
        line(from, y, to, y);
        line(to, y, to - inward(side) * 4 * place_.unit, y - 4 * place_.unit);
        line(to, y, to - inward(side) * 4 * place_.unit, y + 4 * place_.unit);
        draw_number(std::to_string(other_bead + 1), to + inward(side) * 16 * place_.unit, y, Fill::outline);
    }

private:
    enum class Fill { outline, full };

    int inward(Side side) const { return side == Side::source ? 1 : -1; }
    double edge(Side side) const {
        const double gap = 2 * place_.unit;
        return side == Side::source ? place_.columns.band_left() + gap : place_.columns.band_right() - gap;
    }
    double first_line(const SegmentBox& box) const {
        const double half = box.layout != nullptr ? box.layout->first_middle() : 9 * place_.unit;
        return place_.top + box.text.y + half;
    }
    double highest(Side side) const { return first_line(row_.boxes[side].front()); }
    double lowest(Side side) const { return first_line(row_.boxes[side].back()); }
    double middle(Side side) const { return (highest(side) + lowest(side)) / 2; }

    void line(double x1, double y1, double x2, double y2) { context_.StrokeLine(x1, y1, x2, y2); }

    // The bracket of a side; returns where the link goes on.
    double draw_bracket(Side side) {
        const double from = edge(side);
        if (row_.boxes[side].size() < 2) return from;
        const double spine = from + inward(side) * 9 * place_.unit;
        for (const SegmentBox& box : row_.boxes[side]) line(from, first_line(box), spine, first_line(box));
        line(spine, highest(side), spine, lowest(side));
        return spine;
    }

    void draw_pair(const Bead& bead) {
        const BySide<double> x{draw_bracket(Side::source), draw_bracket(Side::target)};
        const double centre = (x.source + x.target) / 2;
        const double y = (middle(Side::source) + middle(Side::target)) / 2;
        const double half = 15 * place_.unit;
        for (const Side side : both_sides) {
            const double end = centre - inward(side) * half;
            wxGraphicsPath path = context_.CreatePath();
            path.MoveToPoint(x[side], middle(side));
            const double bend = (x[side] + end) / 2;
            path.AddCurveToPoint(bend, middle(side), bend, y, end, y);
            context_.StrokePath(path);
        }
        draw_number(percent_of(bead.confidence), centre, y,
                    bead.state == BeadState::accepted ? Fill::full : Fill::outline);
    }

    void draw_lonely(Side side, const Bead& bead) {
        const double from = draw_bracket(side);
        const double y = middle(side);
        const double end = from + inward(side) * 22 * place_.unit;
        line(from, y, end, y);
        if (bead.on_purpose) return line(end, y - 6 * place_.unit, end, y + 6 * place_.unit);
        const double radius = 4 * place_.unit;
        context_.SetBrush(wxBrush(place_.palette.paper));
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(colour_, 1.4 * place_.unit)));
        context_.DrawEllipse(end + (side == Side::source ? 0 : -2 * radius), y - radius, 2 * radius, 2 * radius);
    }

    void draw_number(const std::string& number, double x, double y, Fill fill) {
        wxFont font = place_.font;
        font.SetFractionalPointSize(font.GetFractionalPointSize() * 0.82);
        context_.SetFont(font, fill == Fill::full ? place_.palette.paper : colour_);
        double width = 0, height = 0;
        context_.GetTextExtent(to_wx(number), &width, &height, nullptr, nullptr);
        const double half_width = std::max(width / 2 + 6 * place_.unit, 14 * place_.unit);
        const double half_height = height / 2 + 2 * place_.unit;
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(colour_, 1.2 * place_.unit)));
        context_.SetBrush(wxBrush(fill == Fill::full ? colour_ : place_.palette.paper));
        context_.DrawRoundedRectangle(x - half_width, y - half_height, 2 * half_width, 2 * half_height, half_height);
        context_.DrawText(to_wx(number), x - width / 2, y - height / 2);
    }

    wxGraphicsContext& context_;
    const LinkPlace& place_;
    const RowLayout& row_;
    wxColour colour_;
};

}  // namespace

void draw_link(wxGraphicsContext& context, const LinkPlace& place, const RowLayout& row, const Bead& bead) {
    Link(context, place, row).draw(bead);
}

void draw_crossing(wxGraphicsContext& context, const LinkPlace& place, const RowLayout& row, std::size_t other_bead,
                   Side side_here) {
    Link(context, place, row).draw_arrow(other_bead, side_here);
}

}  // namespace stykovka
