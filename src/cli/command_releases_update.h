// stykovka releases update: a new version of a text that is in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace stykovka {

struct Invocation;

void add_releases_update(CLI::App& releases, Invocation& invocation);

}  // namespace stykovka
