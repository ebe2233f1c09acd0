// One target for libFuzzer: STYKOVKA_FUZZ_TARGET is its name.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const stykovka::fuzz::Target* const target = [] {
        for (const auto& each : stykovka::fuzz::targets())
            if (each.name == std::string_view(STYKOVKA_FUZZ_TARGET)) return &each;
        std::abort();
    }();
    target->run(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
