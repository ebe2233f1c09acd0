// An OpenDocument text that is open.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/odt_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/docx_package.h"
#include "formats/plain_text_lines.h"
#include "formats/xml_part.h"
#include "formats/zip_archive.h"

namespace stykovka {
namespace {

bool has_words(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata && !trimmed(child.value()).empty()) return true;
        if (has_words(child)) return true;
    }
    return false;
}

std::string words_of(const pugi::xml_node& node) {
    std::string words;
    for (const pugi::xml_node& child : node.children())
        words += child.type() == pugi::node_pcdata ? std::string(child.value()) : words_of(child);
    return words;
}

std::size_t text_boxes_in(const pugi::xml_node& node) {
    std::size_t count = 0;
    for (const pugi::xml_node& child : node.children())
        count += std::string_view(child.name()) == "draw:text-box" ? (has_words(child) ? 1 : 0) : text_boxes_in(child);
    return count;
}

// Proofing goes by the language of the styles.
void set_language(pugi::xml_node node, const Language& language) {
    const std::string tag = docx_language(language);
    const std::size_t hyphen = tag.find('-');
    for (pugi::xml_node child : node.children()) {
        pugi::xml_attribute name = child.attribute("fo:language");
        pugi::xml_attribute country = child.attribute("fo:country");
        const bool has_language = name && std::string_view(name.value()) != "none" &&
                                  std::string_view(name.value()) != "zxx" && name.value() != tag.substr(0, hyphen);
        if (has_language) name.set_value(tag.substr(0, hyphen).c_str());
        if (has_language && country)
            country.set_value(hyphen == std::string::npos ? "none" : tag.substr(hyphen + 1).c_str());
        set_language(child, language);
    }
}

}  // namespace

struct OdtDocument::Parts {
    ZipArchive package;
    std::string bytes;
    pugi::xml_document content, styles_part;
    OdtStyles styles;
    std::map<std::string, OdtChange> changes;
    std::vector<PlacedOdtParagraph> paragraphs;
    std::vector<OdtHandle> notes;
    std::uint32_t next_id = 0;
    std::size_t counted = 0;
    std::string place;

    Parts(std::string file_bytes, const std::string& file) : package(file_bytes, file), bytes(std::move(file_bytes)) {}

    [[noreturn]] void refuse(ErrorKind kind, const char* sentence) const {
        throw Error(kind, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("file", package.file())));
    }

    void load(pugi::xml_document& xml, const char* name) {
        if (const auto part = package.part(name)) load_xml_part(xml, *part, package.file());
    }

    void read() {
        const std::string type = package.part("mimetype").value_or("");
        if (type.find("opendocument.text") == std::string::npos)
            refuse(ErrorKind::malformed,
                   tr("“{file}” is an OpenDocument file, but no text; save the release as .odt or .docx."));
        pugi::xml_document manifest;
        load(manifest, "META-INF/manifest.xml");
        for (const pugi::xml_node& entry : manifest.document_element().children())
            if (entry.child("manifest:encryption-data"))
                refuse(ErrorKind::denied,
                       tr("“{file}” is protected by a password; save it without one in Word or LibreOffice."));
        load(content, "content.xml");
        load(styles_part, "styles.xml");
        styles.add(styles_part);
        styles.add(content);
        const pugi::xml_node body = content.document_element().child("office:body").child("office:text");
        if (!body) refuse(ErrorKind::malformed, tr("“{file}” is no OpenDocument text: its text is missing."));
        read_changes(body.child("text:tracked-changes"));
        read_blocks(body, ParagraphKind::body);
        place = "note ";
        counted = 0;
        for (std::size_t i = 0; i < notes.size(); ++i)
            read_blocks(pugi::xml_node(notes[i]).child("text:note-body"), ParagraphKind::body);
        guess_heading();
    }

    void read_changes(const pugi::xml_node& tracked) {
        for (const pugi::xml_node& region : tracked.children("text:changed-region")) {
            pugi::xml_attribute id = region.attribute("xml:id");
            if (!id) id = region.attribute("text:id");
            const pugi::xml_node insertion = region.child("text:insertion");
            const pugi::xml_node change = insertion ? insertion : region.child("text:deletion");
            if (!change) continue;
            const pugi::xml_node info = change.child("office:change-info");
            OdtChange& read = changes[id.value()];
            read.is_insertion = !insertion.empty();
            read.note.author = info.child("dc:creator").text().get();
            read.note.when = time_of(std::string(info.child("dc:date").text().get()).substr(0, 19) + "Z");
            for (const pugi::xml_node& part : change.children())
                if (part != info) read.note.text += words_of(part);
        }
    }

    void read_blocks(const pugi::xml_node& parent, ParagraphKind kind) {
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "text:p" || name == "text:h")
                add(node, name == "text:h" || styles.is_heading(node.attribute("text:style-name").value())
                              ? ParagraphKind::heading
                              : kind);
            else if (name == "text:list")
                for (const pugi::xml_node& item : node.children()) read_blocks(item, ParagraphKind::list_item);
            else if (name.starts_with("table:table") || name == "text:section" || name == "table:covered-table-cell")
                read_blocks(node, ParagraphKind::body);
        }
    }

    void add(const pugi::xml_node& node, ParagraphKind kind) {
        ++counted;
        OdtParagraph paragraph = odt_paragraph(node, styles, changes, next_id);
        notes.insert(notes.end(), paragraph.notes.begin(), paragraph.notes.end());
        const bool is_empty = trimmed(paragraph.content.text).empty() && paragraph.deletions.empty();
        if (!is_empty) paragraphs.push_back({std::move(paragraph), kind, place + std::to_string(counted)});
    }

    void guess_heading() {
        if (paragraphs.size() < 2 || paragraphs[0].kind != ParagraphKind::body) return;
        if (looks_like_heading(paragraphs[0].paragraph.content.text)) paragraphs[0].kind = ParagraphKind::heading;
    }
};

OdtDocument::OdtDocument(std::string bytes, const std::string& file)
    : parts_(std::make_unique<Parts>(std::move(bytes), file)) {
    parts_->read();
}

OdtDocument::~OdtDocument() = default;

const std::vector<PlacedOdtParagraph>& OdtDocument::paragraphs() const { return parts_->paragraphs; }

std::vector<std::string> OdtDocument::remarks() const {
    std::vector<std::string> remarks;
    const auto say = [&](const char* sentence, std::size_t count = 0) {
        remarks.push_back(
            fmt::format(fmt::runtime(sentence), fmt::arg("file", parts_->package.file()), fmt::arg("count", count)));
    };
    if (const std::size_t boxes = text_boxes_in(parts_->content); boxes > 0)
        say(tr("The text of {count} text box in “{file}” was not taken.",
               "The text of {count} text boxes in “{file}” was not taken.", boxes),
            boxes);
    if (has_words(parts_->styles_part.document_element().child("office:master-styles")))
        say(tr("Headers and footers of “{file}” were not taken; they stay as they are."));
    const auto& names = parts_->package.names();
    if (std::any_of(names.begin(), names.end(),
                    [](const std::string& name) { return name.starts_with("Basic/") || name.starts_with("Scripts/"); }))
        say(tr("“{file}” carries macros; they were neither run nor read."));
    return remarks;
}

std::string OdtDocument::written(const WrittenText& text) && {
    std::map<std::string, OdtCode> codes;
    std::map<std::string, const Content*> wanted;
    for (const PlacedOdtParagraph& placed : parts_->paragraphs)
        codes.insert(placed.paragraph.codes.begin(), placed.paragraph.codes.end());
    for (const WrittenParagraph& written : text.paragraphs) wanted.emplace(written.locator, &written.content);
    std::vector<OdtHandle> old;
    add_odt_styles(parts_->content);
    for (const PlacedOdtParagraph& placed : parts_->paragraphs) {
        const auto content = wanted.find(placed.locator);
        if (content == wanted.end() || *content->second == placed.paragraph.content) continue;
        old.push_back(write_odt_paragraph(placed.paragraph, *content->second, codes));
    }
    for (const OdtHandle handle : old) pugi::xml_node(handle).parent().remove_child(pugi::xml_node(handle));
    set_language(parts_->content.document_element().child("office:automatic-styles"), text.language);
    set_language(parts_->styles_part.document_element().child("office:styles"), text.language);
    std::vector<ZipPart> changed{{"content.xml", xml_bytes(parts_->content)}};
    if (parts_->styles_part.document_element()) changed.push_back({"styles.xml", xml_bytes(parts_->styles_part)});
    return zip_with(parts_->bytes, parts_->package.file(), changed);
}

}  // namespace stykovka
