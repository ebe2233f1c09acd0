// What the index of an archive says of itself.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/index_state.h"

#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Bumped whenever entries of the index get another shape or meaning.
constexpr std::int64_t shape = 5;

}  // namespace

std::int64_t index_version() { return 1000 * shape + tokenizer_version; }

IndexState index_state(Database& database) {
    Statement row = database.query("SELECT version, generation, tokens, forms FROM index_state");
    if (!row.step()) return {};
    return {row.integer(0), row.integer(1), static_cast<std::uint32_t>(row.integer(2)),
            static_cast<std::uint32_t>(row.integer(3))};
}

void write(Database& database, const IndexState& state) {
    database.run("INSERT OR REPLACE INTO index_state VALUES(1, ?, ?, ?, ?)", state.version, state.generation,
                 state.tokens, state.forms);
}

}  // namespace stykovka
