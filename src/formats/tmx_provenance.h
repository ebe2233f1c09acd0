// Provenance as properties of a unit, and attributes that TMX has no place for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "memory/unit.h"

namespace stykovka {

/// The properties of an occurrence: x-release, x-date, x-position, x-aligned, in this order.
std::vector<Remark> provenance_of(const Occurrence& occurrence);

/// Takes the groups that `provenance_of` makes (also with Trados' names: "x-Release:SingleString") out of the remarks.
/// A group that is not complete stays where it is.
std::vector<Occurrence> take_provenance(std::vector<Remark>& remarks);

/// The neighbours of a source as memoQ writes them: x-context-pre, x-context-post with "<seg>…</seg>", in this order.
std::vector<Remark> context_of(const Occurrence& occurrence);

/// Takes the two properties of `context_of` out of the remarks of the source; none when there are none, or when one of
/// them says more than a plain text (it then stays where it is, so that nothing is lost).
std::optional<Occurrence> take_context(std::vector<Remark>& remarks);

/// An attribute that TMX 1.4b does not know, as a property, and back.
Remark as_property(const std::string& name, const std::string& value);
std::optional<std::pair<std::string, std::string>> attribute_in(const Remark& remark);

}  // namespace stykovka
