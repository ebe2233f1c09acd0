// A command that waits for the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/patience.h"

#include <utility>

namespace stykovka {
namespace {

constexpr int pause_in_milliseconds = 100;
constexpr int most_tries = 600;

}  // namespace

Patience::Patience(Events events) : events_(std::move(events)) {
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { try_again(); });
}

void Patience::run(std::function<void()> command) {
    forget();
    if (events_.is_free()) return command();
    command_ = std::move(command);
    tries_ = 0;
    timer_.Start(pause_in_milliseconds);
    events_.waiting();
}

bool Patience::forget() {
    timer_.Stop();
    return std::exchange(command_, nullptr) != nullptr;
}

void Patience::try_again() {
    if (!waits()) return;
    if (events_.is_free()) {
        const auto command = std::move(command_);
        forget();
        return command();
    }
    if (++tries_ < most_tries) return;
    forget();
    events_.gave_up();
}

}  // namespace stykovka
