// How much there is to translate, and how much of it the memory knows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "text/word_count.h"

namespace stykovka {
namespace {

// What is below 50 % helps nobody to translate.
constexpr int lowest_match = 50;
// So many matches are looked through for one that stood before the release.
constexpr std::size_t matches_wanted = 20;

using Allowed = std::function<bool(const Match&)>;

/// Which matches count: none of the release itself, none of later days.
class StoodBefore {
public:
    StoodBefore(std::int64_t release, std::optional<Date> date) : release_(release), date_(date) {}

    bool operator()(const Match& match) const {
        return match.occurrences.empty() || std::ranges::any_of(match.occurrences, [&](const Occurrence& each) {
                   if (each.release_id == 0) return true;
                   return each.release_id != release_ && !(date_ && each.release_date && *each.release_date > *date_);
               });
    }

private:
    std::int64_t release_;
    std::optional<Date> date_;
};

bool stands_in(const Match& match, std::int64_t release) {
    return std::ranges::any_of(match.occurrences, [&](const Occurrence& each) { return each.release_id == release; });
}

/// Asks the memory for segments one by one.
class Counter {
public:
    Counter(TextStatistics& statistics, const TranslationMemory* memory, const BySide<Language>& languages)
        : statistics_(statistics), memory_(memory), languages_(languages) {}

    void count(const SegmentedText& source, std::int64_t release, const Allowed& allowed, const Progress& progress) {
        const std::size_t count = source.segments.size();
        for (std::size_t i = 0; i < count; ++i) {
            progress.check();
            progress.report(static_cast<double>(i) / static_cast<double>(count), tr("Looking up"));
            const Content& content = source.segments[i].content;
            LookupOptions options;
            options.at_least = MatchScore{lowest_match};
            options.limit = matches_wanted;
            if (i > 0) options.before = source.segments[i - 1].content.text;
            if (i + 1 < count) options.after = source.segments[i + 1].content.text;
            add(content.text, best_band(content, release, options, allowed, progress));
        }
    }

private:
    MatchBand best_band(const Content& content, std::int64_t release, const LookupOptions& options,
                        const Allowed& allowed, const Progress& progress) const {
        if (memory_ == nullptr) return MatchBand::none;
        for (const Match& match : memory_->matches_for(content, languages_, options, progress)) {
            if (!allowed(match)) continue;
            // Its neighbours are those of the release itself.
            if (match.score.percent > 100 && release != 0 && stands_in(match, release)) return MatchBand::exact;
            return band_of(match.score);
        }
        return MatchBand::none;
    }

    void add(const std::string& text, MatchBand band) {
        const bool repeated = !seen_.insert(nfc(text)).second;
        const bool is_sure = band == MatchBand::context || band == MatchBand::exact;
        BandCount& count = statistics_.bands[repeated && !is_sure ? MatchBand::repeat : band];
        const std::size_t words = word_count(text);
        ++count.segments;
        count.words += words;
        ++statistics_.segments;
        statistics_.words += words;
        statistics_.characters += length_in_code_points(text);
    }

    TextStatistics& statistics_;
    const TranslationMemory* memory_;
    const BySide<Language>& languages_;
    std::set<std::string> seen_;
};

void add(TextStatistics& sum, const TextStatistics& more) {
    sum.texts += more.texts;
    sum.segments += more.segments;
    sum.words += more.words;
    sum.characters += more.characters;
    for (const MatchBand band : all_bands) {
        sum.bands[band].segments += more.bands[band].segments;
        sum.bands[band].words += more.bands[band].words;
    }
}

std::string name_of_period(const std::optional<Date>& date, Grouping grouping) {
    if (!date) return {};
    return iso_date(*date).substr(0, grouping == Grouping::year ? 4 : 7);
}

[[noreturn]] void refuse_weight(const std::string& what) {
    std::string names;
    for (const MatchBand band : all_bands) names += fmt::format("{}{}", names.empty() ? "" : ", ", name_of(band));
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("“{what}” is no weight; write BAND=PERCENT with one of {bands}.")),
                            fmt::arg("what", what), fmt::arg("bands", names)));
}

}  // namespace

BandWeights weights_of(const std::string& written) {
    BandWeights weights;
    for (std::size_t begin = 0; begin < written.size();) {
        const std::size_t end = std::min(written.find(',', begin), written.size());
        const std::string each = written.substr(begin, end - begin);
        const std::size_t sign = std::min(each.find('='), each.size());
        const auto band = std::ranges::find_if(
            all_bands, [&](MatchBand one) { return name_of(one) == std::string_view(each).substr(0, sign); });
        int percent = -1;
        const char* const first = each.data() + std::min(sign + 1, each.size());
        const auto [last, error] = std::from_chars(first, each.data() + each.size(), percent);
        const bool is_number = error == std::errc() && last == each.data() + each.size();
        if (band == all_bands.end() || !is_number || percent < 0 || percent > 1000) refuse_weight(each);
        weights.percent[static_cast<std::size_t>(*band)] = percent;
        begin = end + 1;
    }
    return weights;
}

double weighted_words(const MatchAnalysis& bands, const BandWeights& weights) {
    double words = 0;
    for (const MatchBand band : all_bands) words += static_cast<double>(bands[band].words) * weights[band] / 100.0;
    return words;
}

TextStatistics statistics_of(const SegmentedText& source, const BySide<Language>& languages,
                             const TranslationMemory* memory, const Progress& progress) {
    TextStatistics statistics;
    Counter(statistics, memory, languages)
        .count(
            source, 0, [](const Match&) { return true; }, progress);
    return statistics;
}

TextStatistics statistics_of(OpenArchive& archive, std::int64_t release, const Progress& progress) {
    const LoadedRelease loaded = archive.releases().load(release);
    TextStatistics statistics;
    statistics.name = loaded.release.number;
    statistics.date = loaded.release.date;
    statistics.state = loaded.release.state;
    Counter(statistics, &archive.memory(), loaded.release.languages)
        .count(loaded.document.texts.source, release, StoodBefore(release, loaded.release.date), progress);
    return statistics;
}

std::vector<TextStatistics> statistics_of_all(OpenArchive& archive, const StatisticsPeriod& period,
                                              const Progress& progress) {
    std::vector<StoredRelease> releases = archive.releases().list();
    std::erase_if(releases, [&](const StoredRelease& each) {
        if (!period.since && !period.until) return false;
        return !each.date || (period.since && *each.date < *period.since) ||
               (period.until && *each.date > *period.until);
    });
    std::ranges::sort(releases, [](const StoredRelease& a, const StoredRelease& b) {
        return std::tie(a.date, a.number) < std::tie(b.date, b.number);
    });
    std::vector<TextStatistics> all;
    for (const StoredRelease& each : releases) {
        const double share = 1.0 / static_cast<double>(releases.size());
        const double done = static_cast<double>(all.size()) * share;
        all.push_back(statistics_of(archive, each.id, progress.part(done, done + share)));
    }
    return all;
}

std::vector<TextStatistics> grouped(const std::vector<TextStatistics>& statistics, Grouping grouping) {
    if (grouping == Grouping::release) return statistics;
    std::map<std::string, TextStatistics> periods;
    for (const TextStatistics& each : statistics) {
        const auto [period, is_new] = periods.try_emplace(name_of_period(each.date, grouping));
        if (is_new) period->second.texts = 0;
        add(period->second, each);
    }
    std::vector<TextStatistics> result;
    for (auto& [name, period] : periods) {
        period.name = name;
        result.push_back(std::move(period));
    }
    if (!result.empty() && result.front().name.empty()) std::rotate(result.begin(), result.begin() + 1, result.end());
    return result;
}

TextStatistics total_of(const std::vector<TextStatistics>& statistics) {
    TextStatistics total;
    total.texts = 0;
    for (const TextStatistics& each : statistics) add(total, each);
    return total;
}

}  // namespace stykovka
