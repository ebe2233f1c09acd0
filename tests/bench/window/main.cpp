// bench_window FOLDER: makes archives there and measures the window with them; one table. Needs a display.
// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT  // the window of the tests and their data are used here
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <wx/app.h>
#include <wx/init.h>
#include <wx/log.h>

#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "../stykovka/figures.h"
#include "archives.h"
#include "base/tr.h"
#include "gui/native.h"
#include "measuring.h"
#include "scenes.h"

namespace stykovka::bench {
namespace {

namespace fs = std::filesystem;

using Scene = void (*)(const fs::path&);
const std::map<std::string, Scene> scenes{{"--start", start}, {"--go", go_through}, {"--watch", watch_commands}};

int play(Scene scene, const fs::path& archive, char** argv) {
    set_letters_apart();
    share_memory_among_threads();
    wxApp::SetInstance(new wxApp);
    int no_arguments = 1;
    if (!wxEntryStart(no_arguments, argv)) return 77;
    choose_interface_language("en", {});
    std::setlocale(LC_NUMERIC, "C");
    wxTheApp->SetExitOnFrameDelete(false);
    delete wxLog::SetActiveTarget(new wxLogStderr);
    scene(archive);
    wxEntryCleanup();
    return 0;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

// Plays a scene in a process of its own; `elapsed` is when its first row came.
Rows played(const std::string& program, const std::string& scene, const fs::path& archive, double* first = nullptr) {
    const double before = elapsed_milliseconds();
    const std::string command = fmt::format("exec '{}' {} '{}'", program, scene, archive.string());
    FILE* out = ::popen(command.c_str(), "r");
    Rows rows;
    std::array<char, 1024> line{};
    while (out != nullptr && std::fgets(line.data(), line.size(), out) != nullptr) {
        if (rows.empty() && first != nullptr) *first = elapsed_milliseconds() - before;
        std::string text = line.data();
        text.pop_back();
        const std::size_t tab = text.find('\t');
        if (tab != std::string::npos) rows.emplace_back(text.substr(0, tab), text.substr(tab + 1));
    }
    if (out == nullptr || ::pclose(out) != 0) std::exit(1);
    return rows;
}

std::string time_to_start(const std::string& program, const fs::path& archive) {
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        double first = 0;
        played(program, "--start", archive, &first);
        times.push_back(first);
    }
    return written(times);
}

void print_both(const Rows& usual, const Rows& large) {
    for (std::size_t i = 0; i < usual.size() && i < large.size(); ++i)
        fmt::print("| {} | {} | {} |\n", usual[i].first, usual[i].second, large[i].second);
}

void measure(const std::string& program, const fs::path& folder) {
    const BenchArchives archives = archives_in(folder);
    fmt::print("| {} units | a release of {} rows | of {} rows |\n|---|---|---|\n", units, usual_rows, many_rows);
    fmt::print("| start to a usable window, by the clock | {} | {} |\n", time_to_start(program, archives.usual),
               time_to_start(program, archives.large));
    print_both(played(program, "--go", archives.usual), played(program, "--go", archives.large));
    fmt::print(
        "\nThe window does not answer at most, by the clock / CPU time of its thread:\n\n| | {} rows | {} rows "
        "|\n|---|---|---|\n",
        usual_rows, many_rows);
    print_both(played(program, "--watch", archives.usual), played(program, "--watch", archives.large));
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    using namespace stykovka::bench;
    if (argc == 3 && scenes.contains(argv[1])) return play(scenes.at(argv[1]), argv[2], argv);
    if (argc != 2) {
        fmt::print(stderr, "bench_window FOLDER\n");
        return 2;
    }
    measure(fs::canonical("/proc/self/exe").string(), argv[1]);
}
