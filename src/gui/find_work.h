// Finding and replacing: what stands behind the fields above the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/replacing.h"
#include "gui/find_bar.h"

namespace stykovka {

class MainFrame;

/// Looks in the background, goes to places, replaces; remembers a replacement in many releases, so that one undo takes
/// back all of it.
class FindWork {
public:
    explicit FindWork(MainFrame& frame) : frame_(frame) {}

    /// Shows the fields; what is selected in the cell is looked for.
    void open(bool with_replacement);
    void close();
    /// Looks again; the answer to an older question never comes.
    void ask();
    /// The document changed under the hits.
    void follow();
    void go(std::size_t hit);
    void step(int direction);
    void replace_one();
    void replace_all();
    /// Everywhere in the open release, as one step.
    void replace_in_release(const TextQuery& query, const std::string& replacement);
    /// Takes a replacement in many releases back when that is what was done last in the open one.
    bool undo();

    struct Found {
        std::int64_t release = 0;
        std::string number;
        TextHit hit;
        std::string text;  ///< the segment it stands in
    };
    const std::vector<Found>& found() const { return found_; }

private:
    void show_place(const Found& found, std::size_t hit);
    void show(std::vector<Found> found);
    void replace_in_drafts();

    MainFrame& frame_;
    std::vector<Found> found_;
    std::optional<std::size_t> current_;
    ReplacementBatch batch_;
};

}  // namespace stykovka
