// What a review of the archive found, as cards and lines of lists.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/archive_review.h"
#include "gui/text_cards.h"

namespace stykovka {

/// What is the same, with the ways to say it below.
TextCard card_of(const ReviewEntry& entry, ReviewTopic topic);
/// A place: its release and day, both texts with what is spoken of lit.
TextCard card_of(const VariantPlace& place, const ArchiveReview& review);
/// "all · 15", then "supervisory authority · 12 · preferred" … ; nothing where there are no ways to choose from.
std::vector<std::string> lines_of(const ReviewEntry& entry);
/// How much was found.
std::string summary_of(const ArchiveReview& review, std::size_t shown);

}  // namespace stykovka
