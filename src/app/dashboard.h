// The archive on one page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/open_archive.h"

namespace stykovka {

/// A page (HTML, see formats/dashboard_page.h) with releases and pairs by month, what is accepted of them, open doubts
/// with the releases that have most, the size of memory and termbase. The same archive gives the same page.
std::string dashboard_of(OpenArchive& archive);

}  // namespace stykovka
