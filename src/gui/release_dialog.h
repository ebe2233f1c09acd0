// Asks for what the office knows about a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/release.h"

class wxWindow;

namespace stykovka {

/// The release with what the user changed; none when he cancelled. A date that is no day is asked for again. `topics`
/// are those of other releases, offered while a topic is typed.
std::optional<Release> ask_for_release(wxWindow& parent, const Release& release,
                                       const std::vector<std::string>& topics);

}  // namespace stykovka
