// Writes terms as TBX: ISO 30042:2019 (v3) in style DCA or DCT, or the martif of 2008.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tbx_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/xml_repair.h"

namespace stykovka {
namespace {

/// How the two editions call the same levels.
struct Names {
    const char* entry;
    const char* languages;
    const char* term;
};

Names names_of(TbxForm form) {
    if (form == TbxForm::v2008) return {"termEntry", "langSet", "tig"};
    return {"conceptEntry", "langSec", "termSec"};
}

const char* status_value(TermStatus status) {
    switch (status) {
        case TermStatus::preferred:
            return "preferredTerm-admn-sts";
        case TermStatus::admitted:
            return "admittedTerm-admn-sts";
        default:
            return "deprecatedTerm-admn-sts";
    }
}

/// Writes one document.
class Writer {
public:
    explicit Writer(TbxForm form) : form_(form), names_(names_of(form)) {}

    std::string run(std::span<const Concept> concepts) {
        head();
        for (const Concept& entry : concepts) write(entry);
        text_ += "</body></text>\n";
        text_ += form_ == TbxForm::v2008 ? "</martif>\n" : "</tbx>\n";
        return std::move(text_);
    }

private:
    void head() {
        text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        const char* const description =
            "<fileDesc><titleStmt><title>Terms</title></titleStmt><sourceDesc><p>Stykovka</p></sourceDesc></fileDesc>";
        if (form_ == TbxForm::v2008)
            text_ += fmt::format("<martif type=\"TBX-Basic\" xml:lang=\"en\">\n<martifHeader>{}</martifHeader>\n",
                                 description);
        else
            text_ += fmt::format(
                "<tbx style=\"{}\" type=\"TBX-Basic\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"{}>\n"
                "<tbxHeader>{}</tbxHeader>\n",
                form_ == TbxForm::v3_dct ? "dct" : "dca",
                form_ == TbxForm::v3_dct ? " xmlns:min=\"http://www.tbxinfo.net/ns/min\""
                                           " xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
                                         : "",
                description);
        text_ += "<text><body>\n";
    }

    // One statement of a level: `element` is its kind in style DCA, `module` its namespace in style DCT.
    void say(const char* element, const char* module, const char* category, const std::string& value) {
        if (value.empty()) return;
        const std::string escaped = escaped_xml_text(value);
        const bool is_own = std::string_view(category).starts_with("x-");
        if (form_ == TbxForm::v3_dct && !is_own)
            text_ += fmt::format("<{0}:{1}>{2}</{0}:{1}>", module, category, escaped);
        else
            text_ += fmt::format("<{0} type=\"{1}\">{2}</{0}>", element, category, escaped);
    }

    void write(const Concept& entry) {
        const std::string id =
            entry.identifier.empty() ? fmt::format("c{}", static_cast<std::int64_t>(entry.id)) : entry.identifier;
        text_ += fmt::format("<{} id=\"{}\">", names_.entry, escaped_xml_attribute(id));
        say("descrip", "min", "subjectField", entry.subject);
        say("descrip", "basic", "definition", entry.definition);
        if (!entry.note.empty()) text_ += "<note>" + escaped_xml_text(entry.note) + "</note>";
        for (const Language& language : languages_of(entry)) write(entry, language);
        text_ += fmt::format("</{}>\n", names_.entry);
    }

    static std::vector<Language> languages_of(const Concept& entry) {
        std::vector<Language> languages;
        for (const Term& term : entry.terms)
            if (std::find(languages.begin(), languages.end(), term.language) == languages.end())
                languages.push_back(term.language);
        return languages;
    }

    void write(const Concept& entry, const Language& language) {
        text_ += fmt::format("\n <{} xml:lang=\"{}\">", names_.languages, escaped_xml_attribute(language.tag()));
        for (const Term& term : entry.terms)
            if (term.language == language) write(term);
        text_ += fmt::format("</{}>", names_.languages);
    }

    void write(const Term& term) {
        text_ += fmt::format("<{}><term>{}</term>", names_.term, escaped_xml_text(term.text));
        say("termNote", "min", "administrativeStatus", status_value(term.status));
        if (term.status == TermStatus::forbidden) say("termNote", "", "x-stykovka-status", "forbidden");
        say("termNote", "min", "partOfSpeech", term.part_of_speech);
        say("descrip", "basic", "context", term.context);
        say("admin", "basic", "source", term.source);
        say("admin", "", "x-valid-from", term.valid_from ? iso_date(*term.valid_from) : "");
        say("admin", "", "x-valid-until", term.valid_until ? iso_date(*term.valid_until) : "");
        if (!term.note.empty()) text_ += "<note>" + escaped_xml_text(term.note) + "</note>";
        text_ += fmt::format("</{}>", names_.term);
    }

    TbxForm form_;
    Names names_;
    std::string text_;
};

}  // namespace

std::string tbx_document(std::span<const Concept> concepts, TbxForm form) { return Writer(form).run(concepts); }

}  // namespace stykovka
