// Builds the lexicon of the aligner from a dictionary of dictd (Mueller's English–Russian one) and lists of
// frequencies. SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include "align/lexicon_file.h"
#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/stems.h"
#include "text/tokenizer.h"

namespace {

using namespace stykovka;

/// An entry longer than this many translations is a word that means everything; the later ones are the rarer.
constexpr std::size_t most_translations = 40;
/// Words of an explanation ("относящийся к …") belong to a translation of several words; each gets its share.
constexpr std::size_t longest_translation = 3;

/// Frequencies and weights of translations by stem, while they are collected.
struct Collected {
    BySide<Stemmer> stemmers{Stemmer(Language("ru")), Stemmer(Language("en"))};
    BySide<std::map<std::string, double>> frequencies;
    std::map<std::pair<std::string, std::string>, double> weights;  ///< by Russian and English stem
};

void read_frequencies(const std::string& file, Side side, Collected& into) {
    std::istringstream lines(read_file(file));
    std::string word;
    double count = 0;
    double tokens = 1;
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) continue;
        word = line.substr(0, tab);
        count = std::atof(line.c_str() + tab + 1);
        if (word.starts_with('#'))
            tokens = count;
        else
            into.frequencies[side][into.stemmers[side].stem(word_key(word))] += count / tokens;
    }
}

bool is_russian(const Token& token) {
    std::size_t offset = 0;
    return token.kind == TokenKind::word && is_cyrillic(next_code_point(token.key, offset));
}

/// Labels of the dictionary («_юр.», [ … ] of the pronunciation, remarks in brackets) are no translations.
std::string without_remarks(std::string_view body) {
    std::string text;
    int depth = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '(' || c == '[')
            ++depth;
        else if ((c == ')' || c == ']') && depth > 0)
            --depth;
        else if (c == '_' && depth == 0) {
            while (i + 1 < body.size() && body[i + 1] != ' ' && body[i + 1] != '\n') ++i;
            text += ' ';
        } else if (depth == 0)
            text += c;
    }
    return text;
}

/// The Russian words of each translation of an entry, until the first example (which is in English).
std::vector<std::vector<std::string>> translations_of(std::string_view body, Stemmer& russian) {
    std::vector<std::vector<std::string>> translations(1);
    bool in_example = false;
    const std::string text = without_remarks(body);
    for (const Token& token : tokens_of(text)) {
        if (token.kind == TokenKind::word && !in_example) {
            if (is_russian(token))
                translations.back().push_back(russian.stem(token.key));
            else
                in_example = true;
        } else if (token.kind == TokenKind::number || token.key == ";") {
            in_example = false;
            translations.emplace_back();
        } else if (token.key == ",") {
            translations.emplace_back();
        }
    }
    std::erase_if(translations, [](const auto& words) { return words.empty() || words.size() > longest_translation; });
    if (translations.size() > most_translations) translations.resize(most_translations);
    return translations;
}

void add_entry(std::string_view head, std::string_view body, Collected& into) {
    const std::vector<Token> tokens = tokens_of(head);
    if (tokens.size() != 1 || tokens[0].kind != TokenKind::word) return;
    const std::string english = into.stemmers.target.stem(tokens[0].key);
    const auto translations = translations_of(body, into.stemmers.source);
    double weight = 1;
    for (const auto& words : translations) {
        for (const std::string& word : words)
            into.weights[{word, english}] += weight / static_cast<double>(words.size());
        weight *= 0.93;
    }
}

/// Heads stand at the start of a line, bodies are indented.
void read_dictionary(const std::string& file, Collected& into) {
    std::istringstream lines(read_file(file));
    std::string head;
    std::string body;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(' ')) {
            body += line + '\n';
            continue;
        }
        const bool goes_on = !body.empty() && !line.empty() && static_cast<unsigned char>(line[0]) >= 0x80;
        if (goes_on) {
            body += line + '\n';
            continue;
        }
        add_entry(head, body, into);
        head = line;
        body.clear();
    }
    add_entry(head, body, into);
}

/// Words of one root are taken to be translated alike: two stems that share so much of the longer one without its
/// ending, and not less than `shortest_root` letters.
constexpr double root_share = 0.65;
constexpr BySide<std::size_t> ending{1, 0};  ///< letters: the least that a Russian stem keeps of one
constexpr std::size_t shortest_root = 3;
/// A translation that only a relative has counts so much of the relative's, unless that is nearly nothing.
constexpr float trust_in_relatives = 0.4F;
constexpr float least_from_relatives = 0.02F;

using Index = std::map<std::string, std::uint32_t>;

Index index_of(const Collected& collected, Side side) {
    Index index;
    for (const auto& [stem, frequency] : collected.frequencies[side]) index.emplace(stem, 0);
    for (const auto& [pair, weight] : collected.weights)
        index.emplace(side == Side::source ? pair.first : pair.second, 0);
    std::uint32_t next = 0;
    for (auto& [stem, number] : index) number = next++;
    return index;
}

LexiconWords words_of(const Collected& collected) {
    const BySide<Index> index{index_of(collected, Side::source), index_of(collected, Side::target)};
    LexiconWords words{{"ru", "en"}, {}};
    BySide<std::map<std::string, double>> sums;
    for (const auto& [pair, weight] : collected.weights) {
        sums.source[pair.first] += weight;
        sums.target[pair.second] += weight;
    }
    for (const Side side : both_sides)
        for (const auto& [stem, number] : index[side]) {
            const auto known = collected.frequencies[side].find(stem);
            words.words[side].push_back(
                {stem, known == collected.frequencies[side].end() ? 0 : static_cast<float>(known->second), {}});
        }
    for (const auto& [pair, weight] : collected.weights) {
        const auto source = index.source.at(pair.first);
        const auto target = index.target.at(pair.second);
        const double probability = std::sqrt(weight / sums.source[pair.first] * weight / sums.target[pair.second]);
        const auto p = static_cast<float>(std::clamp(probability, 0.03, 0.9));
        words.words.source[source].translations.push_back({target, p});
        words.words.target[target].translations.push_back({source, p});
    }
    return words;
}

std::size_t common_letters(std::string_view a, std::string_view b) {
    std::size_t letters = 0;
    std::size_t offset = 0;
    while (offset < a.size() && offset < b.size()) {
        std::size_t next = offset;
        std::size_t same = offset;
        if (next_code_point(a, next) != next_code_point(b, same)) break;
        offset = next;
        ++letters;
    }
    return letters;
}

/// The words behind `word` in the list that share its root.
std::vector<std::size_t> relatives_after(const std::vector<LexiconWord>& words, std::size_t word,
                                         std::size_t ending_letters) {
    std::vector<std::size_t> relatives;
    const std::size_t length = length_in_code_points(words[word].stem);
    for (std::size_t i = word + 1; i < words.size(); ++i) {
        const std::size_t common = common_letters(words[word].stem, words[i].stem);
        if (common < shortest_root) break;
        const std::size_t longer = std::max(length, length_in_code_points(words[i].stem));
        if (static_cast<double>(common) >=
            root_share * (static_cast<double>(longer) - static_cast<double>(ending_letters)))
            relatives.push_back(i);
    }
    return relatives;
}

void add_translation(std::vector<Translation>& translations, const Translation& added) {
    const auto place = std::lower_bound(translations.begin(), translations.end(), added.word,
                                        [](const Translation& known, std::uint32_t word) { return known.word < word; });
    if (place == translations.end() || place->word != added.word) translations.insert(place, added);
}

/// A dictionary tells of "reform" and «реформа»; releases write «реформирование» and "reformist". Words get the
/// translations of their relatives, with less trust.
void add_translations_of_relatives(BySide<std::vector<LexiconWord>>& words) {
    const BySide<std::vector<LexiconWord>> told = words;
    for (const Side side : both_sides) {
        const auto give = [&](std::size_t from, std::size_t to) {
            for (const Translation& translation : told[side][from].translations) {
                const float probability = trust_in_relatives * translation.probability;
                if (probability < least_from_relatives) continue;
                add_translation(words[side][to].translations, {translation.word, probability});
                add_translation(words[other(side)][translation.word].translations,
                                {static_cast<std::uint32_t>(to), probability});
            }
        };
        for (std::size_t i = 0; i < told[side].size(); ++i)
            for (const std::size_t relative : relatives_after(told[side], i, ending[side])) {
                give(i, relative);
                give(relative, i);
            }
    }
}

}  // namespace

/// stykovka-make-lexicon OUTPUT RU_FREQUENCIES EN_FREQUENCIES [DICTIONARY]
int main(int count, char** values) {
    if (count < 4) return 2;
    try {
        Collected collected;
        read_frequencies(values[2], Side::source, collected);
        read_frequencies(values[3], Side::target, collected);
        if (count > 4) read_dictionary(values[4], collected);
        LexiconWords words = words_of(collected);
        add_translations_of_relatives(words.words);
        write_lexicon(values[1], words);
        std::size_t translations = 0;
        for (const LexiconWord& word : words.words.source) translations += word.translations.size();
        fmt::print("{}: {} Russian and {} English words, {} translations, {} of them by relatives\n", values[1],
                   words.words.source.size(), words.words.target.size(), translations,
                   translations - collected.weights.size());
    } catch (const Error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return exit_code(error);
    }
}
