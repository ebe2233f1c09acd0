// A list of cards: what the panes beside the grid are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/card_list.h"

#include <wx/dcclient.h>
#include <wx/settings.h>

#include "gui/wx_text.h"

namespace stykovka {

CardList::CardList(wxWindow* parent, const wxString& name)
    : wxVListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      palette_(palette_around(parent)),
      font_(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT)),
      cache_(std::make_unique<LayoutCache>(make_text_layouts(*this, font_))) {
    SetName(name);
    accessible_ = std::make_unique<Accessible>(*this, *this, from_wx(name));
    SetBackgroundColour(palette_.desk);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) { accessible_->focused(), event.Skip(); });
    Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) { accessible_->active_changed(), event.Skip(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent& event) { GetItemCount() == 0 ? paint_empty() : event.Skip(); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (!is_enter || event.HasAnyModifiers() || GetSelection() == wxNOT_FOUND) return event.Skip();
        wxCommandEvent chosen(wxEVT_LISTBOX_DCLICK, GetId());
        chosen.SetEventObject(this);
        chosen.SetInt(GetSelection());
        ProcessWindowEvent(chosen);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        cards_changed(GetItemCount());  // other widths give other heights
        event.Skip();
    });
}

void CardList::dress(const Palette& palette, const wxFont& font) {
    palette_ = palette;
    const bool has_other_font = !font_.IsOk() || font != font_;
    font_ = font;
    SetBackgroundColour(palette_.desk);
    SetSelectionBackground(palette_.selection);
    if (!has_other_font) return RefreshAll();
    cache_ = std::make_unique<LayoutCache>(make_text_layouts(*this, font_));
    cards_changed(GetItemCount());
}

void CardList::say_when_empty(std::string sentence) {
    when_empty_ = std::move(sentence);
    Refresh();
}

void CardList::cards_changed(std::size_t count) {
    const int selected = GetSelection();
    const std::size_t first = GetVisibleRowsBegin();
    SetItemCount(count);
    if (selected != wxNOT_FOUND && static_cast<std::size_t>(selected) < count) SetSelection(selected);
    if (first < count) ScrollToRow(first);
    RefreshAll();
    cache_->trim();
    accessible_->items_changed();
    accessible_->active_changed();
}

AccessibleItem CardList::item(ItemPlace place) const {
    if (place.row >= GetItemCount()) return {};
    return {from_wx(card_text(place.row)), {}, IsRowVisible(place.row) ? GetItemRect(place.row) : wxRect()};
}

std::optional<ItemPlace> CardList::active() const {
    if (GetSelection() == wxNOT_FOUND) return std::nullopt;
    return ItemPlace{static_cast<std::size_t>(GetSelection()), 0};
}

void CardList::activate(ItemPlace place) {
    SetSelection(static_cast<int>(place.row));
    wxCommandEvent chosen(wxEVT_LISTBOX, GetId());
    chosen.SetEventObject(this);
    chosen.SetInt(GetSelection());
    ProcessWindowEvent(chosen);
}

int CardList::draw_text(wxGraphicsContext& context, const std::string& text, const TextStyle& style, wxRect place,
                        const wxColour& colour) const {
    const TextLayout& layout = cache_->layout(text, style, place.width);
    layout.draw(context, place.x, place.y, colour);
    return place.y + layout.height();
}

void CardList::draw_lit(wxGraphicsContext& context, const TextLayout& layout, ByteSpan span, wxPoint corner,
                        Lighting lighting) const {
    const wxColour& ground = lighting == Lighting::found     ? palette_.evidence
                             : lighting == Lighting::removed ? palette_.removed
                                                             : palette_.added;
    for (const wxRect2DDouble& lit : layout.rectangles_of(span)) {
        context.SetPen(wxNullPen);
        context.SetBrush(wxBrush(ground));
        context.DrawRoundedRectangle(corner.x + lit.m_x, corner.y + lit.m_y, lit.m_width, lit.m_height, FromDIP(2));
        if (lighting != Lighting::removed) continue;  // struck through: no meaning by colour alone
        context.SetPen(context.CreatePen(wxGraphicsPenInfo(palette_.unlikely, FromDIP(1))));
        const double y = corner.y + lit.m_y + lit.m_height * 0.55;
        context.StrokeLine(corner.x + lit.m_x, y, corner.x + lit.m_x + lit.m_width, y);
    }
}

int CardList::text_height(const std::string& text, const TextStyle& style, int width) const {
    return cache_->layout(text, style, width).height();
}

int CardList::draw_label(wxGraphicsContext& context, const std::string& text, wxPoint corner, const wxColour& colour,
                         const wxColour& ground) const {
    const TextLayout& layout = cache_->layout(text, {.small = true, .lines = 1}, FromDIP(160));
    const int pad = FromDIP(7);
    const int width = layout.width() + 2 * pad;
    const int height = layout.height() + FromDIP(4);
    context.SetPen(context.CreatePen(wxGraphicsPenInfo(colour, FromDIP(1))));
    context.SetBrush(wxBrush(ground));
    context.DrawRoundedRectangle(corner.x, corner.y, width, height, height / 2.0);
    layout.draw(context, corner.x + pad, corner.y + FromDIP(2), colour);
    return width;
}

wxCoord CardList::OnMeasureItem(size_t card) const { return card_height(card, GetClientSize().x); }

void CardList::OnDrawItem(wxDC& dc, const wxRect& rectangle, size_t card) const {
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (context != nullptr) draw_card(*context, card, rectangle);
}

void CardList::OnDrawBackground(wxDC& dc, const wxRect& rectangle, size_t card) const {
    const bool selected = IsSelected(card);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(selected ? palette_.active : palette_.desk));
    dc.DrawRectangle(rectangle);
    if (selected) {
        dc.SetBrush(wxBrush(palette_.accent));
        dc.DrawRectangle(rectangle.x, rectangle.y, FromDIP(3), rectangle.height);
    }
    dc.SetPen(wxPen(palette_.line));
    dc.DrawLine(rectangle.GetBottomLeft(), rectangle.GetBottomRight());
}

void CardList::paint_empty() {
    wxPaintDC dc(this);
    dc.SetBackground(wxBrush(palette_.desk));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const wxRect place(margin(), margin(), std::max(1, GetClientSize().x - 2 * margin()), 0);
    draw_text(*context, when_empty_, {}, place, palette_.muted);
}

}  // namespace stykovka
