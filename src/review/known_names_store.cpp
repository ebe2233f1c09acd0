// Reads the register of persons and offices from the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/known_names_store.h"

namespace stykovka {

std::vector<KnownPerson> stored_persons(Archive& archive) {
    std::vector<KnownPerson> persons;
    Statement rows = archive.database().query(
        "SELECT source_name, target_name, declined FROM persons WHERE ended IS NULL ORDER BY thing");
    while (rows.step()) persons.push_back({{rows.text(0), rows.text(1)}, rows.integer(2) != 0});
    return persons;
}

std::vector<KnownTenure> stored_tenures(Archive& archive) {
    std::vector<KnownTenure> tenures;
    Statement rows = archive.database().query(
        "SELECT source_office, target_office, tenures.source_name, coalesce(target_name, ''), held_from, held_until, "
        "decree FROM tenures LEFT JOIN persons ON persons.source_name = tenures.source_name AND persons.ended IS NULL "
        "WHERE tenures.ended IS NULL ORDER BY tenures.thing");
    while (rows.step())
        tenures.push_back({{rows.text(0), rows.text(1)},
                           {rows.text(2), rows.text(3)},
                           date_of(rows.text_view(4)),
                           date_of(rows.text_view(5)),
                           rows.text(6)});
    return tenures;
}

}  // namespace stykovka
