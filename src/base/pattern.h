// Regular expressions that cannot hang the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/progress.h"

namespace stykovka {

/// An ICU regular expression with a limit of time and stack for each search. Immutable and safe to share between
/// threads; each thread searches through its own `PatternSearch`.
class Pattern {
public:
    /// Throws Error{malformed, input} with the offset of the mistake when `expression` is no regular expression.
    explicit Pattern(std::string_view expression);
    const std::string& expression() const { return expression_; }

private:
    friend class PatternSearch;
    struct Compiled;
    std::string expression_;
    std::shared_ptr<const Compiled> compiled_;
};

/// Searches one text with many patterns. The text is converted once; offsets that go in and come out are UTF-8 bytes.
/// Belongs to one thread. Every search throws Error{exhausted} when it breaks the limits.
class PatternSearch {
public:
    explicit PatternSearch(std::string_view text);
    ~PatternSearch();
    PatternSearch(PatternSearch&&) noexcept;
    PatternSearch& operator=(PatternSearch&&) noexcept;

    /// Every search ends soon after `progress` was asked to stop, and then throws Error{cancelled}.
    void stop_with(const Progress& progress);
    /// What the last search took, in units of 10 000 steps of the engine, about a millisecond each: 0 for a usual one,
    /// and the same on every computer.
    int units_of_last_search() const;
    /// Goes on with another text; cheaper than another search.
    void set_text(std::string_view text);

    /// The first match that begins at or after `from`; look-behind sees the text before it.
    std::optional<ByteSpan> find(const Pattern& pattern, std::size_t from = 0);
    /// The match that begins exactly at `from`; look-behind sees the text before it, and ^ only its begin.
    std::optional<ByteSpan> match_at(const Pattern& pattern, std::size_t from);
    /// The groups of the last match of this pattern, the whole match first; none for a group that took no part in it.
    /// Precondition: the last search with it found something.
    std::vector<std::optional<ByteSpan>> groups_of(const Pattern& pattern);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
