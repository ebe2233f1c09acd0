// A match whose persons and offices are put right by the register.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"
#include "base/side.h"
#include "base/time.h"
#include "memory/repair.h"
#include "review/known_offices.h"
#include "review/known_persons.h"
#include "review/register.h"

namespace stykovka {

/// The register as matches are put right by it. Immutable; any thread.
class RegisterRepair {
public:
    /// `day` of the release says which title of an office counts; `stems` must live as long.
    RegisterRepair(Register people, const BySide<Language>& languages, const WordStems& stems, std::optional<Date> day);
    RegisterRepair(const RegisterRepair&) = delete;
    RegisterRepair& operator=(const RegisterRepair&) = delete;

    /// As `repaired_target`; and where the old source names a person or an office of the register and the query another
    /// one at the same place, the English has the register's spelling of the new one. A person of both who is
    /// written otherwise than the register says gets its spelling. Persons of the register whom the query does not name are
    /// doubts, those whom it names are none. Only English targets are changed.
    RepairedTarget repaired(std::string_view query, const BySide<Variant>& match) const;

private:
    using Persons = std::vector<const KnownPerson*>;

    Persons persons_in(std::string_view text, Side side) const;
    void put_persons_right(std::string_view query, std::string_view source, RepairedTarget& target) const;
    void put_offices_right(std::string_view query, std::string_view source, RepairedTarget& target) const;
    void exchange(const KnownPerson& before, const KnownPerson& now, RepairedTarget& target) const;
    void spell(const KnownPerson& person, RepairedTarget& target) const;
    void judge_doubts(std::string_view query, RepairedTarget& target) const;

    Register people_;
    BySide<Language> languages_;
    const WordStems& stems_;
    std::optional<Date> day_;
    KnownPersons persons_;
    KnownOffices offices_;
};

}  // namespace stykovka
