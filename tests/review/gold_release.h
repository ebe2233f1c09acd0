// Releases with their gold alignment as documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "support/bitexts.h"

namespace stykovka::test {

/// A .seg file: one segment a line, a blank line between paragraphs; in the form that `segmented` takes.
inline std::vector<std::string> paragraphs_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> paragraphs;
    bool begins = true;
    for (std::string line; std::getline(in, line);) {
        if (line.empty())
            begins = true;
        else if (begins)
            paragraphs.push_back(line);
        else
            paragraphs.back() += "|" + line;
        begins = line.empty();
    }
    return paragraphs;
}

inline std::uint32_t numbers_in(const std::string& field) {
    return field.empty() ? 0 : static_cast<std::uint32_t>(1 + std::count(field.begin(), field.end(), ','));
}

/// The document of a folder with ru.seg, en.seg and gold.tsv.
inline Bitext gold_release(const std::filesystem::path& folder) {
    std::vector<BySide<std::uint32_t>> counts;
    std::ifstream gold(folder / "gold.tsv");
    for (std::string line; std::getline(gold, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with("#") || tab == std::string::npos) continue;
        const std::string target = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
        counts.push_back({numbers_in(line.substr(0, tab)), numbers_in(target)});
    }
    return assemble(
        {segmented("ru", paragraphs_of(folder / "ru.seg")), segmented("en-US", paragraphs_of(folder / "en.seg"))},
        beads_of(counts));
}

}  // namespace stykovka::test
