// What a file would change in a release, ready to be shown before anything is done.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/bilingual_table.h"
#include "app/correcting.h"
#include "app/prompts.h"
#include "app/updating.h"
#include "app/vendor_return.h"

namespace stykovka {

/// All or nothing; of a published release the changes are its list of corrections, and `apply` copies it.
ChangePreview preview_of(const SourceUpdate& update, const Session& session);
/// Corrections in their order, to be taken one by one, all ticked; behind them the comments, which come along.
ChangePreview preview_of(const TargetUpdate& update, const Session& session);
/// Changed rows in their order, all ticked; behind them the rows that are not taken, and why.
ChangePreview preview_of(const TableReturn& returned, const Session& session);
/// The pairs of the file that are not the same, none ticked; `pairs_shown` says which they are.
ChangePreview preview_of(const VendorReturn& back);
std::vector<std::size_t> pairs_shown(const VendorReturn& back);

/// The changes as a text to give on.
std::string as_text(const ChangePreview& preview);

/// Which of the first `count` changes were chosen.
std::vector<bool> chosen_of(const std::vector<std::size_t>& chosen, std::size_t count);

}  // namespace stykovka
