// Where the words of an English text do not agree in number, or a verb has the wrong form.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "review/speller.h"

namespace stykovka {

enum class Disagreement : std::uint8_t {
    plural_expected,    ///< "several regional office"
    singular_expected,  ///< "each participants"
    plural_subject,     ///< "inspectors recommends"
    singular_subject,   ///< "the inspector recommend"
    verb_form           ///< "will opened"
};

struct DisagreeingWords {
    ByteSpan span;
    Disagreement kind = Disagreement::verb_form;
};

/// Only what is wrong in nearly any context: where a word may be a noun or a verb, or a phrase may go on, nothing is
/// said.
std::vector<DisagreeingWords> disagreements_in(std::string_view english, Speller& speller);

}  // namespace stykovka
