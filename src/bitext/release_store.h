// Keeps releases with their documents, steps of undo and drafts in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "bitext/bitext.h"
#include "bitext/cursor.h"
#include "bitext/draft.h"
#include "bitext/history.h"
#include "text/release.h"

namespace stykovka {

/// A release as lists show it; its document stays in the archive.
struct StoredRelease {
    std::int64_t id = 0;
    std::string number;
    std::optional<Date> date;
    BySide<std::string> title;
    std::string topic;
    ReleaseState state = ReleaseState::draft;
    std::string state_changed_by;
    std::optional<UtcTime> state_changed;
    std::optional<UtcTime> embargo;
    std::uint64_t revision = 0;
    std::size_t beads = 0;
    std::size_t accepted = 0;
    std::size_t untranslated = 0;
    float lowest_confidence = 1;  ///< of the beads that are not accepted; 1 when there are none
    UtcTime changed{};
    bool known = false;  ///< of `add`: it was in the archive already, with the same texts
};

struct LoadedRelease {
    Release release;
    Bitext document;
};

/// Works on the archive's connection and belongs to its thread. All that changes takes a `Write` of that archive and
/// lasts when its outermost one was committed. Throws Error (subject archive); an id that is not there is not_found.
class ReleaseStore {
public:
    static constexpr std::int64_t steps_kept = 500;

    explicit ReleaseStore(Archive& archive) : archive_(archive) {}

    /// Stores a release as revision 1. When there is one of the same number and date with the same texts, nothing is
    /// added and it comes back as `known`; with other texts it throws Error{conflict}.
    StoredRelease add(Write& write, const Release& release, const Bitext& document);
    void remove(Write& write, std::int64_t id);
    /// Changes what is known about it and gives back what was stored: a change of state says who made it and when.
    /// Throws Error{conflict} when another release has that number and date.
    Release set_release(Write& write, std::int64_t id, Release release);

    /// The releases of a number, whatever their date unless one is given; newest change first.
    std::vector<StoredRelease> find(const std::string& number, std::optional<Date> date = std::nullopt);
    /// All releases, newest change first.
    std::vector<StoredRelease> list();
    std::optional<StoredRelease> summary(std::int64_t id);
    LoadedRelease load(std::int64_t id);
    /// What is known about it, without its document.
    Release release(std::int64_t id);

    /// Stores the next document of a release, made from revision `expected` by `step`; returns its revision. Typing in
    /// one segment becomes one step; what was undone before cannot be done again any more. Costs what changed.
    /// Throws Error{conflict} when the release has another revision by now, and Error{denied} when the wording of a
    /// published release would change; then nothing is changed.
    std::uint64_t commit(Write& write, std::int64_t id, std::uint64_t expected, const Step& step, const Bitext& next);

    /// The step that undo would take back, or redo would do; none when there is none.
    std::optional<Step> undo_step(std::int64_t id);
    std::optional<Step> redo_step(std::int64_t id);
    /// Its words only: cheap enough to ask after each change.
    std::optional<std::string> undo_text(std::int64_t id);
    std::optional<std::string> redo_text(std::int64_t id);
    /// The bytes that such a step takes; 0 when there is none.
    std::size_t undo_size(std::int64_t id);
    std::size_t redo_size(std::int64_t id);
    /// Stores that this step was undone or done again: `next` is the document after it. Errors as `commit`.
    std::uint64_t commit_undo(Write& write, std::int64_t id, std::uint64_t expected, const Bitext& next);
    std::uint64_t commit_redo(Write& write, std::int64_t id, std::uint64_t expected, const Bitext& next);

    /// What is being typed, one draft a segment and side. These do not change the revision and write no journal, so
    /// they take no `Write`; inside an open one they belong to it.
    void save_draft(std::int64_t id, const Draft& draft);
    std::vector<Draft> drafts(std::int64_t id);
    void clear_draft(std::int64_t id, SegmentId anchor, Side side);
    void clear_drafts(std::int64_t id);

    void save_cursor(std::int64_t id, const Cursor& cursor);
    std::optional<Cursor> cursor(std::int64_t id);

private:
    Archive& archive_;
};

}  // namespace stykovka
