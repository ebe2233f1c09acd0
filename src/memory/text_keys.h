// The keys of a text as numbers: what the index finds it by.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "memory/comparison.h"
#include "memory/text_traits.h"

namespace stykovka {

/// A key of a language: the lowest 48 bits of a stable hash over both. Two keys of one number only make the index find
/// more than it has to, since scores are worked out from the texts.
using KeyHash = std::uint64_t;

KeyHash key_hash(std::string_view primary_language, std::string_view key);

struct TextKeys {
    std::vector<KeyHash> keys;  ///< in the order of the text
    std::string characters;     ///< see ComparedText::characters; empty unless the text is short
    TextTraits traits;

    bool is_short() const { return keys.size() <= short_text_keys; }
    friend bool operator==(const TextKeys&, const TextKeys&) = default;
};

/// The same for a text that was compared already.
TextKeys keys_of(const ComparedText& text, const Language& language);

/// Works out the keys of many texts; remembers the words it has seen. Belongs to one thread.
class KeyReader {
public:
    KeyReader();
    ~KeyReader();
    KeyReader(KeyReader&&) noexcept;

    /// Equal to `keys_of(Comparison().of(content, language), language)`.
    TextKeys keys_of(std::string_view text, const Language& language);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
