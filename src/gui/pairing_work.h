// Releases whose texts are no pair: found in the background, put right by exchanging translations.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "bitext/release_store.h"

namespace stykovka {

class MainFrame;

class PairingWork {
public:
    explicit PairingWork(MainFrame& frame) : frame_(frame) {}

    /// Shows in the list which releases look like no pair; those that it does not know yet are read in the background.
    void look_through();
    /// Asks whose translation belongs to the open release, and exchanges the two.
    void choose_partner();
    /// Exchanges the translations of two releases and opens the first.
    void exchange(std::int64_t release, std::int64_t other_one);

private:
    struct Known {
        std::uint64_t revision = 0;
        bool mispaired = false;
    };
    void show();

    MainFrame& frame_;
    std::map<std::int64_t, Known> known_;
};

}  // namespace stykovka
