// Reads terms from TBX: ISO 30042:2019 (v3, DCA and DCT) and 2008 (martif).
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tbx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <pugixml.hpp>

#include "base/any_of.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tmx_unit.h"
#include "formats/xml_reason.h"

namespace stykovka {
namespace {

constexpr unsigned parse_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
// No honest termbase nests deeper; walking through a deeper one could end the program.
constexpr int deepest = 64;

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

// The data category: TBX in style DCA has it in an attribute, in style DCT as the name of the element.
std::string_view category_of(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (is_any(name, {"descrip", "termNote", "admin", "adminNote", "descripNote", "transac", "ref", "xref"}))
        return node.attribute("type").value();
    return name;
}

void append_text(const pugi::xml_node& node, std::string& text, int depth = 0) {
    if (depth > deepest) return;
    for (const pugi::xml_node& child : node.children()) {
        text += child.value();
        append_text(child, text, depth + 1);
    }
}

// As one line.
std::string text_of(const pugi::xml_node& node) {
    std::string raw;
    append_text(node, raw);
    std::string text;
    bool space = false;
    for (const char c : std::string(trimmed(raw))) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (is_blank && !space) text += ' ';
        if (!is_blank) text += c;
        space = is_blank;
    }
    return text;
}

using Use = std::function<void(std::string_view category, const std::string& text)>;

// What is said of a level itself, groups (descripGrp …) opened, levels below left out.
void for_statements(const pugi::xml_node& level, const Use& use, int depth = 0) {
    for (const pugi::xml_node& child : level.children()) {
        const std::string_view name = local_name(child);
        if (child.type() != pugi::node_element || depth > 2) continue;
        if (name.ends_with("Grp") && name != "termGrp")
            for_statements(child, use, depth + 1);
        else if (!is_any(name, {"langSet", "langSec", "tig", "ntig", "termSec", "termGrp", "term"}))
            use(category_of(child), text_of(child));
    }
}

TermStatus status_of(const std::string& value) {
    const std::string name = value.substr(0, value.find('-'));
    if (is_any(name, {"preferredTerm", "preferred", "standardizedTerm", "legalTerm", "regulatedTerm"}))
        return TermStatus::preferred;
    if (is_any(name, {"deprecatedTerm", "deprecated", "supersededTerm", "superseded", "notRecommended", "obsolete"}))
        return TermStatus::deprecated;
    if (is_any(name, {"forbidden", "doNotUse"})) return TermStatus::forbidden;
    return TermStatus::admitted;
}

void set_if_empty(std::string& field, const std::string& text) {
    if (field.empty()) field = text;
}

void take_statement(Term& term, std::string_view category, const std::string& text) {
    if (is_any(category, {"administrativeStatus", "normativeAuthorization", "x-stykovka-status"})) {
        // What is forbidden is written twice: as deprecated for others, and as it is.
        if (term.status != TermStatus::forbidden) term.status = status_of(text);
    } else if (category == "partOfSpeech")
        set_if_empty(term.part_of_speech, text);
    else if (category == "context")
        set_if_empty(term.context, text);
    else if (is_any(category, {"source", "sourceIdentifier", "externalCrossReference"}))
        set_if_empty(term.source, text);
    else if (is_any(category, {"note", "usageNote"}))
        set_if_empty(term.note, text);
    else if (category == "x-valid-from")
        term.valid_from = date_of(text);
    else if (category == "x-valid-until")
        term.valid_until = date_of(text);
}

void take_statement(Concept& entry, std::string_view category, const std::string& text) {
    if (is_any(category, {"subjectField", "domain"}))
        set_if_empty(entry.subject, text);
    else if (category == "definition")
        set_if_empty(entry.definition, text);
    else if (category == "note")
        set_if_empty(entry.note, text);
}

void take_term(Concept& entry, const pugi::xml_node& group, const Language& language) {
    const auto is_term = [](const pugi::xml_node& node) { return local_name(node) == "term"; };
    const pugi::xml_node inner =
        group.find_child([](const pugi::xml_node& node) { return local_name(node) == "termGrp"; });
    const pugi::xml_node holder = inner ? inner : group;
    Term term;
    term.language = language;
    term.status = TermStatus::preferred;
    term.text = text_of(holder.find_child(is_term));
    if (term.text.empty()) return;
    const Use use = [&](std::string_view category, const std::string& text) { take_statement(term, category, text); };
    for_statements(group, use);
    if (inner) for_statements(inner, use);
    entry.terms.push_back(std::move(term));
}

/// Reads one document.
class Reader {
public:
    Reader(const std::string& text, const std::string& file) : text_(text), file_(file) {}

    TermFile run(const Progress& progress) {
        refuse_entities();
        const pugi::xml_parse_result result = document_.load_buffer(text_.data(), text_.size(), parse_flags);
        if (!result)
            refuse(tr("“{file}” is broken XML: {reason}. Nothing was read."), result.offset,
                   xml_reason(result.description()));
        const pugi::xml_node root = document_.document_element();
        if (!is_any(local_name(root), {"tbx", "martif"}))
            refuse(tr("“{file}” is not a TBX file: its root element is “{reason}”, neither “tbx” nor “martif”."), 0,
                   root.name());
        find_entries(root, progress, 0);
        return std::move(result_);
    }

private:
    std::string place(std::ptrdiff_t offset) const {
        const auto end = text_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(text_));
        return fmt::format("{}:{}", file_, 1 + std::count(text_.begin(), end, '\n'));
    }

    [[noreturn]] void refuse(const char* sentence, std::ptrdiff_t offset, std::string_view reason = {}) const {
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(sentence), fmt::arg("file", file_), fmt::arg("reason", reason)),
                    place(offset));
    }

    // Entities may reach files and the network, or grow without end, and no termbase needs them.
    void refuse_entities() const {
        if (const std::size_t at = text_.find("<!ENTITY"); at != std::string::npos)
            refuse(tr("“{file}” was not read: it declares entities, which can be used for attacks. Remove them, or ask "
                      "whoever made the file for one without."),
                   static_cast<std::ptrdiff_t>(at));
    }

    void find_entries(const pugi::xml_node& node, const Progress& progress, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node& child : node.children()) {
            if (is_any(local_name(child), {"termEntry", "conceptEntry"})) {
                if (result_.read % 256 == 0) progress.check();
                take_entry(child);
            } else {
                find_entries(child, progress, depth + 1);
            }
        }
    }

    void take_entry(const pugi::xml_node& node) {
        ++result_.read;
        const std::string here = place(node.offset_debug());
        Concept entry;
        entry.identifier = node.attribute("id").value();
        const Use use = [&](std::string_view category, const std::string& text) {
            take_statement(entry, category, text);
        };
        for_statements(node, use);
        for (const pugi::xml_node& languages : node.children())
            if (is_any(local_name(languages), {"langSet", "langSec"})) take_language(entry, languages, here, use);
        if (keep_usable_terms(entry, here, result_))
            result_.concepts.push_back(std::move(entry));
        else
            ++result_.skipped;
    }

    void take_language(Concept& entry, const pugi::xml_node& node, const std::string& here, const Use& use) {
        pugi::xml_attribute tag = node.attribute("xml:lang");
        if (!tag) tag = node.attribute("lang");
        const Language language = tmx_language(tag.value());
        if (language.empty()) {
            result_.remark(fmt::format(fmt::runtime(tr("{place}: terms without a language were left out.")),
                                       fmt::arg("place", here)));
            return;
        }
        for_statements(node, use);
        for (const pugi::xml_node& group : node.children())
            if (is_any(local_name(group), {"tig", "ntig", "termSec"})) take_term(entry, group, language);
    }

    const std::string& text_;
    const std::string& file_;
    pugi::xml_document document_;
    TermFile result_;
};

}  // namespace

TermFile read_tbx(const std::string& bytes, const std::string& file, const Progress& progress) {
    const std::string text = utf8_text_of_file(bytes, file);
    return Reader(text, file).run(progress);
}

}  // namespace stykovka
