// How long work says how far it is, and learns that it should stop.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace stykovka {

/// Given to every function that may take longer than 50 ms. The function reports from its own thread;
/// the listener must be safe to call there.
class Progress {
public:
    /// `fraction` is 0 … 1, or negative when the end is not known; `what` is a text for the user.
    using Listener = std::function<void(double fraction, std::string_view what)>;

    Progress() = default;
    explicit Progress(std::stop_token stop, Listener listener = {});

    void report(double fraction, std::string_view what) const;
    bool stop_requested() const { return stop_.stop_requested(); }
    /// Throws Error{cancelled} when a stop was requested.
    void check() const;
    /// The part [from, to] of this progress, for a step of a longer way; valid while this one lives.
    Progress part(double from, double to) const;
    /// Stops with this one and reports nothing: for many works at once, which one of them cannot speak for.
    Progress quiet() const { return Progress(stop_); }

private:
    std::stop_token stop_;
    Listener listener_;
};

/// A progress that nobody watches and nobody stops.
struct NoProgress : Progress {};

}  // namespace stykovka
