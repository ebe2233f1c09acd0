// A release on paper: two numbered columns, as PDF.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printed_pages.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <array>
#include <memory>
#include <vector>

#include "app/release_record.h"
#include "base/error.h"
#include "base/tr.h"
#include "bitext/comments.h"

namespace stykovka {
namespace {

// Points; A4, ISO 216.
constexpr double page_width = 595.28, page_height = 841.89;
constexpr double margin = 48, gutter = 14, number_width = 26;
constexpr double column_width = (page_width - 2 * margin - number_width - gutter) / 2;
constexpr double foot_height = 26, row_gap = 5;
constexpr double last_y = page_height - margin - foot_height;

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// A text set in a column, drawn line by line.
class Block {
public:
    Block(cairo_t* context, const std::string& text, const char* font, double width)
        : layout_(pango_cairo_create_layout(context)) {
        const Owned<PangoFontDescription> description(pango_font_description_from_string(font));
        pango_layout_set_font_description(layout_.get(), description.get());
        pango_layout_set_width(layout_.get(), pango_units_from_double(width));
        pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
        if (text.empty()) next_ = pango_layout_get_line_count(layout_.get());
    }

    bool is_done() const { return next_ >= pango_layout_get_line_count(layout_.get()); }
    /// Of what is not drawn yet.
    double height() const {
        double height = 0;
        for (int line = next_; line < pango_layout_get_line_count(layout_.get()); ++line) height += line_height(line);
        return height;
    }
    /// Draws lines from `y` on as far as they end above `bottom`; returns the y below them.
    double draw(cairo_t* context, double x, double y, double bottom) {
        for (; !is_done() && y + line_height(next_) <= bottom; ++next_) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(layout_.get(), next_);
            PangoRectangle logical;
            pango_layout_line_get_extents(line, nullptr, &logical);
            cairo_move_to(context, x, y - pango_units_to_double(logical.y));
            pango_cairo_show_layout_line(context, line);
            y += line_height(next_);
        }
        return y;
    }

private:
    double line_height(int line) const {
        int height = 0;
        pango_layout_line_get_height(pango_layout_get_line_readonly(layout_.get(), line), &height);
        return pango_units_to_double(height);
    }

    Owned<PangoLayout> layout_;
    int next_ = 0;
};

/// One row of the pages.
struct PrintedRow {
    std::string number;
    BySide<std::string> text;
    bool heading = false;
    std::string comment;
};

std::vector<PrintedRow> rows_of(const Bitext& document) {
    std::vector<PrintedRow> rows;
    const auto firsts = firsts_of(document.alignment);
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
        const Bead& each = document.alignment.beads[bead];
        PrintedRow row{std::to_string(bead + 1), {}, false, comment_in(each.comment).text};
        for (const Side side : both_sides) {
            const SegmentedText& text = document.texts[side];
            row.text[side] = joined_segments(text, firsts[bead][side], each.count[side]).text;
            if (each.count[side] == 0) continue;
            const std::uint32_t paragraph = text.segments[firsts[bead][side]].paragraph;
            row.heading = row.heading || text.paragraphs[paragraph].kind == ParagraphKind::heading;
        }
        if (row.text.target.empty() && each.state == BeadState::draft) row.text.target = "[…]";
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Draws rows, and begins pages where they are full.
class Pages {
public:
    Pages(cairo_t* context, std::string foot) : context_(context), foot_(std::move(foot)) {}

    void head(const Release& release) {
        text(release.title.source.empty() ? release.number : release.title.source, "Serif Bold 15");
        text(release.title.target, "Serif 13");
        text(words_about(release), "Serif 9");
        y_ += 10;
    }

    void row(const PrintedRow& row) {
        const char* font = row.heading ? "Serif Bold 10" : "Serif 10";
        BySide<Block> blocks{Block(context_, row.text.source, font, column_width),
                             Block(context_, row.text.target, font, column_width)};
        Block comment(context_, row.comment, "Serif Italic 9", page_width - 2 * margin - number_width);
        const double height = std::max(blocks.source.height(), blocks.target.height()) + comment.height();
        if (height <= last_y - margin && y_ + height > last_y) next_page();
        Block number(context_, row.number, "Serif 8", number_width);
        number.draw(context_, margin, y_ + 1.5, last_y);
        while (!blocks.source.is_done() || !blocks.target.is_done()) {
            const double source = blocks.source.draw(context_, margin + number_width, y_, last_y);
            const double target =
                blocks.target.draw(context_, margin + number_width + column_width + gutter, y_, last_y);
            y_ = std::max(source, target);
            if (!blocks.source.is_done() || !blocks.target.is_done()) next_page();
        }
        while (!comment.is_done()) {
            y_ = comment.draw(context_, margin + number_width, y_, last_y);
            if (!comment.is_done()) next_page();
        }
        rule();
    }

    std::size_t end() { return finish_page(), page_; }
    /// How many pages there are, for their feet; 0 while that is not known.
    void set_count(std::size_t count) { count_ = count; }

private:
    static std::string words_about(const Release& release) {
        std::string words = release.number;
        if (release.date) words += " · " + iso_date(*release.date);
        return words + " · " + words_for(release.state);
    }

    void text(const std::string& text, const char* font) {
        Block block(context_, text, font, page_width - 2 * margin);
        while (!block.is_done()) {
            y_ = block.draw(context_, margin, y_, last_y);
            if (!block.is_done()) next_page();
        }
        y_ += 4;
    }

    void rule() {
        y_ += row_gap;
        cairo_set_line_width(context_, 0.4);
        cairo_set_source_rgb(context_, 0.75, 0.75, 0.75);
        cairo_move_to(context_, margin, y_);
        cairo_line_to(context_, page_width - margin, y_);
        cairo_stroke(context_);
        cairo_set_source_rgb(context_, 0, 0, 0);
        y_ += row_gap;
    }

    void finish_page() {
        ++page_;
        Block block(context_,
                    fmt::format(fmt::runtime(tr("{release} · page {page} of {count}")), fmt::arg("release", foot_),
                                fmt::arg("page", page_), fmt::arg("count", count_)),
                    "Serif 8", page_width - 2 * margin);
        block.draw(context_, margin, page_height - margin - 10, page_height);
        cairo_show_page(context_);
    }

    void next_page() {
        finish_page();
        y_ = margin;
    }

    cairo_t* context_;
    std::string foot_;
    double y_ = margin;
    std::size_t page_ = 0, count_ = 0;
};

// Drawn once for the count of pages, and once more with it.
std::size_t draw(cairo_t* context, const Release& release, const std::vector<PrintedRow>& rows, std::size_t count,
                 const Progress& progress) {
    Pages pages(context, release.number);
    pages.set_count(count);
    pages.head(release);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        progress.report((count == 0 ? 0.0 : 0.5) + 0.5 * static_cast<double>(i) / static_cast<double>(rows.size()),
                        tr("Drawing pages"));
        progress.check();
        pages.row(rows[i]);
    }
    return pages.end();
}

}  // namespace

std::string printed_pages(const Release& release, const Bitext& document, const Progress& progress) {
    const std::vector<PrintedRow> rows = rows_of(document);
    std::size_t count = 0;
    std::string bytes;
    for (int round = 0; round < 2; ++round) {
        bytes.clear();
        const Owned<cairo_surface_t> surface(
            cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height));
        const std::string title = release.title.target.empty() ? release.number : release.title.target;
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        const Owned<cairo_t> context(cairo_create(surface.get()));
        count = draw(context.get(), release, rows, count, progress);
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
            throw Error(ErrorKind::exhausted, ErrorSubject::program, tr("The pages could not be drawn."));
    }
    return bytes;
}

}  // namespace stykovka
