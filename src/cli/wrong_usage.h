// What is said about arguments that cannot be understood.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace stykovka {

/// One sentence about what is wrong, with the command or option that was perhaps meant, and a line that says where help
/// is. Each ends with a line break.
std::string words_about(const CLI::App& app, const CLI::ParseError& error);

}  // namespace stykovka
