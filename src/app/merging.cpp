// Another archive's work brought into this one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merging.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "app/backups.h"
#include "app/terms.h"
#include "archive/foreign_archive.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "memory/occurrence_rows.h"
#include "memory/text_keys.h"
#include "memory/unit_rules.h"
#include "review/term_store.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t batch_of_units = 1000;

std::optional<UtcTime> time_of(const StoredUnit& stored) {
    std::optional<UtcTime> newest = stored.unit.changed ? stored.unit.changed : stored.unit.created;
    for (const Occurrence& occurrence : stored.occurrences)
        if (occurrence.when && (!newest || *occurrence.when > *newest)) newest = occurrence.when;
    return newest;
}

bool is_readable(const TranslationUnit& unit) {
    return std::ranges::all_of(both_sides, [&](Side side) {
        const std::string& text = unit.variants[side].content.text;
        return is_valid_utf8(text) && !trimmed(text).empty();
    });
}

/// Brings releases; knows afterwards which of the other archive's releases came along, and under which number.
class Releases {
public:
    Releases(OpenArchive& ours, Archive& theirs, MergeOutcome& outcome)
        : ours_(ours), theirs_(theirs), outcome_(outcome) {}

    void bring(Write& write, const Progress& progress) {
        ReleaseStore others(theirs_);
        for (const StoredRelease& other : others.list()) {
            progress.check();
            bring(write, others, other);
        }
    }
    /// The id here of a release that came along; 0 for others.
    std::int64_t id_here(std::int64_t other) const {
        const auto found = brought_.find(other);
        return found == brought_.end() ? 0 : found->second;
    }

private:
    void bring(Write& write, ReleaseStore& others, const StoredRelease& other) {
        const LoadedRelease loaded = others.load(other.id);
        const auto known = ours_.releases().find(other.number, other.date);
        const auto same =
            std::ranges::find_if(known, [&](const StoredRelease& each) { return each.date == other.date; });
        if (same == known.end()) {
            brought_[other.id] = ours_.releases().add(write, loaded.release, loaded.document).id;
            ++outcome_.releases_added;
            return;
        }
        const Bitext here = ours_.releases().load(same->id).document;
        const bool equal = std::ranges::all_of(
            both_sides, [&](Side side) { return texts_of(here, side) == texts_of(loaded.document, side); });
        if (equal)
            ++outcome_.releases_known;
        else
            outcome_.release_clashes.push_back({other.number, other.date, same->changed, other.changed});
    }

    static std::vector<std::string> texts_of(const Bitext& document, Side side) {
        std::vector<std::string> texts;
        for (const Segment& segment : document.texts[side].segments.to_vector())
            texts.push_back(nfc(segment.content.text));
        return texts;
    }

    OpenArchive& ours_;
    Archive& theirs_;
    MergeOutcome& outcome_;
    std::map<std::int64_t, std::int64_t> brought_;
};

/// Brings units, and finds those that clash.
class Units {
public:
    Units(OpenArchive& ours, const Releases& releases, const MergeOptions& options, MergeOutcome& outcome)
        : ours_(ours), releases_(releases), options_(options), outcome_(outcome) {}

    void bring(Archive& theirs, const Progress& progress) {
        const auto total = std::max<std::int64_t>(theirs.database().number("SELECT count(*) FROM units"), 1);
        std::int64_t seen = 0;
        each_stored_unit(theirs.database(), [&](StoredUnit& stored) {
            if (++seen % 256 == 0) {
                progress.check();
                progress.report(static_cast<double>(seen) / static_cast<double>(total), tr("Reading the memory …"));
            }
            take(stored);
            return true;
        });
        apply();
        if (unreadable_ > 0)
            outcome_.remarks.push_back(
                fmt::format(fmt::runtime(tr("{count} unit of the other archive cannot be read and was left there.",
                                            "{count} units of the other archive cannot be read and were left there.",
                                            static_cast<unsigned long>(unreadable_))),
                            fmt::arg("count", unreadable_)));
    }

private:
    void take(StoredUnit& stored) {
        if (!is_readable(stored.unit)) return void(++unreadable_);
        std::vector<Occurrence> occurrences = std::move(stored.occurrences);
        bool is_needed = false;
        for (Occurrence& occurrence : occurrences) {
            occurrence.release_id = releases_.id_here(occurrence.release_id);
            is_needed |= occurrence.release_id != 0;
            if (occurrence.release_id == 0) occurrence.segments = {};
        }
        if (const auto clash = clash_with(stored.unit)) {
            outcome_.unit_clashes.push_back(
                {stored.unit.variants.source.content.text, clash->unit.variants.target.content.text,
                 stored.unit.variants.target.content.text, time_of(*clash), time_of_other(stored, occurrences)});
            if (!is_needed && !options_.keep_both) return;
            stored.unit.standing = Standing::alternative;
        }
        const std::size_t first = additions_.size();
        if (occurrences.empty()) additions_.push_back({stored.unit, std::nullopt, keys_});
        for (Occurrence& occurrence : occurrences) additions_.push_back({stored.unit, std::move(occurrence), keys_});
        firsts_.push_back(first);
        if (additions_.size() >= batch_of_units) apply();
    }

    static std::optional<UtcTime> time_of_other(const StoredUnit& stored, const std::vector<Occurrence>& occurrences) {
        return time_of({stored.unit, occurrences, stored.newest, {}});
    }

    // The unit here that is recommended for the same source with other words; none when the very pair is here.
    std::optional<StoredUnit> clash_with(const TranslationUnit& unit) {
        BySide<Language> languages;
        for (const Side side : both_sides) {
            const Variant& variant = unit.variants[side];
            languages[side] = variant.language;
            keys_[side] = reader_.keys_of(variant.content.text, variant.language);
        }
        if (unit.standing != Standing::recommended) return std::nullopt;
        const std::string source = nfc(unit.variants.source.content.text);
        const std::vector<UnitId> ids = ours_.units().units_with({source, keys_.source, Side::source}, languages);
        std::optional<StoredUnit> rival;
        for (StoredUnit& known : ours_.units().fetch(ids)) {
            if (same_identity(known.unit, unit)) return std::nullopt;
            const bool same_source = known.unit.variants.source.language == unit.variants.source.language &&
                                     known.unit.variants.target.language == unit.variants.target.language &&
                                     same_content(known.unit.variants.source.content, unit.variants.source.content);
            if (same_source && known.unit.standing == Standing::recommended && !brought_.contains(known.unit.id) &&
                (!rival || known.newest > rival->newest))
                rival = std::move(known);
        }
        return rival;
    }

    void apply() {
        const std::vector<UnitOutcome> outcomes = ours_.units().apply(additions_, {});
        for (const std::size_t first : firsts_) {
            ++(outcomes[first].added ? outcome_.units_added : outcome_.units_known);
            if (outcomes[first].added) brought_.insert(outcomes[first].id);
        }
        additions_.clear();
        firsts_.clear();
    }

    OpenArchive& ours_;
    const Releases& releases_;
    const MergeOptions& options_;
    MergeOutcome& outcome_;
    KeyReader reader_;
    BySide<TextKeys> keys_;  // of the unit that is looked at
    std::vector<UnitAddition> additions_;
    std::vector<std::size_t> firsts_;
    std::unordered_set<UnitId> brought_;
    std::uint64_t unreadable_ = 0;
};

// Words of one release come with the release.
void bring_decisions(Write& write, Archive& theirs, const Releases& releases, MergeOutcome& outcome) {
    Statement words =
        theirs.database().query("SELECT language, word, model, who, at, release_id FROM accepted_words ORDER BY id");
    while (words.step()) {
        std::optional<std::int64_t> release = words.integer_if_any(5);
        if (release) release = releases.id_here(*release);
        if (release == 0) continue;
        outcome.words_added += static_cast<std::uint64_t>(write.database().run(
            "INSERT INTO accepted_words(language, word, model, who, at, release_id) SELECT ?1, ?2, ?3, ?4, ?5, ?6 "
            "WHERE NOT EXISTS(SELECT 1 FROM accepted_words WHERE language=?1 AND word=?2 AND release_id IS ?6)",
            words.text(0), words.text(1), words.text(2), words.text(3), words.integer(4), release));
    }
    Statement dismissals = theirs.database().query("SELECT key, reason, who, at FROM dismissals ORDER BY key");
    while (dismissals.step())
        outcome.dismissals_added += static_cast<std::uint64_t>(
            write.database().run("INSERT OR IGNORE INTO dismissals(key, reason, who, at) VALUES(?, ?, ?, ?)",
                                 dismissals.text(0), dismissals.text(1), dismissals.text(2), dismissals.integer(3)));
}

std::string time_text(std::optional<UtcTime> time) { return time ? iso_time(*time) : std::string(tr("no date")); }

}  // namespace

MergeOutcome merge_archive(OpenArchive& archive, const fs::path& other, const MergeOptions& options,
                           const Progress& progress) {
    std::error_code failed;
    if (fs::equivalent(archive.path(), other, failed))
        throw Error(
            ErrorKind::usage, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("“{file}” is this archive itself.")), fmt::arg("file", other.string())));
    ForeignArchive theirs(other);
    MergeOutcome outcome;
    if (theirs.may_lack_the_newest())
        outcome.remarks.push_back(
            fmt::format(fmt::runtime(tr("“{file}” is open in another program; what was done there last may be "
                                        "missing. Merge again once it is closed.")),
                        fmt::arg("file", other.string())));
    if (!options.dry_run)
        if (const auto trouble = back_up_before_batch(archive.archive(), progress)) outcome.remarks.push_back(*trouble);
    Act act{"merge", fmt::format(fmt::runtime(tr("Merge of {file}")), fmt::arg("file", other.filename().string()))};
    act.can_be_reverted = !options.dry_run;
    Write write(archive.archive(), act);
    outcome.entry = write.entry();
    Releases releases(archive, theirs.archive(), outcome);
    releases.bring(write, progress);
    Units(archive, releases, options, outcome).bring(theirs.archive(), progress);
    TermImport terms = add_concepts(write, stored_concepts(theirs.archive()), Language("ru"), progress);
    outcome.concepts_added = terms.added;
    outcome.concepts_changed = terms.merged;
    outcome.remarks.insert(outcome.remarks.end(), terms.remarks.begin(), terms.remarks.end());
    bring_decisions(write, theirs.archive(), releases, outcome);
    if (!options.dry_run) write.commit();
    return outcome;
}

std::vector<std::string> lines_of(const MergeOutcome& outcome, const MergeOptions& options) {
    std::vector<std::string> lines;
    const auto line = [&](const char* sentence, std::uint64_t added, std::uint64_t known) {
        lines.push_back(fmt::format(fmt::runtime(sentence), fmt::arg("added", added), fmt::arg("known", known)));
    };
    line(tr("Releases: {added} added, {known} known already."), outcome.releases_added, outcome.releases_known);
    line(tr("Units: {added} added, {known} known already."), outcome.units_added, outcome.units_known);
    line(tr("Terms: {added} concepts added, {known} completed."), outcome.concepts_added, outcome.concepts_changed);
    line(tr("Decisions: {added} words, {known} dismissed findings."), outcome.words_added, outcome.dismissals_added);
    for (const ReleaseClash& clash : outcome.release_clashes)
        lines.push_back(fmt::format(
            fmt::runtime(tr("Clash: release “{number}” has other texts there (changed {theirs}) than here (changed "
                            "{ours}); it stays as it is here.")),
            fmt::arg("number", clash.number), fmt::arg("ours", iso_time(clash.our_time)),
            fmt::arg("theirs", iso_time(clash.their_time))));
    for (const UnitClash& clash : outcome.unit_clashes) {
        lines.push_back(fmt::format(fmt::runtime(tr("Clash: {source}")), fmt::arg("source", clash.source)));
        lines.push_back(fmt::format(fmt::runtime(tr("  here  {time}  {text}")),
                                    fmt::arg("time", time_text(clash.our_time)), fmt::arg("text", clash.ours)));
        lines.push_back(fmt::format(fmt::runtime(tr("  there {time}  {text}")),
                                    fmt::arg("time", time_text(clash.their_time)), fmt::arg("text", clash.theirs)));
    }
    lines.insert(lines.end(), outcome.remarks.begin(), outcome.remarks.end());
    if (!options.dry_run)
        lines.push_back(fmt::format(fmt::runtime(tr("“stykovka archive revert {entry}” takes all of it back.")),
                                    fmt::arg("entry", outcome.entry)));
    return lines;
}

}  // namespace stykovka
