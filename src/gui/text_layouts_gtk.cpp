// Text layout by Pango: shaping, line breaking and drawing of a visible row in well under a millisecond.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtk/gtk.h>
#include <wx/window.h>

#include <algorithm>
#include <cmath>

#include "gui/text_layout.h"

namespace stykovka {
namespace {

struct Unref {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeIterator {
    void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;
using FontDescription = std::unique_ptr<PangoFontDescription, FreeFont>;
using Lines = std::unique_ptr<PangoLayoutIter, FreeIterator>;

double pixels(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

class PangoText : public TextLayout {
public:
    explicit PangoText(Layout layout) : layout_(std::move(layout)) {
        pango_layout_get_pixel_size(layout_.get(), &width_, &height_);
    }

    int width() const override { return width_; }
    int height() const override { return height_; }
    int first_middle() const override {
        PangoRectangle line;
        const Lines lines(pango_layout_get_iter(layout_.get()));
        pango_layout_iter_get_line_extents(lines.get(), nullptr, &line);
        return static_cast<int>(pixels(line.y + line.height / 2));
    }

    void draw(wxGraphicsContext& context, double x, double y, const wxColour& ink) const override {
        auto* cairo = static_cast<cairo_t*>(context.GetNativeContext());
        cairo_set_source_rgba(cairo, ink.Red() / 255.0, ink.Green() / 255.0, ink.Blue() / 255.0, ink.Alpha() / 255.0);
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, layout_.get());
        cairo_new_path(cairo);
    }

    std::vector<wxRect2DDouble> rectangles_of(ByteSpan span) const override {
        std::vector<wxRect2DDouble> rectangles;
        const Lines lines(pango_layout_get_iter(layout_.get()));
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(lines.get(), nullptr, &extents);
            PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines.get());
            const auto begin = static_cast<std::uint32_t>(line->start_index);
            const auto end = begin + static_cast<std::uint32_t>(line->length);
            if (span.begin >= end || span.end <= begin) continue;
            add_ranges(rectangles, line, span, extents);
        } while (pango_layout_iter_next_line(lines.get()) != FALSE);
        return rectangles;
    }

    std::uint32_t offset_at(double x, double y) const override {
        int index = 0;
        int trailing = 0;
        pango_layout_xy_to_index(layout_.get(), static_cast<int>(x * PANGO_SCALE), static_cast<int>(y * PANGO_SCALE),
                                 &index, &trailing);
        const char* text = pango_layout_get_text(layout_.get());
        return static_cast<std::uint32_t>(g_utf8_offset_to_pointer(text + index, trailing) - text);
    }

private:
    static void add_ranges(std::vector<wxRect2DDouble>& rectangles, PangoLayoutLine* line, ByteSpan span,
                           const PangoRectangle& extents) {
        int* ranges = nullptr;
        int count = 0;
        const int line_end = line->start_index + line->length;
        pango_layout_line_get_x_ranges(line, std::max(static_cast<int>(span.begin), line->start_index),
                                       std::min(static_cast<int>(span.end), line_end), &ranges, &count);
        for (int i = 0; i < count; ++i)
            rectangles.emplace_back(pixels(ranges[2 * i]), pixels(extents.y), pixels(ranges[2 * i + 1] - ranges[2 * i]),
                                    pixels(extents.height));
        g_free(ranges);
    }

    Layout layout_;
    int width_ = 0;
    int height_ = 0;
};

class PangoLayouts : public TextLayouts {
public:
    PangoLayouts(wxWindow& window, const wxFont& font)
        : context_(gtk_widget_get_pango_context(static_cast<GtkWidget*>(window.GetHandle()))), font_(font) {
        const FontDescription description = description_of({});
        PangoFontMetrics* metrics = pango_context_get_metrics(context_, description.get(), nullptr);
        letter_width_ = pixels(pango_font_metrics_get_approximate_char_width(metrics));
        pango_font_metrics_unref(metrics);
        // Measured, because Pango rounds the metrics of hinted fonts.
        line_height_ = layout("x\nx", {}, 1000)->height() - layout("x", {}, 1000)->height();
    }

    std::unique_ptr<TextLayout> layout(const std::string& text, const TextStyle& style, int width) const override {
        Layout layout(pango_layout_new(context_));
        const FontDescription description = description_of(style);
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_width(layout.get(), std::max(1, width) * PANGO_SCALE);
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), static_cast<float>(line_spacing));
        if (style.lines > 0) {
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
            pango_layout_set_height(layout.get(), -style.lines);
        }
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return std::make_unique<PangoText>(std::move(layout));
    }
    int line_height() const override { return line_height_; }
    double letter_width() const override { return letter_width_; }

private:
    FontDescription description_of(const TextStyle& style) const {
        return FontDescription(
            pango_font_description_from_string(font_of(font_, style).GetNativeFontInfoDesc().utf8_str()));
    }

    PangoContext* context_;  // of the widget, which outlives its layouts
    wxFont font_;
    int line_height_ = 0;
    double letter_width_ = 0;
};

}  // namespace

std::unique_ptr<TextLayouts> make_text_layouts(wxWindow& window, const wxFont& font) {
    return std::make_unique<PangoLayouts>(window, font);
}

}  // namespace stykovka
