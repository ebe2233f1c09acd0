// Writes terms as TBX: ISO 30042:2019 (v3) in style DCA or DCT, or the martif of 2008.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "review/term.h"

namespace stykovka {

enum class TbxForm { v3_dca, v3_dct, v2008 };

/// A whole document, dialect TBX-Basic. TBX knows no forbidden terms: they go out as deprecated, with a note
/// "x-stykovka-status" from which `read_tbx` makes them forbidden again. Validity has notes of its own, too.
std::string tbx_document(std::span<const Concept> concepts, TbxForm form);

}  // namespace stykovka
