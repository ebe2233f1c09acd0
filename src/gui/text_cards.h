// A list of cards of plain text: what most panes show.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "gui/card_list.h"

namespace stykovka {

/// A small line, a text with lit places in it, perhaps its other language, another small line; empty ones take no room.
struct TextCard {
    enum class Tone { usual, faint, doubtful, wrong };
    struct Lit {
        ByteSpan span;  ///< in the body
        Lighting lighting = Lighting::found;
    };

    std::string head;
    std::string body;
    std::vector<Lit> lit;
    std::string other = {};  ///< in the other language
    std::vector<Lit> lit_in_other = {};
    std::string foot;
    Tone tone = Tone::usual;  ///< of the head
    bool title = false;       ///< the head is as large as the body, and bold
};

/// Selecting is by the arrow keys and the mouse, choosing by Enter and a double click.
class TextCards : public CardList {
public:
    struct Events {
        std::function<void(std::size_t)> select;
        std::function<void(std::size_t)> choose;
    };

    TextCards(wxWindow* parent, const wxString& name, Events events);

    void show(std::vector<TextCard> cards);
    const std::vector<TextCard>& cards() const { return cards_; }

private:
    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;
    int draw_lit_text(wxGraphicsContext& context, const std::string& text, const std::vector<TextCard::Lit>& lit,
                      wxRect place, const wxColour& colour) const;

    std::vector<TextCard> cards_;
};

}  // namespace stykovka
