// Segmentation rules as SRX files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/srx.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/error.h"
#include "base/tr.h"
#include "formats/xml_reason.h"

namespace stykovka {
namespace {

constexpr unsigned kept_nodes = pugi::parse_full | pugi::parse_ws_pcdata;

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

// Files give the elements of SRX any prefix or none.
pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    return parent.find_child([&](const pugi::xml_node& node) { return local_name(node) == name; });
}

template <class Use>
void for_children(const pugi::xml_node& parent, std::string_view name, Use use) {
    for (const pugi::xml_node& node : parent.children())
        if (local_name(node) == name) use(node);
}

/// Lines of a file by offset.
class Lines {
public:
    explicit Lines(std::string_view bytes) : bytes_(bytes) {}
    std::ptrdiff_t at(std::ptrdiff_t offset) const {
        const auto end = bytes_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(bytes_));
        return 1 + std::count(bytes_.begin(), end, '\n');
    }

private:
    std::string_view bytes_;
};

[[noreturn]] void malformed(const std::string& sentence, const std::string& name, std::ptrdiff_t line) {
    throw Error(ErrorKind::malformed, ErrorSubject::input, sentence, fmt::format("{}:{}", name, line));
}

pugi::xml_document parsed(std::string_view bytes, const std::string& name) {
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), kept_nodes);
    if (!result)
        malformed(fmt::format(fmt::runtime(tr("“{file}” cannot be read as segmentation rules: {reason}.")),
                              fmt::arg("file", name), fmt::arg("reason", xml_reason(result.description()))),
                  name, Lines(bytes).at(result.offset));
    const pugi::xml_node root = document.document_element();
    if (local_name(root) != "srx")
        malformed(fmt::format(fmt::runtime(tr("“{file}” is no SRX file: its root element is “{root}”.")),
                              fmt::arg("file", name), fmt::arg("root", root.name())),
                  name, Lines(bytes).at(root.offset_debug()));
    return document;
}

std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return text;
}

// SRX 1.0 keeps the maps below "maprules/maprule", and cascades never.
std::vector<LanguageMap> maps_of(const pugi::xml_node& body) {
    std::vector<LanguageMap> maps;
    const auto add = [&](const pugi::xml_node& map) {
        maps.push_back({map.attribute("languagepattern").value(), map.attribute("languagerulename").value()});
    };
    const pugi::xml_node parent = child(body, "maprules");
    for_children(parent, "languagemap", add);
    for_children(parent, "maprule", [&](const pugi::xml_node& rule) { for_children(rule, "languagemap", add); });
    return maps;
}

// A comment in one line; what is longer than a sentence or two is no explanation of a rule.
std::string remark_in(const pugi::xml_node& comment) {
    constexpr std::size_t longest = 300;
    std::istringstream words(comment.value());
    std::string remark;
    for (std::string word; words >> word;) remark += remark.empty() ? word : " " + word;
    return remark.size() > longest ? std::string() : remark;
}

// A comment speaks of the rules behind it, up to the next one.
LanguageRules language_rules_of(const pugi::xml_node& element) {
    LanguageRules rules{element.attribute("languagerulename").value(), {}};
    std::string about;
    for (const pugi::xml_node& node : element.children()) {
        if (node.type() == pugi::node_comment) about = remark_in(node);
        if (local_name(node) != "rule") continue;
        rules.rules.push_back({std::string_view(node.attribute("break").as_string("yes")) != "no",
                               text_of(child(node, "beforebreak")), text_of(child(node, "afterbreak")),
                               fmt::format(fmt::runtime(tr("“{rules}”, rule {number}")), fmt::arg("rules", rules.name),
                                           fmt::arg("number", rules.rules.size() + 1)),
                               about});
    }
    return rules;
}

/// What a pugixml document is written to.
struct TextWriter : pugi::xml_writer {
    std::string text;
    void write(const void* bytes, std::size_t size) override { text.append(static_cast<const char*>(bytes), size); }
};

// A new element has the prefix of its parent.
pugi::xml_node append(pugi::xml_node parent, std::string_view name) {
    const std::string_view known = parent.name();
    const std::string prefix(known.substr(0, known.find(':') + 1));
    return parent.append_child((prefix + std::string(name)).c_str());
}

pugi::xml_node child_made(pugi::xml_node parent, const char* name) {
    const pugi::xml_node known = child(parent, name);
    return known ? known : append(parent, name);
}

pugi::xml_document empty_document() {
    pugi::xml_document document;
    document.load_string(
        R"(<srx xmlns="http://www.lisa.org/srx20" version="2.0">)"
        R"(<header segmentsubflows="yes" cascade="yes"><formathandle type="start" include="no"/>)"
        R"(<formathandle type="end" include="yes"/><formathandle type="isolated" include="no"/></header>)"
        "</srx>");
    return document;
}

void remove_children(pugi::xml_node parent, std::string_view name) {
    while (pugi::xml_node node = child(parent, name)) parent.remove_child(node);
}

void write_rules(pugi::xml_node element, const std::vector<SegmentationRule>& rules) {
    remove_children(element, "rule");
    for (const SegmentationRule& rule : rules) {
        const pugi::xml_node written = append(element, "rule");
        pugi::xml_node(written).append_attribute("break") = rule.breaks ? "yes" : "no";
        append(written, "beforebreak").text() = rule.before.c_str();
        append(written, "afterbreak").text() = rule.after.c_str();
    }
}

// The patterns count, not where they stood and what is said about them.
bool same_rules(std::vector<LanguageRules> a, std::vector<LanguageRules> b) {
    for (auto* list : {&a, &b})
        for (LanguageRules& language : *list)
            for (SegmentationRule& rule : language.rules) {
                rule.place.clear();
                rule.about.clear();
            }
    return a == b;
}

bool same_rules(const SegmentationRules& a, const SegmentationRules& b) {
    return a.cascade == b.cascade && a.maps == b.maps && same_rules(a.languages, b.languages);
}

void write_languages(pugi::xml_node parent, const std::vector<LanguageRules>& languages) {
    std::vector<pugi::xml_node> known;
    for_children(parent, "languagerule", [&](const pugi::xml_node& element) { known.push_back(element); });
    for (const LanguageRules& language : languages) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const pugi::xml_node& element) {
            return element.attribute("languagerulename").value() == language.name;
        });
        pugi::xml_node element = found == known.end() ? append(parent, "languagerule") : *found;
        if (found == known.end())
            element.append_attribute("languagerulename") = language.name.c_str();
        else
            known.erase(found);
        if (!same_rules({language_rules_of(element)}, {language})) write_rules(element, language.rules);
    }
    for (const pugi::xml_node& gone : known) parent.remove_child(gone);
}

void set_cascade(pugi::xml_node header, bool cascade) {
    pugi::xml_attribute attribute = header.attribute("cascade");
    if (!attribute) attribute = header.append_attribute("cascade");
    attribute.set_value(cascade ? "yes" : "no");
}

bool is_map(const pugi::xml_node& element, const LanguageMap& map) {
    return element.attribute("languagepattern").value() == map.pattern &&
           element.attribute("languagerulename").value() == map.rules;
}

// The elements that hold maps: "maprules" itself, or the groups of SRX 1.0 in it.
std::vector<pugi::xml_node> map_groups(const pugi::xml_node& parent) {
    std::vector<pugi::xml_node> groups;
    for_children(parent, "maprule", [&](const pugi::xml_node& group) { groups.push_back(group); });
    if (groups.empty()) groups.push_back(parent);
    return groups;
}

// A map stays in its group; a new one goes where the one before it stands.
void write_maps(const pugi::xml_node& parent, const std::vector<LanguageMap>& maps) {
    std::vector<pugi::xml_node> groups = map_groups(parent);
    std::vector<std::size_t> places;
    for (const LanguageMap& map : maps) {
        std::size_t place = places.empty() ? 0 : places.back();
        for (std::size_t i = 0; i < groups.size(); ++i)
            for_children(groups[i], "languagemap", [&](const pugi::xml_node& element) {
                if (is_map(element, map)) place = i;
            });
        places.push_back(place);
    }
    for (const pugi::xml_node& group : groups) remove_children(group, "languagemap");
    for (std::size_t i = 0; i < maps.size(); ++i) {
        pugi::xml_node written = append(groups[places[i]], "languagemap");
        written.append_attribute("languagepattern") = maps[i].pattern.c_str();
        written.append_attribute("languagerulename") = maps[i].rules.c_str();
    }
}

}  // namespace

SegmentationRules read_srx(std::string_view bytes, const std::string& name) {
    const pugi::xml_document document = parsed(bytes, name);
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node body = child(root, "body");
    SegmentationRules rules;
    rules.cascade = std::string_view(child(root, "header").attribute("cascade").value()) == "yes";
    rules.maps = maps_of(body);
    for_children(child(body, "languagerules"), "languagerule",
                 [&](const pugi::xml_node& element) { rules.languages.push_back(language_rules_of(element)); });
    rules.kept = bytes;
    return rules;
}

std::string write_srx(const SegmentationRules& rules) {
    if (!rules.kept.empty() && same_rules(read_srx(rules.kept, {}), rules)) return rules.kept;
    const pugi::xml_document document = rules.kept.empty() ? empty_document() : parsed(rules.kept, "SRX");
    const pugi::xml_node root = document.document_element();
    set_cascade(child_made(root, "header"), rules.cascade);
    const pugi::xml_node body = child_made(root, "body");
    write_languages(child_made(body, "languagerules"), rules.languages);
    if (const pugi::xml_node parent = child_made(body, "maprules"); maps_of(body) != rules.maps)
        write_maps(parent, rules.maps);
    TextWriter writer;
    document.save(writer, "  ", rules.kept.empty() ? pugi::format_default : pugi::format_raw);
    return writer.text;
}

}  // namespace stykovka
