// Terms: what stands behind their pane and their lines below the texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/side.h"
#include "review/termbase.h"

namespace stykovka {

class MainFrame;

/// The termbase and the terms around the active bead, as the background found them.
struct FoundTerms {
    std::shared_ptr<const Termbase> termbase;
    std::vector<TermPlace> places;
};

/// Asks for the terms of the open release and does with them what the user wants.
class TermWork {
public:
    explicit TermWork(MainFrame& frame) : frame_(frame) {}

    /// Asks for the terms around the active bead; a short release is asked for as a whole.
    void ask();
    /// Another release.
    void forget();
    /// Shows those of the active bead in the pane.
    void list();

    /// Puts the best translation of a card's term where the caret is in the target.
    void insert(std::size_t card);
    /// The same with the first term of the bead that its target does not say.
    void insert_next();
    /// Keeps what is selected in the cell that is left, so that a pair can be made of a selection on each side.
    void keep_selection();
    /// Asks for a pair, what is selected on both sides put in, and stores it in the termbase.
    void add();

private:
    void take(FoundTerms found);
    std::string suggested(Side side) const;

    MainFrame& frame_;
    FoundTerms found_;
    std::vector<TermPlace> listed_;  ///< the places on the cards
    BySide<std::string> selected_;
    std::size_t selected_in_ = 0;  ///< the bead
};

}  // namespace stykovka
