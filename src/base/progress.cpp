// How long work says how far it is, and learns that it should stop.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

Progress::Progress(std::stop_token stop, Listener listener) : stop_(std::move(stop)), listener_(std::move(listener)) {}

void Progress::report(double fraction, std::string_view what) const {
    if (listener_) listener_(fraction, what);
}

void Progress::check() const {
    if (stop_requested()) throw Error(ErrorKind::cancelled, ErrorSubject::program, tr("Stopped."));
}

Progress Progress::part(double from, double to) const {
    if (!listener_) return Progress(stop_);
    return Progress(stop_, [listener = listener_, from, to](double fraction, std::string_view what) {
        listener(fraction < 0 ? fraction : from + (to - from) * fraction, what);
    });
}

}  // namespace stykovka
