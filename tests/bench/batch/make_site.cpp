// Writes a site of made releases and prints which files are pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>

#include "support/site.h"

/// make_site FOLDER SOURCE_PAGES TARGET_PAGES
int main(int count, char** values) {
    if (count != 4) return 2;
    const stykovka::test::SiteSize size{std::strtoul(values[2], nullptr, 10), std::strtoul(values[3], nullptr, 10)};
    for (const auto& pair : stykovka::test::make_site(values[1], size))
        std::printf("ru/%s\ten/%s\n", pair.source.c_str(), pair.target.c_str());
    return 0;
}
