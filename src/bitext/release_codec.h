// Parts of a document as bytes, for the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/history.h"

namespace stykovka {

/// Elements one after the other: numbers as base-128 integers (low bits first), texts with their length before them.
/// T is Segment, ParagraphShape, Bead or CrossingLink. The format is part of the schema of the archive: it may only
/// grow with a migration.
template <class T>
std::string encoded(std::span<const T> elements);

/// The way back. Throws Error{malformed, archive} when the bytes were not made by `encoded`.
template <class T>
std::vector<T> decoded(std::string_view bytes);

/// A step, without its description.
std::string encoded_step(const Step& step);
Step decoded_step(std::string_view bytes, std::string description);

}  // namespace stykovka
