// The parts of `stykovka terms`.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace stykovka {

struct Invocation;

void add_terms_variants(CLI::App& terms, Invocation& invocation);
void add_terms_candidates(CLI::App& terms, Invocation& invocation);
/// What a meeting decided, and terms that go.
void add_terms_decisions(CLI::App& terms, Invocation& invocation);

}  // namespace stykovka
