// What the checks found in the open release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gui/card_list.h"
#include "review/finding.h"

namespace stykovka {

/// A card a finding: where, how grave (as a word and a colour), what, and what could stand there instead.
class FindingPane : public CardList {
public:
    FindingPane(wxWindow* parent, std::function<void(const Finding&)> go);

    void show(std::vector<Finding> findings);
    /// Without findings until the next are shown: the checks are at work.
    void wait();
    bool waits() const { return waits_; }
    const std::vector<Finding>& findings() const { return findings_; }
    /// To be shown again, changed; until then the pane has none.
    std::vector<Finding> taken();

private:
    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;

    std::vector<Finding> findings_;
    bool waits_ = false;
};

}  // namespace stykovka
