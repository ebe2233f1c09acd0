// Units by the forms of their texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/side.h"
#include "memory/byte_io.h"
#include "memory/portions.h"
#include "memory/unit_store.h"

namespace stykovka {

/// The table form_units, and new entries until they are written: which units have a form on a side, and what bounds
/// their score before they are read. It only grows: a unit that is gone is still named, and one that became newer has
/// another entry. So for every unit that is not superseded there is an entry that is at least as new as the unit is.
///
/// A list is of 32 forms that follow one another, on one side. An entry: a byte of the form's place among them (5 bits)
/// and the count of numbers (3 bits); a byte of the signs and one of each number; the distances of the unit's id and of
/// its time in seconds from those before it in the row, as varints of which the lowest bit is the sign.
class FormUnits {
public:
    explicit FormUnits(Database& database);

    void add(FormId form, Side side, const UnitHint& unit);
    /// Entries that wait, 24 bytes each.
    std::size_t waiting() const { return waiting_.size(); }
    void write();
    void forget() { waiting_ = {}; }

    /// Visits the written entries of the forms on the side: visit(index into forms, hint). The forms ascend.
    template <class Visit>
    void each(std::span<const FormId> forms, Side side, Visit visit) {
        for (std::size_t begin = 0; begin < forms.size();) {
            std::size_t end = begin + 1;
            const auto list_at = [&](std::size_t i) { return list_of(forms[i], side); };
            while (end < forms.size() && list_at(end) <= list_at(end - 1) + lists_passed) ++end;
            std::size_t next = begin;
            lists_.each(list_at(begin), list_at(end - 1), [&](std::int64_t list, std::string_view entries) {
                while (next < end && list_at(next) < list) ++next;
                std::size_t behind = next;
                std::array<std::uint32_t, forms_a_list> wanted{};  // index + 1
                for (; behind < end && list_at(behind) == list; ++behind)
                    wanted[place_of(forms[behind])] = static_cast<std::uint32_t>(behind + 1);
                if (behind == next) return;
                for (Reader reader(entries); reader.next();)
                    if (wanted[reader.place] != 0) visit(wanted[reader.place] - 1, reader.hint());
            });
            begin = end;
        }
    }

private:
    static constexpr std::int64_t forms_a_list = 32;
    // To pass over so many rows takes about as long as to ask for another one.
    static constexpr std::int64_t lists_passed = 4;

    // All lists of the source stand before those of the target.
    static std::int64_t list_of(FormId form, Side side) {
        constexpr std::int64_t first_of_target = std::int64_t{1} << 27U;
        return static_cast<std::int64_t>(form) / forms_a_list + (side == Side::target ? first_of_target : 0);
    }
    static std::size_t place_of(FormId form) {
        return static_cast<std::size_t>(static_cast<std::int64_t>(form) % forms_a_list);
    }

    struct Entry {
        std::uint32_t form;
        std::uint32_t unit;
        std::uint32_t newest;  // see `seconds_of`
        Side side;
        TextTraits traits;
    };
    static constexpr unsigned count_shift = 5;
    static std::uint32_t unfolded(std::uint32_t number) { return number >> 1U ^ (0U - (number & 1U)); }

    /// Walks through a row. In the header, because rows of a template are many.
    struct Reader {
        explicit Reader(std::string_view entries) : rest(entries) {}
        bool next() {
            if (rest.size() < 2) return false;
            const auto head = static_cast<unsigned char>(rest[0]);
            place = head & 31U;
            traits = rest.substr(1, 1U + (head >> count_shift));
            rest.remove_prefix(std::min<std::size_t>(rest.size(), 2U + (head >> count_shift)));
            const auto of_unit = take_varint(rest);
            const auto of_newest = take_varint(rest);
            if (!of_unit || !of_newest) return false;
            unit += unfolded(*of_unit);
            newest += unfolded(*of_newest);
            return true;
        }
        UnitHint hint() const;

        std::string_view rest;
        std::string_view traits;  // signs, then numbers
        std::uint32_t unit = 0;
        std::uint32_t newest = 0;
        std::size_t place = 0;
    };
    void append(std::span<const Entry> entries, Portions::Tail tail);

    Portions lists_;
    std::vector<Entry> waiting_;
};

}  // namespace stykovka
