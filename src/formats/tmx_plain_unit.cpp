// The usual unit of a TMX document, read in one walk.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_plain_unit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stykovka {
namespace {

// Whoever has more is looked at more closely.
constexpr std::size_t largest = 1 << 18;
constexpr std::size_t most_parts = 100;
constexpr std::size_t most_attributes = 30;

using Bytes = std::array<bool, 256>;

// What may need a repair or an answer stands for nothing here: U+FFFE and U+FFFF begin with EF, "]]>" with "]".
constexpr Bytes bytes_without(std::string_view others, unsigned first) {
    Bytes bytes{};
    for (std::size_t c = first; c < bytes.size(); ++c) bytes[c] = c != 0xEF;
    for (const char c : others) bytes[static_cast<unsigned char>(c)] = false;
    return bytes;
}
constexpr Bytes make_text_bytes() {
    Bytes bytes = bytes_without("&<]", 0x20);
    bytes['\n'] = bytes['\t'] = true;
    return bytes;
}
constexpr Bytes make_name_bytes() {
    Bytes bytes{};
    for (unsigned c = 'a'; c <= 'z'; ++c) bytes[c] = bytes[c - 'a' + 'A'] = true;
    for (unsigned c = '0'; c <= '9'; ++c) bytes[c] = true;
    for (const char c : {'-', '_', ':', '.'}) bytes[static_cast<unsigned char>(c)] = true;
    return bytes;
}
constexpr Bytes text_bytes = make_text_bytes();
constexpr Bytes value_bytes = bytes_without("&<\"'", 0x20);
constexpr Bytes name_bytes = make_name_bytes();

constexpr std::array<std::pair<std::string_view, char>, 5> own_entities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

class PlainUnit {
public:
    explicit PlainUnit(std::string_view xml) : rest_(xml) {}

    std::optional<TmxElement> read() {
        if (!takes("<tu") || !attributes(unit_.attributes)) return std::nullopt;
        unit_.variants.reserve(2);
        for (spaces(); !takes("</tu>"); spaces()) {
            if (unit_.variants.size() + unit_.remarks.size() > most_parts) return std::nullopt;
            if (takes("<tuv") ? !variant() : !remark(unit_.remarks)) return std::nullopt;
        }
        if (!rest_.empty()) return std::nullopt;
        return std::move(unit_);
    }

private:
    bool takes(std::string_view what) {
        if (!rest_.starts_with(what)) return false;
        rest_.remove_prefix(what.size());
        return true;
    }
    bool spaces() {
        std::size_t count = 0;
        while (count < rest_.size() && (rest_[count] == ' ' || rest_[count] == '\n' || rest_[count] == '\t')) ++count;
        rest_.remove_prefix(count);
        return count > 0;
    }
    std::string_view run(const Bytes& bytes) {
        std::size_t count = 0;
        while (count < rest_.size() && bytes[static_cast<unsigned char>(rest_[count])]) ++count;
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

    // The rest of a start tag.
    bool attributes(Attributes& found) {
        while (true) {
            const bool apart = spaces();
            if (takes(">")) return true;
            const std::string_view name = run(name_bytes);
            if (!apart || name.empty() || !takes("=\"") || found.size() >= most_attributes) return false;
            const std::string_view value = run(value_bytes);
            const bool again = std::ranges::any_of(found, [&](const auto& other) { return other.first == name; });
            if (!takes("\"") || again) return false;
            found.emplace_back(name, value);
        }
    }

    // Up to an end tag.
    bool text(std::string& found, std::string_view end) {
        while (true) {
            found += run(text_bytes);
            if (takes(end)) return true;
            const auto* const entity =
                std::ranges::find_if(own_entities, [&](const auto& known) { return takes(known.first); });
            if (entity == own_entities.end()) return false;
            found += entity->second;
        }
    }

    bool remark(std::vector<Remark>& remarks) {
        Remark& found = remarks.emplace_back();
        const bool is_note = takes("<note");
        if (is_note) found.kind = Remark::Kind::note;
        if ((!is_note && !takes("<prop")) || !attributes(found.attributes)) return false;
        const auto type = std::ranges::find(found.attributes, "type", &Attributes::value_type::first);
        if (!is_note && type != found.attributes.end()) {
            found.type = std::move(type->second);
            found.attributes.erase(type);
        }
        return text(found.text, is_note ? "</note>" : "</prop>");
    }

    bool variant() {
        Variant& found = unit_.variants.emplace_back();
        if (!attributes(found.attributes)) return false;
        bool has_segment = false;
        for (spaces(); !takes("</tuv>"); spaces()) {
            if (found.remarks.size() > most_parts) return false;
            if (takes("<seg>") ? std::exchange(has_segment, true) || !text(found.content.text, "</seg>")
                               : !remark(found.remarks))
                return false;
        }
        return true;
    }

    std::string_view rest_;
    TmxElement unit_;
};

}  // namespace

std::optional<TmxElement> plain_tmx_unit(std::string_view xml) {
    if (xml.size() > largest) return std::nullopt;
    std::optional<TmxElement> unit = PlainUnit(xml).read();
    if (unit) settle_tmx_unit(*unit);
    return unit;
}

}  // namespace stykovka
