// What kind of word a word is, as far as its form and base tell.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/word_class.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

using Words = std::unordered_set<std::string_view>;

constexpr std::string_view russian_function =
    "своего своей своих своим своими свою своему тех теми тем этих этим этими этой этого этому всей всем всеми "
    "а без более больше будет будут бы был была были было быть в вам вас ваш весь во вот впервые все "
    "всегда всего всех всё вчера вы где главное да даже дальше два две день для до должен должный другой "
    "его ее ей если есть еще же за здесь и из или им иной их к каждый как какой когда который кроме кто "
    "куда лет ли либо лишь любой менее меньше между меня много мой мы на над надо наиболее нам например "
    "нас находиться наш не него нее некоторый ней нельзя нем несколько нет ни никто ним них ничто но "
    "новый ну нужно о об оба один однако около он она они оно особенно от очень первый перед под подобный "
    "пока после последний поскольку потом потому почти поэтому прежде при про против прошлый пусть раз "
    "ранее с сам самый свой себя сегодня сей сейчас следующий со собой совсем среди стать столь стоить "
    "суть также такой там твой тем теперь то тогда того тоже только том тот три тут ты тысяча у уже "
    "указанный хотя целый чего чем через что чтобы чуть эта эти этот я данный сообщить отметить ряд мочь "
    "можно текущий нынешний соответствующий большой вместе вновь опять снова год месяц сутки час минута "
    "миллион миллиард рубль процент январь февраль март апрель май июнь июль август сентябрь октябрь "
    "ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье г т п ст ч др тыс млн "
    "млрд руб второй третий многий остальной некий весьма никакой чей вряд вместо вокруг внутри вне кто- "
    "то что-то итог виду помимо путем прочий настоящий вышеуказанный названный четыре пять шесть семь "
    "восемь девять десять сотня десяток см км мм метр километр сантиметр доллар евро фунт тонна гектар "
    "половина часть число количество большинство ход рамка связь течение отношение целое неделя момент "
    "дополнительно ежегодно порядка согласно благодаря";

constexpr std::string_view english_function =
    "a about above according across after again against all almost along already also although always am "
    "among an and another any anyone anything are around as at away back be became because become been "
    "before began behind being below between both but by came can cannot come could did do does doing "
    "done down during each earlier either else even ever every everyone everything few find first for "
    "found four five from further gave get give given go goes going gone got had has have having he her "
    "here hers him his how however i if in including instead into is it its itself just keep kept know "
    "known last late later least less let like made make makes many may me might more moreover most much "
    "must my need neither never new next no nobody none nor not nothing now off often on once one only "
    "onto or other others our out over own per perhaps put quite rather really said same saw say says "
    "saying second see seen several shall she should since so some someone something soon still such take "
    "taken tell than that the their them then there therefore these they think this those though three "
    "through thus to today together told too took toward towards two under until up upon us use used very "
    "want wanted was way we well went were what when where whether which while who whole whom whose why "
    "will with within without would yes yet you your added noted noting stated stressed reported "
    "announced year month week day hour minute million billion thousand percent ruble january february "
    "march april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday s t d ll re ve don didn doesn isn mr mrs ms dr p m pm";

Words words_in(std::string_view list) {
    Words words;
    while (!list.empty()) {
        const std::size_t space = std::min(list.find(' '), list.size());
        words.insert(list.substr(0, space));
        list.remove_prefix(std::min(space + 1, list.size()));
    }
    return words;
}

const Words& russian_function_words() {
    static const Words words = words_in(russian_function);
    return words;
}

const Words& russian_joints() {
    static const Words words{"по", "с", "со", "при", "о", "об", "против"};
    return words;
}

const Words& english_function_words() {
    static const Words words = words_in(english_function);
    return words;
}

// Nouns that end like the base of a verb.
const Words& nouns_like_verbs() {
    static const Words words{"печать", "сеть",   "нить",    "мать",    "смерть",  "медь",    "плеть",   "часть",
                             "честь",  "весть",  "месть",   "лесть",   "шерсть",  "жесть",   "треть",   "четверть",
                             "память", "рать",   "кровать", "тетрадь", "путь",    "суть",    "ртуть",   "нефть",
                             "речь",   "ночь",   "дочь",    "печь",    "помощь",  "вещь",    "площадь", "горсть",
                             "кисть",  "пасть",  "страсть", "власть",  "область", "новость", "прибыть", "пять",
                             "девять", "десять", "путь",    "муть",    "нечисть", "печень",  "церковь"};
    return words;
}

constexpr std::array<std::string_view, 21> adjective_ends{"ый", "ий", "ой",  "ая",  "яя",  "ое",  "ее",
                                                          "ые", "ие", "ого", "его", "ому", "ему", "ым",
                                                          "им", "ом", "ем",  "ую",  "юю",  "ых",  "их"};
constexpr std::array<std::string_view, 3> long_adjective_ends{"ыми", "ими", "ею"};
constexpr std::array<std::string_view, 3> adjective_bases{"ый", "ий", "ой"};
// Nouns in -ий and -ой: «комментарий», «режим» has another shape, «герой».
constexpr std::array<std::string_view, 12> noun_bases{"арий",  "ерий", "орий",  "умий", "нтий",     "тгий",
                                                      "герой", "бой",  "строй", "слой", "сценарий", "гений"};

bool is_adjective(std::string_view key, std::string_view base) {
    if (!ends_with_any(base, adjective_bases) || ends_with_any(base, noun_bases)) return false;
    return ends_with_any(key, adjective_ends) || ends_with_any(key, long_adjective_ends);
}

bool is_verb(std::string_view key, std::string_view base) {
    constexpr std::array<std::string_view, 9> ends{"ать", "ять", "еть", "ить", "уть", "ыть", "оть", "ться", "тись"};
    constexpr std::array<std::string_view, 4> participles{"вши", "вшись", "ши", "я"};
    if (nouns_like_verbs().contains(base)) return false;
    if (ends_with_any(base, ends) || base.ends_with("йти") || base.ends_with("сти") || base.ends_with("зти") ||
        base.ends_with("чь") || base.ends_with("чься") || base.ends_with("зть"))
        return true;
    // A word that the dictionary lists as it stands: a gerund.
    return key == base && key.size() > 8 && ends_with_any(key, std::array{participles[0], participles[1]});
}

bool is_adverb(std::string_view key, std::string_view base) {
    constexpr std::array<std::string_view, 6> ends{"чески", "ально", "ивно", "енно", "ельно", "анно"};
    return key == base && ends_with_any(key, ends);
}

WordClass russian_class(std::string_view key, std::string_view base) {
    if (russian_joints().contains(key)) return WordClass::joint;
    if (russian_function_words().contains(key) || russian_function_words().contains(base)) return WordClass::function;
    if (is_verb(key, base)) return WordClass::verb;
    if (is_adjective(key, base)) return WordClass::adjective;
    return is_adverb(key, base) ? WordClass::function : WordClass::noun;
}

WordClass english_class(std::string_view key, std::string_view base) {
    if (key == "of") return WordClass::joint;
    if (english_function_words().contains(key) || english_function_words().contains(base)) return WordClass::function;
    if (key.ends_with("ly") && key.size() > 5 && !key.ends_with("family") && !key.ends_with("assembly"))
        return WordClass::function;
    return WordClass::noun;
}

}  // namespace

WordClass class_of(std::string_view spelling, std::string_view base, const Language& language) {
    if (spelling.find_first_of("0123456789 ") != std::string_view::npos) return WordClass::number;
    const std::string key = word_key(spelling);
    if (language.primary() == "ru") return russian_class(key, base);
    if (language.primary() == "en") return english_class(key, base);
    return WordClass::noun;
}

bool may_be_genitive(std::string_view spelling, std::string_view base) {
    constexpr std::array<std::string_view, 15> ends{"а",  "я",  "ы",  "и",   "ов",  "ев", "ей", "ий",
                                                    "ой", "ых", "их", "ого", "его", "уг", "ств"};
    constexpr std::array<std::string_view, 6> other_cases{"ам", "ям", "ах", "ях", "ом", "ем"};
    const std::string key = word_key(spelling);
    if (uppered(spelling) == spelling) return true;  // «РФ», «МВД» have one form
    if (key == base) return false;
    if (ends_with_any(key, ends)) return true;
    constexpr std::array<std::string_view, 10> vowels{"а", "е", "и", "о", "у", "ы", "э", "ю", "я", "й"};
    return !ends_with_any(key, vowels) && !ends_with_any(key, other_cases) && ends_with_any(base, vowels);
}

}  // namespace stykovka
