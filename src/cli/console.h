// What goes to the console: data to stdout, everything else to stderr.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/progress.h"

namespace stykovka {

/// How talkative the program is.
enum class Verbosity { quiet, usual, verbose };

/// The console of one run. Progress may report from any thread; the rest belongs to the main thread.
class Console {
public:
    explicit Console(Verbosity verbosity = Verbosity::usual, bool with_progress = true);
    /// Takes the progress bar away.
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Data, to stdout. Throws Error (subject output) when it cannot be written: a full disk, a closed pipe.
    void print(std::string_view text) const;
    /// A line for the user, to stderr; not with `quiet`.
    void note(std::string_view line) const;
    /// A line that only `verbose` shows.
    void detail(std::string_view line) const;

    /// A progress that draws a bar on stderr when that is a terminal, and stops with Ctrl+C.
    Progress progress() const;

    /// Columns of the terminal behind stdout, 100 when it is none.
    std::size_t columns() const;
    /// Colours are used: stdout is a terminal, and NO_COLOR is not set.
    bool has_colours() const;

private:
    Verbosity verbosity_;
    bool draws_progress_;
};

/// Turns Ctrl+C and SIGTERM into a stop of all progress for as long as it lives: work ends by Error{cancelled}. What
/// does not end within two seconds, or after a second Ctrl+C, is ended with exit code 130.
/// Make it before any other thread starts.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    static std::stop_token token();
};

}  // namespace stykovka
