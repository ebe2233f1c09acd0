// Paragraphs of Word documents: their text with inline codes, and what each code stands for in the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx_paragraph.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/unicode.h"
#include "formats/docx_items.h"

namespace stykovka {
namespace {

using Kind = DocxItem::Kind;

bool is_blank(const DocxItem& item) { return item.kind == Kind::text && trimmed(item.text).empty(); }

// "b", and the codes of all that differs: "<b><i>".
std::pair<std::string, std::string> names_of(const RunLook& look, const RunLook& base) {
    std::pair<std::string, std::string> names;
    const auto add = [&](bool here, bool there, const char* name) {
        if (here == there) return;
        const std::string written = here ? name : std::string("no-") + name;
        if (names.first.empty()) names.first = written;
        names.second += "<" + written + ">";
    };
    add(look.bold, base.bold, "b");
    add(look.italic, base.italic, "i");
    add(look.underlined, base.underlined, "u");
    add(look.struck, base.struck, "s");
    add(look.raised, base.raised, "sup");
    add(look.lowered, base.lowered, "sub");
    if (names.first.empty()) names = {"style", "<style>"};
    return names;
}

/// Puts the items of a paragraph together: one text with codes.
class Assembly {
public:
    Assembly(DocxParagraph& paragraph, std::uint32_t& next_id) : paragraph_(paragraph), next_id_(next_id) {}

    void assemble(std::vector<DocxItem> items) {
        const std::size_t first = set_apart_what_stands_before(items);
        choose_base(items, first);
        bases_.push_back(paragraph_.properties);
        for (std::size_t i = first; i < items.size(); ++i) add(items[i]);
        end_style();
        paragraph_.space_before = trim_ends(paragraph_.content);
    }

private:
    std::size_t set_apart_what_stands_before(const std::vector<DocxItem>& items) {
        std::size_t first = 0;
        for (; first < items.size(); ++first) {
            const DocxItem& item = items[first];
            const bool is_atom = item.kind == Kind::atom && item.name != "footnote";
            if (!is_atom && !is_blank(item)) break;
            if (is_atom)
                paragraph_.before.insert(paragraph_.before.end(), item.code.opening.begin(), item.code.opening.end());
            else
                paragraph_.before.push_back(item.piece);
        }
        return first;
    }

    void choose_base(const std::vector<DocxItem>& items, std::size_t first) {
        std::map<std::string, std::pair<std::size_t, XmlHandle>> lengths;
        bool bold = true;
        std::size_t depth = 0;
        std::size_t longest = 0;
        for (std::size_t i = first; i < items.size(); ++i) {
            if (items[i].kind == Kind::open) ++depth;
            if (items[i].kind == Kind::close && depth > 0) --depth;
            if (items[i].kind != Kind::text) continue;
            const RunLook look = look_of(items[i].piece.properties);
            bold = bold && (look.bold || is_blank(items[i]));
            auto& [length, properties] = lengths.try_emplace(look.key, 0, items[i].piece.properties).first->second;
            length += depth > 0 ? 1 : items[i].text.size() + 1;
            if (length <= longest) continue;
            longest = length;
            paragraph_.properties = properties;
        }
        paragraph_.bold = bold && longest > 0;
    }

    void add(DocxItem& item) {
        switch (item.kind) {
            case Kind::text:
                if (!is_blank(item)) set_style(item.piece.properties);
                paragraph_.content.text += item.text;
                return;
            case Kind::atom:
                add_code(CodeKind::placeholder, item.name, "<" + item.name + "/>", new_id(item.code));
                if (item.name == "br") paragraph_.content.text += ' ';
                return;
            case Kind::open:
                end_style();
                ids_[item.pair] = new_id(item.code);
                add_code(CodeKind::open, item.name, "<" + item.name + ">", ids_[item.pair]);
                bases_.push_back(item.code.kind == DocxCode::Kind::wrapper ? item.code.properties
                                                                           : item.piece.properties);
                return;
            case Kind::close:
                end_style();
                if (bases_.size() > 1) bases_.pop_back();
                add_code(CodeKind::close, item.name, "</" + item.name + ">", ids_[item.pair]);
        }
    }

    std::string new_id(DocxCode code) {
        std::string id = std::to_string(++next_id_);
        paragraph_.codes.emplace(id, std::move(code));
        return id;
    }

    void add_code(CodeKind kind, const std::string& name, std::string native, std::string id) {
        const auto offset = static_cast<std::uint32_t>(paragraph_.content.text.size());
        paragraph_.content.codes.push_back({offset, kind, std::move(id), name, {}, std::move(native)});
    }

    void set_style(XmlHandle properties) {
        const RunLook look = look_of(properties);
        const RunLook base = look_of(bases_.back());
        const std::string wanted = look.key == base.key ? std::string() : look.key;
        if (wanted == style_) return;
        end_style();
        if (wanted.empty()) return;
        style_ = wanted;
        std::tie(style_name_, style_native_) = names_of(look, base);
        DocxCode code;
        code.kind = DocxCode::Kind::style;
        code.properties = properties;
        style_id_ = new_id(code);
        add_code(CodeKind::open, style_name_, style_native_, style_id_);
    }

    // The style ends where its words end, not behind the space after them.
    void end_style() {
        if (style_.empty()) return;
        style_.clear();
        std::string closing = style_native_;
        for (std::size_t at = 0; (at = closing.find('<', at)) != std::string::npos; at += 2)
            closing.insert(at + 1, "/");
        const std::string& text = paragraph_.content.text;
        std::size_t end = text.size();
        while (end > 0 && text[end - 1] == ' ') --end;
        const auto& codes = paragraph_.content.codes;
        if (codes.back().offset > end) end = codes.back().offset;
        add_code(CodeKind::close, style_name_, closing, style_id_);
        paragraph_.content.codes.back().offset = static_cast<std::uint32_t>(end);
    }

    DocxParagraph& paragraph_;
    std::uint32_t& next_id_;
    std::map<std::size_t, std::string> ids_;
    std::vector<XmlHandle> bases_;
    std::string style_, style_name_, style_native_, style_id_;
};

}  // namespace

DocxParagraph docx_paragraph(std::vector<XmlHandle> elements, std::uint32_t& next_id) {
    DocxParagraph paragraph;
    paragraph.elements = std::move(elements);
    std::vector<DocxItem> items;
    for (const XmlHandle element : paragraph.elements) {
        std::vector<DocxItem> more = docx_items(pugi::xml_node(element), paragraph);
        // Pairs are counted anew in each element.
        for (DocxItem& item : more) item.pair += items.size();
        std::move(more.begin(), more.end(), std::back_inserter(items));
    }
    Assembly(paragraph, next_id).assemble(std::move(items));
    return paragraph;
}

}  // namespace stykovka
