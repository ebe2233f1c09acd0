// What stands in an archive and how it moves, in figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/variants.h"
#include "base/tr.h"

namespace stykovka {
namespace {

constexpr std::size_t doubts_shown = 30;
constexpr std::size_t terms_shown = 30;

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
        doubts.push_back({each.id, each.number, each.date ? iso_date(*each.date) : std::string(),
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
            {tr("of them published"), shown(published)},
            {tr("pairs"), shown(pairs)},
            {tr("accepted"), coverage},
            {tr("open doubts"), shown(pairs - accepted)},
            {tr("units in the memory"), shown(archive.units().count())},
            {tr("concepts in the termbase"), shown(concepts)}};
}

std::optional<Date> year_before_newest(const std::vector<StoredRelease>& releases) {
    std::optional<Date> newest;
    for (const StoredRelease& each : releases)
        if (each.date && (!newest || *newest < *each.date)) newest = each.date;
    if (!newest) return std::nullopt;
    const std::string day = iso_date(*newest);
    const std::string year_ago = fmt::format("{:04}{}", std::stoi(day.substr(0, 4)) - 1, day.substr(4));
    return date_of(year_ago) ? date_of(year_ago) : date_of(year_ago.substr(0, 8) + "28");  // of 29 February
}

// What it was mostly called before that day, and what is said most of what nobody said before.
std::optional<DashboardTerm> moved(const TermVariants& term, const Date& since) {
    const TermRendering* old = nullptr;
    const TermRendering* young = nullptr;
    std::size_t places = 0;
    for (const TermRendering& each : term.renderings) {
        places += each.count_since;
        const bool is_new = each.first && !(*each.first < since);
        if (!is_new && (old == nullptr || each.count - each.count_since > old->count - old->count_since)) old = &each;
        if (is_new && (young == nullptr || each.count_since > young->count_since)) young = &each;
    }
    if (old == nullptr || young == nullptr) return std::nullopt;
    if (term.entry == ConceptId::none && young->count_since < 2) return std::nullopt;
    return DashboardTerm{term.term, old->text, young->text, iso_date(*young->first), young->count_since, places};
}

std::vector<DashboardTerm> moved_in(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                                    const Date& since, const Progress& progress) {
    const Lexicon lexicon = tools.lexicon.between(languages);
    const Corpus corpus = load_corpus(archive.archive(), {languages, lexicon, tools.stems}, progress.part(0, 0.8));
    VariantOptions options;
    options.since = since;
    return terms_that_moved(variants_in(archive, corpus, tools, options, progress.part(0.8, 1)), since);
}

}  // namespace

std::vector<DashboardTerm> terms_that_moved(const std::vector<TermVariants>& terms, const Date& since) {
    std::vector<DashboardTerm> found;
    for (const TermVariants& each : terms)
        if (auto term = moved(each, since)) found.push_back(std::move(*term));
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.count > b.count; });
    if (found.size() > terms_shown) found.resize(terms_shown);
    return found;
}

Dashboard dashboard_of(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                       const Progress& progress) {
    const std::vector<StoredRelease> releases = archive.releases().list();
    Dashboard dashboard;
    dashboard.title =
        fmt::format(fmt::runtime(tr("The archive “{name}”")), fmt::arg("name", archive.path().filename().string()));
    dashboard.totals = totals_of(archive, releases);
    dashboard.months = months_of(releases);
    dashboard.doubts = doubts_of(releases);
    dashboard.releases_with_doubts = dashboard.doubts.size();
    if (dashboard.doubts.size() > doubts_shown) dashboard.doubts.resize(doubts_shown);
    if (const auto since = year_before_newest(releases)) {
        dashboard.moved_since = iso_date(*since);
        dashboard.moved = moved_in(archive, languages, tools, *since, progress);
    }
    return dashboard;
}

}  // namespace stykovka
