// Reads folders of releases in segments (.seg) with their gold links.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/gold.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "base/unicode.h"

namespace stykovka::test {
namespace {

std::vector<std::uint32_t> numbers_of(std::string_view list) {
    std::vector<std::uint32_t> numbers;
    for (const char* at = list.data(); at < list.data() + list.size();) {
        std::uint32_t number = 0;
        const auto read = std::from_chars(at, list.data() + list.size(), number);
        if (read.ptr == at) break;
        numbers.push_back(number);
        at = read.ptr + 1;
    }
    return numbers;
}

// Null links name no place on their empty side: it is where the links before them end.
std::vector<GoldLink> read_links(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<BySide<std::vector<std::uint32_t>>> lines;
    for (std::string line; std::getline(stream, line);) {
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        lines.push_back({numbers_of(std::string_view(line).substr(0, tab)),
                         numbers_of(std::string_view(line).substr(tab + 1, line.find('\t', tab + 1) - tab - 1))});
    }
    std::vector<GoldLink> links;
    BySide<std::uint32_t> next;
    for (const auto& line : lines) {
        const BySide<std::uint32_t> count{static_cast<std::uint32_t>(line.source.size()),
                                          static_cast<std::uint32_t>(line.target.size())};
        if (count.source > 0 && count.target > 0) {
            links.push_back({next, count});
            for (const Side side : both_sides) next[side] += count[side];
            continue;
        }
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < count[side]; ++i) {
                GoldLink null{next, {}};
                null.count[side] = 1;
                links.push_back(null);
                ++next[side];
            }
    }
    return links;
}

}  // namespace

SegmentedText segmented_text(const Language& language, const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<Segment> segments;
    std::vector<ParagraphShape> paragraphs;
    bool is_new = true;
    for (std::string line; std::getline(stream, line);) {
        const std::string text(trimmed(line));
        if (text.empty()) {
            is_new = true;
            continue;
        }
        if (is_new) paragraphs.emplace_back();
        is_new = false;
        Segment segment;
        segment.id = SegmentId(segments.size() + 1);
        segment.content.text = text;
        segment.paragraph = static_cast<std::uint32_t>(paragraphs.size() - 1);
        segments.push_back(std::move(segment));
    }
    return {language, shared_vector<ParagraphShape>(paragraphs), shared_vector<Segment>(segments)};
}

GoldDocument gold_document(const std::filesystem::path& folder) {
    return {folder.filename().string(),
            {segmented_text(Language("ru"), folder / "ru.seg"), segmented_text(Language("en"), folder / "en.seg")},
            read_links(folder / "gold.tsv")};
}

std::vector<GoldDocument> gold_documents(const std::filesystem::path& folder) {
    std::vector<GoldDocument> documents;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (std::filesystem::exists(entry.path() / "gold.tsv")) documents.push_back(gold_document(entry.path()));
    std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return documents;
}

std::vector<GoldLink> links_of(const Alignment& alignment) {
    std::vector<GoldLink> links;
    BySide<std::uint32_t> next;
    for (const Bead& bead : alignment.beads) {
        links.push_back({next, bead.count});
        for (const Side side : both_sides) next[side] += bead.count[side];
    }
    return links;
}

double strict_f1(const std::vector<GoldLink>& gold, const std::vector<GoldLink>& found) {
    const auto two_sided = [](const std::vector<GoldLink>& links) {
        std::set<GoldLink> kept;
        for (const GoldLink& link : links)
            if (link.count.source > 0 && link.count.target > 0) kept.insert(link);
        return kept;
    };
    const auto expected = two_sided(gold);
    const auto actual = two_sided(found);
    const auto right =
        std::count_if(actual.begin(), actual.end(), [&](const GoldLink& link) { return expected.contains(link); });
    return expected.empty() && actual.empty()
               ? 1.0
               : 2.0 * static_cast<double>(right) / static_cast<double>(expected.size() + actual.size());
}

}  // namespace stykovka::test
