// The offices of the register as texts are searched for them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/side.h"
#include "review/register.h"
#include "review/term_recognition.h"

namespace stykovka {

/// The title of an office in a text.
struct OfficeHit {
    ByteSpan span;
    std::size_t office = 0;  ///< counts in `KnownOffices`
};

/// Finds the titles of offices in both languages, full and short, in all cases. Tenures of one office are one.
class KnownOffices {
public:
    /// `tenures` must live as long.
    KnownOffices(std::span<const Tenure> tenures, const BySide<Language>& languages, const WordStems& stems);

    bool empty() const { return holders_.empty(); }
    /// The longest titles, in order of place.
    std::vector<OfficeHit> in(std::string_view text, Side side) const;
    /// Who held an office, in the order of the register.
    const std::vector<const Tenure*>& holders(std::size_t office) const { return holders_[office]; }

private:
    std::vector<std::vector<const Tenure*>> holders_;
    BySide<std::optional<TermRecogniser>> recognisers_;  // there once it was made
};

}  // namespace stykovka
