// The memory of an archive as a file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/exchange.h"
#include "app/exported_units.h"
#include "app/memory_header.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/file_kinds.h"
#include "formats/tables.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

bool has_wanted_state(const Occurrence& occurrence, ExportedStates states) {
    switch (states) {
        case ExportedStates::all:
            return true;
        case ExportedStates::finished:
            return occurrence.release_id == 0 || occurrence.state == ReleaseState::signed_off ||
                   occurrence.state == ReleaseState::published;
        case ExportedStates::published:
            return occurrence.state == ReleaseState::published && !occurrence.release_number.empty();
    }
    return true;
}

// What came without a release has the day of its last change.
std::optional<Date> day_of(const Occurrence& occurrence, const TranslationUnit& unit) {
    return occurrence.release_number.empty() ? day_of(unit) : occurrence.release_date;
}

bool passes_filters(const Occurrence& occurrence, const TranslationUnit& unit, const ExportOptions& options) {
    if (options.release && occurrence.release_id != *options.release) return false;
    const auto& unwanted = options.without_releases;
    if (std::find(unwanted.begin(), unwanted.end(), occurrence.release_id) != unwanted.end()) return false;
    if (!options.origin.empty() && occurrence.origin != options.origin) return false;
    const UnitFilter& filter = options.filter;
    if (!filter.since && !filter.until) return true;
    return is_between(day_of(occurrence, unit), filter.since, filter.until);
}

bool is_of_languages(const TranslationUnit& unit, const BySide<Language>& languages) {
    return std::all_of(both_sides.begin(), both_sides.end(),
                       [&](Side side) { return unit.variants[side].language.same_primary(languages[side]); });
}

// A store gives the newest first, and what came at once in the reverse order in which it came: that would turn round
// with every way out and in.
void put_in_order(std::vector<Occurrence>& occurrences) {
    if (occurrences.size() < 2) return;
    std::ranges::stable_sort(occurrences, [](const Occurrence& a, const Occurrence& b) {
        if (a.release_date != b.release_date) return b.release_date < a.release_date;
        return std::tie(a.release_number, a.position) < std::tie(b.release_number, b.position);
    });
}

bool says_nothing(const Occurrence& occurrence) {
    return occurrence.release_number.empty() && occurrence.before.source.empty() && occurrence.after.source.empty();
}

ExportOutcome export_table(OpenArchive& archive, const fs::path& file, const ExportOptions& options,
                           const Progress& progress) {
    ExportOutcome outcome;
    write_file(file, [&](const ByteSink& sink) {
        UnitTableWriter table(sink, options.languages, separator_of(file));
        outcome =
            for_each_exported(archive, options, progress,
                              [&](const TranslationUnit& unit, std::span<const Occurrence>) { table.write(unit); });
    });
    return outcome;
}

bool is_table(const fs::path& file) { return is_called_like(file, {FileKind::tsv, FileKind::csv}); }

}  // namespace

ExportOutcome for_each_exported(OpenArchive& archive, const ExportOptions& options, const Progress& progress,
                                const std::function<void(const TranslationUnit&, std::span<const Occurrence>)>& write) {
    ExportOutcome outcome;
    const double total = static_cast<double>(std::max<std::uint64_t>(archive.units().count(), 1));
    std::uint64_t seen = 0;
    archive.units().for_each([&](const StoredUnit& stored) {
        if (++seen % 4096 == 0) {
            progress.check();
            progress.report(static_cast<double>(seen) / total, tr("Writing"));
        }
        const auto is_finished = [&](const Occurrence& each) { return has_wanted_state(each, options.states); };
        if (std::ranges::none_of(stored.occurrences, is_finished)) return ++outcome.left_out_by_state, true;
        const auto is_exported = [&](const Occurrence& each) {
            return is_finished(each) && passes_filters(each, stored.unit, options);
        };
        if (std::ranges::none_of(stored.occurrences, is_exported) || !is_of_languages(stored.unit, options.languages) ||
            !passes(stored.unit, stored.occurrences, options.filter))
            return ++outcome.left_out_by_filter, true;
        std::vector<Occurrence> occurrences;
        for (const Occurrence& each : stored.occurrences)
            if (is_exported(each) && !says_nothing(each)) occurrences.push_back(each);
        put_in_order(occurrences);
        ++outcome.written;
        write(stored.unit, occurrences);
        return true;
    });
    return outcome;
}

ExportOutcome export_memory(OpenArchive& archive, const fs::path& file, const ExportOptions& options,
                            const Progress& progress) {
    const auto profile = tmx_profile_of(options.profile);
    if (!profile)
        throw Error(
            ErrorKind::usage, ErrorSubject::program,
            fmt::format(
                fmt::runtime(tr("There is no profile “{name}”; there are full, plain, omegat, trados and memoq.")),
                fmt::arg("name", options.profile)));
    if (is_table(file)) return export_table(archive, file, options, progress);
    TmxWriteOptions writing;
    writing.languages = options.languages;
    writing.profile = *profile;
    writing.anonymity = options.anonymity;
    writing.encoding = options.encoding;
    writing.doctype = options.doctype;
    writing.header = kept_header(archive.archive());
    ExportOutcome outcome;
    const TmxWriteReport report = write_tmx(file, writing, [&](TmxWriter& writer) {
        outcome = for_each_exported(archive, options, progress,
                                    [&](const TranslationUnit& unit, std::span<const Occurrence> occurrences) {
                                        writer.write(unit, occurrences);
                                    });
    });
    outcome.too_long = report.too_long;
    return outcome;
}

}  // namespace stykovka
