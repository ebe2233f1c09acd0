// Backups while the window is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/timer.h>

namespace stykovka {

class MainFrame;

/// Makes the backup that is due, in the background: after the start, every ten minutes, and when the window closes.
/// Says what went wrong, and that a second place is overdue.
class BackupWork {
public:
    explicit BackupWork(MainFrame& frame);

    void begin();
    void make();
    /// On this thread: the window is gone by then.
    void make_at_end();

private:
    MainFrame& frame_;
    wxTimer timer_;
};

}  // namespace stykovka
