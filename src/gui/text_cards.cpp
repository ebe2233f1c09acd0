// A list of cards of plain text: what most panes show.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text_cards.h"

#include <fmt/format.h>

#include "gui/wx_text.h"

namespace stykovka {
namespace {

TextStyle head_style(const TextCard& card) { return {.bold = card.title, .small = !card.title}; }
constexpr TextStyle foot_style{.small = true};

wxColour colour_of(TextCard::Tone tone, const Palette& palette) {
    switch (tone) {
        case TextCard::Tone::usual:
        case TextCard::Tone::faint:
            return palette.muted;
        case TextCard::Tone::doubtful:
            return palette.doubtful;
        case TextCard::Tone::wrong:
            return palette.unlikely;
    }
    return palette.muted;
}

}  // namespace

TextCards::TextCards(wxWindow* parent, const wxString& name, Events events) : CardList(parent, name) {
    const auto call = [this](const std::function<void(std::size_t)>& what) {
        return [this, what](wxCommandEvent& event) {
            const auto card = static_cast<std::size_t>(event.GetSelection());
            if (what && event.GetSelection() >= 0 && card < cards_.size()) what(card);
        };
    };
    Bind(wxEVT_LISTBOX, call(events.select));
    Bind(wxEVT_LISTBOX_DCLICK, call(events.choose));
}

void TextCards::show(std::vector<TextCard> cards) {
    cards_ = std::move(cards);
    cards_changed(cards_.size());
}

wxString TextCards::card_text(std::size_t card) const {
    const TextCard& shown = cards_[card];
    return to_wx(fmt::format("{} {} {} {}", shown.head, shown.body, shown.other, shown.foot));
}

int TextCards::card_height(std::size_t card, int width) const {
    const TextCard& shown = cards_[card];
    const int inner = width - 2 * margin();
    int height = 2 * margin() - FromDIP(4);
    if (!shown.head.empty()) height += text_height(shown.head, head_style(shown), inner) + FromDIP(4);
    if (!shown.body.empty()) height += text_height(shown.body, {}, inner) + FromDIP(4);
    if (!shown.other.empty()) height += text_height(shown.other, {}, inner) + FromDIP(4);
    if (!shown.foot.empty()) height += text_height(shown.foot, foot_style, inner) + FromDIP(4);
    return height;
}

int TextCards::draw_lit_text(wxGraphicsContext& context, const std::string& text, const std::vector<TextCard::Lit>& lit,
                             wxRect place, const wxColour& colour) const {
    const TextLayout& layout = cache().layout(text, {}, place.width);
    for (const TextCard::Lit& each : lit) draw_lit(context, layout, each.span, place.GetPosition(), each.lighting);
    layout.draw(context, place.x, place.y, colour);
    return place.y + layout.height() + FromDIP(4);
}

void TextCards::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const TextCard& shown = cards_[card];
    wxRect place(rectangle.x + margin(), rectangle.y + margin(), rectangle.width - 2 * margin(), 0);
    const wxColour head = shown.title ? palette().ink : colour_of(shown.tone, palette());
    if (!shown.head.empty()) place.y = draw_text(context, shown.head, head_style(shown), place, head) + FromDIP(4);
    const wxColour body = shown.tone == TextCard::Tone::faint ? palette().muted : palette().ink;
    if (!shown.body.empty()) place.y = draw_lit_text(context, shown.body, shown.lit, place, body);
    if (!shown.other.empty()) place.y = draw_lit_text(context, shown.other, shown.lit_in_other, place, palette().muted);
    if (!shown.foot.empty()) draw_text(context, shown.foot, foot_style, place, palette().muted);
}

}  // namespace stykovka
