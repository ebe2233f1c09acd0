// Work in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/job_queue.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

#include "base/tr.h"

namespace stykovka {
namespace {

struct Job {
    std::string topic;
    Work work;
    Progress::Listener listener;
    std::stop_source stop;
};

}  // namespace

struct JobQueue::State {
    Home home;
    OnError on_error;
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::shared_ptr<Job>> waiting;
    std::vector<std::shared_ptr<Job>> running;
    // Outlives the queue, so that a completion still on its way home knows that nobody waits for it.
    std::shared_ptr<std::atomic<bool>> alive = std::make_shared<std::atomic<bool>>(true);
    std::vector<std::jthread> threads;

    void stop_topic(const std::string& topic) {
        std::erase_if(waiting, [&](const auto& job) { return job->topic == topic; });
        for (const auto& job : running)
            if (job->topic == topic) job->stop.request_stop();
    }

    // A function that does nothing at home when its job was stopped, or the queue is gone, by then.
    std::function<void()> if_wanted(const std::shared_ptr<Job>& job, std::function<void()> function) const {
        return [job, alive_then = alive, function = std::move(function)] {
            if (*alive_then && !job->stop.stop_requested()) function();
        };
    }

    Progress progress_of(const std::shared_ptr<Job>& job) const {
        if (!job->listener) return Progress(job->stop.get_token());
        return Progress(job->stop.get_token(), [this, job](double fraction, std::string_view what) {
            home(if_wanted(job, [job, fraction, text = std::string(what)] { job->listener(fraction, text); }));
        });
    }

    void report(const std::shared_ptr<Job>& job, const Error& error) const {
        if (error.kind() != ErrorKind::cancelled) home(if_wanted(job, [this, error] { on_error(error); }));
    }

    void run(const std::shared_ptr<Job>& job) const {
        try {
            if (Completion completion = job->work(progress_of(job))) home(if_wanted(job, std::move(completion)));
        } catch (const Error& error) {
            report(job, error);
        } catch (const std::bad_alloc&) {
            report(job, Error(ErrorKind::exhausted, ErrorSubject::program,
                              tr("There is not enough memory for this; close other programs and try again.")));
        } catch (const std::exception& error) {
            report(job, Error(ErrorKind::internal, ErrorSubject::program,
                              fmt::format(fmt::runtime(tr("Something went wrong inside the program: {what}")),
                                          fmt::arg("what", error.what()))));
        }
    }

    void work(const std::stop_token& leaving) {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, leaving, [this] { return !waiting.empty(); })) run(lock, waiting.begin());
    }

    void run(std::unique_lock<std::mutex>& lock, std::deque<std::shared_ptr<Job>>::iterator next) {
        const std::shared_ptr<Job> job = *next;
        waiting.erase(next);
        running.push_back(job);
        lock.unlock();
        run(job);
        lock.lock();
        std::erase(running, job);
        changed.notify_all();
    }

    void let_pass(const std::string& topic) {
        std::unique_lock lock(mutex);
        const auto may_pass = [&topic](const auto& job) { return job->topic != topic; };
        for (auto next = std::ranges::find_if(waiting, may_pass); next != waiting.end();
             next = std::ranges::find_if(waiting, may_pass))
            run(lock, next);
    }
};

JobQueue::JobQueue(Home home, OnError on_error, std::size_t threads) : state_(std::make_unique<State>()) {
    state_->home = std::move(home);
    state_->on_error = std::move(on_error);
    if (threads == 0) threads = std::max(2U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < threads; ++i)
        state_->threads.emplace_back([state = state_.get()](const std::stop_token& leaving) { state->work(leaving); });
}

JobQueue::~JobQueue() {
    *state_->alive = false;
    cancel_all();
    for (std::jthread& thread : state_->threads) thread.request_stop();
    state_->threads.clear();
}

void JobQueue::submit(const std::string& topic, Work work, Progress::Listener listener) {
    {
        const std::lock_guard lock(state_->mutex);
        if (!topic.empty()) state_->stop_topic(topic);
        state_->waiting.push_back(std::make_shared<Job>(Job{topic, std::move(work), std::move(listener), {}}));
    }
    state_->changed.notify_all();
}

void JobQueue::let_pass(const std::string& topic) { state_->let_pass(topic); }

void JobQueue::cancel(const std::string& topic) {
    const std::lock_guard lock(state_->mutex);
    state_->stop_topic(topic);
    state_->changed.notify_all();
}

void JobQueue::cancel_all() {
    const std::lock_guard lock(state_->mutex);
    state_->waiting.clear();
    for (const auto& job : state_->running) job->stop.request_stop();
    state_->changed.notify_all();
}

std::size_t JobQueue::pending() const {
    const std::lock_guard lock(state_->mutex);
    return state_->waiting.size() + state_->running.size();
}

void JobQueue::wait() {
    std::unique_lock lock(state_->mutex);
    state_->changed.wait(lock, [this] { return state_->waiting.empty() && state_->running.empty(); });
}

}  // namespace stykovka
