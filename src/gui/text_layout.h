// Text broken into lines for a width: the interface behind which Pango and wx do it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/font.h>
#include <wx/geometry.h>
#include <wx/graphics.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/byte_span.h"

class wxWindow;

namespace stykovka {

/// Distance of lines in heights of a line: below 1.3 long Cyrillic lines run together.
inline constexpr double line_spacing = 1.32;

/// One text, laid out. Coordinates are logical pixels from its upper left corner; offsets are bytes of its UTF-8.
class TextLayout {
public:
    virtual ~TextLayout() = default;

    virtual int width() const = 0;  ///< of its longest line
    virtual int height() const = 0;
    /// The middle of the first line: where a link meets the text.
    virtual int first_middle() const = 0;
    virtual void draw(wxGraphicsContext& context, double x, double y, const wxColour& ink) const = 0;
    /// One rectangle a line for a span of the text.
    virtual std::vector<wxRect2DDouble> rectangles_of(ByteSpan span) const = 0;
    /// The nearest place between two characters.
    virtual std::uint32_t offset_at(double x, double y) const = 0;
};

struct TextStyle {
    bool bold = false;
    bool small = false;
    int lines = 0;  ///< most lines, the last one ends with "…"; 0: as many as needed

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Lays out texts for one window and font.
class TextLayouts {
public:
    virtual ~TextLayouts() = default;
    virtual std::unique_ptr<TextLayout> layout(const std::string& text, const TextStyle& style, int width) const = 0;
    virtual int line_height() const = 0;
    virtual double letter_width() const = 0;  ///< on average, for estimates
};

/// By wx alone; works on every platform.
std::unique_ptr<TextLayouts> make_wx_layouts(wxWindow& window, const wxFont& font);
/// By Pango where the program was built with GTK's headers, else by wx.
std::unique_ptr<TextLayouts> make_text_layouts(wxWindow& window, const wxFont& font);

/// The sizes that all layouts share.
wxFont font_of(const wxFont& font, const TextStyle& style);

}  // namespace stykovka
