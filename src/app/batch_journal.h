// What of a batch is done already, so that it can be stopped and continued.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "formats/batch_report.h"

namespace stykovka {

/// A file with a line for each release that is done; a run that was killed leaves it behind, the next one goes on from
/// it. A line that was cut short is not believed.
class BatchJournal {
public:
    /// Keeps nothing.
    BatchJournal() = default;
    /// Reads what a run with the same `purpose` (options that change results) left; of another one nothing is taken.
    /// Throws Error (subject output) when the file cannot be written.
    BatchJournal(std::filesystem::path file, const std::string& purpose);

    /// The release of a key, when it was done; a key says which files with which content.
    const BatchRelease* find(const std::string& key) const;
    void add(const std::string& key, const BatchRelease& release);
    /// Removes the file: the batch is through.
    void finish();

private:
    std::filesystem::path file_;
    std::map<std::string, BatchRelease> done_;
};

}  // namespace stykovka
