// Segmentation rules as SRX files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "text/segmenter.h"

namespace stykovka {

/// Reads SRX 1.0 or 2.0. `name` is the file for messages and for the places of rules. Rules are not looked into: the
/// segmenter names bad ones. No DTD or entity is opened. Throws Error{malformed, input} with the line when the bytes
/// are no XML, and when they are no SRX.
SegmentationRules read_srx(std::string_view bytes, const std::string& name);

/// The rules as SRX 2.0, or as changes to the file they were read from: its version, header, comments and unknown
/// elements stay.
std::string write_srx(const SegmentationRules& rules);

}  // namespace stykovka
