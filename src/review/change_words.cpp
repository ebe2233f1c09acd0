// Whether a number says by how much something changes, or what it comes to.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/change_words.h"

#include <array>
#include <string>

#include "base/any_of.h"
#include "base/unicode.h"

namespace stykovka {

namespace {

// "Rights to two days" changes nothing.
bool speaks_of_change(std::string_view text) {
    constexpr auto stems = std::to_array<std::string_view>(
        {" rise",    " rose",   " rising", " risen",     " drop",   " fall",   " fell",   " decreas",
         " increas", " grow",   " grew",   " cut",       " reduc",  " climb",  " declin", " up ",
         " down ",   " jump",   " surg",   " shrink",    " shrank", " expand", " lower",  " rais",
         " widen",   " narrow", " slow",   " accelerat", " gain",   " lost",   " lose",   " shorten",
         " extend",  "изме",    "выр",     "раст",       "рос",     "сниз",    "сокра",   "увелич",
         "уменьш",   "повы",    "пони",    "упа",        "подн",    "возр",    "расшир",  "замедл",
         "ускор",    "подоро",  "подеше",  "продл",      "опуст",   "убав",    "прибав"});
    return has_any(text, stems);
}

}  // namespace

Change change_of(const Value& value, std::string_view text) {
    const bool is_year = value.kind == ValueKind::number && value.amount.size() == 4;
    if (value.kind == ValueKind::date || value.kind == ValueKind::time || value.kind == ValueKind::ordinal || is_year)
        return Change::none;
    constexpr std::uint32_t longest = 80;  // bytes: the verb and what may stand between
    std::size_t begin = value.span.begin > longest ? value.span.begin - longest : 0;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    const std::string before = lowered(text.substr(begin, value.span.begin - begin));
    if (!speaks_of_change(before)) return Change::none;
    if (before.ends_with(" на ") || before.ends_with(" by ")) return Change::by;
    if (before.ends_with(" до ") || before.ends_with(" to ")) return Change::to;
    return Change::none;
}

}  // namespace stykovka
