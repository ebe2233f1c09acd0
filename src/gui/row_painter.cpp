// Draws a row of the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_painter.h"

#include <algorithm>

#include "base/tr.h"
#include "gui/link_painter.h"
#include "gui/signs.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

void fill(wxGraphicsContext& context, const wxRect& rectangle, const wxColour& colour) {
    context.SetPen(wxNullPen);
    context.SetBrush(wxBrush(colour));
    context.DrawRectangle(rectangle.x, rectangle.y, rectangle.width, rectangle.height);
}

void paint_ground(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row) {
    const GridColumns& columns = brushes.columns;
    if (row.active) {
        fill(context, {0, row.top, columns.width, row.layout.height}, brushes.palette.active);
        fill(context, {0, row.top, std::max(2, static_cast<int>(3 * brushes.unit)), row.layout.height},
             brushes.palette.accent);
    }
    if (!row.layout.starts_paragraph) return;
    fill(context,
         {columns.number, row.top, columns.signs - columns.number, std::max(1, static_cast<int>(brushes.unit))},
         brushes.palette.line);
}

void paint_number(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row) {
    const SegmentBox& first = row.layout.boxes.source.front();
    const TextLayout& number =
        brushes.cache.layout(std::to_string(row.bead + 1), {.small = true}, brushes.columns.number);
    const double x = brushes.columns.number - brushes.columns.pad_x / 2.0 - number.width();
    const double middle =
        first.layout != nullptr ? first.layout->first_middle() : brushes.cache.layouts().line_height() / 2.6;
    number.draw(context, x, row.top + first.text.y + middle - number.first_middle(),
                row.active ? brushes.palette.accent : brushes.palette.muted);
}

// What speaks for the active bead is lit in both columns.
void paint_evidence(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row, Side side) {
    const Bead& bead = row.document.alignment.beads[row.bead];
    context.SetPen(wxNullPen);
    context.SetBrush(wxBrush(brushes.palette.evidence));
    for (const Evidence& each : bead.evidence) {
        const EvidencePlace& place = each.place[side];
        if (place.segment >= row.layout.boxes[side].size()) continue;
        const SegmentBox& box = row.layout.boxes[side][place.segment];
        if (box.layout == nullptr) continue;
        for (const wxRect2DDouble& lit : box.layout->rectangles_of(place.span))
            context.DrawRoundedRectangle(box.text.x + lit.m_x - 1, row.top + box.text.y + lit.m_y, lit.m_width + 2,
                                         lit.m_height, 3 * brushes.unit);
    }
}

void paint_findings(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row, const SegmentBox& box,
                    Side side) {
    for (const Finding& finding : row.findings) {
        if (finding.side != side || finding.segment != box.segment || finding.span.empty()) continue;
        const wxColour& colour =
            finding.severity == Severity::note ? brushes.palette.uncommon : brushes.palette.misspelt;
        for (wxRect2DDouble text : box.layout->rectangles_of(finding.span)) {
            text.m_x += box.text.x;
            text.m_y += row.top + box.text.y;
            draw_squiggle(context, text, colour, brushes.unit);
        }
    }
}

// A line below a term; broken where the other side does not say it.
void paint_terms(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row, const SegmentBox& box,
                 Side side) {
    for (const TermPlace& term : row.terms) {
        if (term.side != side || term.segment != box.segment) continue;
        const bool is_open = side == Side::source && !term.answered && !term.counterparts.empty();
        context.SetPen(
            context.CreatePen(wxGraphicsPenInfo(is_open ? brushes.palette.doubtful : brushes.palette.accent,
                                                brushes.unit, is_open ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID)));
        for (const wxRect2DDouble& text : box.layout->rectangles_of(term.span)) {
            const double y = row.top + box.text.y + text.m_y + text.m_height - brushes.unit;
            context.StrokeLine(box.text.x + text.m_x, y, box.text.x + text.m_x + text.m_width, y);
        }
    }
}

const char* words_of_empty_cell(const Bead& bead, Side side) {
    if (bead.on_purpose) return side == Side::target ? tr("left out on purpose") : tr("added on purpose");
    if (bead.state == BeadState::draft && side == Side::target) return tr("not translated yet");
    return tr("no counterpart");
}

void paint_cell(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row, Side side) {
    if (row.active) paint_evidence(context, brushes, row, side);
    for (const SegmentBox& box : row.layout.boxes[side]) {
        const double y = row.top + box.text.y;
        if (box.layout != nullptr) {
            box.layout->draw(context, box.text.x, y, brushes.palette.ink);
            paint_terms(context, brushes, row, box, side);
            paint_findings(context, brushes, row, box, side);
        } else if (!box.index) {
            brushes.cache
                .layout(words_of_empty_cell(row.document.alignment.beads[row.bead], side), {.small = true, .lines = 1},
                        box.text.width)
                .draw(context, box.text.x, y, brushes.palette.muted);
        }
    }
}

wxColour colour_of(Sign sign, const Palette& palette) {
    switch (sign) {
        case Sign::accepted_by_person:
        case Sign::accepted_by_confidence:
            return palette.sure;
        case Sign::needs_review:
            return palette.unlikely;
        case Sign::marked:
        case Sign::filled:
            return palette.doubtful;
        case Sign::draft:
        case Sign::comment:
            return palette.muted;
    }
    return palette.muted;
}

void paint_signs(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row) {
    const double size = 15 * brushes.unit;
    double x = brushes.columns.signs + 8 * brushes.unit;
    double y = row.top + row.layout.boxes.source.front().text.y + 1 * brushes.unit;
    for (const Sign sign : signs_of(row.document.alignment.beads[row.bead])) {
        draw_sign(context, sign, {x, y, size, size}, colour_of(sign, brushes.palette));
        y += size + 4 * brushes.unit;
    }
}

}  // namespace

void draw_squiggle(wxGraphicsContext& context, const wxRect2DDouble& text, const wxColour& colour, double unit) {
    const double step = 2 * unit;
    const double y = text.m_y + text.m_height - unit;
    wxGraphicsPath path = context.CreatePath();
    path.MoveToPoint(text.m_x, y);
    bool up = true;
    for (double x = text.m_x + step; x <= text.m_x + text.m_width; x += step, up = !up)
        path.AddLineToPoint(x, up ? y - step : y);
    context.SetPen(context.CreatePen(wxGraphicsPenInfo(colour, 1.1 * unit)));
    context.StrokePath(path);
}

void paint_row(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row) {
    paint_ground(context, brushes, row);
    paint_number(context, brushes, row);
    for (const Side side : both_sides) paint_cell(context, brushes, row, side);
    const LinkPlace place{row.top, brushes.columns, brushes.palette, brushes.font, brushes.unit, row.active};
    const Bead& bead = row.document.alignment.beads[row.bead];
    if (row.crossing_with)
        draw_crossing(context, place, row.layout, *row.crossing_with,
                      bead.count.source > 0 ? Side::source : Side::target);
    else
        draw_link(context, place, row.layout, bead);
    paint_signs(context, brushes, row);
}

}  // namespace stykovka
