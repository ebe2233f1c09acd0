// The sequences of a document as blocks in the archive, so that an edit rewrites what it touches.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "bitext/history.h"
#include "sqlite/database.h"

namespace stykovka {

/// Which elements of a release a block holds; stored, so values never change.
enum class Sequence {
    source_segments = 0,
    target_segments = 1,
    source_paragraphs = 2,
    target_paragraphs = 3,
    beads = 4,
    crossings = 5
};

// T is the type of the elements of the sequence. All throw Error (subject archive).

/// Stores a sequence anew.
template <class T>
void store_sequence(Database& database, std::int64_t release, Sequence sequence, std::span<const T> elements);

template <class T>
shared_vector<T> load_sequence(Database& database, std::int64_t release, Sequence sequence);

/// Makes the change in what is stored. Reads the sizes of all blocks, and reads and writes those that it touches.
/// Throws Error{malformed} when the change reaches beyond the sequence.
template <class T>
void change_sequence(Database& database, std::int64_t release, Sequence sequence, const Change<T>& change);

}  // namespace stykovka
