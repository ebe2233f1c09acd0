// The forms of a name that no dictionary has, by the kind of name it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/name_forms.h"

#include "base/any_of.h"

#include <initializer_list>

namespace stykovka {
namespace {

/// Names that end so lose `cut` and get each of `endings`; without endings they keep one form.
struct Declension {
    std::initializer_list<std::string_view> ends;
    std::string_view cut;
    std::initializer_list<std::string_view> endings;
};

using Declensions = std::initializer_list<Declension>;

// Of every kind.
const Declensions in_a_and_ya{
    {{"ия"}, "я", {"и", "ю", "ей"}},
    {{"я"}, "я", {"и", "е", "ю", "ей"}},
    {{"га", "ка", "ха"}, "а", {"и", "е", "у", "ой"}},
    {{"жа", "ча", "ша", "ща"}, "а", {"и", "е", "у", "ей", "ой"}},
    {{"ца"}, "а", {"ы", "е", "у", "ей", "ой"}},
    {{"а"}, "а", {"ы", "е", "у", "ой"}},
};

/// Rows before those of names in «а» and «я», and behind them. The first that fits counts. Where only the stress
/// decides («Ткачом», «Бабичем»), both are taken.
struct Kind {
    Declensions before, behind;
};

const Declensions men{
    {{"ов", "ев", "ёв", "ин", "ын"}, "", {"а", "у", "ым", "е"}},
    {{"кий", "хий"}, "ий", {"ого", "ому", "им", "ом"}},
    {{"жий", "чий", "ший", "щий"}, "ий", {"его", "ему", "им", "ем"}},
    {{"ый"}, "ый", {"ого", "ому", "ым", "ом"}},
    {{"ской", "стой", "цкой", "ной", "вой"}, "ой", {"ого", "ому", "ым", "им", "ом"}},
    {{"ых", "их"}, "", {}},
    {{"ий"}, "й", {"я", "ю", "ем", "и"}},
    {{"й", "ь"}, "#", {"я", "ю", "ем", "е"}},
};
const Declensions more_men{
    {{"ж", "ч", "ш", "щ", "ц"}, "", {"а", "у", "ем", "ом", "е"}},
    {{"о", "е", "ё", "и", "у", "ы", "э", "ю"}, "", {}},
    {{""}, "", {"а", "у", "ом", "е"}},
};

const Declensions women{
    {{"ова", "ева", "ёва", "ина", "ына"}, "а", {"ой", "у"}},
    {{"ая"}, "ая", {"ой", "ую"}},
    {{"яя"}, "яя", {"ей", "юю"}},
};
const Declensions more_women{
    {{"ь"}, "ь", {"и", "ью"}},
    {{""}, "", {}},
};

const Declensions places{
    {{"ово", "ево", "ёво", "ино", "ыно"}, "о", {"а", "у", "ом", "е"}},
    {{"ское", "цкое"}, "ое", {"ого", "ому", "им", "ом"}},
    {{"ое"}, "ое", {"ого", "ому", "ым", "ом"}},
    {{"ье"}, "е", {"я", "ю", "ем"}},
    {{"ие"}, "е", {"я", "ю", "ем", "и"}},
    {{"ая"}, "ая", {"ой", "ую"}},
};
const Declensions more_places{
    {{"кий", "хий"}, "ий", {"ого", "ому", "им", "ом"}},
    {{"ый"}, "ый", {"ого", "ому", "ым", "ом"}},
    {{"ий"}, "й", {"я", "ю", "ем", "и"}},
    {{"й"}, "й", {"я", "ю", "ем", "е"}},
    {{"поль", "славль"}, "ь", {"я", "ю", "ем", "е"}},
    {{"ь"}, "ь", {"и", "ью"}},
    {{"ж", "ч", "ш", "щ", "ц"}, "", {"а", "у", "ем", "ом", "е"}},
    {{"о", "е", "ё", "и", "у", "ы", "э", "ю"}, "", {}},
    {{""}, "", {"а", "у", "ом", "е"}},
};

bool ends_so(std::string_view name, const Declension& row) { return ends_with_any(name, row.ends); }

const Declension* row_for(std::string_view name, std::string_view kind) {
    const Kind rows = kind == as_man     ? Kind{men, more_men}
                      : kind == as_woman ? Kind{women, more_women}
                                         : Kind{places, more_places};
    for (const Declensions& part : {rows.before, in_a_and_ya, rows.behind})
        for (const Declension& row : part)
            if (ends_so(name, row)) return &row;
    return nullptr;
}

// A letter of Russian is two bytes; "#" stands for one of them, whichever it is.
std::size_t length_to_cut(std::string_view cut) { return cut == "#" ? 2 : cut.size(); }

}  // namespace

bool is_kind_of_name(std::string_view model) { return model == as_man || model == as_woman || model == as_place; }

std::vector<std::string> forms_of_name(std::string_view name, std::string_view kind) {
    const Declension* const row = row_for(name, kind);
    if (row == nullptr || row->endings.size() == 0 || name.size() <= length_to_cut(row->cut)) return {};
    const std::string stem(name.substr(0, name.size() - length_to_cut(row->cut)));
    std::vector<std::string> forms{std::string(name)};
    for (const std::string_view ending : row->endings) forms.push_back(stem + std::string(ending));
    return forms;
}

std::string_view kind_by_ending(std::string_view word) {
    if (ends_with_any(word, {"ово", "ево", "ино", "ск", "цк", "град", "поль", "бург", "ское"})) return as_place;
    if (ends_with_any(word, {"ова", "ева", "ёва", "ина", "ына", "ская", "цкая"})) return as_woman;
    if (ends_with_any(word, {"ов", "ев", "ёв", "ин", "ын", "ский", "цкий"})) return as_man;
    return {};
}

}  // namespace stykovka
