// One change of an archive, with its entry in the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/write.h"

#include "archive/archive_state.h"
#include "archive/recording.h"

namespace stykovka {
namespace {

std::int64_t entered(Database& database, const Act& act, const std::string& who, UtcTime when) {
    database.run("INSERT INTO journal(kind, description, who, at, batch) VALUES(?, ?, ?, ?, ?)", act.kind,
                 act.description, who, when.time_since_epoch().count(), act.batch);
    return database.last_insert_id();
}

}  // namespace

Write::Write(Archive& archive, const Act& act)
    : archive_(archive),
      outer_(archive.state().open_write),
      transaction_(archive.database()),
      when_(outer_ ? outer_->when() : now()),
      entry_(outer_ ? outer_->entry() : entered(archive.database(), act, archive.who(), when_)) {
    archive_.state().open_write = this;
    if (!outer_ && act.can_be_reverted) recording_ = std::make_unique<Recording>(archive_.database());
}

Write::~Write() {
    Archive::State& state = archive_.state();
    if (!committed_)
        for (const AtWritesEnd& work : state.at_end) work.taken_back(outer_ == nullptr);
    if (!outer_) state.at_end.clear();
    state.open_write = outer_;
}

void Write::at_end(std::function<void()> before_commit, std::function<void(bool)> taken_back) {
    archive_.state().at_end.push_back({std::move(before_commit), std::move(taken_back)});
}

void Write::commit() {
    if (!outer_)
        for (const AtWritesEnd& work : archive_.state().at_end) work.before_commit();
    if (recording_) recording_->write(entry_);
    transaction_.commit();
    committed_ = true;
}

}  // namespace stykovka
