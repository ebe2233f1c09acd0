// A site of made press releases in two languages, for batches.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/side.h"

namespace stykovka::test {

/// How many pages each side has; the first `target` releases, spread over the source's, are translated.
struct SiteSize {
    std::size_t source = 0;
    std::size_t target = 0;
};

/// Writes "ru/NAME.txt" and "en/NAME.txt" below `folder`. The names of the two sides have nothing in common; every page
/// has a date, lines of furniture, and 8 to 16 sentences of one stock with names, places and amounts of its own, of
/// which the translation leaves some out. The same size gives the same site. Returns the true pairs, as names of files.
std::vector<BySide<std::string>> make_site(const std::filesystem::path& folder, const SiteSize& size);

}  // namespace stykovka::test
