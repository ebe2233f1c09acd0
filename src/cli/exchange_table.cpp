// What an import did, and what a comparison found, as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exchange_table.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "formats/csv.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const std::map<std::string, std::uint64_t>& counts) {
    ordered_json json = ordered_json::object();
    for (const auto& [what, count] : counts) json[what] = count;
    return json;
}

std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string("–"); }

std::string lines_of(const ComparedUnit& unit) {
    const std::string memory =
        unit.release.empty() ? day(unit.memory_day) : fmt::format("{}, {}", unit.release, day(unit.memory_day));
    switch (unit.kind) {
        case ComparedUnit::Kind::only_in_file:
            return fmt::format("+ {}\n    {}: {}\n", unit.source, day(unit.file_day), unit.in_file);
        case ComparedUnit::Kind::only_in_memory:
            return fmt::format("- {}\n    {}: {}\n", unit.source, memory, unit.in_memory);
        case ComparedUnit::Kind::other_translation:
            return fmt::format("≠ {}\n    {} {}: {}\n    {} {}: {}\n", unit.source, tr("memory"), memory,
                               unit.in_memory, tr("file"), day(unit.file_day), unit.in_file);
    }
    return {};
}

}  // namespace

std::string import_as_text(const ImportOutcome& outcome, const std::filesystem::path& file) {
    if (outcome.read == 0)
        return fmt::format(fmt::runtime(tr("{file}: there are no units in it.")), fmt::arg("file", file.string())) +
               "\n";
    std::string text = fmt::format(
        fmt::runtime(tr(
            "{file}: {read} units read, {added} added, {merged} known already, {skipped} skipped, {refused} refused.")),
        fmt::arg("file", file.string()), fmt::arg("read", outcome.read), fmt::arg("added", outcome.added),
        fmt::arg("merged", outcome.merged), fmt::arg("skipped", outcome.skipped), fmt::arg("refused", outcome.refused));
    text += "\n";
    for (const auto& counts : {outcome.skipped_by_reason, outcome.repaired})
        for (const auto& [what, count] : counts) text += fmt::format("{:>8}  {}\n", count, what);
    return text;
}

std::string import_as_json(const ImportOutcome& outcome, const std::filesystem::path& file) {
    return ordered_json{{"schema", 1},
                        {"file", file.string()},
                        {"read", outcome.read},
                        {"added", outcome.added},
                        {"merged", outcome.merged},
                        {"skipped", outcome.skipped},
                        {"refused", outcome.refused},
                        {"reasons", json_of(outcome.skipped_by_reason)},
                        {"repaired", json_of(outcome.repaired)}}
               .dump() +
           "\n";
}

std::string comparison_as_text(const MemoryComparison& comparison, const std::filesystem::path& file,
                               const std::vector<ComparedUnit>& units) {
    std::string text =
        fmt::format(fmt::runtime(tr("{file}: {same} the same, {other} with another translation, {new} new, {missing} "
                                    "only in the memory, {skipped} skipped. Nothing was changed.")),
                    fmt::arg("file", file.string()), fmt::arg("same", comparison.same),
                    fmt::arg("other", comparison.other), fmt::arg("new", comparison.only_in_file),
                    fmt::arg("missing", comparison.only_in_memory), fmt::arg("skipped", comparison.skipped)) +
        std::string("\n");
    for (const ComparedUnit& unit : units) text += lines_of(unit);
    const std::uint64_t all = comparison.other + comparison.only_in_file + comparison.only_in_memory;
    if (!units.empty() && all > units.size())
        text += fmt::format(fmt::runtime(tr("… and {count} more; --report FILE writes all of them.")),
                            fmt::arg("count", all - units.size())) +
                std::string("\n");
    return text;
}

std::string comparison_header() {
    return csv_row(
        std::array<std::string, 7>{"kind", "source", "file", "file-date", "memory", "memory-date", "release"}, '\t');
}

std::string comparison_row(const ComparedUnit& unit) {
    const auto written = [](const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); };
    return csv_row(
        std::array<std::string, 7>{std::string(name_of(unit.kind)), unit.source, unit.in_file, written(unit.file_day),
                                   unit.in_memory, written(unit.memory_day), unit.release},
        '\t');
}

}  // namespace stykovka
