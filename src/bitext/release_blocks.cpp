// The sequences of a document as blocks in the archive, so that an edit rewrites what it touches.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/release_blocks.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/error.h"
#include "base/tr.h"
#include "bitext/release_codec.h"

namespace stykovka {
namespace {

// With 32 beads of some 300 bytes a block is about 10 kB: an edit writes little, and 10 000 beads are 300 blocks.
constexpr std::size_t usual_size = 32;
constexpr std::size_t largest_size = 64;
// Room between the positions of two new neighbours: so often can blocks be put in at one place before all get new ones.
constexpr std::int64_t gap = std::int64_t{1} << 32;

/// A block without its content.
struct Block {
    std::int64_t id = 0;
    std::int64_t position = 0;
    std::size_t size = 0;
};

/// Blocks [first, last) of a sequence, and where they begin in it.
struct Touched {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t begin = 0;
};

std::vector<Block> blocks_of(Database& database, std::int64_t release, Sequence sequence) {
    std::vector<Block> blocks;
    Statement rows = database.query(
        "SELECT id, position, size FROM release_blocks WHERE release_id = ? AND sequence = ? ORDER BY position",
        release, sequence);
    while (rows.step()) blocks.push_back({rows.integer(0), rows.integer(1), static_cast<std::size_t>(rows.integer(2))});
    return blocks;
}

// The blocks that hold [begin, end); behind the last element the last block, so that it grows.
Touched touched(const std::vector<Block>& blocks, std::size_t begin, std::size_t end) {
    Touched result;
    while (result.first + 1 < blocks.size() && result.begin + blocks[result.first].size <= begin)
        result.begin += blocks[result.first++].size;
    result.last = result.first;
    for (std::size_t behind = result.begin; result.last < blocks.size(); ++result.last) {
        if (result.last > result.first && behind >= end) break;
        behind += blocks[result.last].size;
    }
    return result;
}

template <class T>
void append(std::vector<T>& elements, std::string_view bytes) {
    std::vector<T> part = decoded<T>(bytes);
    elements.insert(elements.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

template <class T>
std::vector<T> content_of(Database& database, std::span<const Block> blocks) {
    std::vector<T> elements;
    for (const Block& block : blocks) {
        Statement row = database.query("SELECT content FROM release_blocks WHERE id = ?", block.id);
        if (row.step()) append(elements, row.blob_view(0));
    }
    return elements;
}

std::size_t parts_for(std::size_t size) {
    return size <= largest_size ? std::min<std::size_t>(size, 1) : size / usual_size;
}

/// Where new blocks stand: the first at `position`, each further one `distance` on.
struct Room {
    std::int64_t position = 0;
    std::int64_t distance = gap;
};

template <class T>
void insert_blocks(Database& database, std::int64_t release, Sequence sequence, std::span<const T> elements,
                   Room room) {
    const std::size_t parts = parts_for(elements.size());
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t begin = elements.size() * i / parts;
        const auto part = elements.subspan(begin, elements.size() * (i + 1) / parts - begin);
        database.run("INSERT INTO release_blocks(release_id, sequence, position, size, content) VALUES(?, ?, ?, ?, ?)",
                     release, sequence, room.position + static_cast<std::int64_t>(i) * room.distance, part.size(),
                     Blob{encoded(part)});
    }
}

// Room for `parts` blocks in place of the touched ones; a distance of 0 says that there is none.
Room room_for(const std::vector<Block>& blocks, const Touched& range, std::size_t parts) {
    if (blocks.empty()) return {};
    const std::int64_t from = blocks[range.first].position;
    if (range.last == blocks.size()) return {from, gap};
    const auto count = static_cast<std::int64_t>(std::max<std::size_t>(parts, 1));
    return {from, std::min(gap, (blocks[range.last].position - from) / count)};
}

void erase_all(Database& database, std::int64_t release, Sequence sequence) {
    database.run("DELETE FROM release_blocks WHERE release_id = ? AND sequence = ?", release, sequence);
}

[[noreturn]] void out_of_range() {
    throw Error(ErrorKind::malformed, ErrorSubject::archive,
                tr("The archive is damaged: a step does not fit the release it belongs to. Restore the archive from a "
                   "backup."));
}

// `elements` are those of the sequence from `first` on. What is removed must be what is there.
template <class T>
void replace(std::vector<T>& elements, const Change<T>& change, std::size_t first) {
    if (change.begin < first || change.begin - first + change.removed.size() > elements.size()) out_of_range();
    const auto at = elements.begin() + static_cast<std::ptrdiff_t>(change.begin - first);
    if (!std::equal(change.removed.begin(), change.removed.end(), at)) out_of_range();
    const auto behind = elements.erase(at, at + static_cast<std::ptrdiff_t>(change.removed.size()));
    elements.insert(behind, change.inserted.begin(), change.inserted.end());
}

}  // namespace

template <class T>
void store_sequence(Database& database, std::int64_t release, Sequence sequence, std::span<const T> elements) {
    erase_all(database, release, sequence);
    insert_blocks(database, release, sequence, elements, {});
}

template <class T>
shared_vector<T> load_sequence(Database& database, std::int64_t release, Sequence sequence) {
    std::vector<T> elements;
    Statement rows =
        database.query("SELECT content FROM release_blocks WHERE release_id = ? AND sequence = ? ORDER BY position",
                       release, sequence);
    while (rows.step()) append(elements, rows.blob_view(0));
    return shared_vector<T>(std::move(elements));
}

template <class T>
void change_sequence(Database& database, std::int64_t release, Sequence sequence, const Change<T>& change) {
    if (change.empty()) return;
    const std::vector<Block> blocks = blocks_of(database, release, sequence);
    const Touched range = touched(blocks, change.begin, change.begin + change.removed.size());
    std::vector<T> elements = content_of<T>(database, std::span(blocks).subspan(range.first, range.last - range.first));
    replace(elements, change, range.begin);
    for (std::size_t i = range.first; i < range.last; ++i)
        database.run("DELETE FROM release_blocks WHERE id = ?", blocks[i].id);
    const Room room = room_for(blocks, range, parts_for(elements.size()));
    if (room.distance > 0) {
        insert_blocks<T>(database, release, sequence, elements, room);
        return;
    }
    // No room any more between two positions: the whole sequence gets new blocks.
    const std::vector<T> others = load_sequence<T>(database, release, sequence).to_vector();
    elements.insert(elements.begin(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(range.begin));
    elements.insert(elements.end(), others.begin() + static_cast<std::ptrdiff_t>(range.begin), others.end());
    store_sequence<T>(database, release, sequence, elements);
}

template void store_sequence(Database&, std::int64_t, Sequence, std::span<const Segment>);
template shared_vector<Segment> load_sequence(Database&, std::int64_t, Sequence);
template void change_sequence(Database&, std::int64_t, Sequence, const Change<Segment>&);
template void store_sequence(Database&, std::int64_t, Sequence, std::span<const ParagraphShape>);
template shared_vector<ParagraphShape> load_sequence(Database&, std::int64_t, Sequence);
template void change_sequence(Database&, std::int64_t, Sequence, const Change<ParagraphShape>&);
template void store_sequence(Database&, std::int64_t, Sequence, std::span<const Bead>);
template shared_vector<Bead> load_sequence(Database&, std::int64_t, Sequence);
template void change_sequence(Database&, std::int64_t, Sequence, const Change<Bead>&);
template void store_sequence(Database&, std::int64_t, Sequence, std::span<const CrossingLink>);
template shared_vector<CrossingLink> load_sequence(Database&, std::int64_t, Sequence);
template void change_sequence(Database&, std::int64_t, Sequence, const Change<CrossingLink>&);

}  // namespace stykovka
