// The words of many texts by number, each with the key that its forms share.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/vocabulary.h"

#include <algorithm>
#include <array>

#include "text/normaliser.h"

namespace stykovka {
namespace {

// "1.5 billion rubles" is one word of a linked text: no dictionary has a base of it.
bool is_value(std::string_view spelling) { return spelling.find_first_of("0123456789 ") != std::string_view::npos; }

// The English dictionary lists many plurals as words of their own: "leaders". These are other words indeed.
bool is_no_plural(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"news", "arms", "means", "customs", "series", "species"};
    return std::ranges::find(words, word) != words.end() || word.ends_with("ss");
}

}  // namespace

std::uint32_t Vocabulary::form_of(std::string_view spelling) {
    if (const auto found = numbers_.find(spelling); found != numbers_.end()) return found->second;
    const auto number = static_cast<std::uint32_t>(spellings_.size());
    spellings_.push_back(&numbers_.emplace(std::string(spelling), number).first->first);
    return number;
}

std::uint32_t Vocabulary::find(std::string_view spelling) const {
    const auto found = numbers_.find(spelling);
    return found == numbers_.end() ? unknown : found->second;
}

std::uint32_t Vocabulary::find_key(std::string_view key) const {
    const auto found = number_of_key_.find(key);
    return found == number_of_key_.end() ? unknown : found->second;
}

void Vocabulary::settle(const WordStems& stems) {
    std::vector<std::vector<std::string>> bases;
    std::unordered_map<std::string, std::uint32_t> support;
    bases.reserve(spellings_.size());
    for (const std::string* const spelling : spellings_) {
        bases.push_back(is_value(*spelling) ? std::vector{word_key(*spelling)} : stems.stems_of(*spelling, language_));
        for (const std::string& base : bases.back()) ++support[base];
    }
    key_of_form_.clear();
    number_of_key_.clear();
    keys_.clear();
    const bool is_english = language_.primary() == "en";
    for (const std::vector<std::string>& each : bases) {
        std::string best =
            *std::ranges::max_element(each, {}, [&](const std::string& base) { return support.at(base); });
        if (is_english && best.size() > 3 && best.ends_with('s') && !is_no_plural(best) &&
            support.contains(best.substr(0, best.size() - 1)))
            best.pop_back();
        const auto [place, is_new] = number_of_key_.try_emplace(best, static_cast<std::uint32_t>(keys_.size()));
        if (is_new) keys_.push_back(best);
        key_of_form_.push_back(place->second);
    }
}

}  // namespace stykovka
