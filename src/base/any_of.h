// Whether a text is one of several, or begins, ends with or holds one of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace stykovka {

/// Several texts, in braces or in an array. Keeps no copy of them: for parameters only.
class Texts : public std::span<const std::string_view> {
public:
    Texts(std::initializer_list<std::string_view> texts) : span(texts.begin(), texts.size()) {}
    template <std::size_t size>
    Texts(const std::array<std::string_view, size>& texts) : span(texts) {}
};

inline bool is_any(std::string_view text, Texts all) { return std::ranges::find(all, text) != all.end(); }

inline bool begins_with_any(std::string_view text, Texts begins) {
    return std::ranges::any_of(begins, [&](std::string_view begin) { return text.starts_with(begin); });
}

inline bool ends_with_any(std::string_view text, Texts ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

/// Anywhere, in the middle of a word too.
inline bool has_any(std::string_view text, Texts pieces) {
    return std::ranges::any_of(pieces,
                               [&](std::string_view piece) { return text.find(piece) != std::string_view::npos; });
}

}  // namespace stykovka
