// The translation memory of an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/translation_memory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_set>

#include "base/unicode.h"
#include "memory/comparison.h"
#include "memory/difference.h"
#include "memory/joined_matches.h"
#include "memory/scoring.h"
#include "memory/unit_rules.h"

namespace stykovka {
namespace {

// Most lookups end after the first two: the further one goes down, the more forms have to be looked at.
constexpr std::array<int, 3> first_levels{lowest_with_same_words, 85, 70};
constexpr int most_percent = 100;
// Units whose ranks are held at a time. Few lookups look at as many.
constexpr std::ptrdiff_t most_ranks = 512;

/// What decides which of two matches comes first; the smaller one does.
struct Rank {
    std::int16_t minus_percent = 0;
    std::int16_t points = 0;
    std::uint8_t penalties = 0;
    Standing standing = Standing::recommended;
    std::int64_t minus_newest = 0;
    UnitId unit = UnitId::none;

    friend auto operator<=>(const Rank&, const Rank&) = default;
};

Rank rank_of(const TextScore& score, const StoredUnit& stored) {
    return {static_cast<std::int16_t>(-score.score.percent), static_cast<std::int16_t>(points_of(score.penalties)),
            static_cast<std::uint8_t>(score.penalties.size()), stored.unit.standing, -stored.newest, stored.unit.id};
}

/// The best rank that a unit of the form can have, unless its text is that of the query. With equal points it has no
/// fewer penalties than these kinds; with more points a lower score.
Rank best_rank(const FormRow& form, const TextTraits& query, const UnitHint& unit) {
    const bool same_words = form.percent == 100;
    const int numbers = std::min(differing_numbers(query, unit.traits, form.numbers), most_points_of_a_kind);
    const int signs = query.signs == unit.traits.signs ? 0 : 1;
    const int lost = std::max(numbers + signs, same_words ? 1 : 0);
    const int points = std::min(lost, form.percent - (same_words ? lowest_with_same_words : 0));
    const int penalties = std::max((numbers > 0 ? 1 : 0) + signs, same_words ? 1 : 0);
    return {static_cast<std::int16_t>(points - form.percent), static_cast<std::int16_t>(points),
            static_cast<std::uint8_t>(penalties), Standing::recommended, -unit.newest, unit.unit};
}

struct Candidate {
    Rank rank;
    TextScore score;
    StoredUnit stored;
};

// 0, 1 or 2: the most neighbours that are equal at one place where the unit stood.
int equal_neighbours(const std::vector<Occurrence>& occurrences, Side side, const LookupOptions& options) {
    const std::string before = nfc(options.before);
    const std::string after = nfc(options.after);
    int most = 0;
    for (const Occurrence& occurrence : occurrences) {
        const int first = !before.empty() && nfc(occurrence.before[side]) == before ? 1 : 0;
        const int second = !after.empty() && nfc(occurrence.after[side]) == after ? 1 : 0;
        most = std::max(most, first + second);
    }
    return most;
}

/// How far the store is trusted, and what it is called.
struct Trusted {
    const LessTrust& rules;
    std::string_view archive;
};

UnitFacts facts_of(const StoredUnit& stored, Side side, const Trusted& trusted) {
    const bool by_person =
        stored.occurrences.empty() || std::ranges::any_of(stored.occurrences, [](const Occurrence& one) {
            return one.aligned_by != "confidence" && one.aligned_by != "machine";
        });
    return {stored.others_of_same_text[side] > 0, by_person, stored.unit.standing,
            lost_trust(trusted.rules, stored.unit, stored.occurrences, trusted.archive)};
}

/// One lookup.
class Search {
public:
    Search(UnitStore& store, const Trusted& trusted, Comparison& comparison, const MemoryQuestion& question)
        : store_(store),
          trust_(trusted),
          comparison_(comparison),
          languages_(question.languages),
          options_(question.options),
          progress_(question.progress) {}

    std::vector<Match> matches_for(const Content& content) {
        if (options_.limit == 0) return {};
        query_ = comparison_.of(content, languages_[side()]);
        keys_ = keys_of(query_, languages_[side()]);
        for (const UnitId unit : store_.units_with({query_.text, keys_, side()}, languages_)) look_at(unit);
        int seen = most_percent + 1;
        for (const int level : levels()) {
            look_for_forms(level, seen);
            seen = level;
            // Whatever was not seen yet has a lower base than this level.
            if (is_full() && best_.back().score.score.percent >= level) break;
        }
        std::vector<Match> matches;
        for (Candidate& candidate : best_) matches.push_back(match_of(candidate));
        return matches;
    }

private:
    Side side() const { return options_.query_side; }
    bool is_full() const { return best_.size() == options_.limit; }

    std::vector<int> levels() const {
        std::vector<int> levels;
        for (const int level : first_levels)
            if (level > options_.at_least.percent) levels.push_back(level);
        levels.push_back(std::max(options_.at_least.percent, 1));
        return levels;
    }

    // Those from `seen` on were looked through before.
    void look_for_forms(int level, int seen) {
        std::vector<FormRow> forms = store_.probe({keys_, languages_[side()], level});
        std::erase_if(forms, [&](const FormRow& form) { return form.percent >= seen; });
        std::ranges::sort(forms, [](const FormRow& a, const FormRow& b) {
            return a.percent != b.percent ? a.percent > b.percent : a.form < b.form;
        });
        for (std::size_t begin = 0; begin < forms.size();) {
            std::size_t end = begin + 1;
            while (end < forms.size() && forms[end].percent == forms[begin].percent) ++end;
            if (is_full() && std::min(forms[begin].percent, 99) < best_.back().score.score.percent) return;
            look_through(std::span(forms).subspan(begin, end - begin));
            begin = end;
        }
    }

    /// Units of forms with one base, in the order of the best rank that each can have: once the last match that is
    /// wanted comes before the next of them, it comes before all that are left.
    void look_through(std::span<const FormRow> forms) {
        progress_.check();
        std::vector<FormId> ids;
        for (const FormRow& form : forms) ids.push_back(form.form);
        std::optional<Rank> behind;
        do {
            std::vector<Rank> ranks = first_ranks(forms, ids, behind);
            behind = std::ssize(ranks) == most_ranks ? std::optional(ranks.back()) : std::nullopt;
            for (const Rank& rank : ranks) {
                if (is_full() && rank >= best_.back().rank) return;
                progress_.check();
                look_at(rank.unit);
            }
        } while (behind);
    }

    /// The first of the best ranks behind that one, in order; all that are left unless they are `most_ranks`.
    std::vector<Rank> first_ranks(std::span<const FormRow> forms, std::span<const FormId> ids,
                                  const std::optional<Rank>& behind) const {
        std::vector<Rank> ranks;
        std::optional<Rank> end;
        if (is_full()) end = best_.back().rank;
        store_.each_unit_of(ids, side(), [&](std::size_t form, const UnitHint& unit) {
            const Rank rank = best_rank(forms[form], keys_.traits, unit);
            if ((end && rank >= *end) || (behind && rank <= *behind)) return;
            ranks.push_back(rank);
            if (std::ssize(ranks) < 2 * most_ranks) return;
            std::ranges::nth_element(ranks, ranks.begin() + most_ranks);
            end = ranks[most_ranks];
            ranks.resize(most_ranks);
        });
        std::ranges::sort(ranks);
        if (std::ssize(ranks) > most_ranks) ranks.resize(most_ranks);
        return ranks;
    }

    void look_at(UnitId unit) {
        if (!seen_units_.insert(unit).second) return;
        const std::array<UnitId, 1> wanted{unit};
        for (StoredUnit& stored : store_.fetch(wanted, side())) consider(std::move(stored));
    }

    void consider(StoredUnit stored) {
        const auto has_language = [&](Side each) {
            return stored.unit.variants[each].language.same_primary(languages_[each]);
        };
        if (!std::ranges::all_of(both_sides, has_language)) return;
        const Variant& variant = stored.unit.variants[side()];
        TextScore score =
            scored(query_, comparison_.of(variant.content, variant.language), facts_of(stored, side(), trust_));
        if (score.score.percent == 100) score.score.percent += equal_neighbours(stored.occurrences, side(), options_);
        if (score.score < options_.at_least) return;
        const Rank rank = rank_of(score, stored);
        if (is_full() && best_.back().rank < rank) return;
        const auto place = std::ranges::upper_bound(best_, rank, {}, &Candidate::rank);
        best_.insert(place, Candidate{rank, std::move(score), std::move(stored)});
        if (best_.size() > options_.limit) best_.pop_back();
    }

    Match match_of(Candidate& candidate) const {
        Match match;
        match.score = candidate.score.score;
        match.base = candidate.score.base;
        match.penalties = std::move(candidate.score.penalties);
        match.negation_differs = candidate.score.negation_differs;
        match.names_differ = candidate.score.names_differ;
        match.newest = candidate.stored.newest;
        match.archive = trust_.archive;
        match.unit = std::move(candidate.stored.unit);
        match.occurrences = std::move(candidate.stored.occurrences);
        if (!candidate.score.exact)
            match.difference = difference_of(query_.text, nfc(match.unit.variants[side()].content.text));
        return match;
    }

    UnitStore& store_;
    const Trusted& trust_;
    Comparison& comparison_;
    const BySide<Language>& languages_;
    const LookupOptions& options_;
    const Progress& progress_;
    ComparedText query_;
    TextKeys keys_;
    std::vector<Candidate> best_;  // best first, at most the limit
    std::unordered_set<UnitId> seen_units_;
};

}  // namespace

struct TranslationMemory::Cache {
    Comparison comparison;
    KeyReader keys;
};

TranslationMemory::TranslationMemory(UnitStore& store, LessTrust trust, std::string archive)
    : store_(store), trust_(std::move(trust)), archive_(std::move(archive)), cache_(std::make_unique<Cache>()) {}
TranslationMemory::~TranslationMemory() = default;

bool TranslationMemory::has(const TranslationUnit& unit) const {
    const Variant& source = unit.variants.source;
    const TextKeys keys = cache_->keys.keys_of(source.content.text, source.language);
    const std::string text = nfc(source.content.text);
    const BySide<Language> languages{source.language, unit.variants.target.language};
    const std::vector<UnitId> alike = store_.units_with({text, keys, Side::source}, languages);
    return std::ranges::any_of(store_.fetch(alike),
                               [&](const StoredUnit& own) { return same_identity(own.unit, unit); });
}

std::vector<Match> TranslationMemory::matches_for(const Content& query, const BySide<Language>& languages,
                                                  const LookupOptions& options, const Progress& progress) const {
    const MemoryQuestion question{query, languages, options, progress};
    const Trusted trusted{trust_, archive_};
    std::vector<Match> matches = Search(store_, trusted, cache_->comparison, question).matches_for(query);
    if (!options.own_only && options.limit > 0)
        for (const OtherMemory& other : others_)
            add_matches_of(
                other, question, [this](const Match& match) { return has(match.unit); }, matches);
    return matches;
}

}  // namespace stykovka
