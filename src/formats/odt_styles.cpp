// How words in the styles of an OpenDocument text look.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/unicode.h"
#include "formats/odt_paragraph.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

constexpr int deepest_style = 20;  // a ring of styles ends here

// Proofing, other scripts and the editor's own marks make no difference on the page.
bool is_unseen(std::string_view name) {
    return name.starts_with("officeooo:") || name.starts_with("loext:") || name.ends_with("-asian") ||
           name.ends_with("-complex") || name == "fo:language" || name == "fo:country" || name == "fo:script" ||
           name == "style:font-name" || name == "style:letter-kerning" || name == "fo:hyphenate";
}

struct Words {
    bool bold = false, italic = false, underlined = false, struck = false, raised = false, lowered = false;
};

std::string name_for(const Words& words) {
    const std::array<std::pair<bool, const char*>, 6> all{{{words.bold, "b"},
                                                           {words.italic, "i"},
                                                           {words.underlined, "u"},
                                                           {words.struck, "s"},
                                                           {words.raised, "sup"},
                                                           {words.lowered, "sub"}}};
    for (const auto& [is, name] : all)
        if (is) return name;
    return "style";
}

OdtLook look_in(const pugi::xml_node& properties) {
    OdtLook look;
    Words words;
    for (const pugi::xml_attribute& attribute : properties.attributes()) {
        const std::string_view name = attribute.name();
        const std::string_view value = attribute.value();
        const bool is_off = value == "none" || value == "normal";
        if (is_unseen(name) || (is_off && name != "fo:font-weight" && name != "fo:font-style")) continue;
        if (name == "fo:font-weight" && !is_off) words.bold = true;
        if (name == "fo:font-style" && !is_off) words.italic = true;
        if (name == "style:text-underline-style") words.underlined = true;
        if (name == "style:text-line-through-style") words.struck = true;
        if (name == "style:text-position")
            words.raised = value.starts_with("super"), words.lowered = value.starts_with("sub");
        look.key.append(name).append("=").append(value).append(";");
    }
    if (!look.key.empty()) look.name = name_for(words);
    return look;
}

}  // namespace

void OdtStyles::add(const pugi::xml_document& part) {
    for (const char* const group : {"office:styles", "office:automatic-styles"})
        for (const pugi::xml_node& style : part.document_element().child(group).children("style:style")) {
            const std::string name = style.attribute("style:name").value();
            const std::string_view family = style.attribute("style:family").value();
            if (family == "paragraph") {
                parents_[name] = style.attribute("style:parent-style-name").value();
                continue;
            }
            if (family != "text") continue;
            OdtLook look = look_in(style.child("style:text-properties"));
            if (name == "Strong_20_Emphasis") look = {"strong", "b"};
            if (name == "Emphasis") look = {"emphasis", "i"};
            if (look.key.empty() && group == std::string_view("office:styles")) look = {name, "style"};
            const auto parent = looks_.find(std::string_view(style.attribute("style:parent-style-name").value()));
            if (parent != looks_.end() && look.key.empty()) look = parent->second;
            looks_[name] = std::move(look);
        }
}

const OdtLook& OdtStyles::look_of(std::string_view text_style) const {
    static const OdtLook plain;
    const auto known = looks_.find(text_style);
    return known == looks_.end() ? plain : known->second;
}

bool OdtStyles::is_heading(std::string_view paragraph_style) const {
    std::string name(paragraph_style);
    for (int i = 0; i < deepest_style && !name.empty(); ++i) {
        if (name == "Title" || name == "Subtitle" || name.starts_with("Heading")) return true;
        const auto parent = parents_.find(name);
        if (parent == parents_.end()) return false;
        name = parent->second;
    }
    return false;
}

void add_odt_styles(pugi::xml_document& content) {
    pugi::xml_node styles = content.document_element().child("office:automatic-styles");
    if (!styles || styles.find_child_by_attribute("style:style", "style:name", "StykovkaB")) return;
    const std::array<std::array<const char*, 3>, 2> looks{
        {{"StykovkaB", "fo:font-weight", "bold"}, {"StykovkaI", "fo:font-style", "italic"}}};
    for (const auto& [name, property, value] : looks) {
        pugi::xml_node style = styles.append_child("style:style");
        style.append_attribute("style:name") = name;
        style.append_attribute("style:family") = "text";
        style.append_child("style:text-properties").append_attribute(property) = value;
    }
}

}  // namespace stykovka
