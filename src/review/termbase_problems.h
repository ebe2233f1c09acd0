// What a termbase says in two ways, or leaves out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/side.h"
#include "review/term.h"

namespace stykovka {

/// A sentence for each: a term that one concept allows and another of the same subject forbids; a source term with
/// several concepts of one subject, whose terms in the other language differ; a source term that may be used and has no
/// term there that may be.
std::vector<std::string> termbase_problems(const std::vector<Concept>& concepts, const BySide<Language>& languages);

}  // namespace stykovka
