// A bar for each month: a whole, and a part of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/month_chart.h"

#include <fmt/format.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include <algorithm>

#include "base/tr.h"
#include "formats/dashboard_page.h"
#include "gui/wx_text.h"

namespace stykovka {

MonthChart::MonthChart(wxWindow* parent, ChartWords words, std::vector<ChartBar> bars)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      words_(std::move(words)),
      bars_(std::move(bars)),
      selected_(bars_.empty() ? 0 : bars_.size() - 1) {
    SetName(to_wx(words_.title));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    dress(palette_around(parent), wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT));
    accessible_ = std::make_unique<Accessible>(*this, *this, words_.title);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) { Refresh(), event.Skip(); });
    Bind(wxEVT_KEY_DOWN, &MonthChart::on_key, this);
    Bind(wxEVT_MOTION, &MonthChart::on_mouse, this);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) { accessible_->focused(), Refresh(), event.Skip(); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) { Refresh(), event.Skip(); });
}

void MonthChart::dress(const Palette& palette, const wxFont& font) {
    palette_ = palette;
    cache_ = std::make_unique<LayoutCache>(make_text_layouts(*this, font));
    SetMinSize(wxSize(FromDIP(320), cache_->layouts().line_height() * 9));
    Refresh();
}

void MonthChart::select(std::size_t bar) {
    if (bar >= bars_.size() || bar == selected_) return;
    selected_ = bar;
    Refresh();
    accessible_->active_changed();
}

std::string MonthChart::words_of(std::size_t bar) const {
    const ChartBar& shown = bars_[bar];
    return fmt::format("{}: {} {}, {} {}", shown.month.empty() ? tr("no date") : shown.month, words_.part, shown.part,
                       words_.rest, shown.whole - shown.part);
}

double MonthChart::largest() const {
    std::size_t largest = 1;
    for (const ChartBar& bar : bars_) largest = std::max(largest, bar.whole);
    return static_cast<double>(largest);
}

// Below the two lines of words, right of the figures of the axis, above the months.
wxRect MonthChart::field() const {
    const int line = cache_->layouts().line_height();
    const int left = FromDIP(16) + static_cast<int>(cache_->layouts().letter_width() * 5);
    const wxSize size = GetClientSize();
    const int top = FromDIP(12) + 2 * line + FromDIP(8);
    return {left, top, std::max(1, size.x - left - FromDIP(16)), std::max(1, size.y - top - line - FromDIP(8))};
}

wxRect MonthChart::place_of(std::size_t bar, const wxRect& field) const {
    const double pitch = static_cast<double>(field.width) / static_cast<double>(std::max<std::size_t>(1, bars_.size()));
    const double width = std::min(pitch * 0.7, static_cast<double>(FromDIP(48)));
    const double left = field.x + pitch * (static_cast<double>(bar) + 0.5) - width / 2;
    return {static_cast<int>(left), field.y, std::max(1, static_cast<int>(width)), field.height};
}

void MonthChart::draw_text(wxGraphicsContext& context, const std::string& text, const TextStyle& style, wxPoint place,
                           const wxColour& colour) {
    TextStyle one_line = style;
    one_line.lines = 1;
    cache_->layout(text, one_line, std::max(1, GetClientSize().x - place.x)).draw(context, place.x, place.y, colour);
}

void MonthChart::draw_lines(wxGraphicsContext& context, const wxRect& field) {
    const double scale = field.height / largest();
    for (double value = 0; value <= largest(); value += chart_step(largest())) {
        const double y = field.GetBottom() - value * scale;
        context.SetPen(wxPen(palette_.line));
        context.StrokeLine(field.x, y, field.GetRight(), y);
        const TextLayout& figure = cache_->layout(fmt::format("{:.0f}", value), {.small = true}, field.x);
        figure.draw(context, field.x - FromDIP(6) - figure.width(), y - figure.first_middle(), palette_.muted);
    }
}

void MonthChart::draw_bars(wxGraphicsContext& context, const wxRect& field) {
    const double scale = field.height / largest();
    const int widest = cache_->layout("2031-03", {.small = true}, field.width).width() + FromDIP(12);
    const int pitch = std::max(1, field.width / static_cast<int>(std::max<std::size_t>(1, bars_.size())));
    const std::size_t every =
        1 + static_cast<std::size_t>(widest / pitch);  // where labels would touch, some are left out
    context.SetPen(wxNullPen);
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        const wxRect place = place_of(i, field);
        const auto bar = [&](std::size_t count, const wxColour& colour) {
            const double height = static_cast<double>(count) * scale;
            context.SetBrush(wxBrush(colour));
            context.DrawRectangle(place.x, field.GetBottom() - height, place.width, height);
        };
        bar(bars_[i].whole, mixed(palette_.paper, palette_.accent, 0.35));
        bar(bars_[i].part, palette_.accent);
        if (i == selected_) {
            context.SetBrush(wxBrush(HasFocus() ? palette_.accent : palette_.muted));
            context.DrawRectangle(place.x, field.GetBottom() + FromDIP(2), place.width, FromDIP(2));
        }
        if (i % every != 0) continue;
        const TextLayout& label =
            cache_->layout(bars_[i].month.empty() ? tr("no date") : bars_[i].month, {.small = true}, field.width);
        label.draw(context, place.x + place.width / 2.0 - label.width() / 2.0, field.GetBottom() + FromDIP(5),
                   palette_.muted);
    }
}

void MonthChart::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(palette_.paper));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context) return;
    const int line = cache_->layouts().line_height();
    const wxPoint corner(FromDIP(16), FromDIP(12));
    draw_text(*context, words_.title, {.bold = true}, corner, palette_.ink);
    if (!bars_.empty())
        draw_text(*context, words_of(selected_), {.small = true}, {corner.x, corner.y + line}, palette_.muted);
    draw_lines(*context, field());
    draw_bars(*context, field());
    cache_->trim();
}

void MonthChart::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    } else if (key == WXK_LEFT && selected_ > 0) {
        select(selected_ - 1);
    } else if (key == WXK_RIGHT) {
        select(selected_ + 1);
    } else {
        event.Skip();
    }
}

void MonthChart::on_mouse(wxMouseEvent& event) {
    event.Skip();
    const wxRect here = field();
    if (bars_.empty() || event.GetX() < here.x) return;
    const auto bar =
        static_cast<std::size_t>(event.GetX() - here.x) * bars_.size() / static_cast<std::size_t>(here.width);
    select(std::min(bar, bars_.size() - 1));
}

AccessibleItem MonthChart::item(ItemPlace place) const {
    return {words_of(place.row), {}, place_of(place.row, field())};
}

std::optional<ItemPlace> MonthChart::active() const {
    return bars_.empty() ? std::nullopt : std::optional(ItemPlace{selected_, 0});
}

}  // namespace stykovka
