// Keeps the layouts of texts that were shown lately.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "gui/text_layout.h"

namespace stykovka {

/// A layout depends on text, style and width only, so an edit elsewhere costs nothing.
class LayoutCache {
public:
    /// About five screens of cells; a layout of Pango takes some 10 kB.
    static constexpr std::size_t most_layouts = 200;

    explicit LayoutCache(std::unique_ptr<TextLayouts> layouts) : layouts_(std::move(layouts)) {}

    const TextLayouts& layouts() const { return *layouts_; }
    /// Valid until the next `trim`.
    const TextLayout& layout(const std::string& text, const TextStyle& style, int width);
    /// Forgets what was not asked for longest. Call when nothing holds a layout: after painting.
    void trim();

private:
    using Key = std::tuple<std::string, bool, bool, int, int>;
    struct Entry {
        std::unique_ptr<TextLayout> layout;
        std::uint64_t used = 0;
    };

    std::unique_ptr<TextLayouts> layouts_;
    std::map<Key, Entry> entries_;
    std::uint64_t clock_ = 0;
};

}  // namespace stykovka
