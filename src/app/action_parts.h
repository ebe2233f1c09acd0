// What the steps of the action table share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "app/actions.h"
#include "base/tr.h"

namespace stykovka::steps {

inline const Bitext& document(const ActionContext& context) { return context.session->document(); }
inline const Cursor& cursor(const ActionContext& context) { return context.session->cursor(); }
inline const Bead& bead(const ActionContext& context) {
    return document(context).alignment.beads[cursor(context).bead];
}
inline std::size_t bead_count(const ActionContext& context) { return document(context).alignment.beads.size(); }

inline void commit(ActionContext& context, const char* description, Bitext next) {
    context.session->commit(tr(description), std::move(next));
}

inline void move_to(ActionContext& context, std::size_t to) {
    context.session->move_to({to, cursor(context).side, 0, 0});
}

}  // namespace stykovka::steps
