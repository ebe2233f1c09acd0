// A translation that comes back from a vendor: compared with the release first, taken over as far as one wants.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_return.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/bilingual_table.h"
#include "app/outside_pairs.h"
#include "app/session.h"
#include "base/error.h"
#include "base/time.h"
#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

bool is_for_translation(const Bead& bead) { return bead.count.source > 0 && !bead.on_purpose; }

ReturnKind kind_of(const ReturnedPair& pair, const RestoredCodes& source, const RestoredCodes& target) {
    if (!same_content({source.content.text, {}}, {pair.present.source.text, {}})) return ReturnKind::source_changed;
    if (pair.returned.target.text.empty()) return ReturnKind::untranslated;
    if (same_content(target.content, pair.present.target)) return ReturnKind::same;
    if (!target.is_legal()) return ReturnKind::illegal_codes;
    return pair.present.target.text.empty() ? ReturnKind::added : ReturnKind::changed;
}

ReturnedPair pair_of(const XliffUnit& unit, const OutsidePairs& outside) {
    ReturnedPair pair;
    pair.id = unit.id;
    pair.notes = unit.notes;
    pair.line = unit.line;
    pair.returned = unit.texts;
    const std::size_t* const bead = outside.find(unit.id);
    if (bead == nullptr) {
        pair.kind = ReturnKind::unknown;
        return pair;
    }
    pair.first = outside.first(*bead);
    pair.present = outside.contents(*bead);
    const RestoredCodes source = restored_codes(pair.present, unit.texts.source);
    RestoredCodes target = restored_codes(pair.present, unit.texts.target);
    pair.kind = kind_of(pair, source, target);
    pair.returned = {source.content, std::move(target.content)};
    pair.troubles = std::move(target.troubles);
    return pair;
}

std::vector<ReturnedPair> lost_pairs(const Bitext& document, const OutsidePairs& outside,
                                     const std::set<std::string>& seen) {
    std::vector<ReturnedPair> lost;
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i) {
        if (!is_for_translation(document.alignment.beads[i])) continue;
        ReturnedPair pair;
        pair.kind = ReturnKind::lost;
        pair.first = outside.first(i);
        pair.id = outside_id(pair.first);
        pair.present = outside.contents(i);
        if (!seen.contains(pair.id)) lost.push_back(std::move(pair));
    }
    return lost;
}

VendorReturn compared(OpenArchive& archive, std::int64_t id, const std::vector<const XliffUnit*>& units) {
    const LoadedRelease loaded = archive.releases().load(id);
    const OutsidePairs outside(loaded.document);
    VendorReturn result{id, loaded.release.number, loaded.document.revision, {}};
    std::set<std::string> seen;
    for (const XliffUnit* unit : units) {
        result.pairs.push_back(pair_of(*unit, outside));
        // A second unit of the same id stands for nothing that was sent.
        if (!seen.insert(unit->id).second) result.pairs.back().kind = ReturnKind::unknown;
    }
    for (ReturnedPair& pair : lost_pairs(loaded.document, outside, seen)) result.pairs.push_back(std::move(pair));
    return result;
}

ReturnKind kind_of(const TableProblem& problem) {
    if (problem.kind == TableProblemKind::source_changed) return ReturnKind::source_changed;
    if (problem.kind == TableProblemKind::emptied) return ReturnKind::untranslated;
    return problem.kind == TableProblemKind::missing ? ReturnKind::lost : ReturnKind::unknown;
}

/// The pairs of a release as a table tells of them.
class TablePairs {
public:
    explicit TablePairs(const Bitext& document) : document_(document), outside_(document) {}

    void add(const TableChange& change) {
        ReturnedPair pair = pair_of(change.bead, change.line);
        pair.returned = pair.present;
        if (change.changes_text()) {
            const Bitext changed = set_text(document_, change.bead, Side::target, change.target.target);
            pair.returned.target = content_of(changed, change.bead, Side::target);
            pair.kind = pair.present.target.text.empty() ? ReturnKind::added : ReturnKind::changed;
        }
        if (change.comment.source != change.comment.target) pair.notes.push_back(change.comment.target);
        pairs_.push_back(std::move(pair));
    }

    void add(const TableProblem& problem) {
        if (problem.kind == TableProblemKind::missing && !is_for_translation(bead(*problem.bead))) return;
        ReturnedPair pair = problem.bead ? pair_of(*problem.bead, problem.line) : ReturnedPair{};
        pair.kind = kind_of(problem);
        pair.line = problem.line;
        if (pair.kind != ReturnKind::lost) pair.returned.source.text = problem.text;
        if (pair.kind == ReturnKind::unknown) pair.notes.push_back(words_for(problem.kind));
        pairs_.push_back(std::move(pair));
    }

    /// With those that came back as they are.
    std::vector<ReturnedPair> all() && {
        for (std::size_t i = 0; i < document_.alignment.beads.size(); ++i) {
            if (told_.contains(i) || bead(i).count.source == 0) continue;
            ReturnedPair pair = pair_of(i, 0);
            pair.returned = pair.present;
            if (pair.present.target.text.empty()) pair.kind = ReturnKind::untranslated;
            if (is_for_translation(bead(i))) pairs_.push_back(std::move(pair));
        }
        return std::move(pairs_);
    }

private:
    const Bead& bead(std::size_t index) const { return document_.alignment.beads[index]; }

    ReturnedPair pair_of(std::size_t index, std::size_t line) {
        told_.insert(index);
        ReturnedPair pair;
        pair.line = line;
        pair.present = outside_.contents(index);
        if (bead(index).count.source == 0) return pair;
        pair.first = outside_.first(index);
        pair.id = outside_id(pair.first);
        return pair;
    }

    const Bitext& document_;
    OutsidePairs outside_;
    std::set<std::size_t> told_;
    std::vector<ReturnedPair> pairs_;
};

std::vector<const ReturnedPair*> chosen(const VendorReturn& comparison, const std::vector<std::string>& ids) {
    std::vector<const ReturnedPair*> pairs;
    if (ids.empty()) {
        for (const ReturnedPair& pair : comparison.pairs)
            if (pair.kind == ReturnKind::added || pair.kind == ReturnKind::changed) pairs.push_back(&pair);
        return pairs;
    }
    for (const std::string& id : ids) {
        const auto found = std::find_if(comparison.pairs.begin(), comparison.pairs.end(),
                                        [&](const ReturnedPair& pair) { return pair.id == id; });
        if (found == comparison.pairs.end())
            throw Error(
                ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("There is no pair “{id}” in what came back.")), fmt::arg("id", id)));
        pairs.push_back(&*found);
    }
    return pairs;
}

bool can_be_taken(const ReturnedPair& pair) {
    return pair.kind == ReturnKind::added || pair.kind == ReturnKind::changed || pair.kind == ReturnKind::same ||
           (pair.kind == ReturnKind::source_changed && !pair.returned.target.text.empty());
}

// The bead may have another index than when it was compared: edits before it move it.
std::size_t bead_of(const Bitext& document, SegmentId first) {
    const std::optional<Cursor> place = find_segment(document, first);
    if (!place)
        throw Error(ErrorKind::internal, ErrorSubject::program, tr("A segment of the release was not found again."));
    return place->bead;
}

Bitext with_pairs(Bitext document, const std::vector<const ReturnedPair*>& pairs) {
    for (const ReturnedPair* pair : pairs) {
        const std::size_t bead = bead_of(document, pair->first);
        document = set_content(document, bead, Side::target, pair->returned.target);
        const bool is_accepted = document.alignment.beads[bead].state == BeadState::accepted;
        if (pair->kind != ReturnKind::source_changed && !is_accepted)
            document = accept(document, bead, bead + 1, AcceptedBy::vendor);
    }
    return document;
}

// What comes back for a release that is finished: another good translation of the same source.
std::vector<UnitAddition> alternatives_of(const Release& release, const std::vector<const ReturnedPair*>& pairs,
                                          const std::string& origin, const std::string& who) {
    std::vector<UnitAddition> additions;
    for (const ReturnedPair* pair : pairs) {
        if (pair->kind == ReturnKind::same) continue;
        UnitAddition addition;
        TranslationUnit& unit = addition.unit;
        Occurrence& occurrence = addition.occurrence.emplace();
        for (const Side side : both_sides) {
            unit.variants[side].language = release.languages[side];
            unit.variants[side].content = side == Side::source ? pair->present.source : pair->returned.target;
            occurrence.text[side] = unit.variants[side].content.text;
        }
        unit.created = unit.changed = occurrence.when = now();
        unit.created_by = unit.changed_by = occurrence.who = who;
        unit.standing = Standing::alternative;
        occurrence.origin = origin;
        occurrence.aligned_by = name_of(AcceptedBy::vendor);
        additions.push_back(std::move(addition));
    }
    return additions;
}

}  // namespace

std::string_view name_of(ReturnKind kind) {
    constexpr std::array<std::string_view, return_kinds> names{"same", "new",     "changed",       "untranslated",
                                                               "lost", "unknown", "illegal-codes", "source-changed"};
    return names[static_cast<std::size_t>(kind)];
}

std::size_t VendorReturn::count(ReturnKind kind) const {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(), [kind](const ReturnedPair& pair) { return pair.kind == kind; }));
}

std::vector<VendorReturn> compare_return(OpenArchive& archive, const XliffDocument& document, const std::string& file) {
    const std::map<std::string, std::int64_t> ids = releases_by_outside_name(archive);
    std::map<std::int64_t, std::vector<const XliffUnit*>> units;
    for (const XliffUnit& unit : document.units) {
        const auto found = ids.find(unit.file);
        if (found == ids.end())
            throw Error(ErrorKind::not_found, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{file}” is about “{name}”, which is no release of this archive; "
                                                    "name the archive it was sent from with --archive.")),
                                    fmt::arg("file", file), fmt::arg("name", unit.file)),
                        fmt::format("{}:{}", file, unit.line));
        units[found->second].push_back(&unit);
    }
    if (units.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” has no units; nothing came back.")), fmt::arg("file", file)));
    std::vector<VendorReturn> returns;
    for (const auto& [id, of_release] : units) returns.push_back(compared(archive, id, of_release));
    return returns;
}

VendorReturn compare_returned_table(OpenArchive& archive, std::int64_t release, const std::string& bytes,
                                    const std::string& file) {
    const Session session(archive, release);
    const TableReturn table = compare_table(session, read_table_file(bytes, file), file);
    TablePairs pairs(session.document());
    for (const TableChange& change : table.changes)
        if (session.document().alignment.beads[change.bead].count.source > 0) pairs.add(change);
    for (const TableProblem& problem : table.problems) pairs.add(problem);
    return {release, session.release().number, table.revision, std::move(pairs).all()};
}

ReturnOutcome accept_return(OpenArchive& archive, const VendorReturn& comparison, const ReturnAcceptance& acceptance) {
    Session session(archive, comparison.release);
    if (session.document().revision != comparison.revision)
        throw Error(ErrorKind::conflict, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("The release “{number}” was changed meanwhile; compare again.")),
                                fmt::arg("number", comparison.number)));
    std::vector<const ReturnedPair*> pairs = chosen(comparison, acceptance.ids);
    ReturnOutcome outcome;
    outcome.left =
        static_cast<std::size_t>(std::erase_if(pairs, [](const ReturnedPair* pair) { return !can_be_taken(*pair); }));
    const std::string origin = acceptance.vendor.empty() ? "vendor" : "vendor:" + acceptance.vendor;
    const std::string act =
        fmt::format(fmt::runtime(tr("Translation from {vendor}")),
                    fmt::arg("vendor", acceptance.vendor.empty() ? std::string(tr("a vendor")) : acceptance.vendor));
    const ReleaseState state = session.release().state;
    if (state == ReleaseState::draft || state == ReleaseState::with_editor) {
        outcome.accepted = pairs.size();
        session.commit(act, with_pairs(session.document(), pairs));
        return outcome;
    }
    const std::vector<UnitAddition> additions = alternatives_of(session.release(), pairs, origin, archive.who());
    outcome.alternatives = additions.size();
    Write write(archive.archive(), Act{"import", act});
    archive.units().apply(additions, {});
    write.commit();
    return outcome;
}

}  // namespace stykovka
