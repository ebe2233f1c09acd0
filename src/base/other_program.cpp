// Other programs of the system, asked for their output.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/other_program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// A descriptor that is closed.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

[[noreturn]] void not_there(const std::string& program) {
    throw Error(ErrorKind::unavailable, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("The program “{program}” is not installed or cannot be started.")),
                            fmt::arg("program", program)));
}

[[noreturn]] void too_much(const std::string& program) {
    throw Error(ErrorKind::exhausted, ErrorSubject::input,
                fmt::format(fmt::runtime(tr("“{program}” needed too long for the file, or too much memory, and was "
                                            "stopped.")),
                            fmt::arg("program", program)));
}

// The input as a file in memory: the program may read it in its own time.
int file_in_memory(std::string_view bytes) {
    const int file = memfd_create("input", MFD_CLOEXEC);
    while (file >= 0 && !bytes.empty()) {
        const ssize_t size = write(file, bytes.data(), bytes.size());
        if (size <= 0 && errno != EINTR) break;
        if (size > 0) bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    if (file >= 0) lseek(file, 0, SEEK_SET);
    return file;
}

pid_t started(const std::string& program, const std::vector<std::string>& arguments, int input, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawnp(&child, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) not_there(program);
    return child;
}

int status_of(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// False when it goes beyond the limits.
bool read_all(int pipe, std::string& output, const ProgramLimits& limits) {
    const auto end = std::chrono::steady_clock::now() + limits.time;
    std::vector<char> piece(64 << 10);
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0) return false;
        pollfd wait{pipe, POLLIN, 0};
        if (poll(&wait, 1, static_cast<int>(left)) <= 0) continue;
        const ssize_t size = read(pipe, piece.data(), piece.size());
        if (size == 0) return true;
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return true;
        output.append(piece.data(), static_cast<std::size_t>(size));
        if (output.size() > limits.output) return false;
    }
}

}  // namespace

ProgramOutcome output_of(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                         const ProgramLimits& limits) {
    const Descriptor file(file_in_memory(input));
    int ends[2] = {-1, -1};
    if (file.number() < 0 || pipe2(ends, O_CLOEXEC) != 0) not_there(program);
    const Descriptor read_end(ends[0]);
    Descriptor write_end(ends[1]);
    const pid_t child = started(program, arguments, file.number(), write_end.number());
    write_end.close();
    const rlimit memory{limits.memory, limits.memory};
    prlimit(child, RLIMIT_AS, &memory, nullptr);
    ProgramOutcome outcome;
    const bool is_complete = read_all(read_end.number(), outcome.output, limits);
    if (!is_complete) kill(child, SIGKILL);
    outcome.exit_status = status_of(child);
    if (!is_complete) too_much(program);
    return outcome;
}

}  // namespace stykovka
