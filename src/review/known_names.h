// Persons and the offices they hold, as the office has settled their names.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "base/side.h"
#include "base/time.h"

namespace stykovka {

/// A person: «Дмитрий Орлов», "Dmitry Orlov".
struct KnownPerson {
    BySide<std::string> name;
    bool is_declined = true;

    friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

/// Who holds an office from when to when; both days belong to it, none is open.
struct KnownTenure {
    BySide<std::string> office;
    BySide<std::string> holder;
    std::optional<Date> from, until;
    std::string decree;

    friend bool operator==(const KnownTenure&, const KnownTenure&) = default;
};

}  // namespace stykovka
