// Ranks before a title that make it another office: deputy, acting, former.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ranks.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace stykovka {
namespace {

using Stems = std::initializer_list<std::string_view>;
using Words = std::vector<TextWord>;

/// What says a rank before a title, and what answers it on the other side in any way. A "$" ends a whole word.
struct Rank {
    Stems russian, english;
    Stems russian_answers, english_answers;
};

const std::initializer_list<Rank> ranks{
    {{"заместител", "зам$", "замглав", "замминистр", "замдиректор", "замначальник", "вице-"},
     {"deputy$", "vice$"},
     {"зам", "вице", "депутат", "помощник", "товарищ", "втор", "проректор"},
     {"deput", "vice", "assistant", "associate", "under", "aide", "second", "sub", "junior"}},
    {{"помощник", "советник"},
     {"assistant$", "aide$"},
     {"помощ", "советник", "ассистент", "референт", "замест", "зам"},
     {"assist", "aide", "advis", "counsel", "deput", "staff", "associate"}},
    {{"врио$", "исполняющ"},
     {"acting$", "interim$", "caretaker$"},
     {"врио", "исполня", "временн", "вр$", "о$"},
     {"acting", "interim", "caretaker", "tempor", "perform", "provisional"}},
    {{"бывш", "экс-"},
     {"former$", "ex$"},
     {"бывш", "экс", "прежн", "раньше", "ранее", "прошл", "тогдаш", "отставн", "был", "некогда", "когда", "предыдущ"},
     {"former", "ex$", "once", "then", "previous", "late", "past", "oust", "retire", "old", "earlier"}},
};

const Stems russian_titles{"министр",   "директор", "губернатор", "мэр",       "прокурор",  "председател",
                           "начальник", "глав",     "ректор",     "президент", "премьер",   "руководител",
                           "посол",     "посла",    "командующ",  "редактор",  "управляющ", "тренер",
                           "секретар",  "спикер",   "судь",       "канцлер",   "комиссар",  "инспектор"};
const Stems english_titles{"minister", "director",       "governor",     "mayor",     "prosecutor",
                           "chair",    "chief",          "head",         "rector",    "president",
                           "premier",  "manager",        "ambassador",   "commander", "principal",
                           "editor",   "superintendent", "coach",        "secretary", "speaker",
                           "judge",    "chancellor",     "commissioner", "inspector", "prime"};

bool is_like(std::string_view key, std::string_view stem) {
    return stem.ends_with('$') ? key == stem.substr(0, stem.size() - 1) : key.starts_with(stem);
}

bool is_any(std::string_view key, const Stems& stems) {
    return std::ranges::any_of(stems, [&](std::string_view stem) { return is_like(key, stem); });
}

bool has_any(const Words& words, const Stems& stems) {
    return std::ranges::any_of(words, [&](const TextWord& word) { return is_any(word.key, stems); });
}

// «Вице-президент», «замминистра»: what is left of the word is a title.
bool has_title_inside(std::string_view key) {
    constexpr std::string_view short_deputy = "зам";
    const std::size_t hyphen = key.find('-');
    if (hyphen != std::string_view::npos) return is_any(key.substr(hyphen + 1), russian_titles);
    return key.starts_with(short_deputy) && is_any(key.substr(short_deputy.size()), russian_titles);
}

// "Deputy Prime Minister", «заместитель областного прокурора», "ex-mayor": the title is near, and no word between
// begins something else ("acting on the minister's orders").
std::optional<std::size_t> title_behind(const Words& words, std::size_t rank, const Stems& titles) {
    constexpr std::size_t words_between = 2;
    const Stems small{"as$",  "on$",   "in$", "of$", "the$", "for$", "by$", "to$",
                      "and$", "with$", "и$",  "в$",  "на$",  "с$",   "по$"};
    if (has_title_inside(words[rank].key)) return rank;
    for (std::size_t i = rank + 1; i < words.size() && i <= rank + 1 + words_between; ++i) {
        if (words[i].key != "-" && (!words[i].is_word || is_any(words[i].key, small))) return std::nullopt;
        if (is_any(words[i].key, titles)) return i;
    }
    return std::nullopt;
}

}  // namespace

std::optional<OtherRank> other_rank(const BySide<Words>& words, Side russian) {
    for (const Rank& rank : ranks)
        for (const Side side : both_sides) {
            const bool is_russian = side == russian;
            if (has_any(words[other(side)], is_russian ? rank.english_answers : rank.russian_answers)) continue;
            for (std::size_t i = 0; i < words[side].size(); ++i) {
                if (!is_any(words[side][i].key, is_russian ? rank.russian : rank.english)) continue;
                if (const auto title = title_behind(words[side], i, is_russian ? russian_titles : english_titles))
                    return OtherRank{side, i, *title};
            }
        }
    return std::nullopt;
}

}  // namespace stykovka
