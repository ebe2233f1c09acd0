// One unit of a TMX document, parsed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_unit.h"

#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tmx_codes.h"
#include "formats/tmx_provenance.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace stykovka {
namespace {

constexpr std::size_t remarks_limit = 1000;  // variants, and properties and notes, of one unit
constexpr std::size_t segment_limit = 1 << 20;
constexpr unsigned parse_flags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata | pugi::parse_wconv_attribute;

/// The content of the element whose name begins at `name`, byte for byte. `xml` is well-formed.
std::string_view inner_xml(std::string_view xml, std::size_t name) {
    const auto tag_end = [&](std::size_t at) {
        for (char quote = 0; at < xml.size(); ++at) {
            if (quote != 0)
                quote = xml[at] == quote ? 0 : quote;
            else if (xml[at] == '"' || xml[at] == '\'')
                quote = xml[at];
            else if (xml[at] == '>')
                return at;
        }
        return xml.size();
    };
    const auto behind = [&](std::string_view mark, std::size_t at) {
        return std::min(xml.find(mark, at), xml.size() - mark.size()) + mark.size();
    };
    const std::size_t begin = tag_end(name) + 1;
    if (xml[begin - 2] == '/') return {};
    std::size_t at = begin;
    for (int depth = 1; (at = xml.find('<', at)) != std::string_view::npos;) {
        if (xml.compare(at, 4, "<!--") == 0)
            at = behind("-->", at + 4);
        else if (xml.compare(at, 9, "<![CDATA[") == 0)
            at = behind("]]>", at);
        else if (xml.compare(at, 2, "<?") == 0)
            at = behind("?>", at);
        else {
            const bool closes = xml[at + 1] == '/';
            if (closes && --depth == 0) return xml.substr(begin, at - begin);
            const std::size_t end = tag_end(at);
            if (!closes && xml[end - 1] != '/') ++depth;
            at = end + 1;
        }
    }
    return xml.substr(begin);
}

Attributes attributes_of(const pugi::xml_node& node) {
    Attributes attributes;
    for (const auto& attribute : node.attributes()) attributes.emplace_back(attribute.name(), attribute.value());
    return attributes;
}

bool has_elements(const pugi::xml_node& node) {
    return std::any_of(node.begin(), node.end(), [](const auto& child) { return child.type() == pugi::node_element; });
}

/// Whether the DTD allows this inside a code: `sub` in codes, codes in `sub`.
bool conforms(const pugi::xml_node& code) {
    for (const auto& child : code.children()) {
        if (child.type() != pugi::node_element) continue;
        const std::string_view name = child.name();
        const std::string_view outer = code.name();
        const bool fits = outer == "sub" || outer == "hi" ? is_tmx_code(name) : name == "sub";
        if (!fits || !conforms(child)) return false;
    }
    return true;
}

/// Builds the content of a `seg`.
class SegmentReader {
public:
    SegmentReader(std::string_view xml, std::vector<std::string>& oddities) : xml_(xml), oddities_(oddities) {}

    Content read(const pugi::xml_node& segment) {
        children(segment);
        return tmx_content(content_);
    }

private:
    void children(const pugi::xml_node& node) {
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_element)
                element(child);
            else
                content_.text += child.value();
        }
    }

    void element(const pugi::xml_node& node) {
        const std::string_view name = node.name();
        if (name == "hi") return around(node, {}, {});
        if (is_tmx_code(name)) return code(node);
        oddities_.push_back(tr("A segment has elements that TMX does not know; they were kept as codes."));
        const std::string start = start_tag(node);
        if (!node.first_child()) return add(CodeKind::placeholder, node, start);
        around(node, start, "</" + std::string(name) + ">");
    }

    // A code that has text inside: it becomes two, and the text stays text.
    void around(const pugi::xml_node& node, const std::string& start, const std::string& end) {
        add(CodeKind::open, node, start);
        children(node);
        add(CodeKind::close, node, end);
        content_.codes.back().attributes.clear();
    }

    void code(const pugi::xml_node& node) {
        const std::string_view name = node.name();
        CodeKind kind = CodeKind::placeholder;
        if (name == "bpt" || (name == "it" && std::string_view(node.attribute("pos").value()) == "begin"))
            kind = CodeKind::open;
        if (name == "ept" || (name == "it" && std::string_view(node.attribute("pos").value()) == "end"))
            kind = CodeKind::close;
        const std::string native(inner_xml(xml_, static_cast<std::size_t>(node.offset_debug())));
        add(kind, node, native);
        if (conforms(node)) return;
        // Kept as it is it would make the export invalid, so its text becomes the native text.
        InlineCode foreign;
        foreign.kind = CodeKind::placeholder;
        foreign.native = native;
        content_.codes.back().native = tmx_content({{}, {foreign}}).codes[0].native;
    }

    void add(CodeKind kind, const pugi::xml_node& node, const std::string& native) {
        InlineCode code;
        code.offset = static_cast<std::uint32_t>(content_.text.size());
        code.kind = kind;
        code.element = node.name();
        code.attributes = attributes_of(node);
        code.native = native;
        content_.codes.push_back(std::move(code));
    }

    std::string start_tag(const pugi::xml_node& node) const {
        const auto name = static_cast<std::size_t>(node.offset_debug());
        std::size_t end = name;
        for (char quote = 0; end < xml_.size() && (quote != 0 || xml_[end] != '>'); ++end) {
            if (quote != 0)
                quote = xml_[end] == quote ? 0 : quote;
            else if (xml_[end] == '"' || xml_[end] == '\'')
                quote = xml_[end];
        }
        return "<" + std::string(xml_.substr(name, end - name)) + ">";
    }

    std::string_view xml_;
    std::vector<std::string>& oddities_;
    Content content_;
};

Remark remark_of(const pugi::xml_node& node, std::string_view xml) {
    Remark remark;
    remark.kind = std::string_view(node.name()) == "prop" ? Remark::Kind::property : Remark::Kind::note;
    for (const auto& [name, value] : attributes_of(node)) {
        if (name == "type" && remark.kind == Remark::Kind::property)
            remark.type = value;
        else
            remark.attributes.emplace_back(name, value);
    }
    // XTM puts whole segments into properties: their markup becomes text, as memoQ writes it.
    if (has_elements(node))
        remark.text = inner_xml(xml, static_cast<std::size_t>(node.offset_debug()));
    else
        for (const auto& child : node.children()) remark.text += child.value();
    return remark;
}

bool is_remark(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name == "prop" || name == "note";
}

// Attributes that went out as properties become attributes again.
void take_attributes(std::vector<Remark>& remarks, Attributes& attributes) {
    for (const Remark& remark : remarks)
        if (const auto attribute = attribute_in(remark)) attributes.push_back(*attribute);
    std::erase_if(remarks, [](const Remark& remark) { return attribute_in(remark).has_value(); });
}

// The language stands among the attributes.
void settle_language(Variant& variant, std::vector<std::string>& oddities) {
    const std::string strong = value_of(variant.attributes, "xml:lang");
    const std::string weak = value_of(variant.attributes, "lang");
    if (!strong.empty() && !weak.empty() && tmx_language(strong) != tmx_language(weak))
        oddities.push_back(tr("A variant has both “xml:lang” and “lang”, and they differ; “xml:lang” was taken."));
    variant.language_as_written = strong.empty() ? weak : strong;
    variant.language = tmx_language(variant.language_as_written);
    std::erase_if(variant.attributes, [](const auto& a) { return a.first == "xml:lang" || a.first == "lang"; });
}

Variant variant_of(const pugi::xml_node& node, std::string_view xml, std::vector<std::string>& oddities) {
    Variant variant;
    variant.attributes = attributes_of(node);
    for (const auto& child : node.children()) {
        if (is_remark(child))
            variant.remarks.push_back(remark_of(child, xml));
        else if (std::string_view(child.name()) == "seg") {
            variant.content = SegmentReader(xml, oddities).read(child);
            for (const auto& [name, value] : attributes_of(child))
                variant.attributes.emplace_back("seg:" + name, value);
        }
    }
    return variant;
}

TmxParsedUnit failed(TmxSkipReason reason, std::size_t offset = 0) {
    TmxParsedUnit result;
    result.failed = reason;
    result.offset = offset;
    return result;
}

}  // namespace

TmxParsedUnit parse_tmx_unit(const std::string& xml) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_flags, pugi::encoding_utf8);
    if (!parsed) return failed(TmxSkipReason::malformed, static_cast<std::size_t>(parsed.offset));
    TmxParsedUnit result;
    TmxElement& unit = result.element;
    const pugi::xml_node node = document.first_child();
    unit.attributes = attributes_of(node);
    for (const auto& child : node.children()) {
        const std::string_view name = child.name();
        if (is_remark(child)) {
            unit.remarks.push_back(remark_of(child, xml));
        } else if (name == "tuv") {
            unit.variants.push_back(variant_of(child, xml, unit.oddities));
            if (length_in_code_points(unit.variants.back().content.text) > segment_limit)
                return failed(TmxSkipReason::segment_too_long, static_cast<std::size_t>(child.offset_debug()));
        } else if (child.type() == pugi::node_element) {
            unit.oddities.push_back(tr("A unit has elements that TMX does not know; they were left out."));
        }
        if (std::max(unit.variants.size(), unit.remarks.size()) > remarks_limit) return failed(TmxSkipReason::too_many);
    }
    settle_tmx_unit(unit);
    return result;
}

void settle_tmx_unit(TmxElement& unit) {
    for (Variant& variant : unit.variants) {
        settle_language(variant, unit.oddities);
        take_attributes(variant.remarks, variant.attributes);
    }
    unit.occurrences = take_provenance(unit.remarks);
    take_attributes(unit.remarks, unit.attributes);
}

TmxHeader parse_tmx_header(const std::string& xml) {
    pugi::xml_document document;
    TmxHeader header;
    if (!document.load_buffer(xml.data(), xml.size(), parse_flags, pugi::encoding_utf8)) return header;
    const pugi::xml_node node = document.first_child();
    header.attributes = attributes_of(node);
    for (const auto& child : node.children()) {
        if (is_remark(child)) header.remarks.push_back(remark_of(child, xml));
        if (std::string_view(child.name()) != "ude") continue;
        const auto name = static_cast<std::size_t>(child.offset_debug());
        const std::string_view inner = inner_xml(xml, name);
        const std::size_t start_end =
            inner.empty() ? xml.find('>', name) + 1 : static_cast<std::size_t>(inner.data() - xml.data());
        header.encodings.push_back(xml.substr(name - 1, start_end - name + 1) + std::string(inner) +
                                   (inner.empty() ? "" : "</ude>"));
    }
    take_attributes(header.remarks, header.attributes);
    return header;
}

Attributes parse_tmx_start_tag(std::string xml) {
    if (xml.size() > 1 && xml.back() == '>' && xml[xml.size() - 2] != '/') xml.insert(xml.size() - 1, "/");
    return parse_tmx_header(xml).attributes;
}

const std::string& value_of(const Attributes& attributes, std::string_view name) {
    static const std::string nothing;
    for (const auto& [written, value] : attributes)
        if (written == name) return value;
    return nothing;
}

Language tmx_language(std::string_view code) {
    // ISO 639-2 codes that are met in files of Russian press offices.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> known{{{"rus", "ru"},
                                                                                  {"eng", "en"},
                                                                                  {"ger", "de"},
                                                                                  {"deu", "de"},
                                                                                  {"fre", "fr"},
                                                                                  {"fra", "fr"},
                                                                                  {"spa", "es"},
                                                                                  {"zho", "zh"},
                                                                                  {"chi", "zh"}}};
    Language language(code);
    if (language.primary().size() != 3) return language;
    for (const auto& [three, two] : known)
        if (language.primary() == three) return Language(std::string(two) + language.tag().substr(three.size()));
    return language;
}

std::string_view name_of(TmxSkipReason reason) {
    constexpr std::array<std::string_view, 11> names{
        "malformed",        "broken-encoding", "too-large", "too-deep",  "too-many", "attribute-too-long",
        "segment-too-long", "no-language",     "no-source", "no-target", "empty"};
    return names[static_cast<std::size_t>(reason)];
}

const char* sentence_of(TmxSkipReason reason) {
    switch (reason) {
        case TmxSkipReason::malformed:
            return tr("The unit is not well-formed XML.");
        case TmxSkipReason::broken_encoding:
            return tr("The unit has bytes that are no UTF-8.");
        case TmxSkipReason::too_large:
            return tr("The unit is larger than 32 MB.");
        case TmxSkipReason::too_deep:
            return tr("The unit has more than 256 elements in each other.");
        case TmxSkipReason::too_many:
            return tr("The unit has more than 1000 variants, properties or attributes.");
        case TmxSkipReason::attribute_too_long:
            return tr("The unit has an attribute longer than 1 MB.");
        case TmxSkipReason::segment_too_long:
            return tr("The unit has a segment longer than 1 048 576 characters.");
        case TmxSkipReason::no_language:
            return tr("The unit has a variant that does not say its language.");
        case TmxSkipReason::no_source:
            return tr("The unit has nothing in the source language.");
        case TmxSkipReason::no_target:
            return tr("The unit has nothing in the target language.");
        case TmxSkipReason::empty:
            return tr("The unit is empty on one side.");
    }
    return "";
}

}  // namespace stykovka
