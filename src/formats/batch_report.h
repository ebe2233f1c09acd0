// What became of a batch of releases, for people and programs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/side.h"
#include "base/time.h"
#include "formats/tables_console.h"

namespace stykovka {

/// A bead that a person should look at.
struct BatchDoubt {
    std::size_t bead = 0;  ///< 0-based, in its release
    float confidence = 0;
    BySide<std::string> text;

    friend bool operator==(const BatchDoubt&, const BatchDoubt&) = default;
};

/// A pair of files that was aligned. Beads of page furniture are in no count but their own.
struct BatchRelease {
    BySide<std::string> files;
    std::string number;
    std::optional<Date> date;
    BySide<std::string> title;
    std::string paired_by;  ///< "name", "date", "content", "list"
    float likeness = 0;     ///< of the two texts, 0 … 1
    std::string outcome;    ///< "aligned"; with an archive "added" or "known"
    std::size_t beads = 0;
    std::size_t accepted = 0;
    std::size_t furniture = 0;
    std::vector<BatchDoubt> doubts;  ///< in the order of the release

    friend bool operator==(const BatchRelease&, const BatchRelease&) = default;
};

/// Files that were not aligned, and why, as a sentence. One of the names may be empty.
struct BatchTrouble {
    BySide<std::string> files;
    std::string why;
};

/// A line that stands on many pages of a side.
struct BatchFurniture {
    Side side = Side::source;
    std::string line;
    std::size_t files = 0;
};

struct BatchReport {
    BySide<std::string> languages;  ///< tags
    std::vector<BatchRelease> releases;
    std::vector<BatchTrouble> flagged;  ///< files that seem to be a pair and may be none
    std::vector<BatchTrouble> failed;
    BySide<std::vector<std::string>> single;
    std::vector<BatchFurniture> furniture;
    std::size_t left_out = 0;  ///< files of kinds that no text is read from
};

/// A doubt with its release (index into `BatchReport::releases`).
struct PlacedDoubt {
    std::size_t release = 0;
    const BatchDoubt* doubt = nullptr;
};

/// The doubts of all releases, least confidence first. Points into the report.
std::vector<PlacedDoubt> doubts_worst_first(const BatchReport& report);

/// "450 releases aligned, 9 210 beads, 312 doubts; …": what to know first, as sentences.
std::string batch_summary(const BatchReport& report);

/// The worst doubts, then what was not aligned; the summary is not in it.
std::string batch_console_table(const BatchReport& report, const ConsoleStyle& style = {});

/// One line, {"schema":1,"releases":[…],"doubts":[…],"flagged":[…],"failed":[…],"single":{…},"furniture":[…]}.
/// Beads are 0-based. The format is a contract.
std::string batch_json(const BatchReport& report);

/// A page that can be printed, doubts first.
std::string batch_html(const BatchReport& report, std::string_view title);

/// A release as one line of JSON, and back; none when it is no such line.
std::string batch_release_line(const BatchRelease& release);
std::optional<BatchRelease> batch_release_of_line(std::string_view line);

}  // namespace stykovka
