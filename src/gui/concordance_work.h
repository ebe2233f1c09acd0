// The concordance: what stands behind its pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/concordance_search.h"
#include "gui/concordance_pane.h"

namespace stykovka {

class MainFrame;

/// Looks in the background, on a connection of its own; an answer to an older question never comes.
class ConcordanceWork {
public:
    explicit ConcordanceWork(MainFrame& frame) : frame_(frame) {}

    /// Shows the pane and looks for what is selected, or for the word at the caret; without either the field is asked.
    void open();
    void ask();
    /// The archive changed under the answer.
    void follow();
    /// To the places of one rendering; none: to all.
    void narrow(std::optional<std::size_t> rendering);
    void open_release(std::size_t place);
    /// Puts the selected place, else the first one, on the clipboard with its source.
    void copy_citation();

    const ConcordanceAnswer& answer() const { return answer_; }

private:
    void show(ConcordanceAnswer answer);
    void show_places();
    const ConcordanceHit* selected() const;

    MainFrame& frame_;
    ConcordanceAnswer answer_;
    std::optional<std::size_t> rendering_;
    std::vector<std::size_t> shown_;  ///< indices of the hits that are on cards
};

}  // namespace stykovka
