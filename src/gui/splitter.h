// Two windows with a hairline between them that can be moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/splitter.h>

namespace stykovka {

/// A splitter whose sash is a hairline in its own colours.
class Splitter : public wxSplitterWindow {
public:
    explicit Splitter(wxWindow* parent);

private:
    void DrawSash(wxDC& dc) override;
};

}  // namespace stykovka
