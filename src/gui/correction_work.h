// The work of others on the translation of the open release: corrected texts, tables with both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "app/bilingual_table.h"
#include "app/correcting.h"
#include "app/prompts.h"

namespace stykovka {

class MainFrame;

/// Compares in the background, shows what would change, does what the user wants of it.
class CorrectionWork {
public:
    explicit CorrectionWork(MainFrame& frame) : frame_(frame) {}

    /// A corrected text or a table, whichever the file is.
    void choose();
    void take_text(const std::filesystem::path& file);
    void take_table(const std::filesystem::path& file);
    void paste();
    void save_table();

private:
    /// Compares in the background, and offers what was found if the release is still the one that is open.
    template <class Comparison>
    void compare(Comparison comparison);
    void offer(const TargetUpdate& update);
    void offer(const TableReturn& returned);
    void choose_and_apply(const ChangePreview& preview, std::size_t count,
                          const std::function<void(const std::vector<bool>&)>& apply);

    MainFrame& frame_;
};

}  // namespace stykovka
