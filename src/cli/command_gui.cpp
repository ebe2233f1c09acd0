// stykovka gui: starts the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <filesystem>

#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

// The window's program stands beside this one, or is found by its name.
fs::path window_program() {
    std::error_code failed;
    const fs::path beside = fs::read_symlink("/proc/self/exe", failed).parent_path() / "stykovka-gui";
    return fs::exists(beside, failed) ? beside : fs::path("stykovka-gui");
}

int start_window(const Invocation& invocation, std::vector<std::string> arguments) {
    const std::string program = window_program().string();
    if (!invocation.archive.empty()) arguments.insert(arguments.begin(), {"--archive", invocation.archive.string()});
    arguments.insert(arguments.begin(), program);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    ::execvp(program.c_str(), pointers.data());
    throw Error(ErrorKind::unavailable, ErrorSubject::program,
                tr("The window (stykovka-gui) is not installed beside this program; install or build it first."));
}

}  // namespace

void add_gui_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("gui", tr("open the window"));
    command->prefix_command();
    command->callback([&invocation, command] {
        invocation.run = [&invocation, arguments = command->remaining()](const Console&) {
            return start_window(invocation, arguments);
        };
    });
}

}  // namespace stykovka
