// The archive on one page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/tr.h"
#include "formats/dashboard_page.h"

namespace stykovka {
namespace {

constexpr std::size_t doubts_shown = 30;

std::string month_of(const std::optional<Date>& date) { return date ? iso_date(*date).substr(0, 7) : std::string(); }

// Months between without a release are empty bars, not gaps in time; so much time without any is left out.
constexpr int longest_gap = 24;

std::string next_month(const std::string& month) {
    const int year = std::stoi(month.substr(0, 4)), number = std::stoi(month.substr(5));
    return number == 12 ? fmt::format("{:04}-01", year + 1) : fmt::format("{:04}-{:02}", year, number + 1);
}

std::vector<DashboardMonth> months_of(const std::vector<StoredRelease>& releases) {
    std::map<std::string, DashboardMonth> months;
    for (const StoredRelease& each : releases) {
        DashboardMonth& month = months[month_of(each.date)];
        ++month.releases;
        month.published += each.state == ReleaseState::published ? 1 : 0;
        month.pairs += each.beads;
        month.accepted += each.accepted;
        month.untranslated += each.untranslated;
    }
    std::vector<DashboardMonth> row;
    for (auto& [name, month] : months) {
        if (!row.empty() && !row.back().month.empty()) {
            std::string between = next_month(row.back().month);
            for (int gap = 0; between < name && gap < longest_gap; ++gap, between = next_month(between))
                row.emplace_back().month = between;
        }
        month.month = name;
        row.push_back(month);
    }
    return row;
}

std::vector<DashboardDoubt> doubts_of(const std::vector<StoredRelease>& releases) {
    std::vector<DashboardDoubt> doubts;
    for (const StoredRelease& each : releases) {
        if (each.accepted >= each.beads) continue;
        doubts.push_back({each.number, each.date ? iso_date(*each.date) : std::string(),
                          each.title.source.empty() ? each.title.target : each.title.source, each.beads - each.accepted,
                          each.beads, each.untranslated, each.lowest_confidence});
    }
    std::ranges::sort(doubts, [](const DashboardDoubt& a, const DashboardDoubt& b) {
        return a.open != b.open ? a.open > b.open : std::tie(a.date, a.number) < std::tie(b.date, b.number);
    });
    return doubts;
}

std::string shown(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, "\xC2\xA0");
    return text;
}

std::vector<DashboardTotal> totals_of(OpenArchive& archive, const std::vector<StoredRelease>& releases) {
    std::size_t published = 0, pairs = 0, accepted = 0;
    for (const StoredRelease& each : releases) {
        published += each.state == ReleaseState::published ? 1 : 0;
        pairs += each.beads;
        accepted += each.accepted;
    }
    Database& database = archive.archive().database();
    const auto concepts =
        static_cast<std::uint64_t>(database.number("SELECT count(*) FROM concepts WHERE ended IS NULL"));
    const std::string coverage =
        pairs == 0 ? std::string("–")
                   : fmt::format("{:.0f} %", 100.0 * static_cast<double>(accepted) / static_cast<double>(pairs));
    return {{tr("releases"), shown(releases.size())},
            {tr("published"), shown(published)},
            {tr("pairs"), shown(pairs)},
            {tr("accepted"), coverage},
            {tr("open doubts"), shown(pairs - accepted)},
            {tr("units in the memory"), shown(archive.units().count())},
            {tr("concepts in the termbase"), shown(concepts)}};
}

}  // namespace

std::string dashboard_of(OpenArchive& archive) {
    const std::vector<StoredRelease> releases = archive.releases().list();
    Dashboard dashboard;
    dashboard.title =
        fmt::format(fmt::runtime(tr("The archive “{name}”")), fmt::arg("name", archive.path().filename().string()));
    dashboard.totals = totals_of(archive, releases);
    dashboard.months = months_of(releases);
    dashboard.doubts = doubts_of(releases);
    dashboard.releases_with_doubts = dashboard.doubts.size();
    if (dashboard.doubts.size() > doubts_shown) dashboard.doubts.resize(doubts_shown);
    return dashboard_page(dashboard);
}

}  // namespace stykovka
