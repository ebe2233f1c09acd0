// A command that waits for the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/timer.h>

#include <functional>

namespace stykovka {

/// Runs commands that write. While another program is writing, the command waits and the window does not.
class Patience {
public:
    struct Events {
        std::function<bool()> is_free;  ///< the archive can be written to
        std::function<void()> waiting;  ///< a command has to wait
        std::function<void()> gave_up;  ///< it waited for a minute, and does so no longer
    };
    explicit Patience(Events events);

    /// Runs the command now, or as soon as the archive is free. A newer command takes the place of one that waits.
    void run(std::function<void()> command);
    bool waits() const { return command_ != nullptr; }
    /// The command that waits is not wanted any more; false when there was none.
    bool forget();
    /// What the timer does.
    void try_again();

private:
    Events events_;
    std::function<void()> command_;
    int tries_ = 0;
    wxTimer timer_;
};

}  // namespace stykovka
