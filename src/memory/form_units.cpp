// Units by the forms of their texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/form_units.h"

#include <algorithm>
#include <limits>

#include "memory/byte_io.h"

namespace stykovka {
namespace {

constexpr std::size_t longest_entry = 2 + TextTraits::most_numbers + 10;

// The lowest bit is the sign, so that small distances in both directions are short.
std::uint32_t folded(std::uint32_t distance) { return distance << 1U ^ (0U - (distance >> 31U)); }

// Never less than the time; what is before 1970 or behind 2106 is rounded up.
std::uint32_t seconds_of(std::int64_t newest) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(newest, 0, most));
}

}  // namespace

FormUnits::FormUnits(Database& database) : lists_(database, "form_units") {}

void FormUnits::add(FormId form, Side side, const UnitHint& unit) {
    waiting_.push_back({static_cast<std::uint32_t>(form), static_cast<std::uint32_t>(unit.unit),
                        seconds_of(unit.newest), side, unit.traits});
}

void FormUnits::write() {
    const auto list = [](const Entry& entry) { return list_of(FormId{entry.form}, entry.side); };
    std::ranges::stable_sort(waiting_, {}, list);
    for (std::size_t begin = 0; begin < waiting_.size();) {
        std::size_t end = begin + 1;
        while (end < waiting_.size() && list(waiting_[end]) == list(waiting_[begin])) ++end;
        append(std::span(waiting_).subspan(begin, end - begin), lists_.tail(list(waiting_[begin])));
        begin = end;
    }
    waiting_.clear();
}

void FormUnits::append(std::span<const Entry> entries, Portions::Tail tail) {
    Reader last(tail.entries);
    while (last.next()) {
    }
    std::uint32_t unit = last.unit;
    std::uint32_t newest = last.newest;
    for (const Entry& entry : entries) {
        if (tail.entries.size() + longest_entry > Portions::largest) {
            lists_.put(tail);
            tail = {tail.id + 1, {}};
            unit = newest = 0;
        }
        const std::uint64_t head =
            place_of(FormId{entry.form}) | static_cast<unsigned>(entry.traits.count) << count_shift;
        append_number(tail.entries, head, 1);
        append_number(tail.entries, entry.traits.signs, 1);
        for (std::size_t i = 0; i < entry.traits.count; ++i) append_number(tail.entries, entry.traits.numbers[i], 1);
        append_varint(tail.entries, folded(entry.unit - unit));
        append_varint(tail.entries, folded(entry.newest - newest));
        unit = entry.unit;
        newest = entry.newest;
    }
    lists_.put(tail);
}

UnitHint FormUnits::Reader::hint() const {
    constexpr std::uint32_t latest = std::numeric_limits<std::uint32_t>::max();
    UnitHint hint{UnitId{unit}, newest == latest ? std::numeric_limits<std::int64_t>::max() : std::int64_t{newest}, {}};
    hint.traits.count = static_cast<std::uint8_t>(traits.size() - 1);
    hint.traits.signs = static_cast<std::uint8_t>(traits.front());
    std::copy(traits.begin() + 1, traits.end(), hint.traits.numbers.begin());
    return hint;
}

}  // namespace stykovka
