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

/// Gives units to the store and counts what became of them.
class Importer {
public:
    Importer(OpenArchive& archive, std::string origin, ImportOutcome& outcome)
        : archive_(archive), origin_(std::move(origin)), outcome_(outcome) {}

    // A unit with several occurrences is added once for each: the store knows it from the second on.
    void store(std::vector<IncomingUnit>&& batch) {
        std::vector<UnitAddition> additions;
        additions.reserve(batch.size());
        std::vector<std::size_t> firsts;
        for (IncomingUnit& each : batch) {
            firsts.push_back(additions.size());
            if (each.occurrences.empty()) each.occurrences.emplace_back();
            for (std::size_t i = 0; i + 1 < each.occurrences.size(); ++i)
                additions.push_back({each.unit, completed(std::move(each.occurrences[i]), each.unit), each.keys});
            Occurrence last = completed(std::move(each.occurrences.back()), each.unit);
            additions.push_back({std::move(each.unit), std::move(last), std::move(each.keys)});
        }
        const std::vector<UnitOutcome> outcomes = archive_.units().apply(additions, {});
        for (const std::size_t first : firsts) ++(outcomes[first].added ? outcome_.added : outcome_.merged);
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
    MemoryFileReport report;
    stream_units(
        [&](const UnitSink& sink, const Progress& quiet) {
            report = read_memory_file(
                file, {options.languages, options.strict, options.salvage, options.unfinished},
                [&](MemoryUnit&& each) {
                    if (!is_wanted(each.unit, each.occurrences, options.filter)) return void(++filtered);
                    sink(std::move(each.unit), std::move(each.occurrences));
                },
                quiet);
        },
        [&](std::vector<IncomingUnit>&& batch) { importer.store(std::move(batch)); }, progress);
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
