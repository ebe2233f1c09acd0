// Memories of others into the archive, and the archive's memory out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange.h"

#include <fmt/format.h>

#include "app/backups.h"
#include "app/memory_file.h"
#include "app/memory_header.h"
#include "app/occurrences.h"
#include "archive/write.h"
#include "base/tr.h"
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
    std::uint64_t filtered = 0;
    MemoryFileReport report = read_memory_file(
        file, {options.languages, options.strict, options.salvage, options.unfinished},
        [&](MemoryUnit&& each) {
            if (!is_wanted(each.unit, each.occurrences, options.filter)) return void(++filtered);
            importer.take(std::move(each.unit), std::move(each.occurrences));
        },
        progress);
    importer.finish();
    if (filtered > 0) report.skipped[tr("Left out by the filters.")] += filtered;
    keep_header(write, report.header);
    for (const auto& [reason, count] : report.skipped) outcome.skipped += count;
    outcome.skipped_by_reason = std::move(report.skipped);
    outcome.repaired = std::move(report.repaired);
    outcome.remarks.insert(outcome.remarks.end(), report.remarks.begin(), report.remarks.end());
    outcome.read = outcome.added + outcome.merged + outcome.skipped + outcome.refused;
    if (!options.dry_run) write.commit();
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
