// What the comments of dictionaries/segmentation.srx say, for translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace stykovka {

/// Every comment on the program's own rules once, in English, in the order of the file. A comment reaches `tr` from the
/// file; here it is found by those who translate.
std::vector<std::string> own_segmentation_reasons();

}  // namespace stykovka
