// Matches: what stands behind their pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "gui/offered_match.h"

namespace stykovka {

class MainFrame;

/// Asks for the matches of the active bead and does with them what the user wants.
class MatchWork {
public:
    explicit MatchWork(MainFrame& frame) : frame_(frame) {}

    /// Asks when the bead, its source or its neighbours are others than those that were asked for.
    void ask();
    /// The memory changed.
    void ask_again();
    /// Another release: what is shown belongs to none of its beads.
    void forget() { asked_.clear(); }

    /// Puts a match into the target.
    void use(std::size_t number);
    void open_release();
    /// Asks for the translation as it should be, and remembers it in the place of the selected one.
    void correct();
    /// The selected one is offered last from now on; again, and it is as before.
    void supersede();

private:
    /// The selected match, else the first one; none while there are none.
    const OfferedMatch* selected() const;
    /// Then nothing can be done with it here, and the status line says so.
    bool is_of_reference(const OfferedMatch& offered);

    MainFrame& frame_;
    std::string asked_;
};

}  // namespace stykovka
