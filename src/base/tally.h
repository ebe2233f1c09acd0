// What a stretch of elements comes to.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stykovka {

/// What a stretch of elements comes to, known without reading them; specialised for elements of which it is asked.
/// `add` takes one more element, or another stretch, behind it.
template <class T>
struct Tally {
    void add(const T&) {}
    void add(const Tally&) {}
};

}  // namespace stykovka
