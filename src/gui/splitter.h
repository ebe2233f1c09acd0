// Two windows with a hairline between them that can be moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/splitter.h>

namespace stykovka {

/// A splitter whose sash is a hairline in its own colours. One of its panes can keep a width through all changes of the
/// window's: it gives way in a narrow one and has its width again in a wide one; or both keep their share.
class Splitter : public wxSplitterWindow {
public:
    explicit Splitter(wxWindow* parent);

    enum class Keeps { nothing, first, second, share };
    /// From now on, until the user moves the sash: `width` pixels, but at most `share` (0 … 1) of the whole.
    void keep(Keeps pane, int width, double share);
    /// From now on, until the user moves the sash: this share of the whole for the first pane.
    void keep_share(double share);
    /// The width that was given last, here or by the user.
    int kept_width() const { return width_; }
    /// The same of a share.
    double kept_share() const { return share_; }

    /// Puts the panes side by side, unless they are.
    void open(wxWindow* first, wxWindow* second);
    /// The same, one above the other.
    void stack(wxWindow* first, wxWindow* second);

private:
    int whole() const;
    void apply();
    void on_size(wxSizeEvent& event);
    void on_moved(wxSplitterEvent& event);
    void DrawSash(wxDC& dc) override;

    Keeps keeps_ = Keeps::nothing;
    int width_ = 0;
    double share_ = 1;
    bool is_sizing_ = false;
};

}  // namespace stykovka
