// Times of the window's thread.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pthread.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace stykovka::bench {

/// CPU time of the thread that asks, in milliseconds.
double thread_milliseconds();

/// How long the window's thread did not answer.
struct Silence {
    double elapsed = 0;  ///< by the clock, with what other programs took and with waiting for the disk
    double cpu = 0;      ///< of the window's thread meanwhile
};

/// Asks the thread that made it for a sign of life all the time.
class Watchdog {
public:
    Watchdog();
    /// The longest silences since it was asked last.
    Silence longest();

private:
    void watch(const std::stop_token& leaving);

    clockid_t watched_{};
    std::atomic<double> elapsed_ = 0, cpu_ = 0;
    std::jthread thread_;
};

/// Lets the window live until `done` or for so many seconds; false when it was not done.
bool live_until(const std::function<bool()>& done, double seconds = 4);
/// … for some time.
void live_for(double milliseconds);

/// "median / 99th of 100".
std::string written(std::vector<double> times);

/// What this process has for itself, without the code of programs and libraries.
std::size_t megabytes();

}  // namespace stykovka::bench
