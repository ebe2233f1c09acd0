// Findings: what a check has to say about a place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "base/side.h"

namespace stykovka {

enum class Severity : std::uint8_t { note, warning, error };

/// See `finding_key`: a dismissal holds exactly as long as texts, place and suggestions stay the same.
struct Finding {
    std::string check;  ///< id of the check: "spelling", "number" …; never changes
    Severity severity = Severity::warning;
    std::uint32_t bead = 0;  ///< 0-based
    Side side = Side::target;
    std::uint32_t segment = 0;             ///< within its side of the bead, 0-based
    ByteSpan span;                         ///< in the segment's text; empty: the whole segment
    std::string message;                   ///< one sentence in the interface language
    std::vector<std::string> suggestions;  ///< what could stand there instead
    std::string about{};  ///< tells findings of one check at one place apart: a code, an expression; usually empty
    std::string key{};    ///< `finding_key`, filled in by `findings_of`

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What a dismissal is stored under: the check, the place, what is suggested and the texts of both sides of the bead.
/// It changes when any of them does, and not with the language of the interface (so the message is not in it). 32
/// hexadecimal digits behind the id of the check.
std::string finding_key(const Finding& finding, const BySide<std::string>& texts);

/// "note", "warning", "error".
std::string_view name_of(Severity severity);

}  // namespace stykovka
