// Three arrangements of one screen over one document.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/arrangement.h"

namespace stykovka {

std::string_view name_of(Arrangement arrangement) {
    switch (arrangement) {
        case Arrangement::align:
            return "align";
        case Arrangement::translate:
            return "translate";
        case Arrangement::review:
            return "review";
    }
    return {};
}

std::optional<Arrangement> arrangement_of(std::string_view name) {
    for (const Arrangement each : {Arrangement::align, Arrangement::translate, Arrangement::review})
        if (name_of(each) == name) return each;
    return std::nullopt;
}

}  // namespace stykovka
