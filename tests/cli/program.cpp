// Starts the program and keeps what it said.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/paths.h"

namespace stykovka::test {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// Runs in the child between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, char* const* environment, const char* in, const char* out,
                         const char* err) {
    const int flags = O_WRONLY | O_CREAT | O_TRUNC;
    if (dup2(open(in, O_RDONLY), 0) < 0 || dup2(open(out, flags, 0600), 1) < 0 || dup2(open(err, flags, 0600), 2) < 0)
        _exit(126);
    execve(STYKOVKA_PROGRAM, arguments, environment);
    _exit(127);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

}  // namespace

Outcome run_stykovka(const fs::path& home, const std::vector<std::string>& arguments, const std::string& input) {
    const fs::path in = home / "stdin", out = home / "stdout", err = home / "stderr";
    std::ofstream(in, std::ios::binary) << input;
    std::vector<std::string> words{"stykovka"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables{"HOME=" + home.string(),
                                       "LANG=C.UTF-8",
                                       "LANGUAGE=en",
                                       "PATH=/usr/bin:/bin",
                                       "XDG_CONFIG_HOME=" + (home / "config").string(),
                                       "XDG_DATA_HOME=" + (home / "data").string()};
    const auto argument_pointers = pointers(words);
    const auto variable_pointers = pointers(variables);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no process could be made");
    if (child == 0) become(argument_pointers.data(), variable_pointers.data(), in.c_str(), out.c_str(), err.c_str());
    int status = 0;
    if (waitpid(child, &status, 0) != child) throw std::runtime_error("the process was lost");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content(out), content(err)};
}

Desk::Desk(const std::string& name) : home(fresh_folder(name)) {}

Outcome Desk::run(std::vector<std::string> arguments, const std::string& input) const {
    arguments.insert(arguments.end(), {"--archive", archive().string()});
    return run_stykovka(home, arguments, input);
}

void Desk::add_seed(const std::vector<std::string>& more) const {
    const auto seed = data("releases/seed");
    std::vector<std::string> arguments{"align", (seed / "ru.txt").string(), (seed / "en.txt").string(), "--add"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome added = run(arguments);
    REQUIRE_MESSAGE(added.exit_code == 0, added.err);
}

}  // namespace stykovka::test
