// The encodings that a Hunspell dictionary may be in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stykovka {

/// UTF-8, or an encoding of one byte a character ("KOI8-R", "microsoft-cp1251", "ISO8859-1"). Immutable.
class CodePage {
public:
    /// None when the name is not known, or the encoding is of another sort.
    static std::optional<CodePage> named(const std::string& name);

    /// In UTF-8; none when some byte is no character.
    std::optional<std::string> decoded(std::string_view bytes) const;
    /// In this encoding; none when a character is not in it.
    std::optional<std::string> encoded(std::string_view utf8) const;

private:
    bool is_utf8_ = false;
    std::string name_;
    std::unordered_map<char32_t, char> bytes_;
};

}  // namespace stykovka
