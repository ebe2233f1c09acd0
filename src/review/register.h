// The register of persons and offices: how names are written, and who held which office when.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "base/side.h"
#include "base/time.h"

namespace stykovka {

struct Person {
    std::int64_t id = 0;  ///< 0: not stored yet
    BySide<std::string> name;  ///< in the nominative: «Иванов Иван Иванович» or «Иван Иванов»; "Ivan Ivanov"
    bool declined = true;  ///< false for names that keep one form in Russian: «Дюма»
};

/// A time in which a person held an office.
struct Tenure {
    std::int64_t id = 0;  ///< 0: not stored yet
    BySide<std::string> office, short_office;
    std::string holder;               ///< `name.source` of a person
    bool acting = false;              ///< врио, и.о.
    std::optional<Date> from, until;  ///< both days included; none: open
    std::string decree;               ///< by which the office was given
};

struct Register {
    std::vector<Person> persons;
    std::vector<Tenure> tenures;

    const Person* person(std::string_view source_name) const;
};

bool holds_on(const Tenure& tenure, const std::optional<Date>& day);

/// The part of a name that stays when others are left out: the word before given name and patronymic («Иванов Иван
/// Иванович»), else the last one.
std::string surname_of(std::string_view name);

/// What holds now, in the order it was stored.
Register stored_register(Archive& archive);
/// A new one when its id is 0, else a new version of it. Gives the id.
std::int64_t store_person(Write& write, const Person& person);
std::int64_t store_tenure(Write& write, const Tenure& tenure);
/// It holds no more; its versions stay.
void remove_person(Write& write, std::int64_t id);
void remove_tenure(Write& write, std::int64_t id);

}  // namespace stykovka
