// Text layout by wx alone: words are measured and put into lines.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/dcclient.h>
#include <wx/window.h>

#include <algorithm>
#include <cmath>

#include "base/unicode.h"
#include "gui/text_layout.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

struct Line {
    ByteSpan span;
    std::vector<std::uint32_t> offsets;  ///< of every character, and the end
    std::vector<double> edges;           ///< x of each of them
};

struct Measures {
    wxFont font;
    double line_height = 0;  ///< with spacing
    double letter_height = 0;
};

class WxText : public TextLayout {
public:
    WxText(std::string text, std::vector<Line> lines, Measures measures)
        : text_(std::move(text)), lines_(std::move(lines)), measures_(std::move(measures)) {}

    int width() const override {
        double widest = 0;
        for (const Line& line : lines_) widest = std::max(widest, line.edges.back());
        return static_cast<int>(std::ceil(widest));
    }
    int height() const override {
        const double gaps = static_cast<double>(lines_.size() - 1) * measures_.line_height;
        return static_cast<int>(std::ceil(gaps + measures_.letter_height));
    }
    int first_middle() const override { return static_cast<int>(measures_.letter_height / 2); }

    void draw(wxGraphicsContext& context, double x, double y, const wxColour& ink) const override {
        context.SetFont(measures_.font, ink);
        for (const Line& line : lines_) {
            context.DrawText(to_wx(line.span.in(text_)), x, y);
            y += measures_.line_height;
        }
    }

    std::vector<wxRect2DDouble> rectangles_of(ByteSpan span) const override {
        std::vector<wxRect2DDouble> rectangles;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!lines_[i].span.overlaps(span)) continue;
            const double left = x_of(lines_[i], std::max(span.begin, lines_[i].span.begin));
            const double right = x_of(lines_[i], std::min(span.end, lines_[i].span.end));
            rectangles.emplace_back(left, static_cast<double>(i) * measures_.line_height, right - left,
                                    measures_.letter_height);
        }
        return rectangles;
    }

    std::uint32_t offset_at(double x, double y) const override {
        const auto row = static_cast<std::size_t>(std::max(0.0, y / measures_.line_height));
        const Line& line = lines_[std::min(row, lines_.size() - 1)];
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < line.edges.size(); ++i)
            if (std::abs(line.edges[i] - x) < std::abs(line.edges[nearest] - x)) nearest = i;
        return line.offsets[nearest];
    }

private:
    static double x_of(const Line& line, std::uint32_t offset) {
        const auto found = std::lower_bound(line.offsets.begin(), line.offsets.end(), offset);
        if (found == line.offsets.end()) return line.edges.back();
        return line.edges[static_cast<std::size_t>(found - line.offsets.begin())];
    }

    std::string text_;
    std::vector<Line> lines_;
    Measures measures_;
};

/// Fills lines greedily: the next word goes into the line while it fits; a word wider than a line is cut.
class LineBreaker {
public:
    LineBreaker(wxDC& dc, const std::string& text, int width) : dc_(dc), text_(text), width_(width) {
        std::size_t offset = 0;
        while (offset < text.size()) {
            offsets_.push_back(static_cast<std::uint32_t>(offset));
            spaces_.push_back(is_space(next_code_point(text, offset)));
        }
        offsets_.push_back(static_cast<std::uint32_t>(text.size()));
    }

    std::vector<Line> lines() {
        std::vector<Line> lines;
        std::size_t begin = 0;
        do {
            const std::size_t end = end_of_line(begin);
            lines.push_back(line(begin, end));
            begin = end;
            while (begin < spaces_.size() && spaces_[begin]) ++begin;
        } while (begin < spaces_.size());
        return lines;
    }

private:
    // Widths of all prefixes of the rest, so that a line costs one measurement.
    std::size_t end_of_line(std::size_t begin) const {
        // No line has more characters than this many times its width has pixels.
        const std::size_t most = std::min(spaces_.size(), begin + static_cast<std::size_t>(width_) + 1);
        const std::vector<double> edges = line(begin, most).edges;
        std::size_t fits = begin;
        while (fits < most && edges[fits - begin + 1] <= width_) ++fits;
        if (fits == spaces_.size()) return fits;
        std::size_t end = fits;
        while (end > begin && !spaces_[end] && !spaces_[end - 1]) --end;
        if (end > begin) return end;
        return std::max(fits, begin + 1);
    }

    Line line(std::size_t begin, std::size_t end) const {
        Line line{{offsets_[begin], offsets_[end]}, {}, {0.0}};
        line.offsets.assign(offsets_.begin() + static_cast<std::ptrdiff_t>(begin),
                            offsets_.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        wxArrayInt widths;
        dc_.GetPartialTextExtents(to_wx(line.span.in(text_)), widths);
        for (const int each : widths) line.edges.push_back(each);
        line.edges.resize(line.offsets.size(), line.edges.back());
        return line;
    }

    wxDC& dc_;
    const std::string& text_;
    int width_;
    std::vector<std::uint32_t> offsets_;
    std::vector<bool> spaces_;
};

class WxLayouts : public TextLayouts {
public:
    WxLayouts(wxWindow& window, const wxFont& font) : window_(window), font_(font) {}

    std::unique_ptr<TextLayout> layout(const std::string& text, const TextStyle& style, int width) const override {
        wxClientDC dc(&window_);
        const wxFont font = font_of(font_, style);
        dc.SetFont(font);
        std::vector<Line> lines = LineBreaker(dc, text, std::max(1, width)).lines();
        if (style.lines > 0 && lines.size() > static_cast<std::size_t>(style.lines)) {
            // What does not fit ends with "…"; the last line is laid out again without its end.
            const auto last = static_cast<std::size_t>(style.lines) - 1;
            const ByteSpan span = lines[last].span;
            const std::size_t kept = lines[last].offsets.size() > 2 ? *(lines[last].offsets.end() - 3) : span.end;
            return layout(text.substr(0, kept) + "…", {style.bold, style.small, 0}, width);
        }
        const double letters = dc.GetCharHeight();
        return std::make_unique<WxText>(text, std::move(lines),
                                        Measures{font, std::round(letters * line_spacing), letters});
    }
    int line_height() const override { return static_cast<int>(std::round(metrics().height * line_spacing)); }
    double letter_width() const override { return metrics().averageWidth; }

private:
    wxFontMetrics metrics() const {
        wxClientDC dc(&window_);
        dc.SetFont(font_);
        return dc.GetFontMetrics();
    }

    wxWindow& window_;
    wxFont font_;
};

}  // namespace

wxFont font_of(const wxFont& font, const TextStyle& style) {
    wxFont result = font;
    if (style.bold) result.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    if (style.small) result.SetFractionalPointSize(font.GetFractionalPointSize() * 0.88);
    return result;
}

std::unique_ptr<TextLayouts> make_wx_layouts(wxWindow& window, const wxFont& font) {
    return std::make_unique<WxLayouts>(window, font);
}

}  // namespace stykovka
