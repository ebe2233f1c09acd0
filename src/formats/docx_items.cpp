// A paragraph of a Word document as a flat row of texts and codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx_items.h"

#include <array>
#include <pugixml.hpp>

#include "base/any_of.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

// What says nothing to a reader of the page.
constexpr std::array<std::string_view, 6> dropped{"proofErr",           "lastRenderedPageBreak", "annotationRef",
                                                  "moveFromRangeStart", "moveFromRangeEnd",      "moveToRangeStart"};
constexpr std::array<std::string_view, 6> transparent{"smartTag", "customXml", "ins", "moveTo", "dir", "bdo"};
constexpr std::array<std::string_view, 3> wrappers{"hyperlink", "sdt", "fldSimple"};
constexpr std::array<std::string_view, 3> starts{"bookmarkStart", "commentRangeStart", "permStart"};
constexpr std::array<std::string_view, 4> ends{"bookmarkEnd", "commentRangeEnd", "permEnd", "moveToRangeEnd"};

DocumentNote note_of(const pugi::xml_node& change) {
    DocumentNote note;
    note.author = docx_attribute(change, "author");
    note.when = time_of(docx_attribute(change, "date"));
    struct Texts : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& node) override {
            const std::string_view name = local_name(node.name());
            if (name == "t" || name == "delText") text += node.text().get();
            return true;
        }
    } texts;
    pugi::xml_node(change).traverse(texts);
    note.text = std::move(texts.text);
    return note;
}

/// What of a field was met before its result.
struct Field {
    std::vector<DocxPiece> pieces;
    std::string instruction;
    int depth = 0;
};

/// Walks through a paragraph.
class Walk {
public:
    explicit Walk(DocxParagraph& paragraph) : paragraph_(paragraph) {}

    std::vector<DocxItem> finished() && {
        if (pending_) add_field_as_atom();
        for (const std::size_t item : open_fields_) items_[item].kind = DocxItem::Kind::atom;
        return std::move(items_);
    }

    void children(const pugi::xml_node& parent) {
        for (const pugi::xml_node& node : parent.children())
            if (node.type() == pugi::node_element) element(node);
    }

private:
    void element(const pugi::xml_node& node) {
        const std::string_view name = local_name(node.name());
        const DocxPiece piece{node.internal_object(), nullptr, false};
        if (name == "pPr" || is_any(name, dropped)) return;
        if (name == "r") return run(node);
        if (name == "del" || name == "moveFrom") return paragraph_.deletions.push_back(note_of(node));
        if (name == "ins" || name == "moveTo") paragraph_.insertions.push_back(note_of(node));
        if (is_any(name, transparent)) return children(node);
        if (is_any(name, wrappers)) return wrapper(node, name);
        if (name == "commentRangeStart") open_comments_.emplace_back(docx_attribute(node, "id"));
        if (name == "commentRangeEnd") std::erase(open_comments_, docx_attribute(node, "id"));
        if (is_any(name, starts)) return paragraph_.marks_before.push_back(piece);
        if (is_any(name, ends)) return paragraph_.marks_after.push_back(piece);
        atom(std::string(name.starts_with("oMath") ? "formula" : "object"), {piece});
    }

    void wrapper(const pugi::xml_node& node, std::string_view name) {
        const pugi::xml_node inside = name == "sdt" ? docx_child(node, "sdtContent") : node;
        const std::size_t pair = ++pairs_;
        DocxCode code;
        code.kind = DocxCode::Kind::wrapper;
        code.element = node.internal_object();
        const std::string shown = name == "hyperlink" ? "a" : name == "sdt" ? "control" : "field";
        const std::size_t begin = items_.size();
        items_.push_back({DocxItem::Kind::open, {}, shown, {}, std::move(code), pair});
        children(inside);
        for (std::size_t i = begin; i < items_.size() && items_[begin].code.properties == nullptr; ++i)
            if (items_[i].kind == DocxItem::Kind::text) items_[begin].code.properties = items_[i].piece.properties;
        items_.push_back({DocxItem::Kind::close, {}, shown, {}, {}, pair});
    }

    void run(const pugi::xml_node& node) {
        const XmlHandle properties = docx_child(node, "rPr").internal_object();
        for (const pugi::xml_node& child : node.children())
            if (child.type() == pugi::node_element)
                run_child(child, local_name(child.name()), {child.internal_object(), properties, true});
    }

    void run_child(const pugi::xml_node& node, std::string_view name, const DocxPiece& piece) {
        if (name == "rPr" || is_any(name, dropped)) return;
        if (name == "fldChar") return field_mark(docx_attribute(node, "fldCharType"), piece);
        if (pending_) {
            if (name == "instrText") pending_->instruction += node.text().get();
            return pending_->pieces.push_back(piece);
        }
        if (name == "t") return text(node.text().get(), piece);
        if (name == "tab") return text("\t", piece);
        if (name == "noBreakHyphen") return text("\u2011", piece);
        if (name == "softHyphen") return text("\u00ad", piece);
        if (name == "delText" || name == "instrText") return;
        if (name == "commentReference") {
            paragraph_.comments.emplace_back(docx_attribute(node, "id"));
            return paragraph_.marks_after.push_back(piece);
        }
        if (name == "footnoteReference" || name == "endnoteReference") return atom("footnote", {piece});
        const bool is_page_break =
            name == "br" && !docx_attribute(node, "type").empty() && docx_attribute(node, "type") != "textWrapping";
        if ((name == "br" && !is_page_break) || name == "cr") return atom("br", {piece});
        const bool is_picture = name == "drawing" || name == "pict" || name == "AlternateContent";
        atom(is_picture ? "image" : is_page_break ? "page" : "object", {piece});
    }

    void text(std::string_view text, const DocxPiece& piece) {
        items_.push_back({DocxItem::Kind::text, std::string(text), {}, piece, {}, 0});
        for (const std::string& id : open_comments_) paragraph_.commented[id] += text;
    }

    void atom(std::string name, std::vector<DocxPiece> pieces) {
        DocxItem item{DocxItem::Kind::atom, {}, std::move(name), pieces.front(), {}, 0};
        item.code.opening = std::move(pieces);
        items_.push_back(std::move(item));
    }

    void add_field_as_atom() {
        atom("field", std::move(pending_->pieces));
        pending_.reset();
    }

    void open_field() {
        const bool is_link = pending_->instruction.find("HYPERLINK") != std::string::npos;
        DocxItem item{DocxItem::Kind::open, {}, is_link ? "a" : "field", pending_->pieces.front(), {}, ++pairs_};
        item.code.opening = std::move(pending_->pieces);
        pending_.reset();
        open_fields_.push_back(items_.size());
        items_.push_back(std::move(item));
    }

    // A field is: begin, instruction, separate, result, end. Its result is text; the rest are codes around it.
    void field_mark(std::string_view type, const DocxPiece& piece) {
        if (pending_) {
            pending_->pieces.push_back(piece);
            if (type == "begin") ++pending_->depth;
            if (type == "separate" && pending_->depth == 0) return open_field();
            if (type == "end" && pending_->depth-- == 0) add_field_as_atom();
            return;
        }
        if (type == "begin") {
            pending_.emplace().pieces.push_back(piece);
        } else if (type == "end" && !open_fields_.empty()) {
            DocxItem& open = items_[open_fields_.back()];
            open.code.closing.push_back(piece);
            const DocxItem close{DocxItem::Kind::close, {}, open.name, piece, {}, open.pair};
            open_fields_.pop_back();
            items_.push_back(close);
        } else {
            atom("field", {piece});
        }
    }

    DocxParagraph& paragraph_;
    std::vector<DocxItem> items_;
    std::optional<Field> pending_;
    std::vector<std::size_t> open_fields_;
    std::vector<std::string> open_comments_;
    std::size_t pairs_ = 0;
};

bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "none" && value != "off"; }

}  // namespace

pugi::xml_node docx_child(const pugi::xml_node& parent, std::string_view name) {
    return parent.find_child([&](const pugi::xml_node& node) { return local_name(node.name()) == name; });
}

std::string_view docx_attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes())
        if (local_name(attribute.name()) == name) return attribute.value();
    return {};
}

std::vector<DocxItem> docx_items(const pugi::xml_node& element, DocxParagraph& paragraph) {
    Walk walk(paragraph);
    walk.children(element);
    return std::move(walk).finished();
}

RunLook look_of(XmlHandle properties) {
    // What proofing tools and complex scripts need makes no difference on the page of a Russian or English text.
    static constexpr std::array<std::string_view, 13> unseen{"lang",     "noProof", "rPrChange", "ins",       "del",
                                                             "bCs",      "iCs",     "szCs",      "webHidden", "kern",
                                                             "moveFrom", "moveTo",  "rtl"};
    RunLook look;
    for (const pugi::xml_node& node : pugi::xml_node(properties).children()) {
        const std::string_view name = local_name(node.name());
        if (node.type() != pugi::node_element || is_any(name, unseen)) continue;
        const std::string_view value = docx_attribute(node, name == "rFonts" ? "ascii" : "val");
        const bool on = is_on(value);
        if (name == "b") look.bold = on;
        if (name == "i") look.italic = on;
        if (name == "u") look.underlined = on;
        if (name == "strike") look.struck = on;
        if (name == "vertAlign") look.raised = value == "superscript", look.lowered = value == "subscript";
        if (name == "rStyle" && (value == "Strong")) look.bold = true;
        if (name == "rStyle" && value == "Emphasis") look.italic = true;
        const bool is_default = (name == "color" && value == "auto") || (name == "rFonts" && value.empty()) ||
                                (!on && (name == "b" || name == "i" || name == "u" || name == "strike"));
        if (!is_default) look.key.append(name).append("=").append(value).append(";");
    }
    return look;
}

}  // namespace stykovka
