// The archives that are read beside this one: what stands behind their list.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/references.h"

namespace stykovka {

class MainFrame;

class ReferenceWork {
public:
    explicit ReferenceWork(MainFrame& frame) : frame_(frame) {}

    /// Looks into each of them, and shows the list.
    void open();
    /// Reads all of an archive in the background, and attaches it when it is whole.
    void add(const std::filesystem::path& file, const ReferenceOptions& options);
    void remove(const std::string& name);

private:
    void show(const std::vector<ReferenceState>& states);
    void changed();

    MainFrame& frame_;
};

}  // namespace stykovka
