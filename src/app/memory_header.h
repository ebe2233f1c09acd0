// What the headers of imported memories said, kept to go out again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "archive/write.h"
#include "formats/tmx_unit.h"

namespace stykovka {

/// Properties, notes and encodings of all headers that were imported, each once, in the order they came.
/// Attributes are not kept: they speak of the tool that wrote the file.
TmxHeader kept_header(Archive& archive);

/// Adds what is not kept yet.
void keep_header(Write& write, const TmxHeader& header);

}  // namespace stykovka
