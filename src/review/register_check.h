// Names and titles of a document against the register and the day of the release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "bitext/bitext.h"
#include "review/finding.h"
#include "review/register.h"
#include "text/word_stems.h"

namespace stykovka {

/// Findings of the check "register", on both sides: a title before or behind a name that the person did not hold on
/// that day (with the title of that day, or the name of who held it, offered), an acting head without "acting", and an
/// English name written otherwise than the register has it. Without a day titles count on any day.
std::vector<Finding> register_findings(const Bitext& document, const Register& all, const std::optional<Date>& day,
                                       const WordStems& stems);

}  // namespace stykovka
