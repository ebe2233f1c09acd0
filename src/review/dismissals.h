// Findings that a person has dismissed, with the reason.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "base/time.h"

namespace stykovka {

/// Holds as long as the finding has this key: see `finding_key`.
struct Dismissal {
    std::string key;
    std::string reason;
    std::string who;
    UtcTime when{};
};

/// All, by key. Throws Error (subject archive).
std::vector<Dismissal> stored_dismissals(Archive& archive);

/// Dismisses, or gives another reason.
void remember_dismissal(Write& write, const std::string& key, const std::string& reason);
/// True when there was one.
bool forget_dismissal(Write& write, const std::string& key);

}  // namespace stykovka
