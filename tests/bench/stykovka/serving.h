// An archive at work: opening, lookups, single acceptances, the concordance; and whether lookups miss nothing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures.h"
#include "files.h"

namespace stykovka::bench {

void open_archive(const BenchFiles& files, Figures& figures);
void look_up(const BenchFiles& files, Figures& figures);
void look_up_alike(const BenchFiles& files, Figures& figures);
void store_one_by_one(const BenchFiles& files, Figures& figures);
void index_words(const BenchFiles& files, Figures& figures);
void search_words(const BenchFiles& files, Figures& figures);
/// Compares the scores of some lookups with those of a scan over all units.
void compare_with_scan(const BenchFiles& files, Figures& figures);

}  // namespace stykovka::bench
