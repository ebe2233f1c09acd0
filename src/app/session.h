// One open release: its document, what was done to it, and where the user is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "bitext/bitext.h"
#include "bitext/cursor.h"
#include "bitext/draft.h"
#include "bitext/history.h"
#include "bitext/release_store.h"
#include "text/release.h"

namespace stykovka {

class OpenArchive;
class Write;

/// What listeners are told.
struct SessionChange {
    enum class Kind { document, cursor, release } kind = Kind::document;
    Step step;  ///< of a document change: the ranges that changed (already in the direction they changed)
};

/// Belongs to the owner's thread. Every commit is in the archive, with its step of undo and the memory's occurrences,
/// in one transaction, before `commit` returns; unless it is a large one and somebody stores large ones elsewhere.
class Session {
public:
    /// Throws Error{not_found, archive} when there is no such release.
    Session(OpenArchive& archive, std::int64_t release);
    /// Of a release that was loaded elsewhere.
    Session(OpenArchive& archive, std::int64_t release, LoadedRelease loaded);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Runs work on another thread, with an archive of its own, and then what it returns on the owner's thread.
    using Elsewhere = std::function<void(std::function<std::function<void()>(OpenArchive&)>)>;
    /// From now on changes of many segments or beads are stored so: `commit`, `undo` and `redo` return before, and the
    /// document is another one when the listeners are told.
    void store_large_changes(Elsewhere elsewhere) { elsewhere_ = std::move(elsewhere); }
    /// A large change is on its way; until it has come, others would throw Error{conflict}.
    bool is_storing() const;

    std::int64_t id() const { return id_; }
    const Release& release() const { return release_; }
    const Bitext& document() const { return *document_; }
    /// For jobs: never changes once it was handed out.
    std::shared_ptr<const Bitext> snapshot() const { return document_; }

    /// The wording of a published release stays for ever. Its beads may still be corrected.
    bool is_published() const;
    /// False for a published release, and in an archive that is open for reading only.
    bool may_change_text() const;
    /// False while another program is writing to the archive: what changes something would throw Error{conflict}.
    bool can_store() const;

    /// Makes `next` the document. A change that changes nothing is not stored. Throws Error{denied, archive} when it
    /// would change the wording of a published release, and Error{conflict, archive} when somebody else changed the
    /// release; the document is then as it is in the archive and listeners were told.
    void commit(const std::string& description, Bitext next);

    /// What undo and redo would do, in words; none when there is nothing.
    std::optional<std::string> undo_text() const;
    std::optional<std::string> redo_text() const;
    /// Does it and puts the cursor where it can be seen.
    void undo();
    void redo();

    const Cursor& cursor() const { return cursor_; }
    /// Clamped to what exists; kept in the archive for the next start, unless another program is writing just now.
    void move_to(Cursor cursor);

    /// What was typed and not committed. Stored at once.
    void keep_draft(const Draft& draft);
    void drop_draft();
    const std::optional<Draft>& draft() const { return draft_; }
    /// The bead and segment that a draft's anchor stands in, with the draft's caret; none when it is gone.
    std::optional<Cursor> place_of(const Draft& draft) const;

    /// A segment that waits for its counterpart (see link_far); not kept in the archive.
    void hold(std::optional<SegmentId> segment) { held_ = segment; }
    std::optional<SegmentId> held() const { return held_; }

    /// Number, date, title, addresses, state. The state goes to the occurrences in the memory, too.
    void set_release(const Release& release);

    /// Reads the release again when another program changed it.
    void refresh();

    using Listener = std::function<void(const SessionChange&)>;
    void listen(Listener listener);

private:
    struct Task;
    struct Outcome;
    static Outcome stored(OpenArchive& archive, const Task& task);
    void carry_out(const Task& task, std::size_t size, std::size_t largest);
    void carry_out_elsewhere(std::function<std::function<void()>(OpenArchive&)> work);
    void publish(const Task& task, Outcome outcome);
    void publish(Release release);
    void tell(const SessionChange& change);

    OpenArchive& archive_;
    std::int64_t id_;
    Release release_;
    std::shared_ptr<const Bitext> document_;
    Cursor cursor_;
    std::optional<Draft> draft_;
    std::optional<SegmentId> held_;
    std::vector<Listener> listeners_;
    Elsewhere elsewhere_;
    std::weak_ptr<bool> storing_;       ///< held by the work that stores; false when it has come home
    std::shared_ptr<Session*> myself_;  ///< goes with the session, before what is stored comes home
};

/// The segment that a cursor stands on; none where that side of the bead is empty.
const Segment* segment_at(const Bitext& document, const Cursor& cursor);
/// Where a segment stands; none when it is gone.
std::optional<Cursor> find_segment(const Bitext& document, SegmentId id);

}  // namespace stykovka
