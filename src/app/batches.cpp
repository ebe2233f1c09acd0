// What was done in an archive, and taking a large piece of it back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batches.h"

#include <fmt/format.h>

#include <array>

#include "app/backups.h"
#include "base/tr.h"

namespace stykovka {
namespace {

std::string unit_in_words(OpenArchive& archive, std::int64_t id) {
    const std::array<UnitId, 1> wanted{UnitId{id}};
    const std::vector<StoredUnit> found = archive.units().fetch(wanted);
    if (found.empty()) return {};
    const auto& variants = found.front().unit.variants;
    return fmt::format(fmt::runtime(tr("unit “{source}” – “{target}”")),
                       fmt::arg("source", variants.source.content.text),
                       fmt::arg("target", variants.target.content.text));
}

std::string release_in_words(OpenArchive& archive, std::int64_t id) {
    const auto release = archive.releases().summary(id);
    if (!release) return {};
    return fmt::format(fmt::runtime(tr("release {number} of {date}")), fmt::arg("number", release->number),
                       fmt::arg("date", release->date ? iso_date(*release->date) : std::string("–")));
}

// Settings and counters are nobody's work; a later import may well have changed them.
std::string in_words(OpenArchive& archive, const KeptRow& row) {
    if (row.table == "settings") return {};
    if (row.table == "units") return unit_in_words(archive, row.id);
    if (row.table == "releases") return release_in_words(archive, row.id);
    return fmt::format(fmt::runtime(tr("a line of the table “{table}”")), fmt::arg("table", row.table));
}

std::uint64_t count_of(const RevertOutcome& outcome, const std::string& table) {
    const auto found = outcome.taken_back.find(table);
    return found == outcome.taken_back.end() ? 0 : found->second;
}

std::string description_of(Archive& archive, std::int64_t entry) {
    Statement row = archive.database().query("SELECT description FROM journal WHERE id = ?", entry);
    return row.step() ? row.text(0) : std::string();
}

std::string counted(const RevertReport& report, RevertMode mode) {
    const char* const sentence = mode == RevertMode::preview
                                     ? tr("“{what}” would be taken back: {units} units, {releases} releases.")
                                     : tr("“{what}” was taken back: {units} units, {releases} releases.");
    return fmt::format(fmt::runtime(sentence), fmt::arg("what", report.what), fmt::arg("units", report.units),
                       fmt::arg("releases", report.releases));
}

}  // namespace

std::vector<HistoryLine> history_of(OpenArchive& archive, std::size_t limit, HistoryKind kind) {
    std::vector<HistoryLine> lines;
    const std::vector<JournalEntry> entries =
        kind == HistoryKind::all ? archive.archive().history(limit) : archive.archive().batches(limit);
    for (const JournalEntry& entry : entries) {
        const RevertState state = revert_state(archive.archive(), entry.id);
        lines.push_back({entry, state == RevertState::possible, state == RevertState::done});
    }
    return lines;
}

RevertReport revert(OpenArchive& archive, std::int64_t batch, RevertMode mode, const Progress& progress) {
    RevertReport report;
    report.what = description_of(archive.archive(), batch);
    if (mode == RevertMode::apply && revert_state(archive.archive(), batch) == RevertState::possible)
        if (const auto trouble = back_up_before_batch(archive.archive(), progress.part(0, 0.5)))
            report.remarks.push_back(*trouble);
    const RevertOutcome outcome = revert_batch(archive.archive(), batch, mode, progress.part(0.5, 1));
    report.units = count_of(outcome, "units");
    report.releases = count_of(outcome, "releases");
    for (const KeptRow& row : outcome.kept)
        if (std::string words = in_words(archive, row); !words.empty()) report.kept.push_back(std::move(words));
    return report;
}

std::vector<std::string> lines_of(const RevertReport& report, RevertMode mode) {
    std::vector<std::string> lines = report.remarks;
    lines.push_back(counted(report, mode));
    for (const std::string& kept : report.kept)
        lines.push_back(fmt::format(fmt::runtime(tr("Stays, because it was changed or used since: {what}.")),
                                    fmt::arg("what", kept)));
    return lines;
}

}  // namespace stykovka
