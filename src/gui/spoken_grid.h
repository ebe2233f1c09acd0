// What a screen reader is told of the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bitext/bitext.h"
#include "gui/accessible.h"

namespace stykovka {

class BitextCanvas;
struct Bead;

/// A row a bead; three columns: source, link, target. The description of each cell says number, shape, confidence,
/// state, findings, comment.
class SpokenGrid : public AccessibleItems {
public:
    explicit SpokenGrid(BitextCanvas& canvas);

    std::size_t rows() const override;
    std::size_t columns() const override { return 3; }
    std::string column_name(std::size_t column) const override;
    AccessibleItem item(ItemPlace place) const override;
    std::optional<ItemPlace> active() const override;
    void activate(ItemPlace place) override;

    /// The document, the cursor or a finding is another.
    void follow();
    /// The grid has the keyboard now.
    void focused() { accessible_.focused(); }

private:
    std::string description_of(std::size_t bead) const;

    BitextCanvas& canvas_;
    std::size_t rows_told_ = 0;
    Accessible accessible_;
};

/// "accepted by a person", "left out on purpose": how a bead stands, in words.
std::string words_for_state(const Bead& bead);
/// What else a bead may be, when nobody has accepted it: "Or “The plant …” with “…” (31 %)." Empty when it is sure.
std::string why_doubtful(const Bitext& document, std::size_t bead);
/// Shape, confidence and state of a bead, what speaks for it, and what else it may be: a line each.
std::string words_for_confidence(const Bitext& document, std::size_t bead);

}  // namespace stykovka
