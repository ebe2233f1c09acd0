// Makes a memory and queries from a seed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stykovka::bench {
namespace {

// Words of the vocabulary: about what a million segments of official Russian have.
constexpr double vocabulary = 120000;

constexpr std::array<const char*, 20> syllables{"про", "ку", "ра", "ту", "го", "су", "дар", "ства", "за", "ко",
                                                "но",  "да", "ре", "ше", "ни", "об", "ла",  "сти",  "вы", "пол"};
constexpr std::array<const char*, 10> endings{"", "а", "ов", "ом", "ами", "ый", "ого", "ая", "ение", "ения"};

std::string spelled(std::size_t number) {
    std::string word;
    std::size_t rest = number / endings.size();
    do {
        word += syllables[rest % syllables.size()];
        rest /= syllables.size();
    } while (rest > 0);
    return word + endings[number % endings.size()];
}

}  // namespace

Generator::Generator(std::uint32_t seed) : random_(seed) {}

std::size_t Generator::below(std::size_t count) { return random_() % count; }

// Zipf's law: the logarithm of the rank is uniform.
std::string Generator::word() {
    const double part = static_cast<double>(random_()) / 4294967296.0;
    return spelled(static_cast<std::size_t>(std::exp(part * std::log(vocabulary))));
}

std::string Generator::value() {
    return below(2) == 0 ? std::to_string(1 + below(3000))
                         : std::to_string(1 + below(28)) + "." + std::to_string(10 + below(3));
}

std::string Generator::name() {
    std::string name = spelled(100000 + below(60000));
    return "М" + name;
}

Generator::Words Generator::fresh() {
    // One in eight is a heading or a label of one to four words; the others have 2 – 40, most about ten.
    const std::size_t size =
        below(8) == 0
            ? 1 + below(4)
            : std::clamp<std::size_t>(2 + below(8) + below(8) + (below(10) == 0 ? below(24) : below(6)), 1, 40);
    Words words;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t kind = below(20);
        words.push_back(kind == 0 ? value() : kind == 1 ? name() : word());
    }
    return words;
}

void Generator::edit(Words& words) {
    const std::size_t at = below(words.size());
    switch (below(3)) {
        case 0:
            words[at] = word();
            break;
        case 1:
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), word());
            break;
        default:
            if (words.size() > 1) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

void Generator::change_value(Words& words) { words[below(words.size())] = below(2) == 0 ? value() : name(); }

void Generator::mistype(Words& words) {
    std::string& word = words[below(words.size())];
    // Letters have two bytes in UTF-8; figures are left alone.
    if (word.size() >= 4 && static_cast<unsigned char>(word[0]) >= 0xD0) word.erase(2, 2);
}

std::string Generator::template_text() {
    // One after the other: the order of operands is the compiler's choice.
    std::string text = "Прокурор района " + name() + " направил в суд дело № ";
    text += std::to_string(below(1'000'000)) + " от ";
    text += std::to_string(1 + below(28)) + ".";
    text += std::to_string(10 + below(3)) + ".";
    return text + std::to_string(2020 + below(12)) + ".";
}

std::string Generator::counterpart(const std::string& text) {
    // а … я in their order; two bytes each, as the letters that they stand for have none above U+044F.
    static constexpr std::array<const char*, 32> latin{
        "a", "b", "v", "g", "d", "e", "zh", "z", "i",  "y",  "k",  "l",   "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "q", "w", "x", "eh", "yu", "ya"};
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if ((first != 0xD0 && first != 0xD1) || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        unsigned letter = (first & 0x1FU) << 6U | (static_cast<unsigned char>(text[++i]) & 0x3FU);
        if (letter >= 0x410 && letter < 0x430) letter += 0x20;
        if (letter >= 0x430 && letter < 0x450) result += latin[letter - 0x430];
    }
    return result;
}

Generator::Words Generator::known() { return made_.empty() ? fresh() : made_[below(made_.size())]; }

std::string Generator::joined(const Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text + ".";
}

std::string Generator::text() {
    Words words = fresh();
    if (below(10) < 3) {
        words = known();
        change_value(words);
        if (below(2) == 0) edit(words);
    }
    if (count_++ % 10 == 0) made_.push_back(words);
    return joined(words);
}

std::string Generator::query() {
    Words words = known();
    const std::size_t kind = below(100);
    if (kind >= 97) return joined(fresh());
    if (kind >= 87)
        mistype(words);
    else if (kind >= 75)
        change_value(words);
    else if (kind >= 5)
        for (std::size_t edits = 1 + below(3); edits > 0; --edits) edit(words);
    return joined(words);
}

}  // namespace stykovka::bench
