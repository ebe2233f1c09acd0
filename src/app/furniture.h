// Page furniture: lines that a site puts on its pages, and that are no part of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/side.h"
#include "bitext/bitext.h"

namespace stykovka {

/// A line that stands in many texts of one side: "10 Photo", "Print version". Figures in it may differ.
struct FurnitureLine {
    Side side = Side::source;
    std::string text;       ///< as it stands in the first of them
    std::size_t texts = 0;  ///< how many have it

    friend bool operator==(const FurnitureLine&, const FurnitureLine&) = default;
};

/// The lines of a site that are page furniture.
class Furniture {
public:
    Furniture() = default;
    /// What a person says is furniture: lines of either side.
    explicit Furniture(const std::vector<std::string>& lines);
    explicit Furniture(const std::vector<FurnitureLine>& lines);

    bool contains(std::string_view line) const { return keys_.contains(key_of(line)); }
    /// For each bead, whether all its segments are furniture or parts of a line that is.
    std::vector<bool> beads_of(const Bitext& document) const;

    /// What lines are compared by: folded, figures all alike.
    static std::string key_of(std::string_view line);

private:
    std::set<std::string, std::less<>> keys_;
};

/// The lines of texts of one side that repeat in so many of them that no release could have written them, most frequent
/// first: in at least five, and in every fifth.
std::vector<FurnitureLine> proposed_furniture(Side side, const std::vector<const std::vector<std::string>*>& texts);

}  // namespace stykovka
