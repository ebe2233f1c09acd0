// What the index of an archive says of itself.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "sqlite/database.h"

namespace stykovka {

/// The one row of index_state.
struct IndexState {
    std::int64_t version = 0;     ///< what made the index; see `index_version`
    std::int64_t generation = 0;  ///< grows with each rebuild: ranks and forms of another one mean nothing
    std::uint32_t tokens = 0;     ///< the highest rank that was given
    std::uint32_t forms = 0;      ///< the highest form that was given

    friend bool operator==(const IndexState&, const IndexState&) = default;
};

/// The index that this program makes: that of the tokenizer, and of what is stored.
std::int64_t index_version();

IndexState index_state(Database& database);
void write(Database& database, const IndexState& state);

}  // namespace stykovka
