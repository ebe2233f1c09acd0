// Keeps the layouts of texts that were shown lately.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/layout_cache.h"

namespace stykovka {

const TextLayout& LayoutCache::layout(const std::string& text, const TextStyle& style, int width) {
    Entry& entry = entries_[Key(text, style.bold, style.small, style.lines, width)];
    if (entry.layout == nullptr) entry.layout = layouts_->layout(text, style, width);
    entry.used = ++clock_;
    return *entry.layout;
}

void LayoutCache::trim() {
    if (entries_.size() <= most_layouts) return;
    const std::uint64_t oldest_kept = clock_ - most_layouts / 2;
    std::erase_if(entries_, [oldest_kept](const auto& entry) { return entry.second.used < oldest_kept; });
}

}  // namespace stykovka
