// One change of an archive, with its entry in the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/write.h"

#include "archive/archive_state.h"

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
}

Write::~Write() { archive_.state().open_write = outer_; }

void Write::commit() { transaction_.commit(); }

}  // namespace stykovka
