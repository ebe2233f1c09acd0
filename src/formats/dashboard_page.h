// A page about an archive, with charts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
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
    std::int64_t id = 0;  ///< of the release in its archive
    std::string number, date, title;
    std::size_t open = 0, pairs = 0, untranslated = 0;
    float lowest_confidence = 1;

    /// Pairs with both sides that nobody accepted: what is not translated has no confidence.
    bool has_doubtful() const { return untranslated < open; }
};

/// A term that is called otherwise than before.
struct DashboardTerm {
    std::string term;
    std::string before, now;  ///< its renderings
    std::string day;          ///< of the first release with the new one
    std::size_t count = 0;    ///< places of the new one
    std::size_t places = 0;   ///< of the term, in the same time
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
    std::vector<DashboardTerm> moved;  ///< most places first
    std::string moved_since;           ///< the day from which a rendering is new; empty: no release has a date
};

/// A round number so that at most five lines, that far apart, fit below the largest bar of a chart.
double chart_step(double largest);

/// A page that stands by itself: no script, nothing from outside, light and dark, fit for printing; each chart has its
/// figures as a table below it.
std::string dashboard_page(const Dashboard& dashboard);

}  // namespace stykovka
