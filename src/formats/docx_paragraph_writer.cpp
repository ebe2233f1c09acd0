// Paragraphs of Word documents made to say something else.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <pugixml.hpp>

#include "formats/docx_items.h"
#include "formats/docx_package.h"
#include "formats/docx_paragraph.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

/// Writes the runs of one paragraph behind what it has; what was there before is then removed.
class RunWriter {
public:
    RunWriter(const DocxParagraph& paragraph, const std::map<std::string, DocxCode>& codes, const Language& language)
        : codes_(codes), language_(language), element_(paragraph.elements.back()) {
        prefix_ = std::string(element_.name()).substr(0, std::string_view(element_.name()).find(':') + 1);
        levels_.push_back({element_, paragraph.properties, {}});
        properties_ = element_.append_child("kept");  // a place of our own for properties that no run had
    }

    void pieces(const std::vector<DocxPiece>& pieces) {
        for (const DocxPiece& piece : pieces) {
            if (!piece.in_run) {
                levels_.back().parent.append_copy(pugi::xml_node(piece.node));
                continue;
            }
            run(piece.properties).append_copy(pugi::xml_node(piece.node));
        }
    }

    void content(const std::string& space_before, const Content& content) {
        text(space_before);
        std::size_t at = 0;
        for (const InlineCode& code : content.codes) {
            text(std::string_view(content.text).substr(at, code.offset - at));
            at = std::max<std::size_t>(at, code.offset);
            this->code(code);
            const bool is_break = code.kind == CodeKind::placeholder && code.element == "br";
            if (is_break && at < content.text.size() && content.text[at] == ' ') ++at;
        }
        text(std::string_view(content.text).substr(at));
        while (levels_.size() > 1) close_level();
    }

    void finish() { element_.remove_child(properties_); }

private:
    struct Level {
        pugi::xml_node parent;
        XmlHandle properties = nullptr;
        std::string id;
        const DocxCode* code = nullptr;
    };

    std::string named(const char* name) const { return prefix_ + name; }

    pugi::xml_node run(XmlHandle properties) {
        pugi::xml_node run = levels_.back().parent.append_child(named("r").c_str());
        if (properties == nullptr) return run;
        pugi::xml_node copy = run.append_copy(pugi::xml_node(properties));
        for (const char* const tracked : {"ins", "del", "rPrChange", "moveFrom", "moveTo"})
            copy.remove_child(named(tracked).c_str());
        pugi::xml_attribute tag = docx_child(copy, "lang").attribute(named("val").c_str());
        if (tag) tag.set_value(docx_language(language_).c_str());
        return run;
    }

    void text(std::string_view text) {
        if (text.empty()) return;
        pugi::xml_node run = this->run(levels_.back().properties);
        while (!text.empty()) {
            const std::size_t tab = text.find('\t');
            if (tab != 0) {
                pugi::xml_node written = run.append_child(named("t").c_str());
                written.append_attribute("xml:space") = "preserve";
                written.text().set(std::string(text.substr(0, tab)).c_str());
            }
            if (tab == std::string_view::npos) return;
            run.append_child(named("tab").c_str());
            text.remove_prefix(tab + 1);
        }
    }

    void code(const InlineCode& code) {
        const auto known = codes_.find(code.id);
        const DocxCode* found = known == codes_.end() ? nullptr : &known->second;
        if (code.kind == CodeKind::close) return close(code.id);
        if (code.kind == CodeKind::open) return open(code, found);
        if (found != nullptr) return pieces(found->opening);
        if (code.element == "br") run(levels_.back().properties).append_child(named("br").c_str());
    }

    void open(const InlineCode& code, const DocxCode* found) {
        Level level{levels_.back().parent, levels_.back().properties, code.id, found};
        if (found == nullptr) {
            level.properties = named_style(code.element, level.properties);
        } else if (found->kind == DocxCode::Kind::style) {
            level.properties = found->properties;
        } else if (found->kind == DocxCode::Kind::wrapper) {
            level.parent = wrapper(pugi::xml_node(found->element));
            if (found->properties != nullptr) level.properties = found->properties;
        } else {
            pieces(found->opening);
            if (!found->opening.empty() && found->opening.front().properties != nullptr)
                level.properties = found->opening.front().properties;
        }
        levels_.push_back(level);
    }

    // A copy of a link or a content control without what is in it; returns where its runs go.
    pugi::xml_node wrapper(const pugi::xml_node& element) {
        pugi::xml_node copy = levels_.back().parent.append_copy(element);
        pugi::xml_node inside = local_name(copy.name()) == "sdt" ? docx_child(copy, "sdtContent") : copy;
        inside.remove_children();
        return inside;
    }

    // Bold, italic or underlined by name, for a code that did not come from this file.
    XmlHandle named_style(const std::string& name, XmlHandle base) {
        if (name != "b" && name != "i" && name != "u") return base;
        pugi::xml_node made = base == nullptr ? properties_.append_child(named("rPr").c_str())
                                              : properties_.append_copy(pugi::xml_node(base));
        made.remove_child(named(name.c_str()).c_str());
        // The schema wants the style and the fonts first.
        pugi::xml_node before = docx_child(made, "rFonts");
        if (!before) before = docx_child(made, "rStyle");
        pugi::xml_node on = before ? made.insert_child_after(named(name.c_str()).c_str(), before)
                                   : made.prepend_child(named(name.c_str()).c_str());
        if (name == "u") on.append_attribute(named("val").c_str()) = "single";
        return made.internal_object();
    }

    void close(const std::string& id) {
        const auto level =
            std::find_if(levels_.rbegin(), levels_.rend(), [&](const Level& each) { return each.id == id; });
        if (level == levels_.rend() || id.empty()) return;
        const std::size_t left = levels_.size() - 1 - static_cast<std::size_t>(level - levels_.rbegin());
        while (levels_.size() > std::max<std::size_t>(1, left)) close_level();
    }

    void close_level() {
        const Level closed = levels_.back();
        levels_.pop_back();
        if (closed.code != nullptr) pieces(closed.code->closing);
    }

    const std::map<std::string, DocxCode>& codes_;
    const Language& language_;
    pugi::xml_node element_;
    pugi::xml_node properties_;
    std::string prefix_;
    std::vector<Level> levels_;
};

}  // namespace

std::vector<XmlHandle> write_docx_paragraph(const DocxParagraph& paragraph, const Content& content,
                                            const std::map<std::string, DocxCode>& codes, const Language& language) {
    const pugi::xml_node element(paragraph.elements.back());
    std::vector<XmlHandle> old;
    for (const pugi::xml_node& child : element.children())
        if (local_name(child.name()) != "pPr") old.push_back(child.internal_object());
    RunWriter writer(paragraph, codes, language);
    writer.pieces(paragraph.marks_before);
    writer.pieces(paragraph.before);
    writer.content(paragraph.space_before, content);
    writer.pieces(paragraph.marks_after);
    writer.finish();
    old.insert(old.end(), paragraph.elements.begin(), paragraph.elements.end() - 1);
    return old;
}

}  // namespace stykovka
