// What is being typed: kept as a draft, committed when the cell is left.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/timer.h>

#include <chrono>
#include <functional>

#include "app/session.h"
#include "gui/cell_editor.h"

namespace stykovka {

/// Stands between the editor and the session. What is typed is in the archive as a draft less than 2 s later, also when
/// somebody types on without a pause, so that a crash costs no more than that.
class Typing {
public:
    /// The timer's work goes through `guarded`, which shows errors.
    Typing(CellEditor& editor, std::function<void(const std::function<void()>&)> guarded);

    /// Works on this session from now on (null: none), and puts what was typed last time back into the editor.
    void attach(Session* session);
    /// A key changed the text.
    void typed();
    /// Stores the draft now; while another program is writing, soon.
    void keep();
    /// Whether `commit` has something to store.
    bool is_pending() const;
    /// Makes the typed text the text of the segment. When the archive refuses, the draft stays.
    void commit();
    /// Puts the session's draft into the editor, if it belongs to the active cell.
    void restore();

private:
    Draft draft() const;

    CellEditor& editor_;
    Session* session_ = nullptr;
    wxTimer timer_;
    std::chrono::steady_clock::time_point first_key_;
};

}  // namespace stykovka
