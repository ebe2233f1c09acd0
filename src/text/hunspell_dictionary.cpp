// One Hunspell dictionary, spoken to in UTF-8.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hunspell_dictionary.h"

#include <algorithm>
#include <cassert>
#include <hunspell/hunspell.hxx>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "text/code_page.h"
#include "text/inflection.h"

namespace stykovka {

struct HunspellDictionary::State {
    State(HunspellFiles from, const HunspellTexts& texts)
        : files(std::move(from)),
          page(*CodePage::named(texts.encoding)),
          inflection(texts.affixes),
          hunspell(files.affixes.c_str(), files.words.c_str()) {}

    HunspellFiles files;
    CodePage page;
    Inflection inflection;
    std::map<std::string, std::vector<std::string>> flags;  // of models, and of words that were inflected like them
    Hunspell hunspell;
};

HunspellDictionary::HunspellDictionary(HunspellFiles files) {
    const HunspellTexts texts = checked_texts(files);
    state_ = std::make_unique<State>(std::move(files), texts);
}

HunspellDictionary::~HunspellDictionary() = default;
HunspellDictionary::HunspellDictionary(HunspellDictionary&&) noexcept = default;
HunspellDictionary& HunspellDictionary::operator=(HunspellDictionary&&) noexcept = default;

bool HunspellDictionary::has(std::string_view word) {
    if (word.empty() || length_in_code_points(word) > longest_word) return false;
    const auto encoded = state_->page.encoded(word);
    return encoded && state_->hunspell.spell(*encoded);
}

std::vector<std::string> HunspellDictionary::suggestions(std::string_view word) {
    if (length_in_code_points(word) > longest_to_correct) return {};
    const auto encoded = state_->page.encoded(word);
    if (!encoded) return {};
    std::vector<std::string> words;
    for (const std::string& suggestion : state_->hunspell.suggest(*encoded))
        if (auto decoded = state_->page.decoded(suggestion)) words.push_back(*std::move(decoded));
    return words;
}

std::vector<std::string> HunspellDictionary::stems(std::string_view word) {
    if (word.empty() || length_in_code_points(word) > longest_word) return {};
    const auto encoded = state_->page.encoded(word);
    if (!encoded) return {};
    std::vector<std::string> stems;
    for (const std::string& stem : state_->hunspell.stem(*encoded))
        if (auto decoded = state_->page.decoded(stem); decoded && !decoded->empty())
            stems.push_back(*std::move(decoded));
    return stems;
}

bool HunspellDictionary::can_write(const std::string& word) const { return state_->page.encoded(word).has_value(); }

bool HunspellDictionary::add(const std::string& word) {
    const auto encoded = state_->page.encoded(word);
    if (!encoded) return false;
    if (!state_->hunspell.spell(*encoded)) state_->hunspell.add(*encoded);
    return true;
}

void HunspellDictionary::learn_models(const std::set<std::string>& models) {
    std::set<std::string> asked;
    std::copy_if(models.begin(), models.end(), std::inserter(asked, asked.end()),
                 [&](const std::string& model) { return !state_->flags.contains(model); });
    if (asked.empty()) return;
    state_->flags.merge(flags_of(checked_texts(state_->files).words, asked));
    // A word that is no entry stays without flags and is not looked for again.
    for (const std::string& model : asked) state_->flags.try_emplace(model);
}

bool HunspellDictionary::knows_model(const std::string& model) {
    learn_models({model});
    return !state_->flags[model].empty();
}

std::vector<std::string> HunspellDictionary::forms_like(const std::string& word, const std::string& model) const {
    std::vector<std::string> forms{word};
    for (const std::string& set : state_->flags.at(model))
        for (std::string& form : state_->inflection.forms_of(word, set))
            if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
    return forms;
}

void HunspellDictionary::inflect_like(const std::string& word, const std::string& model) {
    const std::vector<std::string> flags = state_->flags.at(model);
    if (state_->flags[word].empty()) state_->flags[word] = flags;
}

}  // namespace stykovka
