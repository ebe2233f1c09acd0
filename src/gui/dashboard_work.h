// The archive in figures: counts in the background, shows them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard.h"

namespace stykovka {

class MainFrame;

class DashboardWork {
public:
    explicit DashboardWork(MainFrame& frame) : frame_(frame) {}

    void open();

private:
    void show(const Dashboard& dashboard);

    MainFrame& frame_;
};

}  // namespace stykovka
