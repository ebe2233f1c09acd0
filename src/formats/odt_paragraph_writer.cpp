// Paragraphs of OpenDocument texts, written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <pugixml.hpp>

#include "formats/odt_paragraph.h"

namespace stykovka {
namespace {

/// Writes a content into a paragraph that was emptied.
class Writer {
public:
    Writer(pugi::xml_node paragraph, const std::vector<OdtHandle>& base, const std::map<std::string, OdtCode>& codes)
        : base_(base), codes_(codes) {
        levels_.push_back({{}, paragraph});
    }

    // Signs of their own: a plain space at the begin of a paragraph does not count.
    void space(std::string_view before) {
        for (const char c : before) container().append_child(c == '\t' ? "text:tab" : "text:s");
    }

    void content(const Content& content) {
        std::size_t at = 0;
        for (const InlineCode& code : content.codes) {
            text(std::string_view(content.text).substr(at, code.offset - at));
            at = std::max<std::size_t>(at, code.offset);
            this->code(code);
            const bool is_break = code.kind == CodeKind::placeholder && code.element == "br";
            if (is_break && at < content.text.size() && content.text[at] == ' ') ++at;
        }
        text(std::string_view(content.text).substr(at));
    }

private:
    /// A link or the paragraph has a place; a style its spans, or the name of one that this program made.
    struct Level {
        std::string id;
        pugi::xml_node place = {};
        const OdtCode* spans = nullptr;
        const char* style = nullptr;
    };

    static pugi::xml_node shell(pugi::xml_node parent, const pugi::xml_node& of) {
        pugi::xml_node copy = parent.append_child(of.name());
        for (const pugi::xml_attribute& attribute : of.attributes()) copy.append_copy(attribute);
        return copy;
    }

    // The spans that words stand in here: of the innermost style, else those that most of the paragraph has.
    pugi::xml_node place_for_words() {
        const std::vector<OdtHandle>* spans = &base_;
        for (const Level& level : levels_)
            if (level.spans != nullptr) spans = &level.spans->nodes;
        pugi::xml_node place = container();
        for (const OdtHandle span : *spans) place = shell(place, pugi::xml_node(span));
        for (const Level& level : levels_) {
            if (level.style == nullptr) continue;
            place = place.append_child("text:span");
            place.append_attribute("text:style-name") = level.style;
        }
        return place;
    }

    static const char* style_named(std::string_view element) {
        if (element == "b" || element == "strong") return "StykovkaB";
        return element == "i" || element == "em" ? "StykovkaI" : nullptr;
    }

    void text(std::string_view words) {
        if (words.empty()) return;
        pugi::xml_node place = place_for_words();
        std::string plain;
        const auto flush = [&] {
            if (!plain.empty()) place.append_child(pugi::node_pcdata).set_value(plain.c_str());
            plain.clear();
        };
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool is_second_space = words[i] == ' ' && i > 0 && words[i - 1] == ' ';
            if (words[i] != '\t' && !is_second_space) {
                plain += words[i];
                continue;
            }
            flush();
            place.append_child(is_second_space ? "text:s" : "text:tab");
        }
        flush();
    }

    void code(const InlineCode& code) {
        const auto known = codes_.find(code.id);
        const OdtCode* found = known == codes_.end() ? nullptr : &known->second;
        if (code.kind == CodeKind::close) return close(code.id);
        if (code.kind == CodeKind::placeholder) return placeholder(code, found);
        if (found == nullptr) return levels_.push_back({code.id, {}, nullptr, style_named(code.element)});
        const bool is_link =
            found->nodes.size() == 1 && std::string_view(pugi::xml_node(found->nodes[0]).name()) == "text:a";
        if (is_link)
            levels_.push_back({code.id, shell(container(), pugi::xml_node(found->nodes[0]))});
        else
            levels_.push_back({code.id, {}, found});
    }

    pugi::xml_node container() const {
        return std::find_if(levels_.rbegin(), levels_.rend(), [](const Level& level) { return !level.place.empty(); })
            ->place;
    }

    // Moved, not copied: the paragraphs of a footnote stay the ones they are.
    void placeholder(const InlineCode& code, const OdtCode* found) {
        if (found != nullptr && !found->nodes.empty()) {
            container().append_move(pugi::xml_node(found->nodes[0]));
        } else if (code.element == "br") {
            container().append_child("text:line-break");
        }
    }

    void close(const std::string& id) {
        const auto level =
            std::find_if(levels_.rbegin(), levels_.rend(), [&](const Level& each) { return each.id == id; });
        if (id.empty() || level == levels_.rend()) return;
        levels_.erase(std::next(level).base(), levels_.end());
    }

    const std::vector<OdtHandle>& base_;
    const std::map<std::string, OdtCode>& codes_;
    std::vector<Level> levels_;
};

}  // namespace

OdtHandle write_odt_paragraph(const OdtParagraph& paragraph, const Content& content,
                              const std::map<std::string, OdtCode>& codes) {
    pugi::xml_node element(paragraph.element);
    pugi::xml_node old = element.append_child("old");
    while (element.first_child() != old) old.append_move(element.first_child());
    for (const OdtHandle mark : paragraph.marks) element.append_move(pugi::xml_node(mark));
    Writer writer(element, paragraph.base, codes);
    writer.space(paragraph.space_before);
    writer.content(content);
    return old.internal_object();
}

}  // namespace stykovka
