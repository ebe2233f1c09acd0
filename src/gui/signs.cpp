// The small signs of the window, drawn as shapes so that they need no font.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signs.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "app/pretranslation.h"

namespace stykovka {
namespace {

/// A path in a square of 16 × 16 units.
class Sketch {
public:
    Sketch(wxGraphicsContext& context, const wxRect2DDouble& square)
        : context_(context), square_(square), unit_(square.m_width / 16), path_(context.CreatePath()) {}

    Sketch& from(double x, double y) { return path_.MoveToPoint(at(x), at_y(y)), *this; }
    Sketch& to(double x, double y) { return path_.AddLineToPoint(at(x), at_y(y)), *this; }
    Sketch& circle(double x, double y, double radius) { return path_.AddCircle(at(x), at_y(y), radius * unit_), *this; }
    Sketch& box(double x, double y, double width, double height) {
        path_.AddRoundedRectangle(at(x), at_y(y), width * unit_, height * unit_, 2.5 * unit_);
        return *this;
    }
    Sketch& close() { return path_.CloseSubpath(), *this; }

    void stroke(const wxColour& colour, double width) {
        wxGraphicsPenInfo pen(colour, width * unit_);
        pen.Cap(wxCAP_ROUND).Join(wxJOIN_ROUND);
        context_.SetPen(context_.CreatePen(pen));
        context_.StrokePath(path_);
    }
    void fill(const wxColour& colour) {
        context_.SetBrush(wxBrush(colour));
        context_.FillPath(path_, wxWINDING_RULE);
    }

private:
    double at(double x) const { return square_.m_x + x * unit_; }
    double at_y(double y) const { return square_.m_y + y * unit_; }

    wxGraphicsContext& context_;
    wxRect2DDouble square_;
    double unit_;
    wxGraphicsPath path_;
};

void draw_star(Sketch& sketch, const wxColour& colour) {
    for (int i = 0; i < 10; ++i) {
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const double radius = i % 2 == 0 ? 6.6 : 2.9;
        const double x = 8 + radius * std::cos(angle);
        const double y = 8.4 + radius * std::sin(angle);
        i == 0 ? sketch.from(x, y) : sketch.to(x, y);
    }
    sketch.close().fill(colour);
}

}  // namespace

void draw_sign(wxGraphicsContext& context, Sign sign, wxRect2DDouble square, const wxColour& colour) {
    Sketch sketch(context, square);
    switch (sign) {
        case Sign::accepted_by_person:
            return sketch.from(2.5, 8.5).to(6.5, 12.5).to(13.5, 4).stroke(colour, 2.2);
        // A hollow circle around the check: a threshold took it, no person looked.
        case Sign::accepted_by_confidence:
            return sketch.circle(8, 8, 6.6).from(5, 8.2).to(7.3, 10.5).to(11, 5.8).stroke(colour, 1.3);
        case Sign::needs_review:
            sketch.from(8, 2.8).to(8, 9.4).stroke(colour, 2.2);
            return Sketch(context, square).circle(8, 12.8, 1.3).fill(colour);
        case Sign::draft:
            return sketch.from(3, 13).to(4, 9.6).to(11.5, 2.5).to(13.6, 4.6).to(6.2, 12).close().stroke(colour, 1.4);
        // Two sheets: the text of another segment, or of the memory.
        case Sign::filled:
            return sketch.box(2.5, 2.5, 8, 8).from(13.2, 5.5).to(13.2, 13.2).to(5.5, 13.2).stroke(colour, 1.4);
        case Sign::marked:
            return draw_star(sketch, colour);
        case Sign::comment:
            return sketch.box(2, 2.5, 12, 8.5).from(5, 11).to(4.4, 14).to(8, 11).stroke(colour, 1.4);
    }
}

std::vector<Sign> signs_of(const Bead& bead) {
    std::vector<Sign> signs;
    switch (bead.state) {
        case BeadState::accepted:
            signs.push_back(bead.accepted_by == AcceptedBy::person ? Sign::accepted_by_person
                                                                   : Sign::accepted_by_confidence);
            break;
        case BeadState::needs_review:
            signs.push_back(Sign::needs_review);
            break;
        case BeadState::draft:
            signs.push_back(Sign::draft);
            break;
        case BeadState::automatic:
            if (is_filled_by_machine(bead)) signs.push_back(Sign::filled);
            break;
    }
    if (bead.marked) signs.push_back(Sign::marked);
    if (!bead.comment.empty()) signs.push_back(Sign::comment);
    return signs;
}

}  // namespace stykovka
