// A press release: names of its states.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/release.h"

namespace stykovka {

std::string_view name_of(ReleaseState state) {
    switch (state) {
        case ReleaseState::draft:
            return "draft";
        case ReleaseState::with_editor:
            return "with-editor";
        case ReleaseState::signed_off:
            return "signed-off";
        case ReleaseState::published:
            return "published";
    }
    return {};
}

std::optional<ReleaseState> release_state_of(std::string_view name) {
    for (const auto state :
         {ReleaseState::draft, ReleaseState::with_editor, ReleaseState::signed_off, ReleaseState::published})
        if (name_of(state) == name) return state;
    return std::nullopt;
}

}  // namespace stykovka
