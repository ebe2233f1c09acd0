// Rows as bytes: to keep them, to compare them, to put them back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite/statement.h"

namespace stykovka {

/// The values of a row with their types, one after the other, from column `first` on; equal rows have equal images.
std::string row_image(const Statement& row, int first = 0);

/// The values of these columns of an image, as an image.
std::string image_part(std::string_view image, const std::vector<std::size_t>& columns);

/// Binds the values of an image to the parameters from `first` on; returns the number behind the last one.
/// Throws Error{malformed, archive} for bytes that are no image.
int bind_image(Statement& statement, int first, std::string_view image);

/// The values in words, for people.
std::string image_text(std::string_view image);

/// For comparing only: 0 never stands for a row.
std::uint64_t image_hash(std::string_view image);

}  // namespace stykovka
