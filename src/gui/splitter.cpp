// Two windows with a hairline between them that can be moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/splitter.h"

#include <wx/dc.h>

#include "gui/palette.h"

namespace stykovka {

Splitter::Splitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE) {
    SetMinimumPaneSize(FromDIP(160));
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
