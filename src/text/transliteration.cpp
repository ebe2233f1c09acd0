// Russian names in Latin letters, and how alike a Russian and an English word sound.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/transliteration.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

/// One letter in the three systems and its sound. Sounds: vowels a e i o u; j for ж, дж and the English j;
/// h for х; x is never used (кс); q stands for ш, щ and ч, which spellings mix.
struct Letter {
    char32_t russian;
    std::array<std::string_view, 3> latin;
    std::string_view sound;
};

constexpr std::array<Letter, 33> letters{{
    {U'а', {"a", "a", "a"}, "a"},   {U'б', {"b", "b", "b"}, "b"},   {U'в', {"v", "v", "v"}, "v"},
    {U'г', {"g", "g", "g"}, "g"},   {U'д', {"d", "d", "d"}, "d"},   {U'е', {"e", "e", "e"}, "e"},
    {U'ё', {"yo", "e", "ë"}, "e"},  {U'ж', {"zh", "zh", "ž"}, "j"}, {U'з', {"z", "z", "z"}, "z"},
    {U'и', {"i", "i", "i"}, "i"},   {U'й', {"y", "i", "j"}, "i"},   {U'к', {"k", "k", "k"}, "k"},
    {U'л', {"l", "l", "l"}, "l"},   {U'м', {"m", "m", "m"}, "m"},   {U'н', {"n", "n", "n"}, "n"},
    {U'о', {"o", "o", "o"}, "o"},   {U'п', {"p", "p", "p"}, "p"},   {U'р', {"r", "r", "r"}, "r"},
    {U'с', {"s", "s", "s"}, "s"},   {U'т', {"t", "t", "t"}, "t"},   {U'у', {"u", "u", "u"}, "u"},
    {U'ф', {"f", "f", "f"}, "f"},   {U'х', {"kh", "kh", "h"}, "h"}, {U'ц', {"ts", "ts", "c"}, "s"},
    {U'ч', {"ch", "ch", "č"}, "q"}, {U'ш', {"sh", "sh", "š"}, "q"}, {U'щ', {"shch", "shch", "ŝ"}, "q"},
    {U'ъ', {"", "ie", "ʺ"}, ""},    {U'ы', {"y", "y", "y"}, "i"},   {U'ь', {"", "", "ʹ"}, ""},
    {U'э', {"e", "e", "è"}, "e"},   {U'ю', {"yu", "iu", "û"}, "u"}, {U'я', {"ya", "ia", "â"}, "a"},
}};

const Letter* letter_of(char32_t lower) {
    const auto found =
        std::find_if(letters.begin(), letters.end(), [&](const Letter& l) { return l.russian == lower; });
    return found == letters.end() ? nullptr : &*found;
}

bool is_russian_vowel(char32_t c) { return std::u32string_view(U"аеёиоуыэюя").find(c) != std::u32string_view::npos; }

char32_t lower_russian(char32_t c) {
    if (c == U'Ё') return U'ё';
    return c >= U'А' && c <= U'Я' ? c + (U'а' - U'А') : c;
}

// BGN/PCGN writes "ye" for е at the start and after vowels and signs: Yekaterinburg, Vasilyev.
bool sounds_like_ye(char32_t before) {
    return !is_cyrillic(before) || is_russian_vowel(before) || before == U'й' || before == U'ъ' || before == U'ь';
}

/// Spellings of English and of transliterations, longest first, and their sounds.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> latin_sounds{{
    {"shch", "q"}, {"sch", "q"}, {"tch", "q"}, {"sh", "q"},  {"ch", "q"},  {"kh", "h"}, {"zh", "j"},
    {"dzh", "j"},  {"ts", "s"},  {"tz", "s"},  {"ph", "f"},  {"th", "t"},  {"ck", "k"}, {"gh", "g"},
    {"yu", "u"},   {"ya", "a"},  {"yo", "e"},  {"ye", "e"},  {"iu", "u"},  {"ia", "a"}, {"ee", "i"},
    {"oo", "u"},   {"ou", "u"},  {"qu", "kv"}, {"ce", "se"}, {"ci", "si"},
}};

std::string_view sound_of_latin(char c) {
    switch (c) {
        case 'c':
            return "k";
        case 'q':
            return "k";
        case 'w':
            return "v";
        case 'x':
            return "ks";
        case 'y':
            return "i";
        default:
            return {};
    }
}

void append_sound(std::string& sound, std::string_view more) {
    for (const char c : more)
        if (sound.empty() || sound.back() != c) sound += c;
}

bool is_vowel_sound(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool are_kin(char a, char b) {
    constexpr std::array<std::string_view, 10> kin{"bp", "dt", "gk", "vf", "zs", "jq", "hg", "hk", "jg", "sq"};
    return std::any_of(kin.begin(), kin.end(), [&](std::string_view pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

double cost_of_change(char a, char b) {
    if (a == b) return 0;
    if (is_vowel_sound(a) && is_vowel_sound(b)) return 0.3;
    if (are_kin(a, b)) return 0.5;
    return is_vowel_sound(a) || is_vowel_sound(b) ? 1.2 : 1.0;
}
double cost_of_gap(char c) { return is_vowel_sound(c) ? 0.4 : 0.9; }

/// «-ый» and «-ий» at the end of a word are "-y" in the simplified system: Grozny, Dmitry.
bool is_adjectival_end(std::string_view rest) {
    if (!rest.starts_with("й") && !rest.starts_with("Й")) return false;
    std::size_t behind = std::string_view("й").size();
    return behind == rest.size() || letter_of(lower_russian(next_code_point(rest, behind))) == nullptr;
}

}  // namespace

std::string romanised(std::string_view russian, Romanisation system) {
    std::string latin;
    char32_t before = U' ';
    for (std::size_t offset = 0; offset < russian.size();) {
        const char32_t c = next_code_point(russian, offset);
        const char32_t lower = lower_russian(c);
        const Letter* letter = letter_of(lower);
        std::string piece;
        if (letter == nullptr)
            append_code_point(piece, c);
        else
            piece = letter->latin[static_cast<std::size_t>(system)];
        if (system == Romanisation::bgn_pcgn && lower == U'е' && sounds_like_ye(before)) piece = "ye";
        if (system == Romanisation::bgn_pcgn && (lower == U'и' || lower == U'ы') &&
            is_adjectival_end(russian.substr(offset))) {
            piece = "y";
            next_code_point(russian, offset);
        }
        if (letter != nullptr && c != lower && !piece.empty()) {
            std::size_t first = 0;
            const char32_t head = next_code_point(piece, first);
            std::string capital;
            append_code_point(capital, head);
            piece = uppered(capital) + piece.substr(first);
        }
        latin += piece;
        before = lower;
    }
    return latin;
}

std::string sound_of(std::string_view word_key) {
    std::string sound;
    for (std::size_t offset = 0; offset < word_key.size();) {
        const std::string_view rest = word_key.substr(offset);
        const auto spelling = std::find_if(latin_sounds.begin(), latin_sounds.end(),
                                           [&](const auto& entry) { return rest.starts_with(entry.first); });
        if (spelling != latin_sounds.end()) {
            append_sound(sound, spelling->second);
            // "ce" and "ci" only look ahead at their vowel.
            offset += spelling->first[0] == 'c' && spelling->first[1] != 'h' && spelling->first[1] != 'k'
                          ? 1
                          : spelling->first.size();
            continue;
        }
        const char32_t c = next_code_point(word_key, offset);
        if (const Letter* letter = letter_of(c))
            append_sound(sound, letter->sound);
        else if (c >= U'a' && c <= U'z') {
            const char plain = static_cast<char>(c);
            const auto special = sound_of_latin(plain);
            append_sound(sound, special.empty() ? std::string_view(&plain, 1) : special);
        }
    }
    return sound;
}

double sound_similarity(std::string_view russian, std::string_view english) {
    if (russian.empty() || english.empty()) return 0;
    std::vector<double> row(english.size() + 1);
    for (std::size_t j = 1; j <= english.size(); ++j) row[j] = row[j - 1] + cost_of_gap(english[j - 1]);
    double cheapest = 1e9;
    for (std::size_t i = 1; i <= russian.size(); ++i) {
        double diagonal = row[0];
        row[0] += cost_of_gap(russian[i - 1]);
        for (std::size_t j = 1; j <= english.size(); ++j) {
            const double changed = diagonal + cost_of_change(russian[i - 1], english[j - 1]);
            diagonal = row[j];
            row[j] =
                std::min({changed, row[j] + cost_of_gap(russian[i - 1]), row[j - 1] + cost_of_gap(english[j - 1])});
        }
        const std::size_t ending = russian.size() - i;
        if (ending <= 3 && i >= 2) cheapest = std::min(cheapest, row.back() + 0.12 * static_cast<double>(ending));
    }
    cheapest = std::min(cheapest, row.back());
    return std::max(0.0, 1.0 - cheapest / static_cast<double>(std::max<std::size_t>(english.size(), 3)));
}

double name_similarity(std::string_view russian_word, std::string_view english_word) {
    return sound_similarity(sound_of(word_key(russian_word)), sound_of(word_key(english_word)));
}

}  // namespace stykovka
