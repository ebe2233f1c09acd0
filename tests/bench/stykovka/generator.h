// Makes a memory and queries from a seed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace stykovka::bench {

/// Texts like those of an office: 1 – 40 words, 11.5 on average, words by Zipf's law, 30 % variants of others with
/// changed names, dates, numbers and words. Equal seeds give equal texts on every machine.
class Generator {
public:
    explicit Generator(std::uint32_t seed);

    /// The next text of the memory.
    std::string text();
    /// 5 % exact, 70 % with one to three edits, 12 % with another name, number or date, 10 % with typing errors, 3 %
    /// unrelated.
    std::string query();
    /// One sentence of ten words with another name, number and date each time.
    std::string template_text();
    /// What stands for the translation: the same words in Latin letters.
    static std::string counterpart(const std::string& text);

private:
    using Words = std::vector<std::string>;

    std::size_t below(std::size_t count);
    std::string word();
    std::string value();
    std::string name();
    Words fresh();
    void edit(Words& words);
    void change_value(Words& words);
    void mistype(Words& words);
    Words known();
    static std::string joined(const Words& words);

    std::mt19937 random_;
    std::vector<Words> made_;  // every tenth text, of which variants and queries are made
    std::size_t count_ = 0;
};

}  // namespace stykovka::bench
