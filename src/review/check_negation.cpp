// Checks that what one language denies the other does too.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/tr.h"
#include "review/check_list.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

using Words = std::span<const std::string_view>;

bool is_any(std::string_view key, Words words) { return std::find(words.begin(), words.end(), key) != words.end(); }

bool begins_with_any(std::string_view key, Words stems) {
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return key.starts_with(stem); });
}

bool ends_with_any(std::string_view key, Words ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return key.ends_with(end); });
}

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
    {"отриц",  "вряд",     "редк",  "слаб",    "трудн",  "сложн",  "плох",   "не",     "ни",      "без",   "бес",
     "нет",    "отсутств", "отказ", "запре",   "воспре", "лиш",    "прекра", "против", "уклон",   "избеж", "кроме",
     "помимо", "вне",      "едва",  "вопреки", "утрат",  "исключ", "потер",  "мало",   "дефицит", "непри", "срыв"});

constexpr auto english_words = std::to_array<std::string_view>(
    {"rather",     "out",        "outside",   "scarce",  "scarcely", "yet",    "short",   "far",        "trouble",
     "ineligible", "intolerant", "not",       "no",      "never",    "none",   "nobody",  "nothing",    "nor",
     "neither",    "without",    "cannot",    "nowhere", "hardly",   "unless", "despite", "except",     "only",
     "exempt",     "hard",       "otherwise", "instead", "empty",    "vacant", "no-one",  "landlocked", "ignorant",
     "little",     "ban",        "bans",      "banned",  "banning",  "net"});
constexpr auto english_stems = std::to_array<std::string_view>(
    {"un",     "non",     "dis",     "mis",      "fail",     "lack",     "refus",   "avoid",  "absen",   "deny",
     "deni",   "prohib",  "prevent", "stop",     "ceas",     "evad",     "miss",    "reject", "few",     "barely",
     "declin", "omit",    "neglect", "loss",     "lost",     "depriv",   "exclud",  "illeg",  "illicit", "irreg",
     "irresp", "irrel",   "inadm",   "inadeq",   "incorr",   "incompl",  "invalid", "inact",  "ineff",   "insuff",
     "inab",   "inaccur", "inappr",  "imposs",   "impermis", "improper", "nobod",   "remain", "escap",   "difficult",
     "forbid", "forbad",  "doubt",   "overlook", "ignor"});
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
    {"измен", "same stable steady constant flat maintain keep kept hold held"},
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
    {"справ", "control struggl overwhelm cope"},
    {"завер", "continu ongoing still progress underway"},
    {"законч", "continu ongoing still progress underway"},
    {"прерыва", "continu ongoing still throughout"},
    {"перест", "keep kept continu still"},
    {"выставля", "first"},
    {"бы$", "first"},
    {"пока$", "until before till"},
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
    {"удовлетвор", "dismiss reject declin turn"},
});

/// Words of the two languages that deny alike: where both sides have them they answer each other, and nothing else.
constexpr auto denying_pairs = std::to_array<SaidOtherwise>({
    {"запре", "prohib ban forbid forbad"},
    {"отказ", "refus declin deny deni reject dismiss turned"},
    {"отклон", "reject dismiss declin"},
    {"отсутств", "absen lack miss"},
    {"прекра", "stop ceas terminat discontinu end halt"},
    {"лиш", "depriv strip"},
    {"против", "against counter oppos anti"},
    {"кроме", "except besides apart"},
    {"избеж", "avoid evad escap"},
    {"бесплатн", "free"},
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

/// A word that denies for certain.
struct Denial {
    const CheckedSegment* segment = nullptr;
    ByteSpan span;
};

// «Не переставал», «не единственный», «не хватает»: denied in form, said otherwise in translation.
constexpr auto idle_stems_behind_ne = std::to_array<std::string_view>(
    {"единственн", "перв",   "переста",   "прекра", "умолк",   "возраж", "исключ",   "хват",
     "отста",      "замедл", "забы",      "завис",  "последн", "удал",   "состав",   "ослаб",
     "преми",      "скрыв",  "безразлич", "смолк",  "стиха",   "утиха",  "остановил"});

// «Без исключения», «без труда»: said otherwise in translation.
constexpr auto idle_stems_behind_bez =
    std::to_array<std::string_view>({"исключ", "сомнен", "мал", "перерыв", "выходн", "промедл", "труд", "конц", "вест",
                                     "остат", "четверт", "того", "предупр", "огляд", "устал"});

std::string_view key_at(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() ? std::string_view(tokens[at].key) : std::string_view();
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
    return is_any(next, idle_behind_ne) || begins_with_any(next, idle_stems_behind_ne) || is_almost(tokens, at) ||
           key_at(tokens, at + 2) == "ли";
}

bool denies(const std::vector<Token>& tokens, std::size_t at, bool russian) {
    const std::string& key = tokens[at].key;
    const std::string_view next = key_at(tokens, at + 1);
    // «Свести на нет»; «нет и двадцати пяти лет» is a bound.
    if (russian && key == "нет") return (at < 2 || tokens[at - 1].key != "на") && next != "и";
    if (russian && key == "без")  // «не без» is a litotes
        return !next.empty() && !begins_with_any(next, idle_stems_behind_bez) &&
               (next.front() < '0' || next.front() > '9') && (at == 0 || tokens[at - 1].key != "не");
    if (russian) return is_any(key, strong_russian) || (key == "не" && !is_idle_ne(tokens, at));
    return (is_any(key, strong_english) || key.ends_with("n't")) && !is_any(next, idle_behind_not);
}

std::optional<Denial> denial_in(const std::vector<CheckedSegment>& segments, bool russian) {
    for (const CheckedSegment& segment : segments) {
        const auto tokens = tokens_of(segment.text());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            // Denied twice is said: «не мог не признать».
            const bool twice = russian && tokens[i].key == "не" && i >= 2 && tokens[i - 2].key == "не";
            if (twice) return std::nullopt;
            const bool again = russian && tokens[i].key == "не" && i + 2 < tokens.size() && tokens[i + 2].key == "не";
            if (!again && denies(tokens, i, russian)) return Denial{&segment, tokens[i].span};
        }
    }
    return std::nullopt;
}

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
});

bool denies_in_english(std::string_view key) {
    return is_any(key, english_words) || ends_with_any(key, english_ends) ||
           (begins_with_any(key, english_stems) && !begins_with_any(key, no_english_stems));
}

/// The words of both sides of a bead, without those that answer each other.
class OpenWords {
public:
    OpenWords(const CheckedBead& bead, const BySide<bool>& is_russian) : is_russian_(is_russian) {
        for (const Side side : both_sides)
            for (const CheckedSegment& segment : bead.segments[side])
                for (Token& token : tokens_of(segment.text()))
                    if (token.kind == TokenKind::word) words_[side].push_back(std::move(token.key));
        const Side russian = is_russian.source ? Side::source : Side::target;
        is_only_without_ = has(russian, "без") && !has(russian, "не");
        for (const SaidOtherwise& pair : denying_pairs) {
            const auto is_here = [&](const std::string& key) { return key.starts_with(pair.russian); };
            const auto is_there = [&](const std::string& key) { return begins_with_word_of(key, pair.english); };
            if (!std::ranges::any_of(words_[russian], is_here) ||
                !std::ranges::any_of(words_[other(russian)], is_there))
                continue;
            std::erase_if(words_[russian], is_here);
            std::erase_if(words_[other(russian)], is_there);
        }
    }

    bool has(Side side, std::string_view key) const {
        return std::ranges::find(words_[side], key) != words_[side].end();
    }

    // Any word that may deny: a wide net, so that a denial said otherwise is no alarm. `answered` is a word of the text
    // that answers another one than the denial asked about.
    bool may_deny(Side side, std::string_view answered) const {
        return std::ranges::any_of(words_[side], [&](const std::string& key) {
            if (key == answered) return false;
            if (is_russian_[side]) return begins_with_any(key, russian_stems);
            // "Only with" is no answer to «без».
            if (key == "only" && is_only_without_) return false;
            return key == "free" || denies_in_english(key);
        });
    }

    /// Whether the English side says in another way what «не» denies: "stable" for «не изменился», "must be supervised"
    /// for «нельзя без присмотра».
    bool says_otherwise() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        if (has(russian, "без") && (has(russian, "нельзя") || has(russian, "не")) && has(other(russian), "must"))
            return true;
        for (std::size_t i = 0; i < words_[russian].size(); ++i) {
            if (!is_any(words_[russian][i], denying_words)) continue;
            // «Ближе … нельзя»: what it forbids may stand before it.
            const bool is_anywhere = words_[russian][i] == "нельзя";
            const std::size_t first = is_anywhere ? 0 : i + 1;
            const std::size_t last = is_anywhere ? words_[russian].size() : std::min(i + 4, words_[russian].size());
            for (std::size_t near = first; near < last; ++near)
                if (is_answered(said_otherwise, words_[russian][near])) return true;
        }
        return false;
    }

    /// «Не исключают» is "rule out" with no word that could deny it.
    bool says_the_contrary() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        if (may_deny(other(russian), "out")) return false;  // "rule out"
        for (std::size_t i = 0; i + 1 < words_[russian].size(); ++i)
            if (words_[russian][i] == "не" && is_answered(literal, words_[russian][i + 1])) return true;
        return false;
    }

    /// «Не может не», «без пропуска не пускают» say two denials, and the other side has one and nothing like it.
    bool loses_one_of_two() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        bool denies_twice = false;
        for (std::size_t i = 0; i < here.size(); ++i) {
            if (here[i] != "не") continue;
            denies_twice |= i >= 2 && here[i - 2] == "не" && here[i - 1].starts_with("мо");
            denies_twice |= i >= 1 && here[i - 1] == "нельзя";
            for (std::size_t back = 2; back <= 8 && back <= i; ++back)
                denies_twice |= here[i - back] == "без" && i + 1 < here.size() &&
                                !begins_with_any(here[i - back + 1], idle_stems_behind_bez) &&
                                !is_any(here[i + 1], idle_behind_ne);
        }
        return denies_twice && denials_in_english() == 1 &&
               std::ranges::any_of(words_[other(russian)], [](const auto& key) {
                   return is_any(key, strong_english) || key == "no" || ends_with_any(key, english_ends);
               });
    }

    /// «Чуть ли не каждый», and "hardly any".
    bool turns_almost() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        bool is_almost = false;
        for (std::size_t i = 1; i + 1 < here.size(); ++i)
            is_almost |= here[i] == "ли" && here[i + 1] == "не" && (here[i - 1] == "чуть" || here[i - 1] == "едва");
        const auto has_any = [&](Words words) {
            return std::ranges::any_of(words_[other(russian)],
                                       [&](const std::string& key) { return is_any(key, words); });
        };
        constexpr auto hardly = std::to_array<std::string_view>({"hardly", "scarcely", "barely"});
        constexpr auto nearly = std::to_array<std::string_view>({"almost", "nearly", "practically", "virtually"});
        return is_almost && has_any(hardly) && !has_any(nearly);
    }

    /// «Не только», and "only" without a denial.
    bool loses_not_only() const {
        const Side russian = is_russian_.source ? Side::source : Side::target;
        const auto& here = words_[russian];
        const auto& there = words_[other(russian)];
        bool has_not_only = false;
        for (std::size_t i = 0; i + 1 < here.size(); ++i) has_not_only |= here[i] == "не" && here[i + 1] == "только";
        const auto denies_it = [](const std::string& key) {
            return key == "not" || key == "no" || key == "cannot" || key.ends_with("n't") || key.ends_with("n’t");
        };
        return has_not_only && std::ranges::find(there, "only") != there.end() &&
               std::ranges::none_of(there, denies_it);
    }

private:
    // "Cannot but", "only with", "must": what says two denials at once counts for two.
    std::size_t denials_in_english() const {
        constexpr auto doubled =
            std::to_array<std::string_view>({"but", "only", "unless", "must", "until", "required", "need", "help"});
        const Side english = is_russian_.source ? Side::target : Side::source;
        std::size_t denials = 0;
        for (const std::string& key : words_[english]) {
            if (is_any(key, doubled)) return 2;
            if (denies_in_english(key)) ++denials;
        }
        return denials;
    }

    template <std::size_t size>
    bool is_answered(const std::array<SaidOtherwise, size>& table, const std::string& word) const {
        const auto& there = words_[is_russian_.source ? Side::target : Side::source];
        return std::ranges::any_of(table, [&](const SaidOtherwise& pair) {
            return is_like(word, pair.russian) && std::ranges::any_of(there, [&](const std::string& key) {
                       return begins_with_word_of(key, pair.english);
                   });
        });
    }

    static constexpr auto denying_words =
        std::to_array<std::string_view>({"не", "никто", "никогда", "нельзя", "никого", "ничего", "нет", "без"});
    BySide<bool> is_russian_;
    BySide<std::vector<std::string>> words_;
    bool is_only_without_ = false;
};

}  // namespace

std::vector<Finding> lost_negations(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const BySide<bool> russian{document.language(Side::source).primary() == "ru",
                               document.language(Side::target).primary() == "ru"};
    if (russian.source == russian.target ||
        document.language(russian.source ? Side::target : Side::source).primary() != "en")
        return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const OpenWords words(bead, russian);
        if (words.says_the_contrary() || words.loses_not_only() || words.turns_almost() || words.loses_one_of_two()) {
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("The source denies something that the target says.")));
            continue;
        }
        for (const Side side : both_sides) {
            const auto denial = denial_in(bead.segments[side], russian[side]);
            if (!denial) continue;
            // "Without" answers «без», and leaves «не остался» open.
            const std::string_view denied = denial->span.in(denial->segment->text());
            const bool is_without = denied == "без" || denied == "Без" || denied == "without";
            const std::string_view answered = !is_without && words.has(side, russian[side] ? "без" : "without")
                                                  ? std::string_view(russian[side] ? "without" : "без")
                                                  : std::string_view();
            if (words.may_deny(other(side), answered) || words.says_otherwise()) continue;
            const char* const sentence = side == Side::source ? tr("“{what}” denies, and the target does not.")
                                                              : tr("“{what}” denies, and the source does not.");
            findings.push_back(finding_at(*denial->segment, denial->span, told(sentence, denied)));
        }
    }
    return findings;
}

}  // namespace stykovka
