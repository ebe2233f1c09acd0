// What a file and the memory have in common, before anything is changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_comparison.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "app/exported_units.h"
#include "app/unit_filter.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// 64 bits: two different texts of a million share one once in 30 million memories.
std::size_t hash_of(const Variant& variant) {
    return std::hash<std::string>()(std::string(variant.language.primary()) + '\0' + nfc(variant.content.text));
}

std::optional<Date> day_of(const TranslationUnit& unit, std::span<const Occurrence> occurrences) {
    for (const Occurrence& occurrence : occurrences)
        if (occurrence.release_date) return occurrence.release_date;
    return day_of(unit);
}

/// One side of the comparison: the memory, by its sources.
class Known {
public:
    struct Entry {
        std::size_t target = 0;
        UnitId unit = UnitId::none;
        bool is_met = false;
    };

    void add(const TranslationUnit& unit) {
        entries_.emplace(hash_of(unit.variants.source), Entry{hash_of(unit.variants.target), unit.id, false});
    }

    /// The entry of equal texts, else one of equal source; null for none.
    Entry* find(const TranslationUnit& unit) {
        const auto [begin, end] = entries_.equal_range(hash_of(unit.variants.source));
        const std::size_t target = hash_of(unit.variants.target);
        Entry* newest = nullptr;
        for (auto entry = begin; entry != end; ++entry) {
            if (entry->second.target == target) return &entry->second;
            if (newest == nullptr || entry->second.unit > newest->unit) newest = &entry->second;
        }
        return newest;
    }

    std::vector<UnitId> not_met() const {
        std::vector<UnitId> units;
        for (const auto& [source, entry] : entries_)
            if (!entry.is_met) units.push_back(entry.unit);
        std::ranges::sort(units);
        return units;
    }

private:
    std::unordered_multimap<std::size_t, Entry> entries_;
};

void fill_memory_side(ComparedUnit& compared, const StoredUnit& stored) {
    compared.in_memory = stored.unit.variants.target.content.text;
    compared.memory_day = day_of(stored.unit, stored.occurrences);
    for (const Occurrence& occurrence : stored.occurrences)
        if (compared.release.empty()) compared.release = occurrence.release_number;
}

std::optional<StoredUnit> fetched(OpenArchive& archive, UnitId unit) {
    std::vector<StoredUnit> found = archive.units().fetch(std::array{unit});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}  // namespace

std::string_view name_of(ComparedUnit::Kind kind) {
    switch (kind) {
        case ComparedUnit::Kind::only_in_file:
            return "new";
        case ComparedUnit::Kind::other_translation:
            return "other-translation";
        case ComparedUnit::Kind::only_in_memory:
            return "only-in-memory";
    }
    return {};
}

MemoryComparison compare_memory(OpenArchive& archive, const std::filesystem::path& file, const ImportOptions& read,
                                const ExportOptions& exported, const std::function<void(const ComparedUnit&)>& receive,
                                const Progress& progress) {
    Known known;
    for_each_exported(archive, exported, progress,
                      [&](const TranslationUnit& unit, std::span<const Occurrence>) { known.add(unit); });
    MemoryComparison result;
    const auto compare = [&](MemoryUnit&& each) {
        const TranslationUnit& unit = each.unit;
        if (!is_wanted(unit, each.occurrences, read.filter)) {
            ++result.skipped;
            return;
        }
        Known::Entry* entry = known.find(unit);
        if (entry != nullptr) {
            const bool is_same = entry->target == hash_of(unit.variants.target);
            entry->is_met = true;
            if (is_same) {
                ++result.same;
                return;
            }
        }
        ComparedUnit compared;
        compared.kind = entry ? ComparedUnit::Kind::other_translation : ComparedUnit::Kind::only_in_file;
        compared.source = unit.variants.source.content.text;
        compared.in_file = unit.variants.target.content.text;
        compared.file_day = day_of(unit, each.occurrences);
        if (entry)
            if (const auto stored = fetched(archive, entry->unit)) fill_memory_side(compared, *stored);
        ++(entry ? result.other : result.only_in_file);
        receive(compared);
    };
    MemoryFileReport report =
        read_memory_file(file, {read.languages, read.strict, read.salvage, read.unfinished}, compare, progress);
    for (const auto& [reason, count] : report.skipped) result.skipped += count;
    result.remarks = std::move(report.remarks);
    for (const UnitId unit : known.not_met()) {
        const auto stored = fetched(archive, unit);
        if (!stored) continue;
        ComparedUnit compared;
        compared.kind = ComparedUnit::Kind::only_in_memory;
        compared.source = stored->unit.variants.source.content.text;
        fill_memory_side(compared, *stored);
        ++result.only_in_memory;
        receive(compared);
    }
    return result;
}

}  // namespace stykovka
