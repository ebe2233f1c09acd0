// What the office trusts less, kept in its archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "memory/less_trust.h"

namespace stykovka {

/// Nothing is trusted less in an archive that was never told so.
LessTrust kept_less_trust(Archive& archive);

/// Takes effect wherever the memory is asked next.
void keep_less_trust(Write& write, const LessTrust& trust);

}  // namespace stykovka
