// Work in the background that a user waits for: files into the archive and out of it, aligning again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/coming_back.h"
#include "app/job_queue.h"
#include "app/storing.h"

namespace stykovka {

class MainFrame;

/// Starts such work for a window, and shows how far it is in the status line.
class Incoming {
public:
    explicit Incoming(MainFrame& frame) : frame_(frame) {}

    /// Aligns and adds pairs of files, reads single ones as releases to translate, imports memories.
    void open_files(const std::vector<std::filesystem::path>& files);
    void choose_files();
    void paste_source();
    void open_sample();
    void import_memory_file();
    void export_tmx();
    void realign();
    void analyse();
    /// What `analyse` says, of a release that was just opened to be translated: nobody waits for it.
    void analyse_on_opening();
    void pretranslate();
    void print();

    /// The completion of `work` calls `done` first.
    void start(Work work);
    void done();
    /// After work that did not come through `start`.
    void hide_when_idle();
    void stop();

private:
    void pair_by_content(const std::vector<std::filesystem::path>& files);
    void align_pair(const BySide<std::filesystem::path>& files, bool open_it);
    void add_untranslated(const std::filesystem::path& file);
    void came_back(const std::filesystem::path& file, ComesBack what);
    void import_file(const std::filesystem::path& file);
    void stored(const StoreOutcome& outcome, const std::vector<std::string>& remarks, bool open_it);

    MainFrame& frame_;
    std::size_t works_ = 0, works_done_ = 0;
};

}  // namespace stykovka
