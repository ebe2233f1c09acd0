// A language, written as in BCP 47.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// A language tag in registry case: "ru", "en-US", "zh-Hant". The code as a file wrote it is kept by whoever needs it.
class Language {
public:
    Language() = default;
    /// Accepts any case, and "_" for "-". An empty tag means an unknown language.
    explicit Language(std::string_view tag);

    const std::string& tag() const { return tag_; }
    /// "en" of "en-US".
    std::string_view primary() const;
    /// The same language when regions are not looked at: "ru" and "ru-RU".
    bool same_primary(const Language& other) const { return primary() == other.primary(); }
    bool empty() const { return tag_.empty(); }

    friend bool operator==(const Language&, const Language&) = default;

private:
    std::string tag_;
};

}  // namespace stykovka
