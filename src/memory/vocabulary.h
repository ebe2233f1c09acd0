// The words of many texts by number, each with the key that its forms share.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "text/word_stems.h"

namespace stykovka {

/// Numbers spellings in the order in which they come, and gives each one key: the base form that it shares with most
/// other spellings here («стали» beside «сталью» and «сталелитейный» is сталь). Belongs to one thread.
class Vocabulary {
public:
    explicit Vocabulary(Language language) : language_(std::move(language)) {}
    Vocabulary(const Vocabulary&) = delete;  // it points into itself
    Vocabulary(Vocabulary&&) noexcept = default;
    Vocabulary& operator=(Vocabulary&&) noexcept = default;

    const Language& language() const { return language_; }
    /// The number of a spelling, given when it is new.
    std::uint32_t form_of(std::string_view spelling);
    /// The number of a spelling that is there; none otherwise.
    std::uint32_t find(std::string_view spelling) const;
    static constexpr std::uint32_t unknown = UINT32_MAX;

    /// Works out the keys of all spellings; to be called when no more come, before the functions below.
    void settle(const WordStems& stems);

    std::size_t forms() const { return spellings_.size(); }
    std::size_t keys() const { return keys_.size(); }
    const std::string& spelling(std::uint32_t form) const { return *spellings_[form]; }
    std::uint32_t key_of(std::uint32_t form) const { return key_of_form_[form]; }
    const std::string& key(std::uint32_t key) const { return keys_[key]; }
    /// The number of a key; `unknown` when no spelling has it.
    std::uint32_t find_key(std::string_view key) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Numbers = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    Language language_;
    Numbers numbers_;
    std::vector<const std::string*> spellings_;  // in numbers_, whose nodes stay where they are
    std::vector<std::uint32_t> key_of_form_;
    Numbers number_of_key_;
    std::vector<std::string> keys_;
};

}  // namespace stykovka
