// Findings: what stands behind the keys that walk through them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace stykovka {

class MainFrame;

class FindingWork {
public:
    explicit FindingWork(MainFrame& frame) : frame_(frame) {}

    /// To the finding behind the selected one, round the end; the first one when none is selected.
    void next();
    /// Puts the first suggestion of the selected finding in its place.
    void fix();
    /// Asks for a reason and lets the selected finding stand; the next one is selected.
    void dismiss();
    /// The finding dismissed last counts again.
    void take_up_last();

    /// The active bead is being confirmed: when the checks have looked at it, the first error in it is told.
    void watch_confirmed();
    /// The checks have looked at the document as it is.
    void tell_confirmed();

private:
    std::optional<std::size_t> selected() const;
    void go_to(std::size_t finding);

    MainFrame& frame_;
    std::optional<std::size_t> confirmed_;  ///< the bead
    std::vector<std::string> dismissed_;    ///< the keys of those dismissed here, newest last
};

}  // namespace stykovka
