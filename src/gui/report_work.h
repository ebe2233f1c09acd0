// Reports of findings, shown in the browser.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stykovka {

class MainFrame;

enum class ReportScope { release, archive };

class ReportWork {
public:
    explicit ReportWork(MainFrame& frame) : frame_(frame) {}

    /// Checks the open release, or all that have a translation, in the background, and shows the page.
    void open(ReportScope scope);
    /// Writes a page into the user's cache and shows it in the browser.
    void show_page(const std::string& name, const std::string& page);

private:
    MainFrame& frame_;
};

}  // namespace stykovka
