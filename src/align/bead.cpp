// Beads: names of their states and evidence.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/bead.h"

namespace stykovka {

std::string_view name_of(BeadState state) {
    switch (state) {
        case BeadState::draft:
            return "draft";
        case BeadState::automatic:
            return "automatic";
        case BeadState::needs_review:
            return "needs-review";
        case BeadState::accepted:
            return "accepted";
    }
    return {};
}

std::string_view name_of(AcceptedBy who) {
    switch (who) {
        case AcceptedBy::nobody:
            return "nobody";
        case AcceptedBy::confidence:
            return "confidence";
        case AcceptedBy::vendor:
            return "vendor";
        case AcceptedBy::person:
            return "person";
    }
    return {};
}

std::string_view name_of(EvidenceKind kind) {
    switch (kind) {
        case EvidenceKind::word:
            return "word";
        case EvidenceKind::number:
            return "number";
        case EvidenceKind::name:
            return "name";
        case EvidenceKind::same:
            return "same";
        case EvidenceKind::punctuation:
            return "punctuation";
    }
    return {};
}

}  // namespace stykovka
