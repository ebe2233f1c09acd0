// Where a word or phrase stands in everything published and in everything remembered.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "bitext/release_store.h"
#include "memory/concordance_index.h"
#include "memory/occurrence_rows.h"
#include "memory/packed_text.h"
#include "memory/unaccepted.h"
#include "memory/unit_rows.h"
#include "memory/unit_texts.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace {

using Kind = ConcordancePlace::Kind;

Occurrence occurrence_of(const LoadedRelease& loaded, std::int64_t id, const UnacceptedPair& pair) {
    Occurrence occurrence;
    occurrence.release_id = id;
    occurrence.release_number = loaded.release.number;
    occurrence.release_date = loaded.release.date;
    occurrence.release_title = loaded.release.title.source;
    occurrence.state = loaded.release.state;
    occurrence.origin = "release";
    occurrence.position = static_cast<std::uint32_t>(pair.bead);
    occurrence.segments = pair.segments;
    occurrence.text = pair.text;
    return occurrence;
}

/// One search.
class Search {
public:
    Search(Archive& archive, const ConcordanceQuery& query, const Progress& progress)
        : archive_(archive),
          query_(query),
          progress_(progress),
          pattern_(query.text, query.kind),
          range_(ConcordanceRange::between(query.since, query.until)) {}

    ConcordanceResult result() {
        if (pattern_.is_empty()) return {};
        const Transaction view(archive_.database(), Transaction::Kind::read);
        ConcordanceIndex index(archive_);
        look_through(index.backlog());
        index.each(pattern_.tokens(archive_, languages()), range_, [&](ConcordancePlace place) {
            progress_.check();
            return deliver_backlog_above(place) && look_at(place);
        });
        deliver_backlog_above(ConcordancePlace(-1));
        for (ConcordanceHit& hit : result_.hits) add_now(hit);
        return std::move(result_);
    }

private:
    using Found = std::pair<ConcordancePlace, std::vector<ConcordanceHit>>;

    std::vector<Language> languages() const {
        if (query_.side) return {query_.languages[*query_.side]};
        return {query_.languages.source, query_.languages.target};
    }

    // The hits of the backlog wait for their place among those of the index.
    void look_through(const ConcordanceBacklog& backlog) {
        look_through(Kind::occurrence, backlog.occurrences);
        look_through(Kind::import, backlog.imports);
        look_through(Kind::release, backlog.releases);
        std::erase_if(backlog_, [&](const Found& found) { return !range_.contains(found.first); });
        std::ranges::sort(backlog_, {}, &Found::first);
    }

    void look_through(Kind kind, const std::vector<std::int64_t>& ids) {
        for (const std::int64_t id : ids) {
            progress_.check();
            in_backlog_.emplace(kind, id);
            std::optional<Found> found = found_in(kind, id);
            if (found && !found->second.empty()) backlog_.push_back(std::move(*found));
        }
    }

    bool deliver_backlog_above(ConcordancePlace place) {
        while (!backlog_.empty() && backlog_.back().first > place) {
            Found found = std::move(backlog_.back());
            backlog_.pop_back();
            if (!deliver(std::move(found.second))) return false;
        }
        return true;
    }

    bool look_at(ConcordancePlace place) {
        if (in_backlog_.contains({place.kind(), place.id()})) return true;
        // Most of what the index names for rare pieces of usual words has them in another order.
        if (place.kind() != Kind::release && !has_text(place)) return true;
        std::optional<Found> found = found_in(place.kind(), place.id());
        return !found || found->first != place || deliver(std::move(found->second));
    }

    // A look at the texts alone.
    bool has_text(ConcordancePlace place) {
        constexpr const char* of_import =
            "SELECT source_language, source_text, target_language, target_text FROM units WHERE id=?";
        constexpr const char* of_occurrence =
            "SELECT u.source_language, coalesce(o.source_text, u.source_text), u.target_language, "
            "coalesce(o.target_text, u.target_text) FROM occurrences o JOIN units u ON u.id=o.unit_id WHERE o.id=?";
        Statement row = archive_.database().query(place.kind() == Kind::import ? of_import : of_occurrence, place.id());
        if (!row.step()) return false;
        for (const int column : {0, 2})
            if (!pattern_.spans_in(unpacked(row.text_view(column + 1)), Language(row.text_view(column))).empty())
                return true;
        return false;
    }

    std::optional<Found> found_in(Kind kind, std::int64_t id) {
        if (kind == Kind::release) return in_release(id);
        std::optional<PlacedOccurrence> placed = kind == Kind::occurrence
                                                     ? find_occurrence(archive_.database(), id)
                                                     : bare_occurrence_of(archive_.database(), UnitId{id});
        if (!placed) return std::nullopt;
        const TranslationUnit& unit = placed->unit.stored.unit;
        const BySide<Language> languages{unit.variants.source.language, unit.variants.target.language};
        const auto day = day_of(placed->occurrence.release_date, placed->occurrence.when);
        Found found{ConcordancePlace(kind, day, id), {}};
        add_hits(found.second, std::move(placed->occurrence), languages, unit.id);
        return found;
    }

    std::optional<Found> in_release(std::int64_t id) {
        ReleaseStore releases(archive_);
        if (!releases.summary(id)) return std::nullopt;
        const LoadedRelease loaded = releases.load(id);
        Found found{ConcordancePlace(Kind::release, loaded.release.date, id), {}};
        each_unaccepted(loaded, [&](const UnacceptedPair& pair) {
            add_hits(found.second, occurrence_of(loaded, id, pair), loaded.release.languages, UnitId::none);
            return true;
        });
        return found;
    }

    void add_hits(std::vector<ConcordanceHit>& hits, Occurrence occurrence, const BySide<Language>& languages,
                  UnitId unit) {
        if (!passes(occurrence) || !are_wanted(languages)) return;
        for (const Side side : both_sides) {
            if (query_.side && !languages[side].same_primary(query_.languages[*query_.side])) continue;
            std::vector<ByteSpan> spans = pattern_.spans_in(occurrence.text[side], languages[side]);
            if (spans.empty()) continue;
            const auto day = day_of(occurrence.release_date, occurrence.when);
            hits.push_back({unit != UnitId::none, std::move(occurrence), day, languages, unit, side, std::move(spans),
                            std::nullopt});
            return;
        }
    }

    bool passes(const Occurrence& occurrence) const {
        return !query_.state || (occurrence.state == *query_.state && !occurrence.release_number.empty());
    }

    bool are_wanted(const BySide<Language>& languages) const {
        const auto are = [&](Side first) {
            return languages.source.same_primary(query_.languages[first]) &&
                   languages.target.same_primary(query_.languages[other(first)]);
        };
        return are(Side::source) || are(Side::target);
    }

    /// False when there are enough.
    bool deliver(std::vector<ConcordanceHit> hits) {
        for (ConcordanceHit& hit : hits) {
            if (result_.count >= std::max(query_.limit, query_.count_up_to)) return result_.is_all = false;
            ++result_.count;
            if (result_.hits.size() < query_.limit) result_.hits.push_back(std::move(hit));
        }
        return true;
    }

    void add_now(ConcordanceHit& hit) {
        if (!hit.in_memory) return;
        std::optional<UnitInRow> unit = load_unit(archive_.database(), hit.unit);
        if (!unit) return;
        if (unit->stored.unit.standing == Standing::superseded)
            if (auto better = UnitTexts(archive_.database()).recommended_instead_of(*unit)) unit = std::move(better);
        const auto& [source, target] = unit->stored.unit.variants;
        BySide<std::string> now{source.content.text, target.content.text};
        if (now != hit.occurrence.text) hit.now = std::move(now);
    }

    Archive& archive_;
    const ConcordanceQuery& query_;
    const Progress& progress_;
    ConcordancePattern pattern_;
    ConcordanceRange range_;
    std::vector<Found> backlog_;  // oldest first
    std::set<std::pair<Kind, std::int64_t>> in_backlog_;
    ConcordanceResult result_;
};

}  // namespace

ConcordanceResult concordance(Archive& archive, const ConcordanceQuery& query, const Progress& progress) {
    return Search(archive, query, progress).result();
}

}  // namespace stykovka
