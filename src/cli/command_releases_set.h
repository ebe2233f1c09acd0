// stykovka releases set: what the office knows about a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace stykovka {

struct Invocation;

/// Adds the subcommand to `releases`.
void add_releases_set(CLI::App& releases, Invocation& invocation);

}  // namespace stykovka
