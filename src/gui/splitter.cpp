// Two windows with a hairline between them that can be moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/splitter.h"

#include <wx/dc.h>

#include <algorithm>

#include "gui/palette.h"

namespace stykovka {

Splitter::Splitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE) {
    SetMinimumPaneSize(FromDIP(160));
    Bind(wxEVT_SIZE, &Splitter::on_size, this);
    Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, &Splitter::on_moved, this);
}

void Splitter::keep(Keeps pane, int width, double share) {
    keeps_ = pane;
    width_ = width;
    share_ = share;
    apply();
}

void Splitter::keep_share(double share) {
    keeps_ = Keeps::share;
    share_ = share;
    apply();
}

int Splitter::whole() const { return GetSplitMode() == wxSPLIT_VERTICAL ? GetClientSize().x : GetClientSize().y; }

void Splitter::open(wxWindow* first, wxWindow* second) {
    if (IsSplit()) return;
    SplitVertically(first, second);
    apply();
}

void Splitter::stack(wxWindow* first, wxWindow* second) {
    if (IsSplit()) return;
    SplitHorizontally(first, second);
    apply();
}

void Splitter::apply() {
    if (keeps_ == Keeps::nothing || !IsSplit()) return;
    const int part = static_cast<int>(whole() * share_);
    if (keeps_ == Keeps::share) return SetSashPosition(part);
    const int width = std::min(width_, part);
    SetSashPosition(keeps_ == Keeps::first ? width : -width - GetSashSize());
}

// wx moves the sash by the difference to the size before, and loses the width where there is no room for a while: a
// window begins small before it is laid out.
void Splitter::on_size(wxSizeEvent& event) {
    is_sizing_ = true;
    OnSize(event);
    apply();
    is_sizing_ = false;
}

void Splitter::on_moved(wxSplitterEvent& event) {
    event.Skip();
    if (is_sizing_ || keeps_ == Keeps::nothing) return;
    const int first = event.GetSashPosition();
    width_ = keeps_ == Keeps::second ? whole() - first - GetSashSize() : first;
    // The user wants it so.
    share_ = keeps_ == Keeps::share ? static_cast<double>(first) / std::max(1, whole()) : 1;
}

void Splitter::DrawSash(wxDC& dc) {
    if (!IsSplit()) return;
    const bool upright = GetSplitMode() == wxSPLIT_VERTICAL;
    const int place = GetSashPosition();
    const wxRect sash = upright ? wxRect(place, 0, GetSashSize(), GetClientSize().y)
                                : wxRect(0, place, GetClientSize().x, GetSashSize());
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(GetBackgroundColour()));
    dc.DrawRectangle(sash);
    dc.SetPen(wxPen(mixed(GetBackgroundColour(), GetForegroundColour(), 0.15)));
    upright ? dc.DrawLine(sash.GetTopRight(), sash.GetBottomRight())
            : dc.DrawLine(sash.GetTopLeft(), sash.GetTopRight());
}

}  // namespace stykovka
