// Finding and replacing: what stands behind the fields above the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/memory_replacing.h"
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
    /// Takes a replacement in many releases, or in the memory, back when that is what was done last.
    bool undo();

    struct Found {
        std::int64_t release = 0;  ///< 0: a pair of the memory
        std::string number;
        TextHit hit;
        std::string text;                                ///< the segment it stands in
        UnitId unit = UnitId::none;                      ///< of the memory
        std::optional<Occurrence> place = std::nullopt;  ///< of the pair, in a release of this archive
    };
    const std::vector<Found>& found() const { return found_; }

private:
    void show_place(const Found& found, std::size_t hit);
    void show(std::vector<Found> found);
    void replace_in_drafts();
    void replace_in_memory();
    void offer(const TextQuery& query, const std::string& replacement, const std::vector<UnitHit>& hits);
    void apply(const TextQuery& query, const std::string& replacement, std::vector<UnitId> pairs);
    bool undo_in_memory();
    void memory_changed();

    MainFrame& frame_;
    std::vector<Found> found_;
    std::optional<std::size_t> current_;
    ReplacementBatch batch_;
    /// The last replacement in the memory, and the document that was open then: undo belongs to it until that changes.
    std::int64_t memory_entry_ = 0;
    std::shared_ptr<const Bitext> beside_;
};

}  // namespace stykovka
