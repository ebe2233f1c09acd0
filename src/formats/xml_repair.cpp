// What XML forbids, repaired before the parser sees it, and escaping.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_repair.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "formats/xml_entities.h"

namespace stykovka {
namespace {

constexpr std::size_t attribute_limit = 1 << 20;
constexpr std::size_t attributes_limit = 1000;
constexpr std::size_t longest_reference = 64;

bool is_space_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; }

// Bytes at which text may need more than copying.
constexpr std::array<bool, 256> make_stops() {
    std::array<bool, 256> stops{};
    for (std::size_t c = 0; c < 0x20; ++c) stops[c] = c != '\t' && c != '\n';
    for (const char c : {'&', '<', ']', '>', '"', '\''}) stops[static_cast<unsigned char>(c)] = true;
    stops[0xEF] = true;  // U+FFFE and U+FFFF begin with it
    return stops;
}
constexpr std::array<bool, 256> stops = make_stops();

/// What stands for a character that XML forbids; 0 for nothing.
char32_t replacement_of(char32_t c) {
    if (c == 0x1F) return 0xAD;    // Word's optional hyphen
    if (c == 0x1E) return 0x2011;  // Word's hyphen that does not break
    return c != 0 && c < 0x20 ? 0 : 0xFFFD;
}

struct Reference {
    std::size_t size = 0;               ///< of "&…;"
    std::optional<char32_t> character;  ///< of a numeric one; saturated above U+10FFFF
    std::string_view name;
};

std::optional<char32_t> number_of(std::string_view digits) {
    const bool hex = !digits.empty() && digits[0] == 'x';
    if (hex) digits.remove_prefix(1);
    if (digits.empty()) return std::nullopt;
    char32_t value = 0;
    for (const char c : digits) {
        char32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<char32_t>(c - '0');
        else if (hex && c >= 'a' && c <= 'f')
            digit = static_cast<char32_t>(c - 'a' + 10);
        else if (hex && c >= 'A' && c <= 'F')
            digit = static_cast<char32_t>(c - 'A' + 10);
        else
            return std::nullopt;
        value = std::min<char32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
    }
    return value;
}

std::optional<Reference> reference_at(std::string_view xml, std::size_t at) {
    const std::string_view rest = xml.substr(at, longest_reference);
    const std::size_t end = rest.find(';');
    if (rest.empty() || rest[0] != '&' || end == std::string_view::npos || end < 2) return std::nullopt;
    Reference found{end + 1, {}, rest.substr(1, end - 1)};
    if (found.name[0] != '#') return found;
    found.character = number_of(found.name.substr(1));
    if (!found.character) return std::nullopt;
    return found;
}

bool is_own_entity(std::string_view name) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

/// Walks once over a piece of XML and copies it with its repairs.
class Repairer {
public:
    explicit Repairer(std::string_view xml) : xml_(xml) { result_.text.reserve(xml.size()); }

    RepairedXml run() {
        while (at_ < xml_.size()) {
            copy_run();
            if (at_ == xml_.size()) break;
            if (xml_[at_] == '<')
                markup();
            else if (xml_[at_] == '&')
                reference(), joined_cdata_end();
            else if (follows("]]>"))
                replace(3, "]]&gt;", XmlRepairKind::cdata_end);
            else
                character(), joined_cdata_end();
        }
        return std::move(result_);
    }

private:
    bool follows(std::string_view what) const { return xml_.compare(at_, what.size(), what) == 0; }
    void copy(std::size_t count) {
        result_.text.append(xml_.substr(at_, count));
        at_ = std::min(at_ + count, xml_.size());
    }
    void copy_run() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && !stops[static_cast<unsigned char>(xml_[at_])]) ++at_;
        result_.text.append(xml_.substr(begin, at_ - begin));
    }
    /// The bytes of the character at a place if it is forbidden as it is, else 0.
    std::size_t forbidden_at(std::size_t at) const {
        if (at >= xml_.size()) return 0;
        if (xml_[at] != '\r' && is_control(xml_[at])) return 1;
        const std::string_view three = xml_.substr(at, 3);
        return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? 3 : 0;
    }
    void note(XmlRepairKind kind) { result_.repairs.push_back({kind, at_}); }
    void replace(std::size_t count, std::string_view with, XmlRepairKind kind) {
        note(kind);
        result_.text += with;
        at_ += count;
    }
    void forbidden(std::size_t count, char32_t c) {
        note(XmlRepairKind::forbidden_character);
        if (const char32_t instead = replacement_of(c); instead != 0) append_code_point(result_.text, instead);
        at_ += count;
    }

    // One character that is no markup.
    // What was left out between "]" and "]>" must not bring them together.
    void joined_cdata_end() {
        for (const std::size_t kept : {1, 2}) {
            const std::string_view rest = std::string_view("]]>").substr(kept);
            if (!result_.text.ends_with(std::string_view("]]").substr(0, kept)) || !follows(rest)) continue;
            return replace(rest.size(), kept == 1 ? "]&gt;" : "&gt;", XmlRepairKind::cdata_end);
        }
    }

    void character() {
        if (xml_[at_] == '\r') {
            result_.text += '\n';
            at_ += follows("\r\n") ? 2 : 1;
        } else if (const std::size_t size = forbidden_at(at_); size > 0) {
            forbidden(size, size == 1 ? static_cast<unsigned char>(xml_[at_]) : 0xFFFE);
        } else {
            copy(1);
        }
    }

    void reference() {
        const auto found = reference_at(xml_, at_);
        if (found && found->character) return numeric_reference(*found);
        if (found && is_own_entity(found->name)) return copy(found->size);
        const auto known = found ? html_entity(found->name) : std::nullopt;
        if (!known) return replace(1, "&amp;", XmlRepairKind::bare_ampersand);
        replace(found->size, {}, XmlRepairKind::html_entity);
        append_code_point(result_.text, *known);
    }

    void numeric_reference(const Reference& found) {
        const char32_t c = *found.character;
        if (is_xml_character(c)) return copy(found.size);
        const auto next = c >= 0xD800 && c < 0xDC00 ? reference_at(xml_, at_ + found.size) : std::nullopt;
        if (!next || !next->character || *next->character < 0xDC00 || *next->character >= 0xE000)
            return forbidden(found.size, c);
        replace(found.size + next->size, {}, XmlRepairKind::surrogate_pair);
        append_code_point(result_.text, 0x10000 + ((c - 0xD800) << 10) + (*next->character - 0xDC00));
    }

    void markup() {
        if (follows("<!--")) return copy_through(4, "-->");
        if (follows("<![CDATA[")) return copy_through(9, "]]>");
        if (follows("<?")) return copy_through(2, "?>");
        const char next = at_ + 1 < xml_.size() ? xml_[at_ + 1] : ' ';
        if (next == '/') return copy_through(2, ">");
        if (begins_name(next) && forbidden_at(at_ + 1) == 0) return tag();
        replace(1, "&lt;", XmlRepairKind::bare_less_than);
    }

    // Markup without references: only characters are looked at.
    void copy_through(std::size_t begin, std::string_view end_mark) {
        const std::size_t found = xml_.find(end_mark, at_ + begin);
        const std::size_t end = found == std::string_view::npos ? xml_.size() : found + end_mark.size();
        while (at_ < end) {
            const bool goes = forbidden_at(at_) > 0;
            character();
            if (goes) part_end_mark(end_mark);
        }
    }

    // What was left out must not bring together what ends the markup.
    void part_end_mark(std::string_view mark) {
        for (std::size_t kept = 1; kept < mark.size(); ++kept)
            if (result_.text.ends_with(mark.substr(0, kept)) && follows(mark.substr(kept)))
                return append_code_point(result_.text, 0xFFFD);
    }

    bool begins_attribute() const { return begins_name(xml_[at_]) && forbidden_at(at_) == 0; }

    // What stands for a forbidden character elsewhere would be a name here; it only goes.
    void tag_character() {
        const std::size_t size = forbidden_at(at_);
        if (size == 0) return character();
        note(XmlRepairKind::forbidden_character);
        at_ += size;
    }

    void tag() {
        std::vector<std::string> names;
        copy(1);
        while (at_ < xml_.size() && !is_space_byte(xml_[at_]) && xml_[at_] != '>' && xml_[at_] != '/') tag_character();
        while (at_ < xml_.size() && xml_[at_] != '>') {
            if (begins_attribute())
                attribute(names);
            else
                tag_character();
        }
        if (at_ < xml_.size()) copy(1);
    }

    void attribute(std::vector<std::string>& names) {
        const std::size_t begin = at_;
        const std::size_t length_before = result_.text.size();
        const std::size_t name_end = std::min(xml_.find_first_of("= \t\r\n>/", at_), xml_.size());
        while (at_ < name_end) tag_character();
        std::string name = result_.text.substr(length_before);
        while (at_ < xml_.size() && (is_space_byte(xml_[at_]) || xml_[at_] == '=' || forbidden_at(at_) > 0))
            tag_character();
        if (at_ < xml_.size() && (xml_[at_] == '"' || xml_[at_] == '\'')) value(xml_[at_]);
        if (names.size() >= attributes_limit)
            result_.too_many_attributes = true;
        else if (std::find(names.begin(), names.end(), name) == names.end())
            return names.push_back(std::move(name));
        if (result_.too_many_attributes) return;
        result_.text.resize(length_before);
        result_.repairs.push_back({XmlRepairKind::duplicate_attribute, begin});
        // A sign behind it would belong to the attribute before it now.
        while (at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '/' && !begins_attribute()) ++at_;
    }

    void value(char quote) {
        const std::size_t begin = at_;
        copy(1);
        while (at_ < xml_.size() && xml_[at_] != quote) {
            copy_run();
            if (at_ == xml_.size() || xml_[at_] == quote) break;
            if (xml_[at_] == '&')
                reference();
            else if (xml_[at_] == '<')
                replace(1, "&lt;", XmlRepairKind::bare_less_than);
            else
                character();
        }
        if (at_ - begin > attribute_limit) result_.attribute_too_long = true;
        copy(1);
    }

    std::string_view xml_;
    std::size_t at_ = 0;
    RepairedXml result_;
};

enum class Place { text, attribute };

// Bytes that are not copied as they are.
constexpr std::array<bool, 256> make_special(Place place) {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < 0x20; ++c) special[c] = c != '\t' || place == Place::attribute;
    for (const char c : {'&', '<', '>'}) special[static_cast<unsigned char>(c)] = true;
    special['"'] = place == Place::attribute;
    special[0xEF] = true;  // U+FFFE and U+FFFF begin with it
    return special;
}
constexpr std::array<bool, 256> special_in_text = make_special(Place::text);
constexpr std::array<bool, 256> special_in_attribute = make_special(Place::attribute);

std::string_view reference_for(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\r':
            return "&#13;";
        case '\n':
            return "&#10;";
        case '\t':
            return "&#9;";
        default:
            return {};
    }
}

void append_escaped(std::string& out, std::string_view text, const std::array<bool, 256>& special) {
    while (!text.empty()) {
        std::size_t run = 0;
        while (run < text.size() && !special[static_cast<unsigned char>(text[run])]) ++run;
        out += text.substr(0, run);
        text.remove_prefix(run);
        if (text.empty()) return;
        const bool forbidden = text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
        if (text[0] == '\xEF' && !forbidden)
            out += text[0];
        else
            out += reference_for(text[0]);
        text.remove_prefix(forbidden ? 3 : 1);
    }
}

}  // namespace

std::string_view name_of(XmlRepairKind kind) {
    switch (kind) {
        case XmlRepairKind::forbidden_character:
            return "forbidden-character";
        case XmlRepairKind::surrogate_pair:
            return "surrogate-pair";
        case XmlRepairKind::bare_ampersand:
            return "bare-ampersand";
        case XmlRepairKind::bare_less_than:
            return "bare-less-than";
        case XmlRepairKind::html_entity:
            return "html-entity";
        case XmlRepairKind::cdata_end:
            return "cdata-end";
        case XmlRepairKind::duplicate_attribute:
            return "duplicate-attribute";
        case XmlRepairKind::space_before_declaration:
            return "space-before-declaration";
        case XmlRepairKind::bytes_after_end:
            return "bytes-after-end";
    }
    return "";
}

RepairedXml repaired_xml(std::string_view xml) { return Repairer(xml).run(); }

bool is_xml_character(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

std::string escaped_xml_text(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}
std::string escaped_xml_attribute(std::string_view text) {
    std::string out;
    append_xml_attribute(out, text);
    return out;
}
void append_xml_text(std::string& out, std::string_view text) { append_escaped(out, text, special_in_text); }
void append_xml_attribute(std::string& out, std::string_view text) { append_escaped(out, text, special_in_attribute); }

}  // namespace stykovka
