// Lists of what has a feature, kept in rows of limited size.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/portions.h"

#include <fmt/format.h>

#include <algorithm>

namespace stykovka {

Portions::Portions(Database& database, std::string_view table)
    : database_(database),
      tail_(fmt::format("SELECT id, entries FROM {} WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1", table)),
      put_(fmt::format("INSERT OR REPLACE INTO {}(id, entries) VALUES(?, ?)", table)),
      read_(fmt::format("SELECT id, entries FROM {} WHERE id BETWEEN ? AND ?", table)) {}

Portions::Tail Portions::tail(std::int64_t feature) {
    const std::int64_t first = feature << feature_shift;
    Statement row = database_.query(tail_, first, first + (std::int64_t{1} << feature_shift) - 1);
    return row.step() ? Tail{row.integer(0), row.blob(1)} : Tail{first, {}};
}

void Portions::append(std::int64_t feature, std::string_view entries, std::size_t entry_size) {
    Tail last = tail(feature);
    const std::size_t room = std::max<std::size_t>(largest / entry_size, 1) * entry_size;
    while (!entries.empty()) {
        if (last.entries.size() >= room) last = {last.id + 1, {}};
        const std::size_t part = std::min(room - last.entries.size(), entries.size());
        last.entries += entries.substr(0, part);
        put(last);
        entries.remove_prefix(part);
    }
}

}  // namespace stykovka
