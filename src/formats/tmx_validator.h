// Says what is wrong with a TMX document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "formats/gzip.h"
#include "formats/tmx_scanner.h"

namespace stykovka {

struct TmxFinding {
    std::string
        rule;  ///< "well-formed", "element", "attribute", "value", "language", "date", "pair", "number", "encoding"
    TmxPlace place;
    std::string sentence;  ///< one sentence in the interface language

    friend bool operator==(const TmxFinding&, const TmxFinding&) = default;
};

/// Not more than this many are kept; a broken tool makes the same mistake a million times.
inline constexpr std::size_t tmx_findings_limit = 1000;

/// Checks well-formedness (only the first mistake: nothing behind it can be trusted), the rules of the DTD of TMX 1.4b,
/// and what tools expect beyond it: dates written as YYYYMMDDThhmmssZ, language codes in registry case, a variant in
/// the source language in every unit, pairs of codes, numbers `x`. The rules are built in: no DTD file is read, no
/// entity expanded. In the order of the document; empty: all is well. Constant memory. Throws Error (subject input)
/// when the file cannot be read, or its encoding is none that is known.
std::vector<TmxFinding> validate_tmx(const std::filesystem::path& path, const Progress& progress = {});
std::vector<TmxFinding> validate_tmx(ByteSource source, const std::string& file, const Progress& progress = {});

}  // namespace stykovka
