// A release on paper: two numbered columns, as PDF.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/progress.h"
#include "bitext/bitext.h"
#include "text/release.h"

namespace stykovka {

/// A PDF of A4 pages: the titles and the state on the first, then a row for each bead with its number (the one that "go
/// to segment" takes), the source on the left and the target on the right; comments below their bead; the number of
/// each page and of all at its foot. A row goes to the next page as a whole unless it is higher than a page.
/// Any thread. Throws Error{cancelled}, Error{exhausted}.
std::string printed_pages(const Release& release, const Bitext& document, const Progress& progress);

}  // namespace stykovka
