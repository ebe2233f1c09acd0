// Cuts a text, repeated to a given size, with the program's own rules and prints the speed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "app/tools.h"
#include "base/file.h"
#include "formats/plain_text.h"

using namespace stykovka;

namespace {

// Of this thread alone, so that other work on the machine does not count.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

/// bench_segmentation FILE LANGUAGE MEGABYTES
int main(int count, char** values) {
    if (count != 4) return 2;
    const std::string once = read_file(values[1]);
    if (once.empty()) return 2;
    std::string bytes;
    while (bytes.size() < static_cast<std::size_t>(std::atol(values[3])) * 1'000'000) bytes += once + "\n\n";
    const double begin = cpu_seconds();
    const Tools tools = load_tools();
    const double loaded = cpu_seconds();
    const ReleaseText text = read_plain_text(bytes, values[1], Language(values[2]));
    const double read = cpu_seconds();
    const std::size_t segments = tools.segmenter.segments_of(text).segments.size();
    const double seconds = cpu_seconds() - read;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    fmt::print("{}: {:.1f} MB, {} segments, {:.2f} s CPU, {:.1f} MB/s; rules ready in {:.0f} ms, peak {} MB\n",
               values[2], megabytes, segments, seconds, megabytes / seconds, 1000 * (loaded - begin),
               usage.ru_maxrss / 1024);
}
