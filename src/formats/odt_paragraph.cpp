// Paragraphs of OpenDocument texts, read.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/odt_paragraph.h"

#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "base/unicode.h"

namespace stykovka {
namespace {

/// A count of spaces is no text that somebody wrote; no line has more.
constexpr unsigned most_spaces = 10'000;

using Chain = std::vector<OdtHandle>;

/// One thing of a paragraph in the order of the file.
struct Item {
    enum class Kind { text, atom, open, close } kind = Kind::text;
    std::string text;
    Chain spans;
    OdtHandle node = nullptr;
    std::string name;
};

std::string plain_text(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata) text += child.value();
        if (name == "dc:creator" || name == "dc:date" || name == "meta:creator-initials") continue;
        if (name == "text:s") text += ' ';
        if (name == "text:p" && !text.empty()) text += ' ';
        text += plain_text(child);
    }
    return text;
}

/// Walks through a paragraph.
class Walk {
public:
    Walk(OdtParagraph& paragraph, const OdtStyles& styles, const std::map<std::string, OdtChange>& changes)
        : paragraph_(paragraph), styles_(styles), changes_(changes) {}

    std::vector<Item> items(const pugi::xml_node& element) {
        children(element, {});
        return std::move(items_);
    }

private:
    void children(const pugi::xml_node& parent, const Chain& spans) {
        for (const pugi::xml_node& node : parent.children())
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                text(node.value(), spans);
            else if (node.type() == pugi::node_element)
                element(node, spans);
    }

    void element(const pugi::xml_node& node, const Chain& spans) {
        const std::string_view name = node.name();
        if (name == "text:s")
            return add(std::string(std::min(node.attribute("text:c").as_uint(1), most_spaces), ' '), spans);
        if (name == "text:tab") return add("\t", spans);
        if (name == "text:line-break") return atom(node, "br", spans);
        if (name == "text:span") return span(node, spans);
        if (name == "text:a") return link(node, spans);
        if (name == "text:note") {
            paragraph_.notes.push_back(node.internal_object());
            return atom(node, "footnote", spans);
        }
        if (name == "office:annotation") return comment(node);
        if (name == "text:change" || name == "text:change-start") return change(node);
        if (name == "text:change-end")
            return static_cast<void>(open_insertions_.erase(node.attribute("text:change-id").value()));
        if (name == "text:soft-page-break") return;
        const bool is_mark = name.starts_with("text:bookmark") || name.starts_with("text:reference-mark") ||
                             name == "office:annotation-end";
        if (is_mark) return paragraph_.marks.push_back(node.internal_object());
        if (name == "text:meta" || name == "text:ruby" || name == "text:ruby-base") return children(node, spans);
        atom(node, name.starts_with("draw:") ? "image" : "field", spans);
    }

    // White space is one space, and none after a space (OpenDocument 1.2, 6.1.2).
    void text(std::string_view words, const Chain& spans) {
        std::string result;
        for (const char c : words) {
            const bool is_white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!is_white) result += c;
            if (is_white && !after_space_) result += ' ';
            after_space_ = is_white;
        }
        if (!result.empty()) add(std::move(result), spans);
    }

    void add(std::string words, const Chain& spans) {
        for (const std::string& id : open_insertions_) {
            const auto note = std::find_if(paragraph_.insertions.begin(), paragraph_.insertions.end(),
                                           [&](const DocumentNote& each) { return each.about == id; });
            if (note != paragraph_.insertions.end()) note->text += words;
        }
        items_.push_back({Item::Kind::text, std::move(words), spans, nullptr, {}});
    }

    void atom(const pugi::xml_node& node, const char* name, const Chain& spans) {
        after_space_ = false;
        items_.push_back({Item::Kind::atom, {}, spans, node.internal_object(), name});
    }

    void span(const pugi::xml_node& node, const Chain& spans) {
        Chain inside = spans;
        if (!styles_.look_of(node.attribute("text:style-name").value()).key.empty())
            inside.push_back(node.internal_object());
        children(node, inside);
    }

    void link(const pugi::xml_node& node, const Chain& spans) {
        items_.push_back({Item::Kind::open, {}, spans, node.internal_object(), "a"});
        children(node, spans);
        items_.push_back({Item::Kind::close, {}, spans, node.internal_object(), "a"});
    }

    void comment(const pugi::xml_node& node) {
        paragraph_.marks.push_back(node.internal_object());
        DocumentNote note;
        note.author = node.child("dc:creator").text().get();
        note.when = time_of(std::string(node.child("dc:date").text().get()).substr(0, 19) + "Z");
        note.text = trimmed(plain_text(node));
        paragraph_.comments.push_back(std::move(note));
    }

    void change(const pugi::xml_node& node) {
        const std::string id = node.attribute("text:change-id").value();
        const auto known = changes_.find(id);
        if (known == changes_.end()) return;
        DocumentNote note = known->second.note;
        if (!known->second.is_insertion) return paragraph_.deletions.push_back(std::move(note));
        note.about = id;
        paragraph_.insertions.push_back(std::move(note));
        open_insertions_.insert(id);
    }

    OdtParagraph& paragraph_;
    const OdtStyles& styles_;
    const std::map<std::string, OdtChange>& changes_;
    std::vector<Item> items_;
    std::set<std::string> open_insertions_;
    bool after_space_ = true;
};

/// Puts the items together: one text with codes.
class Assembly {
public:
    Assembly(OdtParagraph& paragraph, const OdtStyles& styles, std::uint32_t& next_id)
        : paragraph_(paragraph), styles_(styles), next_id_(next_id) {}

    void assemble(const std::vector<Item>& items) {
        choose_base(items);
        for (const Item& item : items) add(item);
        end_style();
        paragraph_.space_before = trim_ends(paragraph_.content);
    }

private:
    std::string key_of(const Chain& spans) const {
        std::string key;
        for (const OdtHandle span : spans)
            key += styles_.look_of(pugi::xml_node(span).attribute("text:style-name").value()).key;
        return key;
    }

    std::string name_of(const Chain& spans) const {
        for (auto span = spans.rbegin(); span != spans.rend(); ++span)
            if (const std::string& name =
                    styles_.look_of(pugi::xml_node(*span).attribute("text:style-name").value()).name;
                name != "style")
                return name;
        return "style";
    }

    void choose_base(const std::vector<Item>& items) {
        std::map<std::string, std::size_t> sizes;
        std::size_t largest = 0;
        for (const Item& item : items) {
            if (item.kind != Item::Kind::text) continue;
            std::size_t& size = sizes[key_of(item.spans)];
            size += item.text.size();
            if (size <= largest) continue;
            largest = size;
            paragraph_.base = item.spans;
        }
        base_key_ = key_of(paragraph_.base);
    }

    void add(const Item& item) {
        if (item.kind == Item::Kind::text) {
            if (!trimmed(item.text).empty()) set_style(item.spans);
            paragraph_.content.text += item.text;
        } else if (item.kind == Item::Kind::atom) {
            const std::string id = new_id({{item.node}, true});
            add_code(CodeKind::placeholder, item.name, "<" + item.name + "/>", id);
            if (item.name == "br") paragraph_.content.text += ' ';
        } else if (item.kind == Item::Kind::open) {
            end_style();
            links_.push_back(new_id({{item.node}, false}));
            add_code(CodeKind::open, item.name, "<" + item.name + ">", links_.back());
        } else {
            end_style();
            add_code(CodeKind::close, item.name, "</" + item.name + ">", links_.back());
            links_.pop_back();
        }
    }

    std::string new_id(OdtCode code) {
        std::string id = std::to_string(++next_id_);
        paragraph_.codes.emplace(id, std::move(code));
        return id;
    }

    void add_code(CodeKind kind, const std::string& name, std::string native, std::string id) {
        const auto offset = static_cast<std::uint32_t>(paragraph_.content.text.size());
        paragraph_.content.codes.push_back({offset, kind, std::move(id), name, {}, std::move(native)});
    }

    void set_style(const Chain& spans) {
        const std::string key = key_of(spans);
        const std::string wanted = key == base_key_ ? std::string() : key.empty() ? "plain" : key;
        if (wanted == style_) return;
        end_style();
        style_ = wanted;
        if (wanted.empty()) return;
        style_name_ = spans.empty() ? "style" : name_of(spans);
        style_id_ = new_id({spans, false});
        add_code(CodeKind::open, style_name_, "<" + style_name_ + ">", style_id_);
    }

    // The style ends where its words end, not behind the space after them.
    void end_style() {
        if (style_.empty()) return;
        style_.clear();
        const std::string& text = paragraph_.content.text;
        std::size_t end = text.size();
        while (end > 0 && text[end - 1] == ' ') --end;
        end = std::max<std::size_t>(end, paragraph_.content.codes.back().offset);
        add_code(CodeKind::close, style_name_, "</" + style_name_ + ">", style_id_);
        paragraph_.content.codes.back().offset = static_cast<std::uint32_t>(end);
    }

    OdtParagraph& paragraph_;
    const OdtStyles& styles_;
    std::uint32_t& next_id_;
    std::string base_key_;
    std::vector<std::string> links_;
    std::string style_, style_name_, style_id_;
};

}  // namespace

OdtParagraph odt_paragraph(const pugi::xml_node& element, const OdtStyles& styles,
                           const std::map<std::string, OdtChange>& changes, std::uint32_t& next_id) {
    OdtParagraph paragraph;
    paragraph.element = element.internal_object();
    const std::vector<Item> items = Walk(paragraph, styles, changes).items(element);
    for (DocumentNote& note : paragraph.insertions) note.about.clear();
    Assembly(paragraph, styles, next_id).assemble(items);
    return paragraph;
}

}  // namespace stykovka
