// The archives that the window is measured with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace stykovka::bench {

constexpr std::size_t units = 100'000;
constexpr std::size_t usual_rows = 200;
constexpr std::size_t many_rows = 50'000;

/// Both have the memory of `units` made units; the releases are drafts, so that all can be edited.
struct BenchArchives {
    std::filesystem::path usual;  ///< with a release of `usual_rows` to translate, most of which the memory knows
    std::filesystem::path large;  ///< with one of `many_rows`, aligned: the sample releases, again and again
};

/// Makes what is not in the folder yet.
BenchArchives archives_in(const std::filesystem::path& folder);

}  // namespace stykovka::bench
