// Word forms brought to one key.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stems.h"

#include <libstemmer.h>

#include <memory>
#include <unordered_map>

namespace stykovka {
namespace {

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Snowball = std::unique_ptr<sb_stemmer, Delete>;

Snowball snowball_for(const Language& language) {
    if (language.primary() == "ru") return Snowball(sb_stemmer_new("russian", "UTF_8"));
    if (language.primary() == "en") return Snowball(sb_stemmer_new("english", "UTF_8"));
    return nullptr;
}

/// Stems of this many words are kept; a text of a thousand releases has fewer.
constexpr std::size_t words_kept = 200'000;

}  // namespace

struct Stemmer::State {
    Snowball snowball;
    std::unordered_map<std::string, std::string> known;
};

Stemmer::Stemmer(const Language& language) : state_(std::make_unique<State>()) {
    state_->snowball = snowball_for(language);
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

const std::string& Stemmer::stem(std::string_view word_key) {
    std::string word(word_key);
    if (const auto found = state_->known.find(word); found != state_->known.end()) return found->second;
    if (state_->known.size() >= words_kept) state_->known.clear();
    std::string stem(stem_once(word));
    return state_->known.emplace(std::move(word), std::move(stem)).first->second;
}

std::string_view Stemmer::stem_once(std::string_view word_key) {
    sb_stemmer* const snowball = state_->snowball.get();
    if (!snowball) return word_key;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word_key.data());
    const sb_symbol* stemmed = sb_stemmer_stem(snowball, symbols, static_cast<int>(word_key.size()));
    if (stemmed == nullptr) return word_key;
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(snowball))};
}

}  // namespace stykovka
