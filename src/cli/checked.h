// What the commands that check releases have in common.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/checking.h"
#include "cli/console.h"
#include "cli/output.h"

namespace CLI {
class App;
}

namespace stykovka {

struct Invocation;

/// How many releases were asked for: the forms of one name it in no line.
enum class CheckedScope { one_release, archive };

/// Options for the forms in which findings are printed.
void add_finding_formats(CLI::App& command, Output& output);
/// Prints the findings and says when there are none; gives 1 when one of them is of the grade `fail_on` or graver
/// ("never": 0 in any case).
int print_findings(const std::vector<CheckedRelease>& checked, CheckedScope scope, const std::string& fail_on,
                   const Output& output, const Console& console);

/// What is wrong in the archive beside its releases, a sentence each.
using BeforeCheck = std::function<std::vector<std::string>(OpenArchive&)>;

/// A command that makes these checks only, of one release or of the whole archive; `before` is asked for the latter.
void add_release_check(CLI::App& parent, Invocation& invocation, const char* help, std::vector<std::string> only,
                       BeforeCheck before = {});

}  // namespace stykovka
