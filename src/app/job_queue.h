// Work in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"
#include "base/progress.h"

namespace stykovka {

/// What a job leaves behind: it runs at home, on the owner's thread.
using Completion = std::function<void()>;
using Work = std::function<Completion(const Progress&)>;

/// Runs work on threads of its own and completions at home. A job captures a snapshot by value and never touches a
/// Session or a window. Errors of a job become a call of `on_error` at home; Error{cancelled} is silent.
class JobQueue {
public:
    /// Runs a function on the owner's thread, soon; callable from any thread.
    using Home = std::function<void(std::function<void()>)>;
    using OnError = std::function<void(const Error&)>;

    JobQueue(Home home, OnError on_error, std::size_t threads = 0);
    /// Stops all jobs and waits for them; no completion runs afterwards.
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// A topic keeps only its newest job: an older one that waits is dropped, one that runs is stopped and its
    /// completion does not run. An empty topic drops nothing. `listener` is called at home.
    void submit(const std::string& topic, Work work, Progress::Listener listener = {});
    /// For a job of this queue that takes long: runs what waits, but for its own topic, here and now; then it goes on.
    void let_pass(const std::string& topic);
    void cancel(const std::string& topic);
    void cancel_all();
    /// Jobs waiting and running.
    std::size_t pending() const;
    /// Waits until nothing waits or runs (for tests and for leaving). Completions may still be on their way home.
    void wait();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
