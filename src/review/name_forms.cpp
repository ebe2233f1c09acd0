// The forms of a name that no dictionary has, by the kind of name it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/name_forms.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace stykovka {
namespace {

/// Names that end so lose `cut` and get each of `endings`; without endings they keep one form.
struct Declension {
    std::initializer_list<std::string_view> ends;
    std::string_view cut;
    std::initializer_list<std::string_view> endings;
};

// The first row that fits counts. Where only the stress decides («Ткачом», «Бабичем»), both are taken.
const std::initializer_list<Declension> men{
    {{"ов", "ев", "ёв", "ин", "ын"}, "", {"а", "у", "ым", "е"}},
    {{"кий", "хий"}, "ий", {"ого", "ому", "им", "ом"}},
    {{"жий", "чий", "ший", "щий"}, "ий", {"его", "ему", "им", "ем"}},
    {{"ый"}, "ый", {"ого", "ому", "ым", "ом"}},
    {{"ской", "стой", "цкой", "ной", "вой"}, "ой", {"ого", "ому", "ым", "им", "ом"}},
    {{"ых", "их"}, "", {}},
    {{"ий"}, "й", {"я", "ю", "ем", "и"}},
    {{"й", "ь"}, "#", {"я", "ю", "ем", "е"}},
    {{"ия"}, "я", {"и", "ю", "ей"}},
    {{"я"}, "я", {"и", "е", "ю", "ей"}},
    {{"га", "ка", "ха"}, "а", {"и", "е", "у", "ой"}},
    {{"жа", "ча", "ша", "ща"}, "а", {"и", "е", "у", "ей", "ой"}},
    {{"ца"}, "а", {"ы", "е", "у", "ей", "ой"}},
    {{"а"}, "а", {"ы", "е", "у", "ой"}},
    {{"ж", "ч", "ш", "щ", "ц"}, "", {"а", "у", "ем", "ом", "е"}},
    {{"о", "е", "ё", "и", "у", "ы", "э", "ю"}, "", {}},
    {{""}, "", {"а", "у", "ом", "е"}},
};

const std::initializer_list<Declension> women{
    {{"ова", "ева", "ёва", "ина", "ына"}, "а", {"ой", "у"}},
    {{"ая"}, "ая", {"ой", "ую"}},
    {{"яя"}, "яя", {"ей", "юю"}},
    {{"ия"}, "я", {"и", "ю", "ей"}},
    {{"я"}, "я", {"и", "е", "ю", "ей"}},
    {{"га", "ка", "ха"}, "а", {"и", "е", "у", "ой"}},
    {{"жа", "ча", "ша", "ща"}, "а", {"и", "е", "у", "ей", "ой"}},
    {{"ца"}, "а", {"ы", "е", "у", "ей", "ой"}},
    {{"а"}, "а", {"ы", "е", "у", "ой"}},
    {{"ь"}, "ь", {"и", "ью"}},
    {{""}, "", {}},
};

const std::initializer_list<Declension> places{
    {{"ово", "ево", "ёво", "ино", "ыно"}, "о", {"а", "у", "ом", "е"}},
    {{"ское", "цкое"}, "ое", {"ого", "ому", "им", "ом"}},
    {{"ое"}, "ое", {"ого", "ому", "ым", "ом"}},
    {{"ье"}, "е", {"я", "ю", "ем"}},
    {{"ие"}, "е", {"я", "ю", "ем", "и"}},
    {{"ая"}, "ая", {"ой", "ую"}},
    {{"ия"}, "я", {"и", "ю", "ей"}},
    {{"я"}, "я", {"и", "е", "ю", "ей"}},
    {{"га", "ка", "ха"}, "а", {"и", "е", "у", "ой"}},
    {{"жа", "ча", "ша", "ща"}, "а", {"и", "е", "у", "ей", "ой"}},
    {{"ца"}, "а", {"ы", "е", "у", "ей", "ой"}},
    {{"а"}, "а", {"ы", "е", "у", "ой"}},
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

bool ends_so(std::string_view name, const Declension& row) {
    return std::ranges::any_of(row.ends, [name](std::string_view end) { return name.ends_with(end); });
}

const std::initializer_list<Declension>& rows_for(std::string_view kind) {
    if (kind == as_man) return men;
    return kind == as_woman ? women : places;
}

// A letter of Russian is two bytes; "#" stands for one of them, whichever it is.
std::size_t length_to_cut(std::string_view cut) { return cut == "#" ? 2 : cut.size(); }

}  // namespace

bool is_kind_of_name(std::string_view model) { return model == as_man || model == as_woman || model == as_place; }

std::vector<std::string> forms_of_name(std::string_view name, std::string_view kind) {
    const auto& rows = rows_for(kind);
    const auto row = std::ranges::find_if(rows, [name](const Declension& each) { return ends_so(name, each); });
    if (row == rows.end() || row->endings.size() == 0 || name.size() <= length_to_cut(row->cut)) return {};
    const std::string stem(name.substr(0, name.size() - length_to_cut(row->cut)));
    std::vector<std::string> forms{std::string(name)};
    for (const std::string_view ending : row->endings) forms.push_back(stem + std::string(ending));
    return forms;
}

std::string_view kind_by_ending(std::string_view word) {
    const auto ends_with_one_of = [word](std::initializer_list<std::string_view> ends) {
        return std::ranges::any_of(ends, [word](std::string_view end) { return word.ends_with(end); });
    };
    if (ends_with_one_of({"ово", "ево", "ино", "ск", "цк", "град", "поль", "бург", "ское"})) return as_place;
    if (ends_with_one_of({"ова", "ева", "ёва", "ина", "ына", "ская", "цкая"})) return as_woman;
    if (ends_with_one_of({"ов", "ев", "ёв", "ин", "ын", "ский", "цкий"})) return as_man;
    return {};
}

}  // namespace stykovka
