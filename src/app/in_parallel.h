// Work on many things at once, on all cores.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/progress.h"

namespace stykovka {

/// Calls `work(0)` … `work(count − 1)` on as many threads as there are cores, and `take(index, result)` on the calling
/// thread in the order in which they end. Few results wait at a time, so a slow `take` slows the work. What either
/// throws ends it all and is thrown on; Throws Error{cancelled} soon after `progress` was asked to stop.
template <class Work, class Take>
void in_parallel(std::size_t count, const Progress& progress, const Work& work, const Take& take) {
    using Result = decltype(work(std::size_t{}));
    struct Shared {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::pair<std::size_t, Result>> done;
        std::exception_ptr failure;
        bool leaving = false;
        std::size_t next = 0;
    } shared;
    const std::size_t threads = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    const auto worker = [&] {
        std::unique_lock lock(shared.mutex);
        while (!shared.leaving && shared.next < count) {
            const std::size_t index = shared.next++;
            lock.unlock();
            try {
                Result result = work(index);
                lock.lock();
                shared.changed.wait(lock, [&] { return shared.leaving || shared.done.size() < 2 * threads; });
                shared.done.emplace_back(index, std::move(result));
            } catch (...) {
                if (!lock.owns_lock()) lock.lock();
                if (!shared.failure) shared.failure = std::current_exception();
                shared.leaving = true;
            }
            shared.changed.notify_all();
        }
    };
    struct Leave {
        Shared& shared;
        std::vector<std::jthread> workers{};
        ~Leave() {
            {
                const std::lock_guard lock(shared.mutex);
                shared.leaving = true;
            }
            shared.changed.notify_all();
        }
    } crew{shared};
    for (std::size_t i = 0; i < threads; ++i) crew.workers.emplace_back(worker);
    for (std::size_t taken = 0; taken < count; ++taken) {
        std::unique_lock lock(shared.mutex);
        while (shared.done.empty() && !shared.failure) {
            shared.changed.wait_for(lock, std::chrono::milliseconds(100));
            progress.check();
        }
        if (shared.failure) std::rethrow_exception(shared.failure);
        auto [index, result] = std::move(shared.done.front());
        shared.done.pop_front();
        lock.unlock();
        shared.changed.notify_all();
        progress.check();
        take(index, std::move(result));
    }
}

}  // namespace stykovka
