// Segments cut from a paragraph with its inline codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "base/byte_span.h"
#include "text/content.h"

namespace stykovka {

/// The content of each span of a paragraph. The spans do not overlap and stand in order. Every code comes into exactly
/// one of them: one between two spans begins the right one if it opens, else it ends the left one.
std::vector<Content> cut(const Content& paragraph, std::span<const ByteSpan> spans);

}  // namespace stykovka
