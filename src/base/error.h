// What is thrown when the program cannot do what was asked.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace stykovka {

/// What went wrong, for the program.
enum class ErrorKind {
    not_found,    ///< no such file, release, unit …
    denied,       ///< permission is missing, or the place is read-only
    malformed,    ///< the content is not what it should be
    conflict,     ///< somebody else changed it first, or it is busy
    unavailable,  ///< a server, a dictionary or another program is not there
    exhausted,    ///< no space or memory left, or a limit reached
    cancelled,    ///< the user asked to stop; no message is shown
    usage,        ///< the request itself makes no sense
    internal,     ///< our own mistake
};

/// What the error is about; with the kind it decides the exit code (see `exit_code`).
enum class ErrorSubject { input, archive, output, network, program };

/// Carries a kind for the program, one sentence for the user (what failed, with what, what to do)
/// and a place ("file:line", a table), empty when there is none.
class Error : public std::exception {
public:
    Error(ErrorKind kind, ErrorSubject subject, std::string sentence, std::string place = {});

    ErrorKind kind() const noexcept { return kind_; }
    ErrorSubject subject() const noexcept { return subject_; }
    const std::string& sentence() const noexcept { return sentence_; }
    const std::string& place() const noexcept { return place_; }
    /// The sentence, and the place before it when there is one.
    const char* what() const noexcept override { return text_.c_str(); }

private:
    ErrorKind kind_;
    ErrorSubject subject_;
    std::string sentence_;
    std::string place_;
    std::string text_;
};

/// The exit code of a program that ends with this error: 2 usage, 3 input, 4 archive, 5 network,
/// 6 output, 70 our own mistake, 130 cancelled.
int exit_code(const Error& error) noexcept;

}  // namespace stykovka
