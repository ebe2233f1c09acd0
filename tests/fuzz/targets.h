// What is fed with any bytes at all: readers of what comes from outside.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stykovka::fuzz {

/// Takes any bytes and ends normally: an `Error` is an answer, everything else (another exception, a crash, a promise
/// that does not hold) is a defect.
struct Target {
    std::string_view name;  ///< also of the folder of its corpus
    void (*run)(const std::string& bytes);
};

std::span<const Target> targets();

}  // namespace stykovka::fuzz
