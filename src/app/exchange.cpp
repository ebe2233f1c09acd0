// Memories of others into the archive, and the archive's memory out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange.h"

#include <fmt/format.h>

#include "app/backups.h"
#include "app/memory_file.h"
#include "app/memory_header.h"
#include "app/occurrences.h"
#include "app/unit_stream.h"
#include "archive/write.h"
#include "base/tr.h"
#include "formats/tmx_writer.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

/// What a file does not say of where its units stood.
class Provenance {
public:
    Provenance(std::string origin, std::string who)
        : origin_(std::move(origin)),
          aligned_by_(origin_.starts_with("vendor:") ? "vendor" : "import"),
          who_(std::move(who)) {}

    // Its texts stay empty: they are those of the unit.
    void complete(Occurrence& occurrence, const TranslationUnit& unit) const {
        occurrence.origin = origin_;
        if (occurrence.aligned_by.empty()) occurrence.aligned_by = aligned_by_;
        occurrence.who = who_;
        occurrence.when = unit.changed ? unit.changed : unit.created;
    }

private:
    std::string origin_, aligned_by_, who_;
};

// A unit with several occurrences counts by its first: the store knows it from the second on.
void store(OpenArchive& archive, const UnitBatch& batch, ImportOutcome& outcome) {
    const std::vector<UnitOutcome> outcomes = archive.units().apply(batch.additions, {});
    for (const std::size_t first : batch.firsts) ++(outcomes[first].added ? outcome.added : outcome.merged);
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
    const Provenance provenance(options.origin.empty() ? "import:" + name : options.origin, archive.archive().who());
    std::uint64_t filtered = 0;
    MemoryFileReport report;
    UnitStreaming steps;
    steps.read = [&](const UnitStreaming::Sink& sink, const Progress& quiet) {
        report = read_memory_file(
            file, {options.languages, options.strict, options.salvage, options.unfinished},
            [&](MemoryUnit&& each) {
                if (!is_wanted(each.unit, each.occurrences, options.filter)) return void(++filtered);
                sink(std::move(each.unit), std::move(each.occurrences));
            },
            quiet);
    };
    steps.complete = [&](Occurrence& occurrence, const TranslationUnit& unit) {
        provenance.complete(occurrence, unit);
    };
    steps.store = [&](const UnitBatch& batch) { store(archive, batch, outcome); };
    stream_units(steps, progress);
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
