// Memories of others into the archive, and the archive's memory out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "app/backups.h"
#include "app/memory_header.h"
#include "app/occurrences.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tables.h"
#include "formats/tmx_reader.h"
#include "formats/tmx_writer.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

/// So many units go to the store at once: enough to make its batches pay, few enough to hold in memory.
constexpr std::size_t batch_of_units = 2000;

/// Gives units to the store in batches and counts what became of them.
class Importer {
public:
    Importer(OpenArchive& archive, std::string origin, ImportOutcome& outcome)
        : archive_(archive), origin_(std::move(origin)), outcome_(outcome) {}

    // A unit with several occurrences is added once for each: the store knows it from the second on.
    void take(TranslationUnit unit, std::vector<Occurrence> occurrences) {
        if (occurrences.empty()) occurrences.emplace_back();
        firsts_.push_back(additions_.size());
        for (Occurrence& occurrence : occurrences) additions_.push_back({unit, completed(std::move(occurrence), unit)});
        if (additions_.size() >= batch_of_units) finish();
    }

    void finish() {
        const std::vector<UnitOutcome> outcomes = archive_.units().apply(additions_, {});
        for (const std::size_t first : firsts_) ++(outcomes[first].added ? outcome_.added : outcome_.merged);
        additions_.clear();
        firsts_.clear();
    }

private:
    Occurrence completed(Occurrence occurrence, const TranslationUnit& unit) const {
        const bool from_vendor = origin_.starts_with("vendor:");
        occurrence.origin = origin_;
        if (occurrence.aligned_by.empty()) occurrence.aligned_by = from_vendor ? "vendor" : "import";
        occurrence.who = archive_.who();
        occurrence.when = unit.changed ? unit.changed : unit.created;
        for (const Side side : both_sides) occurrence.text[side] = unit.variants[side].content.text;
        return occurrence;
    }

    OpenArchive& archive_;
    std::string origin_;
    ImportOutcome& outcome_;
    std::vector<UnitAddition> additions_;
    std::vector<std::size_t> firsts_;
};

bool is_table(const fs::path& file) {
    const std::string extension = folded(file.extension().string());
    return extension == ".tsv" || extension == ".csv";
}

void import_tmx(Write& write, Importer& importer, const fs::path& file, const ImportOptions& options,
                ImportOutcome& outcome, const Progress& progress) {
    const TmxReadOptions reading{options.languages, options.strict, options.salvage};
    const TmxReport report = read_tmx(
        file, reading, [&](TmxUnit&& each) { importer.take(std::move(each.unit), std::move(each.occurrences)); },
        progress);
    importer.finish();
    keep_header(write, report.header);
    outcome.skipped = std::accumulate(report.skipped.begin(), report.skipped.end(), std::uint64_t{0},
                                      [](std::uint64_t sum, const auto& reason) { return sum + reason.second; });
    for (std::string& line : lines_of(report, file.string())) outcome.remarks.push_back(std::move(line));
    if (report.cut_off) outcome.remarks.push_back(*report.cut_off);
}

void import_table(Importer& importer, const fs::path& file, const ImportOptions& options, ImportOutcome& outcome,
                  const Progress& progress) {
    const UnitTableReport report = read_unit_table(
        file, options.languages, [&](TranslationUnit&& unit) { importer.take(std::move(unit), {}); }, progress);
    importer.finish();
    outcome.skipped = report.skipped;
    outcome.remarks.insert(outcome.remarks.end(), report.remarks.begin(), report.remarks.end());
}

bool is_finished(const Occurrence& occurrence) {
    return occurrence.release_id == 0 || occurrence.state == ReleaseState::signed_off ||
           occurrence.state == ReleaseState::published;
}

bool passes_filters(const Occurrence& occurrence, const ExportOptions& options) {
    if (options.release && occurrence.release_id != *options.release) return false;
    const auto& unwanted = options.without_releases;
    if (std::find(unwanted.begin(), unwanted.end(), occurrence.release_id) != unwanted.end()) return false;
    if (!options.origin.empty() && occurrence.origin != options.origin) return false;
    if (options.since && (!occurrence.release_date || *occurrence.release_date < *options.since)) return false;
    return !options.until || (occurrence.release_date && *occurrence.release_date <= *options.until);
}

bool is_of_languages(const TranslationUnit& unit, const BySide<Language>& languages) {
    return std::all_of(both_sides.begin(), both_sides.end(),
                       [&](Side side) { return unit.variants[side].language.same_primary(languages[side]); });
}

// Calls `write` for every unit that is to go out, with the occurrences that go with it.
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
        std::vector<Occurrence> occurrences = stored.occurrences;
        if (!options.all_states) std::erase_if(occurrences, [](const Occurrence& each) { return !is_finished(each); });
        if (occurrences.empty()) return ++outcome.left_out_by_state, true;
        std::erase_if(occurrences, [&](const Occurrence& each) { return !passes_filters(each, options); });
        if (occurrences.empty() || !is_of_languages(stored.unit, options.languages))
            return ++outcome.left_out_by_filter, true;
        std::erase_if(occurrences, [](const Occurrence& each) { return each.release_number.empty(); });
        ++outcome.written;
        write(stored.unit, occurrences);
        return true;
    });
    return outcome;
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

}  // namespace

ImportOutcome import_memory(OpenArchive& archive, const fs::path& file, const ImportOptions& options,
                            const Progress& progress) {
    ImportOutcome outcome;
    const std::string name = file.filename().string();
    if (!options.dry_run)
        if (const auto trouble = back_up_before_batch(archive.archive(), progress)) outcome.remarks.push_back(*trouble);
    Act act{"import", fmt::format(fmt::runtime(tr("Import of {file}")), fmt::arg("file", name))};
    act.can_be_reverted = !options.dry_run;
    Write write(archive.archive(), act);
    Importer importer(archive, options.origin.empty() ? "import:" + name : options.origin, outcome);
    if (is_table(file))
        import_table(importer, file, options, outcome, progress);
    else
        import_tmx(write, importer, file, options, outcome, progress);
    outcome.read = outcome.added + outcome.merged + outcome.skipped + outcome.refused;
    if (!options.dry_run) write.commit();
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
    writing.header = kept_header(archive.archive());
    ExportOutcome outcome;
    write_tmx(file, writing, [&](TmxWriter& writer) {
        outcome = for_each_exported(archive, options, progress,
                                    [&](const TranslationUnit& unit, std::span<const Occurrence> occurrences) {
                                        writer.write(unit, occurrences);
                                    });
    });
    return outcome;
}

std::string beads_as_tmx(const Release& release, const Bitext& document) {
    // Nothing is accepted here, so every pair goes out; its `x-aligned` says that only the machine saw it.
    std::vector<Bead> beads = document.alignment.beads.to_vector();
    for (Bead& bead : beads) bead.state = BeadState::accepted;
    Bitext all = document;
    all.alignment.beads = shared_vector<Bead>(beads);
    std::string bytes;
    TmxWriteOptions options;
    options.languages = release.languages;
    TmxWriter writer([&bytes](std::string_view piece) { bytes += piece; }, options);
    for (UnitAddition& each : additions_of(0, release, all, {0, beads.size()}, {})) {
        // The same texts give the same bytes, whenever they are aligned.
        each.unit.created = each.unit.changed = std::nullopt;
        each.occurrence->aligned_by = "machine";
        writer.write(each.unit, std::span(&*each.occurrence, 1));
    }
    writer.finish();
    return bytes;
}

}  // namespace stykovka
