// The files that the benchmark works on: a made memory as TMX, and queries.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "figures.h"

namespace stykovka::bench {

struct BenchFiles {
    std::filesystem::path folder;
    std::size_t units = 0;

    std::filesystem::path memory() const { return folder / "memory.tmx"; }
    std::filesystem::path queries() const { return folder / "queries.txt"; }
    std::filesystem::path archive() const { return folder / "memory.stykovka"; }
    std::filesystem::path out() const { return folder / "out.tmx"; }
};

/// Writes `units` made units, and 1 000 queries for them. `alike` of them are one template with other values.
void make_files(const BenchFiles& files, std::size_t alike);
/// What `stykovka import` and `stykovka export` do, with their speed by CPU time and by the clock.
void import_file(const BenchFiles& files, Figures& figures);
void export_file(const BenchFiles& files, Figures& figures);

std::vector<std::string> lines_of(const std::filesystem::path& file);

}  // namespace stykovka::bench
