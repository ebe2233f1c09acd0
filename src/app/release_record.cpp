// What the office knows about a release, and what changes of it mean.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release_record.h"

#include <fmt/format.h>

#include <set>
#include <sstream>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

template <class T>
void take(T& value, const std::optional<T>& given) {
    if (given) value = *given;
}

std::string counted(const char* sentence, std::size_t count) {
    return fmt::format(fmt::runtime(sentence), fmt::arg("count", count));
}

}  // namespace

Release with_change(Release release, const RecordChange& change) {
    const Release before = release;
    take(release.number, change.number);
    take(release.date, change.date);
    for (const Side side : both_sides) {
        take(release.title[side], change.title[side]);
        take(release.url[side], change.url[side]);
    }
    take(release.topic, change.topic);
    take(release.state, change.state);
    take(release.embargo, change.embargo);
    if (release.number.empty()) throw Error(ErrorKind::usage, ErrorSubject::program, tr("A release needs a number."));
    if (opens_again(before, release) && !change.reopens)
        throw Error(ErrorKind::denied, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("“{number}” is published, and its wording stays. To open it again all "
                                                "the same, say so with --reopen.")),
                                fmt::arg("number", before.number)));
    return release;
}

bool opens_again(const Release& before, const Release& next) {
    return before.state == ReleaseState::published && next.state != ReleaseState::published;
}

std::vector<std::string> remarks_on(const Release& release, const Bitext& document, UtcTime now) {
    std::vector<std::string> remarks;
    const bool is_out = release.state == ReleaseState::signed_off || release.state == ReleaseState::published;
    if (is_out) {
        std::size_t accepted = 0;
        for (const Bead& bead : document.alignment.beads) accepted += bead.state == BeadState::accepted ? 1 : 0;
        const std::size_t untranslated = untranslated_beads(document);
        const std::size_t open = document.alignment.beads.size() - accepted - untranslated;
        if (untranslated > 0) remarks.push_back(counted(tr("Pairs that are not translated: {count}."), untranslated));
        if (open > 0)
            remarks.push_back(
                counted(tr("Pairs that nobody accepted, so that the memory does not learn them: {count}."), open));
    }
    if (release.state == ReleaseState::published && release.embargo && *release.embargo > now)
        remarks.push_back(fmt::format(fmt::runtime(tr("It is published, but its embargo lasts until {time}.")),
                                      fmt::arg("time", local_minute(*release.embargo))));
    return remarks;
}

bool has_all_words(const StoredRelease& release, const std::string& query) {
    const std::string text =
        folded(fmt::format("{} {} {} {} {}", release.number, release.date ? iso_date(*release.date) : "",
                           release.title.source, release.title.target, release.topic));
    std::istringstream words(folded(query));
    for (std::string word; words >> word;)
        if (text.find(word) == std::string::npos) return false;
    return true;
}

std::vector<std::string> topics_of(const std::vector<StoredRelease>& releases) {
    std::set<std::string> topics;
    for (const StoredRelease& release : releases)
        if (!release.topic.empty()) topics.insert(release.topic);
    return {topics.begin(), topics.end()};
}

std::string words_for(ReleaseState state) {
    switch (state) {
        case ReleaseState::draft:
            return tr("draft");
        case ReleaseState::with_editor:
            return tr("with the editor");
        case ReleaseState::signed_off:
            return tr("signed off");
        case ReleaseState::published:
            return tr("published");
    }
    return {};
}

std::string state_with_who(ReleaseState state, const std::string& who, const std::optional<UtcTime>& when) {
    if (!when) return words_for(state);
    return fmt::format(fmt::runtime(tr("{state} {time}, by {who}")), fmt::arg("state", words_for(state)),
                       fmt::arg("time", local_minute(*when)), fmt::arg("who", who));
}

}  // namespace stykovka
