// Rows as they were before a batch changed them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/nameless_file.h"

namespace stykovka {

/// One row of a table, which is known by its place in a list.
struct RowBefore {
    std::size_t table = 0;
    std::int64_t row = 0;               ///< 0 in a table without numbers
    std::optional<std::string> key;     ///< its image, in a table without numbers
    std::optional<std::string> before;  ///< its image; none: it was not there
};

/// In the order in which they were added. Holds a megabyte in memory, the rest in a file without a name.
class RowsBefore {
public:
    explicit RowsBefore(std::filesystem::path folder) : file_(std::move(folder)) {}

    /// Throws what a NamelessFile throws.
    void add(const RowBefore& row);
    void each(const std::function<void(const RowBefore&)>& visit) const;

private:
    NamelessFile file_;
    std::vector<std::size_t> portions_;  // sizes of what is in the file; each holds whole rows
    std::string newest_;
};

/// Numbers of rows; a bit each where they are close together, as those of a table are.
class RowNumbers {
public:
    /// False when it was there already.
    bool insert(std::int64_t row);
    bool contains(std::int64_t row) const;
    bool empty() const { return blocks_.empty(); }

private:
    static std::int64_t block_of(std::int64_t row) { return row >> 12; }
    static std::size_t place_of(std::int64_t row) { return static_cast<std::size_t>(row & 4095); }

    std::unordered_map<std::int64_t, std::bitset<4096>> blocks_;
};

}  // namespace stykovka
