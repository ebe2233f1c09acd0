// Words that a language makes of others, and no dictionary lists: «северокорейский», "rebalancing".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/any_of.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, 233> russian_firsts{
    "авиа",    "авто",         "агит",      "агро",       "аква",        "ангио",    "анти",       "антропо",
    "астро",   "аудио",        "афро",      "аэро",       "бензо",       "берего",   "бетоно",     "био",
    "вагоно",  "веб",          "вело",      "велосипедо", "вет",         "ветро",    "взрыво",     "вибро",
    "видео",   "вице",         "влаго",     "внутри",     "водо",        "восточно", "высоко",     "газо",
    "гастро",  "гелио",        "гемо",      "гео",        "гидро",       "гипер",    "глубоко",    "голо",
    "гор",     "горно",        "гос",       "госте",      "грузо",       "гум",      "двух",       "девяти",
    "дермато", "десяти",       "до",        "дорого",     "древо",       "евро",     "западно",    "зерно",
    "золото",  "зоо",          "иммуно",    "интер",      "инфра",       "кардио",   "картофеле",  "квази",
    "кибер",   "кино",         "кислородо", "книго",      "коммунально", "коне",     "контейнеро", "контр",
    "космо",   "край",         "кредито",   "крио",       "крипто",      "крупно",   "лабо",       "ландшафто",
    "лапаро",  "лево",         "лен",       "лесо",       "лже",         "лингво",   "льно",       "магнито",
    "макро",   "мало",         "маммо",     "масло",      "маш",         "машино",   "мега",       "мед",
    "медиа",   "меж",          "мета",      "метео",      "механо",      "микро",    "мини",       "много",
    "молоко",  "моно",         "монтажо",   "мосто",      "мото",        "мульти",   "мун",        "мусоро",
    "мясо",    "нано",         "нарко",     "народо",     "нац",         "не",       "недо",       "нейро",
    "нефте",   "ниже",         "низко",     "ново",       "обл",         "обще",     "овоще",      "овце",
    "одно",    "онко",         "оптово",    "панеле",     "параллельно", "парко",    "пассажиро",  "пере",
    "пиво",    "пище",         "плем",      "пожаро",     "пол",         "полно",    "полу",       "пост",
    "право",   "пром",         "противо",   "проф",       "псевдо",      "психо",    "птице",      "пчело",
    "пяти",    "равно",        "радио",     "разно",      "рай",         "рентгено", "ресурсо",    "рече",
    "рудо",    "рыбо",         "само",      "сахаро",     "свеже",       "сверх",    "светло",     "свето",
    "свино",   "северо",       "сейсмо",    "сель",       "сельхоз",     "семи",     "сено",       "сердечно",
    "ското",   "снего",        "со",        "соц",        "социо",       "спектро",  "спец",       "спорт",
    "средне",  "старо",        "стволо",    "стекло",     "судо",        "супер",    "сыро",       "теле",
    "тензо",   "тепло",        "товаро",    "томо",       "тоннеле",     "топо",     "трамвае",    "трех",
    "трубо",   "трёх",         "тур",       "турбо",      "угле",        "углеродо", "ультра",     "фарм",
    "физ",     "фито",         "флюоро",    "фондо",      "фосфо",       "фото",     "химо",       "хлебо",
    "хлопко",  "хозяйственно", "цвето",     "цементо",    "четырех",     "четырёх",  "шести",      "шумо",
    "экзо",    "эко",          "экс",       "электро",    "эндо",        "энерго",   "этно",       "южно",
    "ядерно"};
constexpr std::array<std::string_view, 14> russian_numbers{
    "одиннадцати",  "двенадцати",   "тринадцати", "четырнадцати", "пятнадцати", "шестнадцати", "семнадцати",
    "восемнадцати", "девятнадцати", "двадцати",   "тридцати",     "сорока",     "пятидесяти",  "сто"};

// What the shorter rests are that make a word with them: «газовоз», «флюорограф», «экопарк».
constexpr std::array<std::string_view, 47> russian_short_rests{
    "воз",  "ход",   "лов",  "вод",  "вед",  "граф",  "метр", "скоп", "дром", "бус",  "парк", "блок",
    "банк", "центр", "ток",  "шлам", "пост", "порт",  "мост", "узел", "клуб", "навт", "кар",  "план",
    "лет",  "фон",   "сбыт", "бор",  "тур",  "борт",  "счет", "приз", "фап",  "кол",  "рез",  "мер",
    "кат",  "цех",   "зал",  "трек", "тест", "класс", "курс", "фонд", "стек", "пар",  "пункт"};
// Endings of these nouns.
constexpr std::array<std::string_view, 15> noun_endings{"",    "а",  "у", "ом", "е",  "ы",  "ов", "ам",
                                                        "ами", "ах", "и", "ах", "ей", "ем", "ев"};

// «Реинвестировать», «декарбонизация»: before verbs in -ировать and their nouns.
constexpr std::array<std::string_view, 8> russian_prefixes{"ре", "де", "дез", "дис", "пере", "до", "за", "про"};

// Only before a hyphen.
constexpr std::array<std::string_view, 10> english_prefixes{"mis", "co",    "ex",  "vice", "intra",
                                                            "pro", "quasi", "non", "pan",  "hi"};
constexpr std::array<std::string_view, 55> english_firsts{
    "aero",  "agro",  "anti",    "arc",   "astro", "bio",    "cardio", "cosmo", "counter", "crypto", "cyber",
    "de",    "eco",   "electro", "euro",  "extra", "geo",    "hydro",  "hyper", "immuno",  "infra",  "inter",
    "intra", "macro", "mega",    "meta",  "micro", "mid",    "mini",   "multi", "nano",    "neuro",  "non",
    "out",   "over",  "petro",   "photo", "poly",  "post",   "pre",    "quasi", "radio",   "re",     "retro",
    "self",  "semi",  "sub",     "super", "tele",  "thermo", "trans",  "ultra", "un",      "under",  "video"};

// Never halves of a compound: a space is missing instead, or an ending is misspelt ("carefull").
constexpr std::array<std::string_view, 40> no_halves{
    "that",  "this",  "with", "from",  "have",  "been", "were", "will", "they",  "them",
    "their", "than",  "then", "when",  "also",  "such", "into", "upon", "each",  "both",
    "which", "would", "said", "does",  "there", "here", "what", "whom", "these", "those",
    "about", "after", "full", "fully", "ally",  "able", "ness", "tion", "ment",  "ance"};
constexpr std::array<std::string_view, 14> short_halves{"map", "maps", "net", "out", "off", "way", "man",
                                                        "men", "day",  "cap", "run", "set", "bus", "tax"};

constexpr std::array<std::string_view, 11> short_firsts{"air", "car", "day", "eye", "gas", "ice",
                                                        "key", "oil", "sea", "sky", "sun"};

// Shorter rests are found behind many misspellings.
constexpr std::size_t shortest_rest = 5;

std::string replaced_end(const std::string& word, std::string_view end, std::string_view other) {
    return word.substr(0, word.size() - end.size()) + std::string(other);
}

bool has_first_part(const std::string& word, std::span<const std::string_view> firsts,
                    const std::function<bool(const std::string&)>& knows) {
    return std::ranges::any_of(firsts, [&](std::string_view first) {
        if (!word.starts_with(first)) return false;
        const std::string rest = word.substr(first.size());
        return length_in_code_points(rest) >= shortest_rest && knows(rest);
    });
}

// A noun of few letters with its ending: «воз» of «газовозами».
bool is_short_noun(std::string_view rest) {
    return std::ranges::any_of(russian_short_rests, [&](std::string_view noun) {
        return rest.starts_with(noun) && is_any(rest.substr(noun.size()), noun_endings);
    });
}

bool has_short_rest(std::string_view word) {
    return std::ranges::any_of(russian_firsts, [&](std::string_view first) {
        return word.starts_with(first) && is_short_noun(word.substr(first.size()));
    });
}

bool ends_in_vowel(std::string_view stem) {
    return ends_with_any(stem, {"а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"});
}

// A stem of a noun before the vowel that links it: «уровн» of «уровень» before «е», «болот» of «болото» before «о».
bool is_linked_noun(const std::string& stem, bool is_soft, const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t shortest = 4;  // shorter ones are found in many misspellings, and the usual ones are listed
    if (length_in_code_points(stem) < shortest || ends_in_vowel(stem)) return false;
    const auto is_known = [&](Texts ends) {
        return std::ranges::any_of(ends, [&](std::string_view end) { return knows(stem + std::string(end)); });
    };
    // «Уровень», «огонь» lose their last vowel.
    const std::string begin = stem.substr(0, stem.size() - 2), last = stem.substr(stem.size() - 2);
    if (!is_soft) return is_known({"", "а", "о", "ие", "ство"}) || knows(begin + "о" + last);
    const bool hisses = is_any(last, {"ж", "ч", "ш", "щ", "ц"});
    return (hisses && is_known({"", "а"})) || is_known({"ь", "я"}) || knows(begin + "е" + last + "ь") ||
           knows(begin + "е" + last);
}

// «Уровне», «снегоболото»: what stands before the last part of a compound.
bool is_linked(std::string_view before, const std::function<bool(const std::string&)>& knows) {
    if (is_any(before, russian_firsts)) return true;
    for (const std::string_view first : russian_firsts)
        if (before.starts_with(first) && is_linked(before.substr(first.size()), knows)) return true;
    if (!before.ends_with("о") && !before.ends_with("е")) return false;
    return is_linked_noun(std::string(before.substr(0, before.size() - 2)), before.ends_with("е"), knows);
}

// "Paramaters", "airporn", «перехад»: rather a word with one letter of `letters` wrong than one that is made of two.
bool has_wrong_letter(const std::string& word, std::string_view letters,
                      const std::function<bool(const std::string&)>& knows) {
    const std::size_t size = static_cast<unsigned char>(letters.front()) < 0x80 ? 1 : 2;  // bytes of each letter
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at;
        next_code_point(word, end);
        const std::string_view letter = std::string_view(word).substr(at, end - at);
        const bool is_listed = letter.size() == size && letters.find(letter) != std::string_view::npos;
        for (std::size_t other = 0; is_listed && other < letters.size(); other += size) {
            const std::string_view instead = letters.substr(other, size);
            if (instead != letter && knows(std::string(word).replace(at, letter.size(), instead))) return true;
        }
        at = end;
    }
    return false;
}

// «Дознаватель» of «дознавать», «наследодатель», «уровнемер», «снегоболотоход»: who or what does something.
bool is_agent(const std::string& word, const std::function<bool(const std::string&)>& knows) {
    constexpr std::array<std::string_view, 10> hard{"мер", "ход",  "воз",  "вод",  "лов",
                                                    "вед", "граф", "метр", "скоп", "дром"};
    constexpr std::array<std::string_view, 10> soft_endings{"ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"};
    for (const std::string_view end : noun_endings)
        for (const std::string_view agent : hard) {
            const std::string rest = std::string(agent) + std::string(end);
            if (word.ends_with(rest) && is_linked(std::string_view(word).substr(0, word.size() - rest.size()), knows))
                return true;
        }
    // «Отборщик» of «отбор».
    for (const std::string_view end : noun_endings) {
        const std::string rest = "щик" + std::string(end);
        if (!word.ends_with(rest)) continue;
        const std::string thing = word.substr(0, word.size() - rest.size());
        if (length_in_code_points(thing) >= shortest_rest && !ends_in_vowel(thing) && knows(thing)) return true;
    }
    for (const std::string_view end : soft_endings) {
        const std::string rest = "тел" + std::string(end);
        if (!word.ends_with(rest)) continue;
        const std::string verb = word.substr(0, word.size() - rest.size());
        if (length_in_code_points(verb) >= shortest_rest && (knows(verb + "ть") || knows(verb + "ться"))) return true;
        constexpr std::string_view giver = "да";
        if (verb.ends_with(giver) && is_linked(std::string_view(verb).substr(0, verb.size() - giver.size()), knows))
            return true;
    }
    return false;
}

// "Disciplinarily" of "disciplinary", "woundedness" of "wounded".
bool is_made_of_adjective(const std::string& word, const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t shortest = 4;
    const auto is_known = [&](std::string_view end, std::string_view other) {
        return word.ends_with(end) && word.size() >= end.size() + shortest && knows(replaced_end(word, end, other));
    };
    return is_known("ily", "y") || is_known("iness", "y") || is_known("edness", "ed");
}

// «Реинвестируются» of «инвестируются».
bool has_verbal_prefix(std::string word, const std::function<bool(const std::string&)>& knows) {
    constexpr std::string_view denial = "не";
    if (word.starts_with(denial)) word.erase(0, denial.size());
    if (word.find("ир") == std::string::npos && word.find("ац") == std::string::npos) return false;
    return has_first_part(word, russian_prefixes, knows);
}

// «Размещений» of «размещение», «юрисдикциями», «экономиках»: the dictionary has the noun in the singular only.
bool is_plural_of_known(const std::string& word, const std::function<bool(const std::string&)>& knows) {
    for (const std::string_view end : {"ий", "иям", "иями", "иях"}) {
        if (!word.ends_with(end) || length_in_code_points(word) < 3 + shortest_rest) continue;
        for (const std::string_view singular : {"ие", "ия"})
            if (knows(replaced_end(word, end, singular))) return true;
    }
    for (const std::string_view end : {"ик", "ики", "икам", "иками", "иках"})
        if (word.ends_with(end) && length_in_code_points(word) >= shortest_rest + 2 &&
            knows(replaced_end(word, end, "ика")))
            return true;
    return false;
}

bool is_compound(const std::string& word, const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t longest = 13;  // longer ones are rather two words without a space
    constexpr std::size_t shortest_half = 4;
    if (word.size() > longest) return false;
    for (std::size_t cut = shortest_half - 1; cut + 3 <= word.size(); ++cut) {
        const std::string first = word.substr(0, cut), second = word.substr(cut);
        const bool is_long = (first.size() >= shortest_half || is_any(first, short_firsts)) &&
                             (second.size() >= shortest_half || is_any(second, short_halves));
        if (is_long && !is_any(first, no_halves) && !is_any(second, no_halves) && knows(first) && knows(second))
            return true;
    }
    return false;
}

}  // namespace

bool is_made_of_known(const std::string& word, const Language& language,
                      const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t longest = 200;  // bytes; what is longer is no word
    if (word.size() > longest || word.find('-') != std::string::npos) return false;
    // A capital at the beginning may begin a sentence; names and acronyms are not made.
    const std::string small = lowered(word);
    std::size_t first = 0;
    if (!word.empty()) next_code_point(word, first);
    if (small.size() != word.size() || small.substr(first) != word.substr(first)) return false;
    if (language.primary() == "ru")
        return has_first_part(small, russian_firsts, knows) || has_first_part(small, russian_numbers, knows) ||
               has_short_rest(small) || has_verbal_prefix(small, knows) || is_plural_of_known(small, knows) ||
               (is_agent(small, knows) && !has_wrong_letter(small, "аоеиуыяэю", knows));
    if (language.primary() != "en") return false;
    // A wrong vowel is the usual slip; a short first half says too little to trust any letter.
    const std::string_view letters = begins_with_any(small, short_firsts) ? "abcdefghijklmnopqrstuvwxyz" : "aeiouy";
    return has_first_part(small, english_firsts, knows) || is_made_of_adjective(small, knows) ||
           (is_compound(small, knows) && !has_wrong_letter(small, letters, knows));
}

bool is_first_part(const std::string& part, const Language& language,
                   const std::function<bool(const std::string&)>& knows) {
    const std::string small = lowered(part);
    if (language.primary() == "en") return is_any(small, english_firsts) || is_any(small, english_prefixes);
    if (language.primary() != "ru") return false;
    if (is_any(small, russian_firsts) || is_any(small, russian_numbers)) return true;
    // «Фельдшерско-акушерский»: an adjective without its ending.
    if (!small.ends_with("о") || length_in_code_points(small) < shortest_rest) return false;
    return std::ranges::any_of(Texts{"ый", "ий", "ой"},
                               [&](std::string_view ending) { return knows(replaced_end(small, "о", ending)); });
}

}  // namespace stykovka
