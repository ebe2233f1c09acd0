// Words that deny in Russian and in English, and what says the same without them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/denials.h"

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Behind «не» these deny nothing that a translation would deny: «не только», «не менее», «не раз».
constexpr auto idle_behind_ne = std::to_array<std::string_view>(
    {"только",  "лишь",     "менее",          "более",  "меньше",      "больше",    "позднее",  "позже",     "ранее",
     "раньше",  "раз",      "случайно",       "просто", "говоря",      "столько",   "так",      "реже",      "ниже",
     "выше",    "хуже",     "один",           "одна",   "одно",        "исключено", "секрет",   "дожидаясь", "считая",
     "иначе",   "обошлось", "останавливаясь", "стоит",  "удивительно", "касаясь",   "забывать", "торопясь",  "спеша",
     "зря",     "за",       "понаслышке",     "прочь",  "то",          "что",       "кто",      "старше",    "моложе",
     "младше",  "дольше",   "дальше",         "короче", "длиннее",     "дороже",    "дешевле",  "чаще",      "легче",
     "тяжелее", "быстрее",  "медленнее",      "глубже"});

// What Russian denies with, other than «не» before a verb.
constexpr auto strong_russian = std::to_array<std::string_view>(
    {"нет", "нельзя", "никогда", "никто", "никого", "никому", "ничего", "невозможно", "некому"});
// Words that deny in part: with one of them the source is no ground to wonder at an English "not".
constexpr auto russian_stems = std::to_array<std::string_view>(
    {"отриц",  "вряд",     "редк",  "слаб",    "трудн",  "сложн",  "плох",   "не",      "ни",    "без",   "бес",
     "нет",    "отсутств", "отказ", "запре",   "воспре", "лиш",    "прекра", "против",  "уклон", "избеж", "кроме",
     "помимо", "вне",      "едва",  "вопреки", "утрат",  "исключ", "потер",  "дефицит", "непри", "срыв"});

// «Неделя», «безопасный», «внедрить»: no prefix that denies.
constexpr auto no_russian_stems = std::to_array<std::string_view>(
    {"нефт", "недел", "некотор", "несколь",  "необход",      "недавн", "невест",  "нерв",     "немец",   "непосред",
     "нейр", "недр",  "немедл",  "непремен", "небес",        "неон",   "нести",   "несут",    "несет",   "несёт",
     "нем",  "ниж",   "никел",   "ник",      "нит",          "ниш",    "безопас", "бесед",    "беспоко", "внедр",
     "внеш", "внес",  "внеочер", "внев",     "исключительн", "лишь",   "лишн",    "противост"});

constexpr auto english_words = std::to_array<std::string_view>(
    {"rather",     "outside",   "scarce",  "scarcely", "yet",        "short",    "far",     "trouble", "ineligible",
     "intolerant", "not",       "no",      "never",    "none",       "nobody",   "nothing", "nor",     "neither",
     "without",    "cannot",    "nowhere", "hardly",   "unless",     "despite",  "except",  "only",    "exempt",
     "hard",       "otherwise", "instead", "no-one",   "landlocked", "ignorant", "little",  "ban",     "bans",
     "banned",     "banning",   "net",     "zero",     "too"});
constexpr auto english_stems = std::to_array<std::string_view>(
    {"un",     "non",     "dis",     "mis",      "fail",     "lack",     "refus",   "avoid",  "absen",   "deny",
     "deni",   "prohib",  "prevent", "stop",     "ceas",     "evad",     "miss",    "reject", "few",     "barely",
     "declin", "omit",    "neglect", "loss",     "lost",     "depriv",   "exclud",  "illeg",  "illicit", "irreg",
     "irresp", "irrel",   "inadm",   "inadeq",   "incorr",   "incompl",  "invalid", "inact",  "ineff",   "insuff",
     "inab",   "inaccur", "inappr",  "imposs",   "impermis", "improper", "nobod",   "remain", "escap",   "difficult",
     "forbid", "forbad",  "doubt",   "overlook", "ignor",    "out-of"});
// "Under", "until", "disease": no prefix that denies.
constexpr auto no_english_stems = std::to_array<std::string_view>(
    {"under",  "until",    "unit",     "union",   "univers",  "unique",  "unanim",  "district", "distribut",
     "diseas", "disast",   "discuss",  "display", "dispatch", "dispos",  "disput",  "distan",   "distinct",
     "discov", "discount", "discipl",  "discour", "discret",  "dissert", "dish",    "disk",     "disc",
     "disp",   "disrupt",  "dissem",   "distill", "misc",     "missio",  "missil",  "mist",     "uncle",
     "misdem", "denim",    "nonpr",    "dismiss", "dissolv",  "disclos", "disguis", "dismay",   "dispers",
     "dissid", "distract", "distress", "disturb", "discern",  "diver",   "unify",   "unifi",    "unison",
     "unilat", "unveil",   "unfold",   "unleash", "unload",   "unlock",  "unpack"});
constexpr auto english_ends = std::to_array<std::string_view>({"n't", "less", "n’t"});

constexpr auto strong_english = std::to_array<std::string_view>({"not", "never", "cannot", "nobody", "nothing"});
// "Not only", "not less than": as in Russian.
constexpr auto idle_behind_not = std::to_array<std::string_view>(
    {"only", "just", "less", "more", "later", "merely", "fewer", "least", "simply", "to", "all"});

/// What is denied in Russian and said of another side in English. Words of both lists are begins of words, a "$" ends a
/// whole one.
struct SaidOtherwise {
    std::string_view russian, english;
};
constexpr auto said_otherwise = std::to_array<SaidOtherwise>({
    {"измен", "same stable steady constant flat maintain keep kept hold held upheld uphold"},
    {"огранич", "wish unlimit any"},
    {"меня", "same stable steady constant flat maintain keep kept"},
    {"работ", "closed down offline idle suspend halt"},
    {"пострада", "safe intact spared well"},
    {"выдерж", "collaps gave give broke buckl burst"},
    {"пропус", "catch sure seize"},
    {"упусти", "seize took take use caught"},
    {"надо", "waive optional enough voluntar"},
    {"нужн", "waive optional enough voluntar exempt"},
    {"требу", "waive optional enough voluntar exempt"},
    {"обязател", "optional voluntar recommend"},
    {"обязан", "optional voluntar may"},
    {"разглаша", "confidential secret closed withh"},
    {"раскрыва", "confidential secret closed withh"},
    {"сообща", "confidential secret withh"},
    {"публик", "confidential secret closed withh"},
    {"совпада", "differ"},
    {"справ", "control struggl overwhelm cope problem"},
    {"завер", "continu ongoing still progress underway"},
    {"законч", "continu ongoing still progress underway"},
    {"прерыва", "continu ongoing still throughout"},
    {"перест", "keep kept continu still"},
    {"выставля", "first"},
    {"бы$", "first"},
    {"спал", "stayed awake"},
    {"ближе", "away least"},
    {"покида", "stay"},
    {"выход", "stay home landlock"},
    {"готов", "early"},
    {"была$", "ever record"},
    {"было$", "ever record"},
    {"был$", "ever record"},
    {"были$", "ever record"},
    {"позвол", "bar block forc"},
    {"удовлетвор", "dismiss reject declin turn waved"},
    {"достиг", "under younger below minor"},
    {"заня", "empty vacant"},
    {"заполн", "empty vacant blank"},
    {"учета", "exclus net before"},
    {"зрител", "closed behind"},
    {"забу", "remember"},
    {"забы", "remember"},
    {"приближа", "away off clear"},
    {"желая", "mistake accident inadvert unintent"},
    {"стало$", "death died passed"},
    {"принима", "closed"},
    {"действ", "closed suspend expired"},
});

/// Words of the two languages that deny alike: where both sides have them they answer each other, and nothing else.
constexpr auto denying_pairs = std::to_array<SaidOtherwise>({
    {"запре", "prohib ban forbid forbad"},
    {"отказ", "refus declin deny deni reject dismiss turned failur"},
    {"сниз", "declin"},
    {"снижа", "declin"},
    {"сокра", "declin"},
    {"уменьш", "declin"},
    {"пада", "declin"},
    {"упа", "declin"},
    {"ухудш", "declin"},
    {"меша", "prevent stop"},
    {"помеш", "prevent stop"},
    {"препят", "prevent stop"},
    {"воспрепят", "prevent stop"},
    {"предотвр", "prevent avoid"},
    {"предупре", "prevent"},
    {"останав", "stop"},
    {"остановк", "stop"},
    {"потер", "lost loss"},
    {"теря", "lost loss"},
    {"утрат", "lost loss"},
    {"убыт", "loss"},
    {"ущерб", "loss"},
    {"проигр", "lost loss"},
    {"пораж", "lost loss"},
    {"пропус", "miss"},
    {"пропа", "miss disappear"},
    {"исчез", "miss disappear"},
    {"опозд", "miss"},
    {"сбо", "fail"},
    {"авар", "fail"},
    {"провал", "fail"},
    {"неяв", "failur non absen"},
    {"невыполн", "failur non"},
    {"неисполн", "failur non"},
    {"неупла", "failur non"},
    {"непредстав", "failur non"},
    {"несоблюд", "failur non"},
    {"игнор", "ignor"},
    {"пренебр", "neglect"},
    {"инвалид", "disab"},
    {"остальн", "remain"},
    {"нескольк", "few"},
    {"меньш", "few"},
    {"также", "too"},
    {"тоже", "too"},
    {"кратк", "short"},
    {"коротк", "short"},
    {"отклон", "reject dismiss declin"},
    {"отсутств", "absen lack miss"},
    {"прекра", "stop ceas terminat discontinu end halt"},
    {"лиш", "depriv strip"},
    {"против", "against counter oppos anti"},
    {"кроме", "except besides apart"},
    {"избеж", "avoid evad escap"},
    {"бесплатн", "free"},
    {"свободн", "free"},
    {"безработ", "unemploy jobless"},
    {"беспилотн", "unmanned uncrewed drone"},
    {"незакон", "illeg unlawful illicit"},
});

bool is_like(std::string_view key, std::string_view begin) {
    return begin.ends_with('$') ? key == begin.substr(0, begin.size() - 1) : key.starts_with(begin);
}

bool begins_with_word_of(std::string_view key, std::string_view begins) {
    for (std::size_t at = 0; at < begins.size();) {
        const std::size_t end = std::min(begins.find(' ', at), begins.size());
        if (is_like(key, begins.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

// «Не переставал», «не единственный», «не хватает»: denied in form, said otherwise in translation.
constexpr auto idle_stems_behind_ne = std::to_array<std::string_view>(
    {"единственн", "перв",   "переста",   "прекра", "умолк",   "возраж", "исключ",   "хват",
     "отста",      "замедл", "забы",      "завис",  "последн", "удал",   "состав",   "ослаб",
     "преми",      "скрыв",  "безразлич", "смолк",  "стиха",   "утиха",  "остановил"});

// «Без исключения», «без труда»: said otherwise in translation.
constexpr auto idle_stems_behind_bez =
    std::to_array<std::string_view>({"исключ", "сомнен", "мал", "перерыв", "выходн", "промедл", "труд", "конц", "вест",
                                     "остат", "четверт", "того", "предупр", "огляд", "устал"});

// What only the form of denying says otherwise as a rule, and this does not: "rule out" for «не исключают».
constexpr auto literal = std::to_array<SaidOtherwise>({
    {"исключ", "rul exclud"},
    {"хват", "enough suffic"},
    {"завис", "depend"},
    {"возраж", "object"},
    {"замедл", "slow"},
    {"скрыв", "hid conceal"},
    {"ослаб", "weaken eas"},
    {"состав", "amount total"},
    {"забы", "forg"},
    {"прекра", "ceas stop halt terminat"},
    {"переста", "ceas stop"},
    {"отрица", "deny deni"},
    {"удал", "manag succeed"},
    {"обоснован", "justified founded grounded substantiated"},
    {"оправдан", "justified"},
    {"согласован", "approved agreed coordinated"},
});

// «Без пяти шесть» is an hour.
bool is_count(std::string_view key) {
    constexpr auto counts =
        std::to_array<std::string_view>({"одной", "двух", "трех", "трёх", "пяти", "семи", "десяти", "двадцати"});
    return is_any(key, counts);
}

// «Чуть не», «чуть ли не», «едва ли не»: almost. «Не холодно ли»: a question.
bool is_almost(const std::vector<Token>& tokens, std::size_t at) {
    const auto is_hardly = [&](std::size_t back) {
        return at >= back && (tokens[at - back].key == "чуть" || tokens[at - back].key == "едва");
    };
    return is_hardly(1) || (at >= 2 && tokens[at - 1].key == "ли" && is_hardly(2));
}

bool is_idle_ne(const std::vector<Token>& tokens, std::size_t at) {
    const std::string_view next = key_at(tokens, at + 1);
    return is_idle("не", next) || is_almost(tokens, at) || key_at(tokens, at + 2) == "ли";
}

bool denies(const std::vector<Token>& tokens, std::size_t at, bool is_russian) {
    const std::string& key = tokens[at].key;
    const std::string_view next = key_at(tokens, at + 1);
    // «Свести на нет»; «нет и двадцати пяти лет» is a bound.
    if (is_russian && key == "нет") return (at < 2 || tokens[at - 1].key != "на") && next != "и";
    if (is_russian && key == "без")  // «не без», «не обошлось без» are litotes
        return !next.empty() && !is_idle(key, next) && !is_count(next) && (next.front() < '0' || next.front() > '9') &&
               (at == 0 || (tokens[at - 1].key != "не" && !tokens[at - 1].key.starts_with("обош")));
    if (is_russian) return is_any(key, strong_russian) || (key == "не" && !is_idle_ne(tokens, at));
    return (is_any(key, strong_english) || key.ends_with("n't")) && !is_any(next, idle_behind_not);
}

template <std::size_t size>
bool is_answered(const std::array<SaidOtherwise, size>& table, std::string_view word,
                 std::span<const std::string> english) {
    return std::ranges::any_of(table, [&](const SaidOtherwise& pair) {
        return is_like(word, pair.russian) && std::ranges::any_of(english, [&](const std::string& key) {
                   return begins_with_word_of(key, pair.english);
               });
    });
}

}  // namespace

std::vector<ByteSpan> denials_in(std::string_view text, bool is_russian) {
    std::vector<ByteSpan> denials;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool is_ne = is_russian && tokens[i].key == "не";
        if (is_ne && i >= 2 && tokens[i - 2].key == "не") return {};  // denied twice is said
        // «Нельзя сказать, что не …» too.
        const std::string_view next = key_at(tokens, i + 1);
        if (is_russian && tokens[i].key == "нельзя" && (next == "сказать" || next == "не")) return {};
        const bool again = is_ne && key_at(tokens, i + 2) == "не";
        if (!again && denies(tokens, i, is_russian)) denials.push_back(tokens[i].span);
    }
    return denials;
}

bool may_deny(std::string_view key, bool is_russian) {
    if (is_russian)
        return key == "мало" || (begins_with_any(key, russian_stems) && !begins_with_any(key, no_russian_stems));
    return is_any(key, english_words) || ends_with_any(key, english_ends) ||
           (begins_with_any(key, english_stems) && !begins_with_any(key, no_english_stems));
}

bool is_plain_english_denial(std::string_view key) {
    return key == "no" || is_any(key, strong_english) || key.ends_with("n't") || key.ends_with("n’t");
}

bool is_idle(std::string_view denial, std::string_view next) {
    if (denial == "без") return begins_with_any(next, idle_stems_behind_bez);
    return is_any(next, idle_behind_ne) || begins_with_any(next, idle_stems_behind_ne);
}

bool is_said_otherwise(std::string_view word, std::span<const std::string> english) {
    return is_answered(said_otherwise, word, english);
}

bool is_said_plainly(std::string_view word, std::span<const std::string> english) {
    return is_answered(literal, word, english);
}

void drop_answers(std::vector<std::string>& russian, std::vector<std::string>& english) {
    for (const SaidOtherwise& pair : denying_pairs) {
        const auto is_here = [&](const std::string& key) { return key.starts_with(pair.russian); };
        const auto is_there = [&](const std::string& key) { return begins_with_word_of(key, pair.english); };
        if (std::ranges::none_of(russian, is_here) || std::ranges::none_of(english, is_there)) continue;
        std::erase_if(russian, is_here);
        std::erase_if(english, is_there);
    }
}

}  // namespace stykovka
