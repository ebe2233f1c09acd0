// What the memory offers for the active segment.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gui/card_list.h"
#include "gui/offered_match.h"

namespace stykovka {

/// A card a match: its key, score with its reasons, the difference of the sources, the translation, where it stands.
class MatchPane : public CardList {
public:
    MatchPane(wxWindow* parent, std::function<void(std::size_t)> use);

    void show(std::vector<OfferedMatch> matches);
    const std::vector<OfferedMatch>& matches() const { return matches_; }

private:
    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;
    int draw_difference(wxGraphicsContext& context, const Match& match, wxRect place) const;
    /// What was put right is lit, and what is in doubt.
    int draw_target(wxGraphicsContext& context, const RepairedTarget& repaired, wxRect place) const;

    std::vector<OfferedMatch> matches_;
};

/// "number −1, case −1": the penalties of a match for the user.
std::string words_for_penalties(const Match& match);
/// "2031-03-12 · published · by a person": where a match stands.
std::string words_for_provenance(const Match& match);

}  // namespace stykovka
