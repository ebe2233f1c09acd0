// All pairs that were accepted or imported, one after the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/accepted_pairs.h"

#include <fmt/format.h>

#include "memory/concordance_place.h"
#include "memory/packed_text.h"
#include "memory/unit_rows.h"

namespace stykovka {
namespace {

constexpr const char* occurrences =
    "SELECT o.id, u.id, u.standing, o.release_id, o.release_number, o.release_date, o.at, o.state, o.position, "
    "coalesce(o.source_text, u.source_text), coalesce(o.target_text, u.target_text) FROM occurrences o JOIN units u ON "
    "u.id=o.unit_id WHERE {} ORDER BY o.id";

constexpr const char* imports =
    "SELECT u.id, u.id, u.standing, 0, '', NULL, coalesce(u.changed, u.created), 0, 0, u.source_text, u.target_text "
    "FROM units u WHERE u.import IS NOT NULL AND {} ORDER BY u.id";

AcceptedPair pair_in(const Statement& row, std::int64_t kind) {
    AcceptedPair pair;
    pair.place = kind << 30 | row.integer(0);
    pair.unit = UnitId{row.integer(1)};
    pair.standing = static_cast<Standing>(row.integer(2));
    pair.release_id = row.integer(3);
    pair.release_number = row.text(4);
    const auto seconds = row.integer_if_any(6);
    pair.day = day_of(row.is_null(5) ? std::nullopt : date_of(row.text_view(5)),
                      seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt);
    pair.state = static_cast<ReleaseState>(row.integer(7));
    pair.position = static_cast<std::uint32_t>(row.integer(8));
    pair.text = {unpacked(row.text_view(9)), unpacked(row.text_view(10))};
    return pair;
}

}  // namespace

void each_accepted_pair(Database& database, const BySide<Language>& languages,
                        const std::function<bool(AcceptedPair&&)>& visit) {
    const std::string of_languages = same_primaries("?1", "?2");
    const BySide<std::string> tags =
        map_sides(languages, [](const Language& language) { return std::string(language.primary()); });
    std::int64_t kind = 0;
    for (const char* const sql : {occurrences, imports}) {
        Statement rows = database.query(fmt::format(fmt::runtime(sql), of_languages), tags.source, tags.target);
        while (rows.step())
            if (!visit(pair_in(rows, kind))) return;
        ++kind;
    }
}

}  // namespace stykovka
