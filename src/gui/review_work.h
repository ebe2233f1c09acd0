// The review of a whole archive: what stands behind its pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/archive_review.h"
#include "app/term_correction.h"

namespace stykovka {

class MainFrame;

/// Asks in the background, shows what was found, and does with it what the user decides.
class ReviewWork {
public:
    explicit ReviewWork(MainFrame& frame) : frame_(frame) {}

    /// Shows the pane and asks, if it has no answer yet.
    void open();
    void ask();
    /// The archive is another, or what it says.
    void forget() { review_.reset(); }

    void select(std::size_t entry);
    void narrow(std::optional<std::size_t> way);
    /// To a place of the selected way, in the grid.
    void go(std::size_t place);

    /// Puts another rendering in the place of the selected one, in all drafts, after a preview.
    void replace();
    /// The selected way, else the most frequent one, becomes the preferred translation of its term, or what the office
    /// writes from now on.
    void prefer() { decide(TermStatus::preferred); }
    /// It is forbidden from today; a candidate is proposed no more.
    void forbid() { decide(TermStatus::forbidden); }
    void save_table();
    /// Takes in a table whose column for decisions was filled in.
    void take_decisions();
    /// Takes the last replacement back as a whole, while it is the last step of the open release.
    bool undo();

private:
    ReviewQuestion question() const;
    void show();
    void show_places();
    void show_place(const ArchiveReview& review, const VariantPlace& place);
    const ReviewEntry* entry() const;
    const ReviewWay* chosen_way() const;
    void decide(TermStatus status);
    void decide_writing_of(const ReviewEntry& question);
    void offer(const TermCorrection& correction, const CorrectionPreview& preview);
    void apply(const TermCorrection& correction, std::vector<CorrectionPlace> chosen,
               std::vector<std::int64_t> old_units);
    void applied(const CorrectionOutcome& outcome);
    void drop(const ReviewEntry& candidate);
    void next_entry();

    MainFrame& frame_;
    std::shared_ptr<const ArchiveReview> review_;
    std::optional<std::size_t> entry_, way_;
    std::vector<VariantPlace> shown_;  ///< the places on cards
    CorrectionOutcome last_;           ///< the last replacement; no parts: none
};

}  // namespace stykovka
