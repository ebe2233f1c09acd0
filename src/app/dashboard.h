// What stands in an archive and how it moves, in figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/open_archive.h"
#include "app/tools.h"
#include "formats/dashboard_page.h"
#include "review/variants.h"

namespace stykovka {

/// Terms with a rendering that nobody used before that day, beside what they were mostly called until then: those of
/// the termbase, and phrases whose new rendering stands in two places at least. Most places first.
std::vector<DashboardTerm> terms_that_moved(const std::vector<TermVariants>& terms, const Date& since);

/// Releases and pairs by month, what is accepted of them, open doubts with the releases that have most, the size of
/// memory and termbase, and terms that moved in the year before the newest release. The same archive gives the same. The page of it is `dashboard_page`.
Dashboard dashboard_of(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                       const Progress& progress);

}  // namespace stykovka
