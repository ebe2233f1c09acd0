// Terms for tests.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/term.h"

namespace stykovka::test {

inline Term term(const char* language, const char* text, TermStatus status = TermStatus::preferred) {
    Term made;
    made.language = Language(language);
    made.text = text;
    made.status = status;
    return made;
}

}  // namespace stykovka::test
