// Releases whose texts are no pair.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "app/open_archive.h"
#include "app/tools.h"
#include "base/progress.h"
#include "bitext/bitext.h"

namespace stykovka {

/// Hardly any sentence of the shorter text has a likely counterpart.
bool is_hardly_aligned(const Bitext& document);

/// Both sides have text, and it is hardly aligned, or hardly a word, name or number speaks for what the machine
/// aligned: the texts are no pair. Short texts that are none align by their lengths.
bool looks_mispaired(const Bitext& document);

/// Exchanges the translations of two releases and aligns both anew, as one act. What is known of a translation (title,
/// address, file, state) goes with it; one of the releases may have none. History, comments and acceptances of both
/// go, as their pairs are others now. Returns the new ids, in the order of the old ones. Throws Error{usage} when both
/// are the same release or differ in their languages, Error (subject archive), Error{cancelled}.
std::array<std::int64_t, 2> exchange_translations(OpenArchive& archive, const std::array<std::int64_t, 2>& releases,
                                                  const Tools& tools, const Progress& progress);

}  // namespace stykovka
