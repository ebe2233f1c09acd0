// Source and target: the two sides of everything in this program.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>

namespace stykovka {

/// The language something was written in first (source) or translated into (target).
enum class Side { source, target };

inline constexpr std::array<Side, 2> both_sides{Side::source, Side::target};

constexpr Side other(Side side) { return side == Side::source ? Side::target : Side::source; }

/// One value per side; replaces every pair of x_source, x_target variables.
template <class T>
struct BySide {
    T source{};
    T target{};

    constexpr T& operator[](Side side) { return side == Side::source ? source : target; }
    constexpr const T& operator[](Side side) const { return side == Side::source ? source : target; }

    friend bool operator==(const BySide&, const BySide&) = default;
};

template <class T>
BySide(T, T) -> BySide<T>;

/// The results of `function(value)` for each side.
template <class T, class Function>
auto map_sides(const BySide<T>& values, Function&& function) {
    return BySide{function(values.source), function(values.target)};
}

}  // namespace stykovka
