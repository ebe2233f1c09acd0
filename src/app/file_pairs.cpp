// Which of many files belong together as a release and its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_pairs.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "app/batch_pairs.h"
#include "app/marked_name.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

// In the folder of the file; files called "ru" and "en" are a release called as their folder.
MarkedName marked_file(const fs::path& file, const BySide<Language>& languages) {
    MarkedName marked = marked_name(file.stem().string(), languages);
    marked.name = (marked.name.empty() ? file.parent_path() : file.parent_path() / marked.name).string();
    return marked;
}

BySide<fs::path> two_as_pair(const std::vector<fs::path>& files, const BySide<Language>& languages) {
    const bool first_is_target = marked_file(files[0], languages).side == Side::target;
    const bool second_is_source = marked_file(files[1], languages).side == Side::source;
    if (first_is_target || second_is_source) return {files[1], files[0]};
    return {files[0], files[1]};
}

// Files of one release may lie in folders of their own ("ru/12.txt", "en/12.txt"): then the names without them decide.
bool belong_together(const MarkedName& a, const MarkedName& b) {
    if (!a.side || !b.side || *a.side == *b.side) return false;
    return a.name == b.name || fs::path(a.name).filename() == fs::path(b.name).filename();
}

}  // namespace

FilePairs pairs_of(const std::vector<fs::path>& files, const BySide<Language>& languages) {
    FilePairs result;
    if (files.size() == 2) return {{two_as_pair(files, languages)}, {}};
    std::vector<std::pair<fs::path, MarkedName>> left;
    for (const fs::path& file : files) left.emplace_back(file, marked_file(file, languages));
    while (!left.empty()) {
        const auto first = left.front();
        left.erase(left.begin());
        const auto partner = std::find_if(left.begin(), left.end(), [&first](const auto& other_file) {
            return belong_together(first.second, other_file.second);
        });
        if (partner == left.end()) {
            result.single.push_back(first.first);
            continue;
        }
        const bool first_is_source = first.second.side == Side::source;
        result.pairs.push_back(first_is_source ? BySide<fs::path>{first.first, partner->first}
                                               : BySide<fs::path>{partner->first, first.first});
        left.erase(partner);
    }
    return result;
}

FilePairs pairs_by_content(const std::vector<fs::path>& files, const BySide<Language>& languages, const Tools& tools,
                           const Progress& progress) {
    BatchFiles batch;
    for (const fs::path& file : files) {
        const MarkedName marked = marked_name(file.stem().string(), languages);
        batch.files.push_back({file, file.filename().string(), marked.name, marked.side});
    }
    const std::vector<BatchText> texts = batch_texts(batch, languages, {}, tools, progress.part(0, 0.7));
    const BatchPairs found = batch_pairs(texts, {}, languages, tools.lexicon.between(languages), progress.part(0.7, 1));
    FilePairs result;
    std::vector<bool> taken(files.size());
    const auto take = [&](const BatchPair& pair) {
        result.pairs.push_back(map_sides(pair.text, [&](std::size_t text) { return files[text]; }));
        for (const Side side : both_sides) taken[pair.text[side]] = true;
    };
    for (const BatchPair& pair : found.pairs) take(pair);
    // The best there is; the list of releases shows those that are none after all.
    for (const FlaggedPair& flagged : found.flagged) take(flagged.pair);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (!taken[i]) result.single.push_back(files[i]);
    return result;
}

}  // namespace stykovka
