// What goes to the console: data to stdout, everything else to stderr.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr int bar_width = 30;

[[noreturn]] void cannot_print() {
    throw Error(errno == ENOSPC ? ErrorKind::exhausted : ErrorKind::unavailable, ErrorSubject::output,
                fmt::format(fmt::runtime(tr("The output cannot be written: {reason}.")),
                            fmt::arg("reason", std::strerror(errno))));
}

void line(std::string_view text) {
    const std::string whole = std::string(text) + "\n";
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void draw_bar(double fraction, std::string_view what) {
    const int done = std::clamp(static_cast<int>(std::lround(fraction * bar_width)), 0, bar_width);
    std::string bar = fraction < 0
                          ? std::string()
                          : fmt::format("[{:=<{}}{: <{}}] {:3.0f} % ", "", done, "", bar_width - done, 100 * fraction);
    fmt::print(stderr, "\r\033[K{}{}", bar, what);
    std::fflush(stderr);
}

std::stop_source& interruption() {
    static std::stop_source source;
    return source;
}

sigset_t interrupting_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

std::jthread& watcher() {
    static std::jthread thread;
    return thread;
}

void watch(const std::stop_token& leaving) {
    const sigset_t set = interrupting_signals();
    const timespec tick{0, 50'000'000};
    int ticks_left = -1;  // of the two seconds after the first signal
    while (!leaving.stop_requested()) {
        const bool signalled = sigtimedwait(&set, nullptr, &tick) > 0;
        if (ticks_left > 0) --ticks_left;
        if (ticks_left == 0 || (signalled && ticks_left > 0)) _exit(130);
        if (!signalled) continue;
        interruption().request_stop();
        ticks_left = 40;
    }
}

}  // namespace

Console::Console(Verbosity verbosity, bool with_progress)
    : verbosity_(verbosity),
      draws_progress_(with_progress && verbosity != Verbosity::quiet && isatty(STDERR_FILENO) != 0) {}

Console::~Console() {
    if (draws_progress_) std::fputs("\r\033[K", stderr);
}

void Console::print(std::string_view text) const {
    if (draws_progress_ && isatty(STDOUT_FILENO) != 0) std::fputs("\r\033[K", stderr);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) cannot_print();
}

void Console::note(std::string_view text) const {
    if (verbosity_ == Verbosity::quiet) return;
    if (draws_progress_) std::fputs("\r\033[K", stderr);
    line(text);
}

void Console::detail(std::string_view text) const {
    if (verbosity_ == Verbosity::verbose) line(text);
}

Progress Console::progress() const {
    if (!draws_progress_) return Progress(Interruption::token());
    return Progress(Interruption::token(), draw_bar);
}

std::size_t Console::columns() const {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 100;
}

bool Console::has_colours() const {
    const char* no_colour = std::getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

Interruption::Interruption() {
    const sigset_t set = interrupting_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    // A closed pipe is an error of writing, with a sentence, not a silent end.
    signal(SIGPIPE, SIG_IGN);
    watcher() = std::jthread([](const std::stop_token& leaving) { watch(leaving); });
}

Interruption::~Interruption() {
    watcher().request_stop();
    watcher() = std::jthread();
}

std::stop_token Interruption::token() { return interruption().get_token(); }

}  // namespace stykovka
