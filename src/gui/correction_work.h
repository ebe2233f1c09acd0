// The work of others on the translation of the open release: corrected texts, tables with both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/bilingual_table.h"
#include "app/correcting.h"

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
    void offer(const TargetUpdate& update);
    void offer(const TableReturn& returned);

    MainFrame& frame_;
};

}  // namespace stykovka
