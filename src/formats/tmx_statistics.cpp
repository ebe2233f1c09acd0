// What is in a TMX memory, in figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_statistics.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "base/unicode.h"
#include "text/word_count.h"

namespace stykovka {
namespace {

constexpr std::size_t listed_names = 1000;

void count(std::map<std::string, std::uint64_t>& counts, const std::string& name) {
    if (name.empty()) return;
    const bool room = counts.size() < listed_names || counts.contains(name);
    ++counts[room ? name : "…"];
}

bool has_letters(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_letter(next_code_point(text, offset))) return true;
    return false;
}

/// Takes units one by one.
class Counter {
public:
    explicit Counter(TmxStatistics& statistics) : statistics_(statistics) {}

    void take(const TmxUnit& read) {
        for (const Side side : both_sides) take_side(read.unit.variants[side], side);
        take_texts(read.unit);
        take_history(read.unit);
        take_remarks(read.unit.remarks);
        if (!read.occurrences.empty() && !read.occurrences.front().release_number.empty()) ++statistics_.with_release;
    }

    void finish() {
        statistics_.distinct_sources = targets_.size();
        statistics_.several_translations = static_cast<std::uint64_t>(
            std::ranges::count_if(targets_, [](const auto& source) { return source.second.several; }));
    }

private:
    struct Targets {
        std::size_t first = 0;
        bool several = false;
    };

    void take_side(const Variant& variant, Side side) {
        statistics_.words[side] += word_count(variant.content.text);
        statistics_.characters[side] += length_in_code_points(variant.content.text);
        take_remarks(variant.remarks);
    }

    void take_texts(const TranslationUnit& unit) {
        const std::string source = nfc(unit.variants.source.content.text);
        const std::string target = nfc(unit.variants.target.content.text);
        if (source == target && has_letters(source)) ++statistics_.untranslated;
        if (!unit.variants.source.content.codes.empty() || !unit.variants.target.content.codes.empty())
            ++statistics_.with_codes;
        const std::size_t hash = std::hash<std::string>()(target);
        const auto [known, is_new] = targets_.try_emplace(std::hash<std::string>()(source), Targets{hash, false});
        if (!is_new && known->second.first != hash) known->second.several = true;
        if (!pairs_.insert(std::hash<std::string>()(source + '\0' + target)).second) ++statistics_.duplicates;
    }

    void take_history(const TranslationUnit& unit) {
        count(statistics_.persons, unit.changed_by.empty() ? unit.created_by : unit.changed_by);
        for (const auto& time : {unit.created, unit.changed}) {
            if (!time) continue;
            if (!statistics_.first_date || *time < *statistics_.first_date) statistics_.first_date = time;
            if (!statistics_.last_date || *time > *statistics_.last_date) statistics_.last_date = time;
        }
    }

    void take_remarks(const std::vector<Remark>& remarks) {
        for (const Remark& remark : remarks)
            if (remark.kind == Remark::Kind::property) count(statistics_.properties, remark.type);
    }

    TmxStatistics& statistics_;
    std::unordered_map<std::size_t, Targets> targets_;
    std::unordered_set<std::size_t> pairs_;
};

}  // namespace

TmxStatistics statistics_of_tmx(const std::filesystem::path& file, const TmxReadOptions& options,
                                const Progress& progress) {
    TmxStatistics statistics;
    Counter counter(statistics);
    statistics.reading = read_tmx(
        file, options, [&](TmxUnit&& read) { counter.take(read); }, progress);
    counter.finish();
    return statistics;
}

}  // namespace stykovka
