// Page furniture: lines that a site puts on its pages, and that are no part of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/furniture.h"

#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

constexpr std::size_t fewest_texts = 5;
/// One text of so many has to have the line.
constexpr std::size_t share_of_texts = 5;
/// Furniture is short; a paragraph that repeats is a boilerplate that somebody has to translate.
constexpr std::size_t longest_line_in_bytes = 240;

std::string paragraph_text(const SegmentedText& text, std::uint32_t first) {
    std::string line;
    const std::uint32_t paragraph = text.segments[first].paragraph;
    std::size_t begin = first;
    while (begin > 0 && text.segments[begin - 1].paragraph == paragraph) --begin;
    for (std::size_t i = begin; i < text.segments.size() && text.segments[i].paragraph == paragraph; ++i)
        line += (line.empty() ? "" : " ") + text.segments[i].content.text;
    return line;
}

}  // namespace

Furniture::Furniture(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) keys_.insert(key_of(line));
}

Furniture::Furniture(const std::vector<FurnitureLine>& lines) {
    for (const FurnitureLine& line : lines) keys_.insert(key_of(line.text));
}

std::string Furniture::key_of(std::string_view line) {
    std::string key;
    for (const char c : typography_folded(trimmed(folded(line)))) {
        const bool is_figure = c >= '0' && c <= '9';
        if (!is_figure)
            key += c;
        else if (!key.ends_with('#'))
            key += '#';
    }
    return key;
}

std::vector<bool> Furniture::beads_of(const Bitext& document) const {
    std::vector<bool> result;
    const auto firsts = firsts_of(document.alignment);
    for (std::size_t bead = 0; bead + 1 < firsts.size(); ++bead) {
        bool all = !keys_.empty();
        for (const Side side : both_sides)
            for (std::uint32_t i = firsts[bead][side]; all && i < firsts[bead + 1][side]; ++i)
                all = contains(document.texts[side].segments[i].content.text) ||
                      contains(paragraph_text(document.texts[side], i));
        result.push_back(all);
    }
    return result;
}

std::vector<FurnitureLine> proposed_furniture(Side side, const std::vector<const std::vector<std::string>*>& texts) {
    std::unordered_map<std::string, FurnitureLine> found;
    for (const auto* lines : texts) {
        std::set<std::string> seen;
        for (const std::string& line : *lines) {
            if (line.size() > longest_line_in_bytes) continue;
            std::string key = Furniture::key_of(line);
            if (!seen.insert(key).second) continue;
            FurnitureLine& known = found.try_emplace(std::move(key), FurnitureLine{side, line, 0}).first->second;
            ++known.texts;
        }
    }
    std::vector<FurnitureLine> furniture;
    for (auto& [key, line] : found)
        if (line.texts >= fewest_texts && line.texts * share_of_texts >= texts.size())
            furniture.push_back(std::move(line));
    std::sort(furniture.begin(), furniture.end(), [](const FurnitureLine& a, const FurnitureLine& b) {
        return a.texts != b.texts ? a.texts > b.texts : a.text < b.text;
    });
    return furniture;
}

}  // namespace stykovka
