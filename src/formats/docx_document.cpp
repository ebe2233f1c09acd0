// A Word document that is open: its paragraphs in order, and the document written again with other texts in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <pugixml.hpp>
#include <utility>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/docx_items.h"
#include "formats/docx_styles.h"
#include "formats/office_package.h"
#include "formats/plain_text_lines.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

struct OpenPart {
    std::string name;
    pugi::xml_document xml;
    bool changed = false;
};

bool has_text(const pugi::xml_node& node) {
    struct Finder : pugi::xml_tree_walker {
        bool found = false;
        bool for_each(pugi::xml_node& each) override {
            found = local_name(each.name()) == "t" && !trimmed(each.text().get()).empty();
            return !found;
        }
    } finder;
    pugi::xml_node(node).traverse(finder);
    return finder.found;
}

std::string plain_text_of(const pugi::xml_node& node) {
    struct Collector : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& each) override {
            const std::string_view name = local_name(each.name());
            if (name == "p" && !text.empty()) text += ' ';
            if (name == "t") text += each.text().get();
            return true;
        }
    } collector;
    pugi::xml_node(node).traverse(collector);
    return std::string(trimmed(collector.text));
}

// Text boxes with text; what is there twice, for older programs, counts once.
std::size_t text_boxes_in(const pugi::xml_node& root) {
    struct Counter : pugi::xml_tree_walker {
        std::size_t count = 0;
        bool for_each(pugi::xml_node& node) override {
            if (local_name(node.name()) != "txbxContent" || !has_text(node)) return true;
            bool is_copy = false;
            for (pugi::xml_node above = node.parent(); above; above = above.parent())
                is_copy = is_copy || local_name(above.name()) == "Fallback";
            if (!is_copy) ++count;
            return true;
        }
    } counter;
    pugi::xml_node(root).traverse(counter);
    return counter.count;
}

bool mark_is_deleted(const pugi::xml_node& paragraph) {
    return !docx_child(docx_child(docx_child(paragraph, "pPr"), "rPr"), "del").empty();
}

}  // namespace

struct DocxDocument::Parts {
    ZipArchive package;
    std::string bytes;
    std::string main_name;
    std::vector<Relationship> relationships;
    std::list<OpenPart> open;
    OpenPart* main = nullptr;
    DocxStyles styles;
    std::vector<PlacedDocxParagraph> paragraphs;
    std::uint32_t next_id = 0;
    std::vector<DocumentNote> deletions;  ///< of paragraphs that have no text left
    std::size_t counted = 0;              ///< elements of paragraphs in the part that is being read
    bool in_table = false;

    Parts(std::string file_bytes, const std::string& file) : package(file_bytes, file), bytes(std::move(file_bytes)) {}

    OpenPart* load(const std::string& name) {
        const auto content = name.empty() ? std::nullopt : package.part(name);
        if (!content) return nullptr;
        OpenPart& part = open.emplace_back();
        part.name = name;
        load_xml_part(part.xml, *content, package.file());
        return &part;
    }

    void read() {
        package.part("[Content_Types].xml");  // refuses a file that lies about its parts
        main_name = target_of(relationships_of(package, {}), "officeDocument");
        main = load(main_name);
        const pugi::xml_node body =
            main == nullptr ? pugi::xml_node() : docx_child(main->xml.document_element(), "body");
        if (!body)
            throw Error(ErrorKind::malformed, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{file}” is no Word document: its text is missing.")),
                                    fmt::arg("file", package.file())));
        relationships = relationships_of(package, main_name);
        if (OpenPart* part = load(target_of(relationships, "styles"))) styles = DocxStyles(part->xml);
        read_blocks(body, {});
        for (const char* const notes : {"footnotes", "endnotes"}) read_notes(notes);
        if (!paragraphs.empty())
            std::move(deletions.begin(), deletions.end(), std::back_inserter(paragraphs.back().deleted_beside));
        guess_headings();
    }

    void read_notes(const std::string& kind) {
        OpenPart* part = load(target_of(relationships, kind));
        if (part == nullptr) return;
        counted = 0;
        for (const pugi::xml_node& note : part->xml.document_element().children()) {
            const std::string_view type = docx_attribute(note, "type");
            if (type.empty() || type == "normal") read_blocks(note, kind + " ");
        }
    }

    void read_blocks(const pugi::xml_node& parent, const std::string& place) {
        std::vector<XmlHandle> joined;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node.name());
            if (name == "p") {
                joined.push_back(node.internal_object());
                ++counted;
                if (!mark_is_deleted(node)) flush(joined, place);
                continue;
            }
            flush(joined, place);
            if (name == "tbl") {
                const bool outer = std::exchange(in_table, true);
                for (const pugi::xml_node& row : node.children())
                    if (local_name(row.name()) == "tr" && !docx_child(docx_child(row, "trPr"), "del"))
                        read_blocks(row, place);
                in_table = outer;
            } else if (name == "sdt") {
                read_blocks(docx_child(node, "sdtContent"), place);
            } else if (name == "tc" || name == "customXml" || name == "ins" || name == "moveTo") {
                read_blocks(node, place);
            }
        }
        flush(joined, place);
    }

    void flush(std::vector<XmlHandle>& joined, const std::string& place) {
        if (!joined.empty()) add(std::exchange(joined, {}), place + std::to_string(counted));
    }

    void add(std::vector<XmlHandle> elements, const std::string& locator) {
        const pugi::xml_node last(elements.back());
        DocxParagraph paragraph = docx_paragraph(std::move(elements), next_id);
        if (paragraph.content.text.empty()) {
            // What was deleted as a whole is told with what follows.
            std::move(paragraph.deletions.begin(), paragraph.deletions.end(), std::back_inserter(deletions));
            return;
        }
        const ParagraphKind kind = styles.kind_of(last);
        const bool may_be_bold_heading = kind == ParagraphKind::body && paragraph.bold && !in_table;
        const bool is_heading = may_be_bold_heading && looks_like_heading(paragraph.content.text);
        paragraphs.push_back(
            {std::move(paragraph), is_heading ? ParagraphKind::heading : kind, locator, std::exchange(deletions, {})});
    }

    void guess_headings() {
        if (paragraphs.size() < 2 || paragraphs[0].kind != ParagraphKind::body) return;
        if (looks_like_heading(paragraphs[0].paragraph.content.text)) paragraphs[0].kind = ParagraphKind::heading;
    }

    std::vector<std::string> parts_of_type(std::string_view type) const {
        std::vector<std::string> names;
        for (const Relationship& each : relationships)
            if (!each.external && each.type == type) names.push_back(each.target);
        return names;
    }
};

DocxDocument::DocxDocument(std::string bytes, const std::string& file)
    : parts_(std::make_unique<Parts>(std::move(bytes), file)) {
    parts_->read();
}

DocxDocument::~DocxDocument() = default;

const std::vector<PlacedDocxParagraph>& DocxDocument::paragraphs() const { return parts_->paragraphs; }

std::vector<DocumentNote> DocxDocument::comments() const {
    std::vector<DocumentNote> notes;
    const OpenPart* part = parts_->load(target_of(parts_->relationships, "comments"));
    if (part == nullptr) return notes;
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < parts_->paragraphs.size(); ++i)
        for (const std::string& id : parts_->paragraphs[i].paragraph.comments) places.emplace(id, i);
    for (const pugi::xml_node& comment : part->xml.document_element().children()) {
        const auto place = places.find(docx_attribute(comment, "id"));
        if (place == places.end()) continue;
        const auto& commented = parts_->paragraphs[place->second].paragraph.commented;
        const auto words = commented.find(place->first);
        notes.push_back({std::string(docx_attribute(comment, "author")), time_of(docx_attribute(comment, "date")),
                         plain_text_of(comment), place->second,
                         words == commented.end() ? std::string() : std::string(trimmed(words->second))});
    }
    return notes;
}

std::vector<std::string> DocxDocument::remarks() const {
    std::vector<std::string> remarks;
    const auto say = [&](const char* sentence, std::size_t count = 0) {
        remarks.push_back(
            fmt::format(fmt::runtime(sentence), fmt::arg("file", parts_->package.file()), fmt::arg("count", count)));
    };
    if (const std::size_t boxes = text_boxes_in(parts_->main->xml); boxes > 0)
        say(tr("The text of {count} text box in “{file}” was not taken.",
               "The text of {count} text boxes in “{file}” was not taken.", boxes),
            boxes);
    bool has_headers = false;
    for (const char* const type : {"header", "footer"})
        for (const std::string& name : parts_->parts_of_type(type))
            if (const OpenPart* part = parts_->load(name)) has_headers = has_headers || has_text(part->xml);
    if (has_headers) say(tr("Headers and footers of “{file}” were not taken; they stay as they are."));
    const auto& names = parts_->package.names();
    if (std::any_of(names.begin(), names.end(),
                    [](const std::string& name) { return name.ends_with("vbaProject.bin"); }))
        say(tr("“{file}” carries macros; they were neither run nor read."));
    if (std::any_of(parts_->relationships.begin(), parts_->relationships.end(),
                    [](const Relationship& each) { return each.external && each.type != "hyperlink"; }))
        say(tr("“{file}” names a template or a picture outside itself; it was not opened."));
    return remarks;
}

std::string DocxDocument::written(const WrittenText& text) && {
    std::map<std::string, DocxCode> codes;
    std::map<std::string, const PlacedDocxParagraph*> places;
    for (const PlacedDocxParagraph& placed : parts_->paragraphs) {
        codes.insert(placed.paragraph.codes.begin(), placed.paragraph.codes.end());
        places.emplace(placed.locator, &placed);
    }
    std::vector<XmlHandle> old;
    for (const WrittenParagraph& written : text.paragraphs) {
        const auto place = places.find(written.locator);
        if (place == places.end()) continue;
        const DocxParagraph& paragraph = place->second->paragraph;
        if (written.content == paragraph.content && !paragraph.is_tracked()) continue;
        for (OpenPart& part : parts_->open)
            part.changed = part.changed || pugi::xml_node(paragraph.elements.front()).root() == part.xml;
        const auto more = write_docx_paragraph(paragraph, written.content, codes, text.language);
        old.insert(old.end(), more.begin(), more.end());
    }
    for (const XmlHandle handle : old) {
        const pugi::xml_node node(handle);
        node.parent().remove_child(node);
    }
    std::vector<ZipPart> changed;
    for (const OpenPart& part : parts_->open)
        if (part.changed) changed.push_back({part.name, xml_bytes(part.xml)});
    return zip_with(parts_->bytes, parts_->package.file(), changed);
}

}  // namespace stykovka
