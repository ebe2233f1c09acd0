// A page about an archive, with charts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace stykovka {

/// All releases of a month; `month` is "2031-03", empty for those without a date.
struct DashboardMonth {
    std::string month;
    std::size_t releases = 0, published = 0;
    std::size_t pairs = 0, accepted = 0, untranslated = 0;
};

/// A release with pairs that nobody accepted yet.
struct DashboardDoubt {
    std::string number, date, title;
    std::size_t open = 0, pairs = 0, untranslated = 0;
    float lowest_confidence = 1;
};

struct DashboardTotal {
    std::string name;   ///< in the interface language
    std::string value;  ///< as it is shown
};

struct Dashboard {
    std::string title;
    std::vector<DashboardTotal> totals;
    std::vector<DashboardMonth> months;  ///< in their order, none left out between two that have releases
    std::vector<DashboardDoubt> doubts;  ///< most open pairs first
    std::size_t releases_with_doubts = 0;
};

/// A page that stands by itself: no script, nothing from outside, light and dark, fit for printing; each chart has its
/// figures as a table below it.
std::string dashboard_page(const Dashboard& dashboard);

}  // namespace stykovka
