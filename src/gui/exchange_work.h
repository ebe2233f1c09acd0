// Files that change a release: a new version of its source, what goes to a vendor and what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "app/updating.h"
#include "app/vendor_return.h"

namespace stykovka {

class MainFrame;

/// Compares in the background, shows what would change, does what the user wants of it.
class ExchangeWork {
public:
    explicit ExchangeWork(MainFrame& frame) : frame_(frame) {}

    void choose_new_source();
    void take_new_source(const std::filesystem::path& file);
    /// Whether a file that is dropped looks like a new version of the open release: it bears the name of its source.
    bool is_new_source(const std::filesystem::path& file) const;
    void make_package();
    void choose_return();
    void take_return(const std::filesystem::path& file);

private:
    void offer(const SourceUpdate& update, std::uint64_t revision);
    void offer(const VendorReturn& back);

    MainFrame& frame_;
};

}  // namespace stykovka
