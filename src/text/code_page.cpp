// The encodings that a Hunspell dictionary may be in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/code_page.h"

#include "base/unicode.h"
#include "text/conversion.h"

namespace stykovka {

std::optional<CodePage> CodePage::named(const std::string& name) {
    CodePage page;
    page.is_utf8_ = lowered(name) == "utf-8" || lowered(name) == "utf8";
    if (page.is_utf8_) return page;
    // Hunspell's own name for Microsoft's pages.
    page.name_ = name.rfind("microsoft-", 0) == 0 ? name.substr(10) : name;
    for (int byte = 1; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const auto conversion = converted(std::string_view(&c, 1), page.name_);
        if (!conversion) return std::nullopt;
        if (conversion->bad_offset || conversion->text.empty()) continue;
        std::size_t offset = 0;
        page.bytes_.emplace(next_code_point(conversion->text, offset), c);
    }
    // Fewer than half of the bytes alone make a character: it is an encoding of several bytes a character.
    return page.bytes_.size() > 128 && page.bytes_.contains(U'a') ? std::optional(page) : std::nullopt;
}

std::optional<std::string> CodePage::decoded(std::string_view bytes) const {
    if (is_utf8_) {
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
        return is_valid_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    }
    auto conversion = converted(bytes, name_);
    if (!conversion || conversion->bad_offset) return std::nullopt;
    return std::move(conversion->text);
}

std::optional<std::string> CodePage::encoded(std::string_view utf8) const {
    if (is_utf8_) return std::string(utf8);
    std::string bytes;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const auto found = bytes_.find(next_code_point(utf8, offset));
        if (found == bytes_.end()) return std::nullopt;
        bytes += found->second;
    }
    return bytes;
}

}  // namespace stykovka
