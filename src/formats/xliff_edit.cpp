// Targets put into an XLIFF document in place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xliff_edit.h"

#include <fmt/format.h>

#include <string_view>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A piece of the document and what stands there instead.
struct Replacement {
    XliffRange range;
    std::string text;
};

std::string marked_up(const Content& content) {
    std::string out;
    std::size_t at = 0;
    for (const InlineCode& code : content.codes) {
        out += escaped_xml_text(std::string_view(content.text).substr(at, code.offset - at)) + code.native;
        at = code.offset;
    }
    return out + escaped_xml_text(std::string_view(content.text).substr(at));
}

// A start tag with this value of `state`; the tag may be that of an empty element.
std::string with_state(std::string_view tag, const std::string& state) {
    const std::string value = escaped_xml_attribute(state);
    for (std::size_t at = tag.find("state"); at != std::string_view::npos; at = tag.find("state", at + 1)) {
        std::size_t equals = at + 5;
        while (equals < tag.size() && is_space(tag[equals])) ++equals;
        if (!is_space(tag[at - 1]) || equals >= tag.size() || tag[equals] != '=') continue;
        const std::size_t begin = tag.find_first_of("\"'", equals);
        const std::size_t end = tag.find(tag[begin], begin + 1);
        return std::string(tag.substr(0, begin + 1)) + value + std::string(tag.substr(end));
    }
    const std::size_t end = tag.size() - (tag.ends_with("/>") ? 2 : 1);
    return std::string(tag.substr(0, end)) + " state=\"" + value + "\"" + std::string(tag.substr(end));
}

// The white space in front of an element when it begins its line.
std::string_view indent_before(std::string_view text, std::size_t element) {
    std::size_t begin = element;
    while (begin > 0 && is_space(text[begin - 1])) --begin;
    const std::string_view space = text.substr(begin, element - begin);
    return space.find('\n') == std::string_view::npos ? std::string_view() : space;
}

std::string new_target(const XliffDocument& document, const XliffUnit& unit, const XliffTarget& target) {
    const bool has_state = document.version == XliffVersion::v1 && !target.state.empty();
    const std::string name = unit.places.prefix + "target";
    return fmt::format("{0}<{1}{2}>{3}</{1}>", indent_before(document.text, unit.places.source.begin), name,
                       has_state ? " state=\"" + escaped_xml_attribute(target.state) + "\"" : std::string(),
                       marked_up(target.content));
}

std::string changed_target(const XliffDocument& document, const XliffUnit& unit, const XliffTarget& target) {
    const XliffPlaces& places = unit.places;
    std::string tag = document.text.substr(places.target_tag.begin, places.target_tag.end - places.target_tag.begin);
    if (tag.ends_with("/>")) tag = std::string(trimmed(std::string_view(tag).substr(0, tag.size() - 2))) + ">";
    if (document.version == XliffVersion::v1 && !target.state.empty()) tag = with_state(tag, target.state);
    return fmt::format("{}{}</{}target>", tag, marked_up(target.content), places.prefix);
}

std::vector<Replacement> replacements_of(const XliffDocument& document, const std::vector<XliffTarget>& targets) {
    std::vector<Replacement> replacements;
    for (const XliffTarget& target : targets) {
        const XliffUnit& unit = document.units[target.unit];
        const XliffPlaces& places = unit.places;
        if (document.version == XliffVersion::v2 && !target.state.empty()) {
            const XliffRange tag = places.state_tag;
            replacements.push_back(
                {tag,
                 with_state(std::string_view(document.text).substr(tag.begin, tag.end - tag.begin), target.state)});
        }
        if (unit.has_target)
            replacements.push_back({places.target, changed_target(document, unit, target)});
        else
            replacements.push_back({{places.new_target, places.new_target}, new_target(document, unit, target)});
    }
    return replacements;
}

}  // namespace

std::string with_targets(const XliffDocument& document, const std::vector<XliffTarget>& targets,
                         const std::string& file) {
    if (document.encoding != "UTF-8")
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(fmt::runtime(tr("“{file}” is in {encoding}; only XLIFF in UTF-8 can be written back. Ask "
                                        "for it in UTF-8, or save it so.")),
                        fmt::arg("file", file), fmt::arg("encoding", document.encoding)),
            file);
    std::string out = document.mark_size > 0 ? "\xEF\xBB\xBF" : "";
    std::size_t at = 0;
    for (const Replacement& each : replacements_of(document, targets)) {
        out += std::string_view(document.text).substr(at, each.range.begin - at);
        out += each.text;
        at = each.range.end;
    }
    return out + document.text.substr(at);
}

}  // namespace stykovka
