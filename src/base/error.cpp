// What is thrown when the program cannot do what was asked.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace stykovka {

Error::Error(ErrorKind kind, ErrorSubject subject, std::string sentence, std::string place)
    : kind_(kind),
      subject_(subject),
      sentence_(std::move(sentence)),
      place_(std::move(place)),
      text_(place_.empty() ? sentence_ : place_ + ": " + sentence_) {}

int exit_code(const Error& error) noexcept {
    if (error.kind() == ErrorKind::cancelled) return 130;
    if (error.kind() == ErrorKind::usage) return 2;
    if (error.kind() == ErrorKind::internal) return 70;
    switch (error.subject()) {
        case ErrorSubject::input:
            return 3;
        case ErrorSubject::archive:
            return 4;
        case ErrorSubject::network:
            return 5;
        case ErrorSubject::output:
            return 6;
        case ErrorSubject::program:
            return 70;
    }
    return 70;
}

}  // namespace stykovka
