// Other programs of the system, asked for their output.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

struct ProgramLimits {
    std::chrono::milliseconds time{20'000};
    std::uint64_t output = 64ULL << 20;    ///< bytes
    std::uint64_t memory = 1024ULL << 20;  ///< bytes of its address space
};

struct ProgramOutcome {
    std::string output;
    int exit_status = 0;  ///< −1 when it was stopped by a signal
};

/// Runs a program of the search path with these arguments (no shell reads them), `input` as its standard input, and
/// returns what it wrote to its standard output; messages are dropped. Throws Error{unavailable, program} when there is
/// no such program, Error{exhausted, input} when it goes beyond the limits and was stopped.
ProgramOutcome output_of(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                         const ProgramLimits& limits = {});

}  // namespace stykovka
