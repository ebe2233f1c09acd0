// Looks a word or phrase up in everything that was written: what the window and the command line show of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/concordance_search.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/tr.h"
#include "memory/concordance_index.h"
#include "memory/joined_hits.h"

namespace stykovka {
namespace {

// So many are looked through at once; with more the index is made first.
constexpr std::uint64_t most_behind = 1000;
// Enough to tell the usual rendering from the rare one, and few enough to link.
constexpr std::size_t grouped_hits = 500;
// Of an archive that may not be written to more is looked through: its index is not ours to make.
constexpr std::uint64_t most_behind_in_reference = 20'000;

void add_line(std::string& lines, const std::string& line) {
    if (!line.empty()) lines += line + "\n";
}

std::optional<Release> release_in(Archive& reference, const Occurrence& occurrence) {
    ReleaseStore releases(reference);
    const auto found = releases.find(occurrence.release_number, occurrence.release_date);
    return found.empty() ? std::nullopt : std::optional(releases.load(found.front().id).release);
}

// What the release says of itself by now; what the occurrence kept when it is not here.
Release release_of(const ConcordanceHit& hit, OpenArchive& archive) {
    if (hit.occurrence.release_id != 0 && archive.releases().summary(hit.occurrence.release_id))
        return archive.releases().load(hit.occurrence.release_id).release;
    std::optional<Release> known;
    if (!hit.archive.empty() && !hit.occurrence.release_number.empty())
        archive.references().look(hit.archive, [&](Archive& theirs) { known = release_in(theirs, hit.occurrence); });
    if (known) return *known;
    Release release;
    release.number = hit.occurrence.release_number;
    release.date = hit.occurrence.release_date;
    release.title.source = hit.occurrence.release_title;
    return release;
}

bool can_be_searched(Archive& reference) { return ConcordanceIndex(reference).behind() <= most_behind_in_reference; }

void add_hits_of_references(OpenArchive& archive, const ConcordanceQuery& query, const Progress& progress,
                            ConcordanceAnswer& answer) {
    using Found = std::optional<ConcordanceResult>;
    const auto ask = [&](Archive& reference) {
        return can_be_searched(reference) ? Found(concordance(reference, query, progress)) : std::nullopt;
    };
    for (auto& [name, found] : archive.references().answers<Found>(ask)) {
        if (found)
            add_hits_of(name, std::move(*found), query.limit, answer.result);
        else
            answer.remarks.push_back(
                fmt::format(fmt::runtime(tr("The reference archive “{name}” has no index of its words yet: look "
                                            "something up in it once by itself.")),
                            fmt::arg("name", name)));
    }
}

}  // namespace

ConcordanceAnswer search_concordance(OpenArchive& archive, const ConcordanceQuery& query, const Lexicon& lexicon,
                                     const Progress& progress) {
    if (ConcordanceIndex(archive.archive()).behind() > most_behind) index_concordance(archive, progress);
    ConcordanceQuery more = query;
    more.limit = std::max(query.limit, grouped_hits);
    ConcordanceAnswer answer{concordance(archive.archive(), more, progress), {}, 0};
    add_hits_of_references(archive, more, progress, answer);
    answer.grouped = answer.result.hits.size();
    WordAligner aligner(query.languages, lexicon);
    answer.renderings = renderings_of(answer.result.hits, aligner, query.languages, progress);
    const std::size_t shown = std::min(query.limit, answer.result.hits.size());
    answer.result.hits.resize(shown);
    answer.renderings.counterparts.resize(shown);
    return answer;
}

void index_concordance(OpenArchive& archive, const Progress& progress) {
    if (!archive.archive().is_read_only()) ConcordanceIndex(archive.archive()).catch_up(progress);
}

std::string citation_of(const ConcordanceHit& hit, OpenArchive& archive) {
    const Release release = release_of(hit, archive);
    std::string lines;
    for (const Side side : both_sides) add_line(lines, hit.occurrence.text[side]);
    std::vector<std::string> source;
    const std::string& title = release.title.target.empty() ? release.title.source : release.title.target;
    if (!title.empty()) source.push_back(title);
    if (!release.number.empty()) source.push_back(fmt::format("№ {}", release.number));
    if (release.date) source.push_back(iso_date(*release.date));
    if (source.empty() && !hit.occurrence.origin.empty()) source.push_back(hit.occurrence.origin);
    add_line(lines, fmt::format("{}", fmt::join(source, ", ")));
    for (const Side side : both_sides) add_line(lines, release.url[side]);
    return lines;
}

}  // namespace stykovka
