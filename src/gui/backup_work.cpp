// Backups while the window is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup_work.h"

#include "app/backups.h"
#include "base/error.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

// A backup is due once an hour; asked more often, it is not late by much.
constexpr int pause_in_milliseconds = 10 * 60 * 1000;

}  // namespace

BackupWork::BackupWork(MainFrame& frame) : frame_(frame) {
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { make(); });
}

void BackupWork::begin() {
    if (frame_.archive().archive().is_read_only()) return;
    make();
    timer_.Start(pause_in_milliseconds);
}

void BackupWork::make() {
    frame_.background().aside("backup",
                              [this, place = frame_.settings().second_backup_place](
                                  OpenArchive& archive, const Progress& progress) -> Completion {
                                  BackupOutcome outcome = back_up_if_due(archive.archive(), place, now(), progress);
                                  const auto warning = backup_warning(backup_status(archive.archive(), place, now()));
                                  if (warning) outcome.troubles.push_back(*warning);
                                  return [this, troubles = std::move(outcome.troubles)] {
                                      if (!troubles.empty()) frame_.status().say(troubles.front());
                                  };
                              });
}

void BackupWork::make_at_end() {
    if (!frame_.archive().archive().is_read_only())
        back_up_if_due(frame_.archive().archive(), frame_.settings().second_backup_place, now(), {});
}

}  // namespace stykovka
