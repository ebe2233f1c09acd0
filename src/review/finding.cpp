// Findings: names of their grades.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/finding.h"

namespace stykovka {

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return {};
}

}  // namespace stykovka
